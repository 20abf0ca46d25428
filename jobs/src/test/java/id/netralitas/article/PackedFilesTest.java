package id.netralitas.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files packed by gzip: whole, of several members, cut off, broken, growing without end. */
class PackedFilesTest {

  @Test
  void readsOneMember() {
    assertThat(lines(ReadArticles.gzip(jsonLines(1, 50)))).hasSize(50);
  }

  @Test
  void readsSeveralMembersAndPadding() {
    byte[] packed =
        joined(
            ReadArticles.gzip(jsonLines(1, 20)),
            ReadArticles.gzip(new byte[0]),
            ReadArticles.gzip(jsonLines(21, 40)),
            new byte[512]);
    List<ArticleResult> results = ReadArticles.all("a.jsonl.gz", packed);
    assertThat(ReadArticles.articles(results)).hasSize(40);
    assertThat(ReadArticles.reasons(results)).isEmpty();
  }

  @Test
  void theNameDoesNotDecideWhetherItIsPacked() {
    assertThat(ReadArticles.all("a.jsonl", ReadArticles.gzip(jsonLines(1, 5)))).hasSize(5);
    assertThat(ReadArticles.all("a.jsonl.gz", jsonLines(1, 5))).hasSize(5);
  }

  @Test
  void cutOffAnywhereItGivesEveryWholeLineBeforeAndOneReject() {
    byte[] packed =
        joined(ReadArticles.gzip(jsonLines(1, 30)), ReadArticles.gzip(jsonLines(31, 60)));
    int before = 0;
    for (int length = 2; length < packed.length; length++) {
      List<ArticleResult> results = ReadArticles.all("a.jsonl.gz", Arrays.copyOf(packed, length));
      int articles = ReadArticles.articles(results).size();
      assertThat(articles).as("at %d bytes", length).isBetween(before, 60);
      // Between two members nothing tells that more should come.
      assertThat(ReadArticles.reasons(results))
          .as("at %d bytes", length)
          .isEqualTo(
              length == ReadArticles.gzip(jsonLines(1, 30)).length
                  ? List.of()
                  : List.of(ArticleRejectReason.FILE_UNREADABLE));
      before = articles;
    }
    assertThat(before).as("all lines are out before the checksum").isEqualTo(60);
  }

  @Test
  void theRejectOfACutFileNamesTheLineThatBroke() {
    byte[] packed = ReadArticles.gzip(jsonLines(1, 500));
    List<ArticleResult> results =
        ReadArticles.all("a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));
    int articles = ReadArticles.articles(results).size();
    assertThat(articles).isPositive();
    assertThat(results.get(results.size() - 1))
        .isInstanceOfSatisfying(
            ArticleResult.Rejected.class,
            rejected -> assertThat(rejected.line()).isEqualTo(articles + 1L));
  }

  @Test
  void aCutTextIsNoArticle() {
    byte[] packed =
        ReadArticles.gzip("Judul\nIsi berita yang panjang.\n".repeat(99).getBytes(UTF_8));
    List<ArticleResult> results =
        ReadArticles.all("a.txt.gz", Arrays.copyOf(packed, packed.length - 9));
    assertThat(ReadArticles.articles(results)).isEmpty();
    assertThat(ReadArticles.reasons(results)).containsExactly(ArticleRejectReason.FILE_UNREADABLE);
  }

  @Test
  void aFalseChecksumOrGarbageAfterwardsIsARejectAfterTheArticles() {
    byte[] packed = ReadArticles.gzip(jsonLines(1, 9));
    byte[] falseSum = packed.clone();
    falseSum[packed.length - 6] ^= 1;
    for (byte[] broken : List.of(falseSum, joined(packed, "garbage".getBytes(UTF_8)))) {
      List<ArticleResult> results = ReadArticles.all("a.jsonl.gz", broken);
      assertThat(ReadArticles.articles(results)).hasSize(9);
      assertThat(ReadArticles.reasons(results))
          .containsExactly(ArticleRejectReason.FILE_UNREADABLE);
    }
  }

  @Test
  void aBombIsARejectAndNothingAfterItIsRead() {
    ArticleReader reader =
        new ArticleReader(new ArticleLimits(1000, 2000, 10, 20_000), FieldNames.DEFAULT);
    byte[] bomb = ReadArticles.gzip(joined(jsonLines(1, 3), " ".repeat(5_000_000).getBytes(UTF_8)));
    List<ArticleResult> results = ReadArticles.all(reader, "a.jsonl.gz", bomb);
    assertThat(ReadArticles.articles(results)).hasSize(3);
    assertThat(ReadArticles.reasons(results)).containsExactly(ArticleRejectReason.INFLATES_TOO_FAR);
    assertThat(ReadArticles.reasons(ReadArticles.all(reader, "a.txt.gz", bomb)))
        .containsExactly(ArticleRejectReason.TOO_LONG);
  }

  @Test
  void gzipInsideGzipIsNoFormatReadHere() {
    byte[] twice = ReadArticles.gzip(ReadArticles.gzip(jsonLines(1, 3)));
    assertThat(ReadArticles.reasons(ReadArticles.all("a.jsonl.gz.gz", twice)))
        .containsExactly(ArticleRejectReason.UNKNOWN_FORMAT);
  }

  @Test
  void aFileThatDoesNotOpenIsAReject() throws IOException {
    try (ArticleResults results =
        ArticleReader.DEFAULT.read(
            ArticleFile.of("a.txt"),
            () -> {
              throw new IOException("permission denied");
            })) {
      assertThat(results.next())
          .isInstanceOfSatisfying(
              ArticleResult.Rejected.class,
              rejected -> {
                assertThat(rejected.reason()).isEqualTo(ArticleRejectReason.FILE_UNREADABLE);
                assertThat(rejected.detail()).contains("permission denied");
              });
      assertThat(results.hasNext()).isFalse();
      assertThat(results.counts()).isEqualTo(new ArticleCounts(1, 0, 1, 0));
    }
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private static List<ArticleText> lines(byte[] bytes) {
    return ReadArticles.articles(ReadArticles.all("a.jsonl.gz", bytes));
  }

  private static byte[] jsonLines(int first, int last) {
    Random random = new Random(first);
    StringBuilder lines = new StringBuilder();
    for (int n = first; n <= last; n++) {
      lines
          .append("{\"id\":\"a-")
          .append(n)
          .append("\",\"text\":\"Isi ")
          .append(Long.toHexString(random.nextLong()))
          .append("\"}\n");
    }
    return lines.toString().getBytes(UTF_8);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
