package id.netralitas.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to overflow the stack, the memory or the patience of a reader. */
class HostileInputTest {

  private static final int MANY = 100_000;
  private static final String TEXT =
      "<p>Ratusan pegawai membacakan ikrar di halaman kantor bupati pada Senin pagi.</p>";

  static Stream<Arguments> pages() {
    return Stream.of(
        arguments("nested div", "<div>".repeat(MANY) + TEXT),
        arguments("nested span", "<span>".repeat(MANY) + TEXT),
        arguments("nested b", "<b>".repeat(MANY) + TEXT),
        arguments("nested table", "<table><tr><td>".repeat(MANY) + TEXT),
        arguments("nested list", "<ul><li>".repeat(MANY) + TEXT),
        arguments("open links", "<a href=x>y".repeat(MANY) + TEXT),
        arguments("open paragraphs with b", "<p><b>".repeat(MANY / 5) + TEXT),
        arguments("crossed elements", "<b><i><a><p></b></i></a>".repeat(MANY / 5) + TEXT),
        arguments("closing tags alone", "</div>".repeat(MANY) + TEXT),
        arguments("many attributes", "<div" + attributes() + ">" + TEXT),
        arguments("one long attribute", "<div class='" + "ad ".repeat(MANY) + "'>" + TEXT),
        arguments("long unclosed attribute", TEXT + "<div class='" + "x".repeat(MANY * 10)),
        arguments("open comment", TEXT + "<!--".repeat(MANY)),
        arguments("many h1", "<h1>Judul</h1>".repeat(MANY) + TEXT),
        arguments("many headers", "<div class=header><p class=lead>".repeat(MANY / 5) + TEXT),
        arguments("many headings", "<h2><a href=x>Judul</a></h2>".repeat(MANY) + TEXT),
        arguments("many articles", "<article>x</article>".repeat(MANY / 5) + TEXT),
        arguments("many paragraphs", "<h1>J</h1>" + TEXT.repeat(MANY / 5) + "<article>" + TEXT),
        arguments("many parts", ("<article>" + TEXT + "</article>").repeat(MANY / 5)),
        arguments("many dates", "<div class=date>1/1/2024".repeat(MANY / 5) + TEXT),
        arguments("many labels", "<p>" + "baca juga: <a href=x>y</a> ".repeat(MANY) + TEXT),
        arguments("entities", "&amp;&#x41;&notanentity".repeat(MANY) + TEXT),
        arguments(
            "deep JSON-LD",
            "<script type='application/ld+json'>" + "[".repeat(MANY) + "</script>" + TEXT),
        arguments("metas", "<meta name=date content=x>".repeat(MANY) + TEXT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void readsThePage(String why, String page) {
    byte[] bytes = ("<html><body>" + page).getBytes(StandardCharsets.UTF_8);
    ArticleText article =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> ReadArticles.one("p.html", bytes), why);
    assertThat(article.text()).as(why).contains("Ratusan pegawai membacakan ikrar");
  }

  @Test
  void aTreeThatTakesTheMemoryOfOthersIsAReject() {
    byte[] page = "<b>".repeat(4 * MANY + 1).getBytes(StandardCharsets.UTF_8);
    assertThat(ReadArticles.reasons(ReadArticles.all("p.html", page)))
        .containsExactly(ArticleRejectReason.TOO_LONG);
  }

  private static String attributes() {
    return IntStream.range(0, MANY).mapToObj(n -> " a" + n + "=b").collect(Collectors.joining());
  }
}
