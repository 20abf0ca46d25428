package id.netralitas.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which format a file is of, what a plain text is, how results are handed out. */
class ArticleReaderTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          text by name            | a.txt       | {"text":"isi"}                          | {"text":"isi"}
          text without name       | a           | Isi berita.                             | Isi berita.
          HTML by name            | a.HTM       | <p>Isi berita yang panjang sekali.</p>  | Isi berita yang panjang sekali.
          HTML in a text file     | a.txt       | <!DOCTYPE html><p>Isi berita.</p>       | Isi berita.
          HTML without name       | a           | <div>Isi berita.</div>                  | Isi berita.
          JSON lines by name      | a.ndjson    | {"text":"isi"}                          | isi
          JSON lines without name | a           | {"text":"isi"}                          | isi
          a folder before it      | x.warc/a    | Isi berita.                             | Isi berita.
          """)
  void recognisesTheFormat(String why, String name, String content, String text) {
    assertThat(ReadArticles.one(name, utf8(content)).text()).as(why).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PDF            | a.txt   | %PDF-1.4 x           | UNKNOWN_FORMAT
          Word           | a       | PK\u0003\u0004 x     | UNKNOWN_FORMAT
          bytes          | a       | ab\0\0\0cd           | UNKNOWN_FORMAT
          table          | a.csv   | id,text              | UNKNOWN_FORMAT
          empty text     | a.txt   | ''                   | EMPTY_ARTICLE
          blank text     | a.txt   | ' \u00a0\u200b\t '   | EMPTY_ARTICLE
          empty page     | a.html  | ''                   | EMPTY_ARTICLE
          no archive     | a.warc  | Isi berita.          | FILE_UNREADABLE
          a JSON list    | a.json  | '[{"text":"isi"}]'   | NOT_JSON
          """)
  void rejects(String why, String name, String content, ArticleRejectReason reason) {
    List<ArticleResult> results = ReadArticles.all(name, utf8(content));
    assertThat(ReadArticles.reasons(results)).as(why).containsExactly(reason);
    assertThat(results).hasSize(1);
  }

  @Test
  void randomBytesAreNoText() {
    byte[] bytes = new byte[5000];
    new Random(1).nextBytes(bytes);
    assertThat(ReadArticles.reasons(ReadArticles.all("a.txt", bytes)))
        .containsExactly(ArticleRejectReason.UNKNOWN_FORMAT);
  }

  @Test
  void countsThatDoNotAddUpAreNotCounts() {
    assertThat(new ArticleCounts(3, 1, 1, 1).plus(new ArticleCounts(1, 1, 0, 0)))
        .isEqualTo(new ArticleCounts(4, 2, 1, 1));
    assertThatThrownBy(() -> new ArticleCounts(3, 1, 1, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("3 entries read, but 1 articles");
  }

  @Test
  void anEmptyFileOfLinesHasNoResults() {
    assertThat(ReadArticles.all("a.jsonl", new byte[0])).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          first line            | Judul Berita\\nIsi.             | Judul Berita
          after blank lines     | \\n \\n  Judul Berita \\nIsi.   | Judul Berita
          exclamation mark      | ASN Harus Netral!\\nIsi.        | ASN Harus Netral!
          a sentence            | Isi berita dimulai di sini.\\nx |
          """)
  void findsTheHeadlineOfAText(String why, String text, String title) {
    ArticleText article = ReadArticles.one("a.txt", utf8(text.replace("\\n", "\n")));
    assertThat(article.title()).as(why).isEqualTo(title);
    assertThat(article.text()).as("kept whole").isEqualTo(text.replace("\\n", "\n"));
    assertThat(article.id()).isEqualTo("a.txt");
  }

  @Test
  void aParagraphAtTheBeginningIsNoHeadline() {
    assertThat(ReadArticles.one("a.txt", utf8("Isi ".repeat(60))).title()).isNull();
  }

  @Test
  void aTextBeyondTheLimitIsAReject() {
    ArticleReader reader =
        new ArticleReader(new ArticleLimits(50, 100, 100, 1000), FieldNames.DEFAULT);
    for (int length : List.of(51, 101)) {
      assertThat(ReadArticles.reasons(ReadArticles.all(reader, "a.txt", utf8("a".repeat(length)))))
          .containsExactly(ArticleRejectReason.TOO_LONG);
    }
    assertThat(ReadArticles.all(reader, "a.txt", utf8("a".repeat(50))))
        .hasOnlyElementsOfType(ArticleResult.Taken.class);
  }

  @Test
  void opensTheFileWhenAskedAndClosesItAtTheEnd() {
    AtomicInteger opened = new AtomicInteger();
    AtomicInteger closed = new AtomicInteger();
    ArticleResults results =
        ArticleReader.DEFAULT.read(
            ArticleFile.of("a.jsonl"),
            () -> {
              opened.incrementAndGet();
              return new ByteArrayInputStream(utf8("{\"text\":\"isi\"}\n{}\n")) {
                @Override
                public void close() throws IOException {
                  closed.incrementAndGet();
                  super.close();
                }
              };
            });
    assertThat(opened).hasValue(0);
    assertThat(results.hasNext()).isTrue();
    assertThat(opened).hasValue(1);
    results.forEachRemaining(result -> {});
    assertThat(closed).hasPositiveValue();
    assertThat(results.counts()).isEqualTo(new ArticleCounts(2, 1, 1, 0));
    assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
