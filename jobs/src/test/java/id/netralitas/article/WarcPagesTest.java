package id.netralitas.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

class WarcPagesTest {

  private static final Instant FETCHED = Instant.parse("2024-11-06T02:00:00Z");
  private static final String URL = "https://w.example/berita/1?utm_source=x";
  private static final String TEXT =
      "Ratusan pegawai membacakan ikrar “netral” di halaman kantor bupati pada hari Senin.";
  private static final String PAGE =
      "<html><head><title>Ikrar Netral di Rawa Indah</title>"
          + "<link rel=canonical href=\"https://lain.example/x\"></head><body><article><p>"
          + TEXT
          + "</p></article></body></html>";

  private static final String SMALL_TEXT =
      "Sebanyak 350 pegawai membacakan ikrar netral di halaman kantor bupati.";
  private static final String SMALL =
      "<html><head><title>Ikrar Netral</title></head><body><article><p>"
          + SMALL_TEXT
          + "</p></article></body></html>";

  /** Of {@code SMALL}, by Node.js: {@code zlib.brotliCompressSync(page).toString("base64")}. */
  private static final String SMALL_BROTLI =
      "G6EAAI2TXP1xk7m2VC8kFcS6EA39XoeO/c/xvIjJkzTllJsHqgWYeRwIJCc5bIytmSO8kS5o5AMDr7yzY9fRWWcD"
          + "ybMA3YiUtTB+OtZtQerFj4amrfCgM2AgxIrTcLOyMeCM8XSUNzlsMqdQoEhF";

  @Test
  void readsAPageWithItsAddressAndTime() throws IOException {
    byte[] archive = archive(WarcCompression.NONE, info(), response(http("text/html", PAGE)));
    List<ArticleResult> results = ReadArticles.all("a.warc", archive);
    assertThat(results.get(0))
        .isInstanceOfSatisfying(
            ArticleResult.Taken.class,
            taken -> {
              assertThat(taken.line()).isEqualTo(2L);
              assertThat(taken.article().id()).isEqualTo("https://w.example/berita/1");
              assertThat(taken.article().url()).isEqualTo(URL);
              assertThat(taken.article().collectedAt()).isEqualTo(FETCHED);
              assertThat(taken.article().text()).isEqualTo(TEXT);
              assertThat(taken.article().title()).isEqualTo("Ikrar Netral di Rawa Indah");
            });
    assertThat(results.get(1))
        .isEqualTo(new ArticleResult.Skipped("a.warc", SkipReason.NOT_A_RESPONSE, 1));
  }

  @Test
  void readsPackedArchives() throws IOException {
    byte[] archive =
        archive(WarcCompression.GZIP, info(), response(http("text/html", PAGE)), info());
    assertThat(texts("a.warc.gz", archive)).containsExactly(TEXT);
  }

  @Test
  void unpacksTransferAndContentEncodings() throws IOException {
    byte[] packed = ReadArticles.gzip(utf8(PAGE));
    byte[] archive =
        archive(
            WarcCompression.NONE,
            response(http("text/html", chunked(utf8(PAGE)), "Transfer-Encoding", "chunked")),
            response(http("text/html", packed, "Content-Encoding", "gzip")),
            response(http("text/html", deflated(utf8(PAGE)), "Content-Encoding", "deflate")),
            response(
                http(
                    "text/html",
                    chunked(packed),
                    "Transfer-Encoding",
                    "chunked",
                    "Content-Encoding",
                    "gzip")),
            // As archives do that keep the header and unpack the page.
            response(http("text/html", utf8(PAGE), "Content-Encoding", "gzip")));
    assertThat(texts("a.warc", archive)).hasSize(5).containsOnly(TEXT);
  }

  @Test
  void believesTheCharsetOfTheServer() throws IOException {
    byte[] page = PAGE.getBytes(Charset.forName("windows-1252"));
    byte[] archive =
        archive(WarcCompression.NONE, response(http("text/html; charset=\"cp1252\"", page)));
    assertThat(ReadArticles.articles(ReadArticles.all("a.warc", archive)))
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.text()).isEqualTo(TEXT);
              assertThat(article.issues()).isEmpty();
            });
  }

  @Test
  void readsResourcesAndPassesOverOtherThings() throws IOException {
    byte[] archive =
        archive(
            WarcCompression.NONE,
            new WarcResource.Builder(java.net.URI.create(URL))
                .date(FETCHED)
                .body(MediaType.HTML, utf8(PAGE))
                .build(),
            response(http("image/png", "not a picture")),
            response(
                new HttpResponse.Builder(404, "Not Found")
                    .body(MediaType.HTML, utf8(PAGE))
                    .build()),
            new WarcMetadata.Builder().date(FETCHED).body(MediaType.PLAIN_TEXT, utf8("x")).build());
    List<ArticleResult> results = ReadArticles.all("a.warc", archive);
    assertThat(results)
        .hasSize(4)
        .contains(
            new ArticleResult.Skipped("a.warc", SkipReason.NOT_HTML, 1),
            new ArticleResult.Skipped("a.warc", SkipReason.NOT_OK, 1),
            new ArticleResult.Skipped("a.warc", SkipReason.NOT_A_RESPONSE, 1));
  }

  @Test
  void aBrokenPageDoesNotBreakTheArchive() throws IOException {
    byte[] half = ReadArticles.gzip(utf8(PAGE));
    byte[] archive =
        archive(
            WarcCompression.NONE,
            response(utf8("this is no HTTP\r\n\r\n")),
            response(
                http(
                    "text/html", Arrays.copyOf(half, half.length / 2), "Content-Encoding", "gzip")),
            response(http("text/html", deflated(utf8(PAGE)), "Content-Encoding", "compress")),
            response(http("text/html", "<html><body><script>x()</script></body></html>")),
            response(http("text/html", PAGE)));
    List<ArticleResult> results = ReadArticles.all("a.warc", archive);
    assertThat(ReadArticles.reasons(results))
        .as("%s", results)
        .containsExactly(
            ArticleRejectReason.BROKEN_PAGE,
            ArticleRejectReason.BROKEN_PAGE,
            ArticleRejectReason.BROKEN_PAGE,
            ArticleRejectReason.EMPTY_ARTICLE);
    assertThat(texts("a.warc", archive)).containsExactly(TEXT);
  }

  @Test
  void aCutOrBrokenArchiveGivesWhatCameBefore() throws IOException {
    byte[] archive =
        archive(
            WarcCompression.NONE,
            response(http("text/html", PAGE)),
            response(http("text/html", PAGE)));
    byte[] cut = Arrays.copyOf(archive, archive.length - 100);
    assertThat(texts("a.warc", cut)).hasSize(1);
    assertThat(ReadArticles.all("a.warc", cut).get(1))
        .isInstanceOfSatisfying(
            ArticleResult.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(ArticleRejectReason.FILE_UNREADABLE);
              assertThat(rejected.line()).isEqualTo(2L);
            });
    byte[] length =
        new String(archive, StandardCharsets.ISO_8859_1)
            .replaceFirst("Content-Length: \\d+", "Content-Length: 99999999999999999999")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ReadArticles.reasons(ReadArticles.all("a.warc", length)))
        .containsExactly(ArticleRejectReason.BROKEN_RECORD);
    assertThat(texts("a.warc", length)).hasSize(1);
  }

  @Test
  void flagsPagesThatTheArchiveCutOff() throws IOException {
    WarcResponse cut =
        new WarcResponse.Builder(URL)
            .date(FETCHED)
            .truncated(WarcTruncationReason.LENGTH)
            .body(http("text/html", PAGE))
            .build();
    assertThat(
            ReadArticles.articles(ReadArticles.all("a.warc", archive(WarcCompression.NONE, cut))))
        .singleElement()
        .satisfies(
            article -> assertThat(article.issues()).containsExactly(ArticleIssue.SOURCE_TRUNCATED));
  }

  @Test
  void aHugePageIsARejectAHugePictureIsPassedOver() throws IOException {
    ArticleReader reader =
        new ArticleReader(new ArticleLimits(1000, 2000, 100, 1 << 20), FieldNames.DEFAULT);
    byte[] archive =
        archive(
            WarcCompression.NONE,
            response(http("text/html", PAGE + " ".repeat(3000))),
            response(
                http(
                    "text/html",
                    ReadArticles.gzip(utf8(PAGE + " ".repeat(900_000))),
                    "Content-Encoding",
                    "gzip")),
            response(http("image/png", " ".repeat(3000))),
            response(http("text/html", PAGE)));
    List<ArticleResult> results = ReadArticles.all(reader, "a.warc", archive);
    assertThat(ReadArticles.reasons(results))
        .containsExactly(ArticleRejectReason.TOO_LONG, ArticleRejectReason.TOO_LONG);
    assertThat(results).contains(new ArticleResult.Skipped("a.warc", SkipReason.NOT_HTML, 1));
    assertThat(ReadArticles.articles(results)).hasSize(1);
  }

  /** RFC 9112, 6.3, and what archives do to it: the header stays as sent, the page is unpacked. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ends with the connection         | HTTP/1.1 200 OK                                        | none    | whole
          HTTP/1.0, ends with connection   | HTTP/1.0 200 OK                                        | none    | whole
          HTTP/2, without a reason         | HTTP/2 200                                             | none    | whole
          length                           | HTTP/1.1 200 OK;Content-Length: 162                    | none    | whole
          length too short                 | HTTP/1.1 200 OK;Content-Length: 20                     | none    | whole
          length too long                  | HTTP/1.1 200 OK;Content-Length: 999999                 | none    | cut
          length zero                      | HTTP/1.1 200 OK;Content-Length: 0                      | none    | whole
          length no number                 | HTTP/1.1 200 OK;Content-Length: many                   | none    | whole
          length twice                     | HTTP/1.1 200 OK;Content-Length: 162;Content-Length: 162| none    | whole
          length twice in one              | HTTP/1.1 200 OK;Content-Length: 162, 162               | none    | whole
          two lengths, one right           | HTTP/1.1 200 OK;Content-Length: 999;Content-Length: 162| none    | whole
          two lengths, both too long       | HTTP/1.1 200 OK;Content-Length: 999;Content-Length: 998| none    | cut
          chunked                          | HTTP/1.1 200 OK;Transfer-Encoding: chunked             | chunked | whole
          chunked and a length             | HTTP/1.1 200 OK;Transfer-Encoding: chunked;Content-Length: 5 | chunked | whole
          chunked, header stays            | HTTP/1.1 200 OK;Transfer-Encoding: Chunked             | none    | whole
          gzip                             | HTTP/1.1 200 OK;Content-Encoding: gzip                 | gzip    | whole
          gzip in capitals                 | HTTP/1.1 200 OK;Content-Encoding: GZIP                 | gzip    | whole
          gzip twice                       | HTTP/1.1 200 OK;Content-Encoding: gzip, gzip           | gzip2   | whole
          gzip as transfer encoding        | HTTP/1.1 200 OK;Transfer-Encoding: gzip                | gzip    | whole
          gzip, header lost                | HTTP/1.1 200 OK                                        | gzip    | whole
          gzip, header and length stay     | HTTP/1.1 200 OK;Content-Encoding: gzip;Content-Length: 99 | none | whole
          gzip, header and more stay       | HTTP/1.1 200 OK;Content-Encoding: gzip;Content-Length: 999 | none | whole
          deflate                          | HTTP/1.1 200 OK;Content-Encoding: deflate              | zlib    | whole
          deflate without zlib             | HTTP/1.1 200 OK;Content-Encoding: deflate              | deflate | whole
          deflate, header stays            | HTTP/1.1 200 OK;Content-Encoding: deflate              | none    | whole
          brotli                           | HTTP/1.1 200 OK;Content-Encoding: br                   | br      | whole
          brotli, header stays             | HTTP/1.1 200 OK;Content-Encoding: br;Content-Length: 99| none    | whole
          brotli said, gzip sent           | HTTP/1.1 200 OK;Content-Encoding: br                   | gzip    | whole
          unknown encoding, header stays   | HTTP/1.1 200 OK;Content-Encoding: zstd                 | none    | whole
          unknown encoding                 | HTTP/1.1 200 OK;Content-Encoding: zstd                 | zlib    | broken
          gzip cut                         | HTTP/1.1 200 OK;Content-Encoding: gzip                 | gzipcut | broken
          brotli cut                       | HTTP/1.1 200 OK;Content-Encoding: br                   | brcut   | broken
          chunked cut                      | HTTP/1.1 200 OK;Transfer-Encoding: chunked             | chunkcut| cut
          lines end with LF alone          | HTTP/1.1 200 OK~Content-Length: 162                    | none    | whole
          a line that is no header         | HTTP/1.1 200 OK;no header;Content-Length: 162          | none    | whole
          """)
  void readsThePageWholeOrSaysSo(String why, String header, String packing, String expected)
      throws IOException {
    String lineEnd = header.contains("~") ? "\n" : "\r\n";
    String lines = header.replace(";", lineEnd).replace("~", lineEnd) + lineEnd;
    String type = "Content-Type: text/html" + lineEnd + lineEnd;
    byte[] message = joined(utf8(lines + type), packed(packing));
    List<ArticleResult> results =
        ReadArticles.all("a.warc", archive(WarcCompression.NONE, response(message)));
    if (expected.equals("broken")) {
      assertThat(ReadArticles.reasons(results)).containsExactly(ArticleRejectReason.BROKEN_PAGE);
      return;
    }
    assertThat(ReadArticles.articles(results))
        .as("%s", results)
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.issues().contains(ArticleIssue.SOURCE_TRUNCATED))
                  .isEqualTo(expected.equals("cut"));
              assertThat(SMALL_TEXT).startsWith(article.text());
              assertThat(article.text().equals(SMALL_TEXT) || expected.equals("cut")).isTrue();
            });
  }

  private static byte[] packed(String packing) throws IOException {
    byte[] page = utf8(SMALL);
    return switch (packing) {
      case "chunked" -> chunked(page);
      case "chunkcut" -> Arrays.copyOf(chunked(page), 120);
      case "gzip" -> ReadArticles.gzip(page);
      case "gzip2" -> ReadArticles.gzip(ReadArticles.gzip(page));
      case "gzipcut" -> Arrays.copyOf(ReadArticles.gzip(page), 100);
      case "zlib" -> deflated(page);
      case "deflate" -> Arrays.copyOfRange(deflated(page), 2, deflated(page).length - 4);
      case "br" -> Base64.getDecoder().decode(SMALL_BROTLI);
      case "brcut" -> Arrays.copyOf(Base64.getDecoder().decode(SMALL_BROTLI), 70);
      default -> page;
    };
  }

  @Test
  void readsTheTextOfAConversionAsAGuess() throws IOException {
    String text =
        "Ikrar Netral\nBeranda\nPolitik\n" + TEXT + "\nBaca juga: Harga Cabai\nTentang Kami\n";
    WarcConversion converted =
        new WarcConversion.Builder()
            .setHeader("WARC-Target-URI", URL)
            .date(FETCHED)
            .body(MediaType.PLAIN_TEXT, utf8(text))
            .build();
    assertThat(
            ReadArticles.articles(
                ReadArticles.all("a.warc.wet.gz", archive(WarcCompression.GZIP, converted))))
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.id()).isEqualTo("https://w.example/berita/1");
              assertThat(article.title()).isEqualTo("Ikrar Netral");
              assertThat(article.text()).isEqualTo(TEXT);
              assertThat(article.issues()).containsExactly(ArticleIssue.MAIN_TEXT_GUESSED);
            });
  }

  @Test
  void theVersionMayBeInLowerCase() throws IOException {
    byte[] archive = archive(WarcCompression.NONE, info(), response(http("text/html", PAGE)));
    String lower =
        new String(archive, StandardCharsets.ISO_8859_1)
            .replaceAll("WARC/1.(\\d)", "warc/1.$1")
            .replaceAll("(?m)^WARC-Type", "warc-type");
    assertThat(texts("a", lower.getBytes(StandardCharsets.ISO_8859_1))).containsExactly(TEXT);
  }

  @Test
  void aPageInSegmentsIsAPart() throws IOException {
    WarcResponse first =
        new WarcResponse.Builder(URL)
            .date(FETCHED)
            .setHeader("WARC-Segment-Number", "1")
            .body(http("text/html", PAGE))
            .build();
    assertThat(
            ReadArticles.articles(ReadArticles.all("a.warc", archive(WarcCompression.NONE, first))))
        .singleElement()
        .satisfies(
            article -> assertThat(article.issues()).containsExactly(ArticleIssue.SOURCE_TRUNCATED));
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 206, 301, 302, 304, 403, 404, 410, 500, 503})
  void passesOverOtherStatuses(int status) throws IOException {
    HttpResponse http =
        new HttpResponse.Builder(status, "x").body(MediaType.HTML, utf8(PAGE)).build();
    assertThat(ReadArticles.all("a.warc", archive(WarcCompression.NONE, response(http))))
        .containsExactly(new ArticleResult.Skipped("a.warc", SkipReason.NOT_OK, 1));
  }

  private static List<String> texts(String name, byte[] archive) {
    return ReadArticles.articles(ReadArticles.all(name, archive)).stream()
        .map(ArticleText::text)
        .toList();
  }

  static byte[] archive(WarcCompression compression, WarcRecord... records) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (WarcWriter writer =
        new WarcWriter(java.nio.channels.Channels.newChannel(archive), compression)) {
      for (WarcRecord record : records) {
        writer.write(record);
      }
    }
    return archive.toByteArray();
  }

  private static Warcinfo info() {
    return new Warcinfo.Builder()
        .date(FETCHED)
        .body(MediaType.WARC_FIELDS, utf8("a: b\r\n"))
        .build();
  }

  static WarcResponse response(HttpResponse http) throws IOException {
    return new WarcResponse.Builder(URL).date(FETCHED).body(http).build();
  }

  private static WarcResponse response(byte[] message) {
    return new WarcResponse.Builder(URL)
        .date(FETCHED)
        .body(MediaType.HTTP_RESPONSE, message)
        .build();
  }

  static HttpResponse http(String type, String page) {
    return http(type, utf8(page));
  }

  private static HttpResponse http(String type, byte[] page, String... headers) {
    HttpResponse.Builder http = new HttpResponse.Builder(200, "OK");
    for (int n = 0; n < headers.length; n += 2) {
      http.addHeader(headers[n], headers[n + 1]);
    }
    return http.body(MediaType.parse(type), page).build();
  }

  private static byte[] chunked(byte[] page) {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    for (int at = 0; at < page.length; at += 50) {
      int length = Math.min(50, page.length - at);
      chunks.writeBytes(utf8(Integer.toHexString(length) + "\r\n"));
      chunks.write(page, at, length);
      chunks.writeBytes(utf8("\r\n"));
    }
    chunks.writeBytes(utf8("0\r\n\r\n"));
    return chunks.toByteArray();
  }

  private static byte[] deflated(byte[] page) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(page);
    }
    return packed.toByteArray();
  }

  private static byte[] joined(byte[] start, byte[] rest) {
    byte[] all = Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, all, start.length, rest.length);
    return all;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
