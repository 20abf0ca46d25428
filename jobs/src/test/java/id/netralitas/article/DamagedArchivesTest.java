package id.netralitas.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives with a fault in the middle: whatever it is, the pages around it are read, each once. */
class DamagedArchivesTest {

  private static final int PAGES = 5;

  /** Each byte changed in turn: never a wrong page, never more than one lost, and that one told. */
  @Test
  void aChangedByteInAPackedArchiveTakesOnePageAtMost() {
    byte[] archive = packed();
    List<String> whole = texts(archive);
    assertThat(whole).hasSize(PAGES);
    for (int at = 2; at < archive.length; at++) {
      byte[] damaged = archive.clone();
      damaged[at] ^= (byte) (1 << (at % 8));
      List<ArticleResult> results = ReadArticles.all("a.warc.gz", damaged);
      List<String> read = ReadArticles.articles(results).stream().map(ArticleText::text).toList();
      assertThat(whole).as("byte %d", at).containsAll(read);
      assertThat(read).as("byte %d: %s", at, results).doesNotHaveDuplicates();
      assertThat(ReadArticles.reasons(results).size())
          .as("byte %d: %s", at, results)
          .isBetween(PAGES - read.size(), 1);
    }
  }

  /** What a reader of the first members alone would find, and one reject for the one cut off. */
  @Test
  void aPackedArchiveCutAnywhereGivesAllPagesBefore() {
    byte[] archive = packed();
    List<Integer> ends = new ArrayList<>();
    int end = 0;
    for (int n = 1; n <= PAGES; n++) {
      end += ReadArticles.gzip(record(n)).length;
      ends.add(end);
    }
    for (int length = 2; length < archive.length; length++) {
      int cut = length;
      List<ArticleResult> results = ReadArticles.all("a.warc.gz", Arrays.copyOf(archive, length));
      int before = (int) ends.stream().filter(last -> last <= cut).count();
      assertThat(ReadArticles.articles(results)).as("cut at %d", length).hasSize(before);
      assertThat(ReadArticles.reasons(results))
          .as("cut at %d", length)
          .isEqualTo(
              ends.contains(length) ? List.of() : List.of(ArticleRejectReason.FILE_UNREADABLE));
    }
  }

  /** A length in the middle that says less or more: as far as beyond the end of the file. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 90, 200, 700, 1000, 3000, 100_000, 99_999_999_999L})
  void aFalseLengthTakesItsOwnPageAlone(long length) {
    byte[] third =
        text(record(3))
            .replaceFirst("\r\nContent-Length: \\d+", "\r\nContent-Length: " + length)
            .getBytes(StandardCharsets.UTF_8);
    for (boolean isPacked : new boolean[] {false, true}) {
      byte[] archive = archive(isPacked, record(1), record(2), third, record(4), record(5));
      List<ArticleResult> results = ReadArticles.all("a.warc", archive);
      assertThat(numbers(results)).as("%s", results).containsExactly(1, 2, 4, 5);
      assertThat(ReadArticles.reasons(results)).containsExactly(ArticleRejectReason.BROKEN_RECORD);
    }
  }

  /** The length says that it is huge, and the next records lie beyond all that is kept of it. */
  @Test
  void aFalseHugeLengthIsNoticedWhereTheNextRecordBegins() {
    ArticleReader reader =
        new ArticleReader(new ArticleLimits(1000, 2000, 1000, 1 << 20), FieldNames.DEFAULT);
    byte[] second =
        text(record(2))
            .replaceFirst("\r\nContent-Length: \\d+", "\r\nContent-Length: 9999999")
            .getBytes(StandardCharsets.UTF_8);
    List<byte[]> records = new ArrayList<>(List.of(record(1), second));
    IntStream.rangeClosed(3, 1500).forEach(n -> records.add(record(n)));
    byte[] archive = archive(false, records.toArray(byte[][]::new));
    assertThat(archive.length).isGreaterThan(1 << 19);
    List<ArticleResult> results = ReadArticles.all(reader, "a.warc", archive);
    assertThat(numbers(results)).hasSize(1499).startsWith(1, 3, 4).endsWith(1500);
    assertThat(ReadArticles.reasons(results)).containsExactly(ArticleRejectReason.BROKEN_RECORD);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rubbish between records      | rubbish
          no header                    | WARC/1.0\\r\\n\\r\\n
          a header that is no header   | WARC/1.0\\r\\nWARC-Type: response\\r\\nX-Bad Header\\r\\nContent-Length: 5\\r\\n\\r\\nabcde\\r\\n\\r\\n
          no length                    | WARC/1.0\\r\\nWARC-Type: response\\r\\n\\r\\nabcde\\r\\n\\r\\n
          a length below zero          | WARC/1.0\\r\\nWARC-Type: response\\r\\nContent-Length: -5\\r\\n\\r\\nabcde\\r\\n\\r\\n
          a length that is no number   | WARC/1.0\\r\\nWARC-Type: response\\r\\nContent-Length: 1e3\\r\\n\\r\\nabcde\\r\\n\\r\\n
          """)
  void rubbishIsOneReject(String why, String rubbish) {
    byte[] between = rubbish.replace("\\r\\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    for (boolean isPacked : new boolean[] {false, true}) {
      List<ArticleResult> results =
          ReadArticles.all("a.warc", archive(isPacked, record(1), between, record(2)));
      assertThat(numbers(results)).as("%s", results).containsExactly(1, 2);
      assertThat(ReadArticles.reasons(results))
          .as("%s", results)
          .containsExactly(ArticleRejectReason.BROKEN_RECORD);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zeros between records              | \\0\\0\\0\\0\\0\\0\\0\\0
          further line ends                  | \\r\\n\\r\\n\\n
          """)
  void fillingIsNoRecord(String why, String filling) {
    byte[] between =
        filling
            .replace("\\0", "\0")
            .replace("\\r", "\r")
            .replace("\\n", "\n")
            .getBytes(StandardCharsets.UTF_8);
    for (boolean isPacked : new boolean[] {false, true}) {
      List<ArticleResult> results =
          ReadArticles.all("a.warc", archive(isPacked, record(1), between, record(2)));
      assertThat(numbers(results)).as("%s", results).containsExactly(1, 2);
      assertThat(results).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n", "\n\n", "\r\n\r\n\r\n\r\n"})
  void writersDifferInTheLineEndsAfterARecord(String end) {
    byte[][] records =
        IntStream.rangeClosed(1, 3)
            .mapToObj(n -> (text(record(n)).stripTrailing() + end))
            .map(record -> record.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    for (boolean isPacked : new boolean[] {false, true}) {
      List<ArticleResult> results = ReadArticles.all("a.warc", archive(isPacked, records));
      assertThat(numbers(results)).as("%s", results).containsExactly(1, 2, 3);
      assertThat(results).hasSize(3);
    }
  }

  @Test
  void theRejectNamesThePlaceAndTheReason() {
    byte[] member = ReadArticles.gzip(record(1));
    byte[] broken = ReadArticles.gzip(record(2));
    broken[broken.length - 6] ^= 1;
    List<ArticleResult> results =
        ReadArticles.all("a.warc.gz", joined(member, broken, ReadArticles.gzip(record(3))));
    assertThat(results.get(1))
        .isEqualTo(
            new ArticleResult.Rejected(
                "a.warc.gz",
                2L,
                ArticleRejectReason.BROKEN_RECORD,
                "record at byte "
                    + member.length
                    + " of the file: gzip checksum does not hold; read on at byte "
                    + (member.length + broken.length)));
  }

  @Test
  void aBombTakesItsOwnPageAlone() {
    ArticleReader reader =
        new ArticleReader(new ArticleLimits(5000, 5000, 10, 20_000), FieldNames.DEFAULT);
    byte[] bomb = ReadArticles.gzip(record(2, " ".repeat(900_000)));
    List<ArticleResult> results =
        ReadArticles.all(
            reader,
            "a.warc.gz",
            joined(ReadArticles.gzip(record(1)), bomb, ReadArticles.gzip(record(3))));
    assertThat(numbers(results)).containsExactly(1, 3);
    assertThat(ReadArticles.reasons(results)).containsExactly(ArticleRejectReason.INFLATES_TOO_FAR);
  }

  @Test
  void membersNeedNotBeRecords() {
    byte[] all = archive(false, record(1), record(2), record(3));
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (int at = 0; at < all.length; at += 100) {
      members.writeBytes(
          ReadArticles.gzip(Arrays.copyOfRange(all, at, Math.min(all.length, at + 100))));
    }
    assertThat(numbers(ReadArticles.all("a.warc.gz", members.toByteArray())))
        .containsExactly(1, 2, 3);
  }

  /** RFC 1952, 2.3.1: further fields before the packed data; wget writes the lengths of both. */
  @Test
  void membersMayHaveFurtherFields() {
    byte[] second = ReadArticles.gzip(record(2));
    byte[] head = Arrays.copyOf(second, 10);
    head[3] = 4 | 8 | 16;
    byte[] fields = "\7\0sl\3\0abcname\0comment\0".getBytes(StandardCharsets.ISO_8859_1);
    byte[] rest = Arrays.copyOfRange(second, 10, second.length);
    byte[] broken = ReadArticles.gzip(record(1));
    broken[broken.length - 6] ^= 1;
    List<ArticleResult> results = ReadArticles.all("a.warc.gz", joined(broken, head, fields, rest));
    assertThat(numbers(results)).containsExactly(2);
    assertThat(ReadArticles.reasons(results)).containsExactly(ArticleRejectReason.BROKEN_RECORD);
  }

  /** The first member is broken, so that not even the format can be seen. */
  @Test
  void anArchiveBrokenAtItsBeginningIsReadFromTheNextRecord() {
    byte[] first = ReadArticles.gzip(record(1));
    Arrays.fill(first, 10, 20, (byte) 0xFF);
    List<ArticleResult> results =
        ReadArticles.all("a.warc.gz", joined(first, ReadArticles.gzip(record(2))));
    assertThat(numbers(results)).containsExactly(2);
    assertThat(ReadArticles.reasons(results)).containsExactly(ArticleRejectReason.BROKEN_RECORD);
  }

  @Test
  void anEmptyArchiveHasNoResults() {
    assertThat(ReadArticles.all("a.warc", new byte[0])).isEmpty();
    assertThat(ReadArticles.all("a.warc.gz", ReadArticles.gzip(new byte[0]))).isEmpty();
  }

  private static List<String> texts(byte[] archive) {
    return ReadArticles.articles(ReadArticles.all("a.warc.gz", archive)).stream()
        .map(ArticleText::text)
        .toList();
  }

  private static List<Integer> numbers(List<ArticleResult> results) {
    return ReadArticles.articles(results).stream()
        .map(article -> article.id().replaceAll("\\D", ""))
        .map(Integer::valueOf)
        .toList();
  }

  private static byte[] packed() {
    byte[][] records =
        IntStream.rangeClosed(1, PAGES)
            .mapToObj(DamagedArchivesTest::record)
            .toArray(byte[][]::new);
    return archive(true, records);
  }

  private static byte[] archive(boolean isPacked, byte[]... records) {
    return joined(
        Arrays.stream(records)
            .map(record -> isPacked ? ReadArticles.gzip(record) : record)
            .toArray(byte[][]::new));
  }

  private static byte[] record(int number) {
    return record(number, "");
  }

  private static byte[] record(int number, String more) {
    String page =
        "<!DOCTYPE html><html><head><title>Ikrar Netral</title></head><body><article><p>Sebanyak "
            + (1000 + number)
            + " pegawai membacakan ikrar netral di halaman kantor bupati.</p></article>"
            + more
            + "</body></html>";
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
            + page.length()
            + "\r\n\r\n"
            + page;
    return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://w.example/"
            + number
            + "\r\nWARC-Date: 2024-11-06T02:00:00Z\r\nContent-Type: application/http\r\n"
            + "Content-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] record) {
    return new String(record, StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
