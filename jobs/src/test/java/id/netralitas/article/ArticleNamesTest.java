package id.netralitas.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ids of articles: addresses in one spelling, names of files. */
class ArticleNamesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          as it is            | https://a.example/b/c              | https://a.example/b/c
          host in lower case  | HTTPS://A.Example/B/c              | https://a.example/B/c
          default port        | https://a.example:443/b            | https://a.example/b
          other port          | https://a.example:8443/b           | https://a.example:8443/b
          fragment            | https://a.example/b#isi            | https://a.example/b
          slash at the end    | https://a.example/b/               | https://a.example/b
          host alone          | https://a.example                  | https://a.example/
          tracking            | https://a.example/b?utm_source=x&p=1&fbclid=y | https://a.example/b?p=1
          order is kept       | https://a.example/b?z=1&a=2        | https://a.example/b?z=1&a=2
          AMP path            | https://a.example/b/amp/           | https://a.example/b
          AMP parameter       | https://a.example/b?amp=1          | https://a.example/b
          http stays          | http://www.a.example/b             | http://www.a.example/b
          blanks around       | '  https://a.example/b '           | https://a.example/b
          no scheme           | a.example/b                        |
          other scheme        | ftp://a.example/b                  |
          no host             | https:///b                         |
          """)
  void writesAnAddressInOneSpelling(String why, String url, String expected) {
    assertThat(ArticleUrl.normalised(url).orElse(null)).as(why).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "001.txt, 001",
    "b/001.txt.gz, b/001",
    "c.d/x.HTML, c.d/x",
    "pages.warc.gz, pages",
    "x.gz, x",
    "003, 003",
    "x.pdf, x.pdf",
    ".txt, .txt",
    "a.txt.txt, a.txt"
  })
  void withoutItsEndingANameIsWhatGoldMayWrite(String name, String bare) {
    assertThat(ArticleFile.withoutEnding(name)).isEqualTo(bare);
  }

  @Test
  void aFileGivenItselfIsCalledByItsNameEndingIncluded() {
    assertThat(ArticleFile.of("a/b/001.txt.gz").id()).isEqualTo("001.txt.gz");
  }
}
