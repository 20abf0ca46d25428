package id.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.wording.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          6229, 6229, 6229, 6.229
          500, 450, 550, 500 (450 sampai 550)
          410, 410, , paling sedikit 410
          500, , 500, paling banyak 500
          , 11, 19, 11 sampai 19
          997, 998, 999, 998 sampai 999
          14000, 15000, , paling sedikit 15.000
          , , , jumlah tidak diketahui
          """)
  void aNumberIsNeverToldOutsideItsRange(Long value, Long low, Long high, String words) {
    assertThat(Amount.words(value, low, high, Wording.indonesian())).isEqualTo(words);
  }
}
