package id.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          https://contoh.example/berita?id=1  | true
          HTTP://contoh.example/              | true
          javascript:alert(1)                 | false
          data:text/html,x                    | false
          file:///etc/passwd                  | false
          //contoh.example/x                  | false
          https:///without-host               | false
          https://contoh.example/a b          | false
          -                                   | false
          """)
  void opensOnlyWebAddresses(String url, boolean isLink) {
    assertThat(EventEntry.Source.webAddress(url).isPresent()).isEqualTo(isLink);
  }
}
