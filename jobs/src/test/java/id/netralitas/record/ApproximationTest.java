package id.netralitas.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApproximationTest {

  @ParameterizedTest(name = "sekitar {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          500      | 500       | 1         | 450     | 550
          120      | 120       | 1         | 115     | 125
          7        | 7         | 1         | 7       | 7
          0        | 0         | 1         | 0       | 0
          10 ribu  | 10000     | 1000      | 9500    | 10500
          13 ribu  | 13000     | 1000      | 12500   | 13500
          100 ribu | 100000    | 1000      | 99500   | 100500
          5,2 ribu | 5200      | 1000      | 5150    | 5250
          4,3 juta | 4300000   | 1000000   | 4250000 | 4350000
          2 juta   | 2000000   | 1000000   | 1500000 | 2500000
          10.000   | 10000     | 1         | 5000    | 15000
          dua ratus| 200       | 100       | 150     | 250
          dua puluh| 20        | 10        | 15      | 25
          """)
  void isHalfTheLastPlaceOfTheUnit(String name, long value, long unit, long low, long high) {
    assertThat(Approximation.of(value, unit)).as(name).isEqualTo(new Count.Bounds(low, high));
  }
}
