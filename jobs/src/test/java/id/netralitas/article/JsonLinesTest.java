package id.netralitas.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

  private static final String WHOLE =
      """
      {"id":"n-1","url":"https://w.example/a?utm_source=x","publisher":"Warta Rawa Indah",\
      "published_at":"2024-11-05","collected_at":"2024-11-06T02:00:00Z","title":"Judul",\
      "text":"Isi pertama.\\r\\nIsi kedua.","tags":["a",{"b":1}]}
      """;

  @Test
  void readsAllFields() {
    assertThat(read(WHOLE))
        .containsExactly(
            new ArticleResult.Taken(
                "d/a.jsonl",
                1L,
                new ArticleText(
                    "n-1",
                    "https://w.example/a?utm_source=x",
                    "Warta Rawa Indah",
                    LocalDate.of(2024, 11, 5),
                    Instant.parse("2024-11-06T02:00:00Z"),
                    "Judul",
                    "Isi pertama.\nIsi kedua.",
                    List.of())));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          no text                     | {"id":"1"}                          | NO_TEXT
          text is null                | {"text":null}                       | NO_TEXT
          text is a number            | {"text":5}                          | NO_TEXT
          text is a list              | {"text":["a"]}                      | NO_TEXT
          text in another object      | {"a":{"text":"b"}}                  | NO_TEXT
          text is empty               | {"text":""}                         | EMPTY_ARTICLE
          text is blank               | {"text":" \\n\\u00a0\\t "}          | EMPTY_ARTICLE
          a key twice                 | {"text":"a","text":"b"}             | NOT_JSON
          an unread key twice         | {"text":"a","x":1,"x":2}            | NOT_JSON
          a key twice deeper          | {"text":"a","x":{"y":1,"y":2}}      | NOT_JSON
          not a number                | {"text":"a","n":NaN}                | NOT_JSON
          infinite                    | {"text":"a","n":-Infinity}          | NOT_JSON
          a list                      | [{"text":"a"}]                      | NOT_JSON
          a string                    | "text"                              | NOT_JSON
          two objects                 | {"text":"a"}{"text":"b"}            | NOT_JSON
          text after it               | {"text":"a"} ,                      | NOT_JSON
          cut off                     | {"text":"a                          | NOT_JSON
          single quotes               | {'text':'a'}                        | NOT_JSON
          a comment                   | {"text":"a"/* b */}                 | NOT_JSON
          no JSON                     | Judul berita                        | NOT_JSON
          """)
  void rejects(String why, String line, ArticleRejectReason reason) {
    assertThat(read(line + "\n"))
        .singleElement()
        .isInstanceOfSatisfying(
            ArticleResult.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).as(why).isEqualTo(reason);
              assertThat(rejected.line()).isEqualTo(1L);
              assertThat(rejected.detail()).isNotBlank().doesNotContain("Judul");
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          id                        | {"id":"x 1","url":"https://a.example/b","text":"t"} | x 1
          id as it is written       | {"id":" a  b ","text":"t"}                          | ~ a  b ~
          id is a number            | {"id":17,"text":"t"}                                | 17
          blank id, address         | {"id":" ","url":"HTTPS://A.example/b/","text":"t"}  | https://a.example/b
          no id, address unusable   | {"url":"b","text":"t"}                              | a.jsonl:1
          neither                   | {"text":"t"}                                        | a.jsonl:1
          """)
  void callsTheArticle(String why, String line, String id) {
    assertThat(ReadArticles.articles(read(line))).extracting(ArticleText::id).containsExactly(id);
  }

  @Test
  void countsBlankLinesAndGoesOnAfterRejects() {
    List<ArticleResult> results = read("\n" + WHOLE + "  \r\n{\n" + WHOLE.strip());
    assertThat(ReadArticles.articles(results)).hasSize(2);
    assertThat(results)
        .filteredOn(ArticleResult.Rejected.class::isInstance)
        .extracting(result -> ((ArticleResult.Rejected) result).line())
        .containsExactly(4L);
    assertThat(results).contains(new ArticleResult.Skipped("d/a.jsonl", SkipReason.BLANK_LINE, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001f", "\u00a0", "\u3000", "\u200b", "\u000b", "\ufeff\u0085"})
  void aLineOfOtherSignsThatShowAsNothingIsNoBlankLine(String signs) {
    assertThat(read(signs + "\n" + WHOLE.strip()))
        .filteredOn(ArticleResult.Rejected.class::isInstance)
        .extracting(result -> ((ArticleResult.Rejected) result).reason())
        .containsExactly(ArticleRejectReason.NOT_JSON);
  }

  @Test
  void readsOtherFieldNames() {
    FieldNames names = new FieldNames("no", "link", "media", "tgl", "ambil", "judul", "isi");
    List<ArticleResult> results =
        ReadArticles.all(
            new ArticleReader(ArticleLimits.DEFAULT, names),
            "a.jsonl",
            utf8("{\"no\":\"7\",\"tgl\":\"5 Nopember 2024\",\"isi\":\"Isi.\",\"text\":5}"));
    assertThat(ReadArticles.articles(results))
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.id()).isEqualTo("7");
              assertThat(article.publishedAt()).isEqualTo("2024-11-05");
            });
  }

  @Test
  void flagsTimesThatCannotBeRead() {
    String line = "{\"text\":\"t\",\"published_at\":\"minggu lalu\",\"collected_at\":\"besok\"}";
    assertThat(ReadArticles.articles(read(line)))
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.publishedAt()).isNull();
              assertThat(article.issues())
                  .containsExactly(
                      ArticleIssue.PUBLISHED_DATE_UNREADABLE,
                      ArticleIssue.COLLECTED_TIME_UNREADABLE);
            });
  }

  @Test
  void readsAFileInUtf16() {
    for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
      byte[] bytes = ("\uFEFF" + WHOLE + WHOLE).getBytes(Charset.forName(charset));
      assertThat(ReadArticles.articles(ReadArticles.all("a.jsonl", bytes))).hasSize(2);
    }
  }

  @Test
  void readsAFileWithByteOrderMark() {
    assertThat(ReadArticles.articles(read("\uFEFF" + WHOLE))).hasSize(1);
  }

  @Test
  void nestingBeyondTheLimitIsAReject() {
    String deep = "{\"text\":\"t\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(ReadArticles.reasons(read(deep))).containsExactly(ArticleRejectReason.TOO_DEEP);
  }

  @Test
  void aHugeLineIsARejectAndTheNextIsRead() {
    ArticleReader reader =
        new ArticleReader(new ArticleLimits(100, 1000, 100, 1 << 20), FieldNames.DEFAULT);
    String huge = "{\"text\":\"" + "a".repeat(3_000_000) + "\"}\n";
    String longText = "{\"text\":\"" + "a".repeat(101) + "\"}\n";
    List<ArticleResult> results =
        ReadArticles.all(reader, "a.jsonl", utf8(huge + longText + WHOLE));
    assertThat(ReadArticles.reasons(results))
        .containsExactly(ArticleRejectReason.TOO_LONG, ArticleRejectReason.TOO_LONG);
    assertThat(ReadArticles.articles(results)).hasSize(1);
  }

  private static List<ArticleResult> read(String lines) {
    List<ArticleResult> results = ReadArticles.all("d/a.jsonl", utf8(lines));
    return results;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
