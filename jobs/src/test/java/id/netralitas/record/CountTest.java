package id.netralitas.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          6.229 ASN              | 6229 | 6229 | 6229 | false | 6229 | 6229
          6.229 ASN, no bounds   | 6229 | -    | -    | false | 6229 | 6229
          sekitar 500            | 500  | 500  | 500  | true  | 450  | 550
          sekitar 120            | 120  | -    | -    | true  | 115  | 125
          sekitar 7              | 7    | 7    | 7    | true  | 7    | 7
          sekitar 13 ribu        | 13000| 13000|13000 | true  | 12500| 13500
          lebih dari 41          | 41   | 41   | -    | true  | 41   | -
          hampir 500             | 500  | -    | 500  | true  | -    | 500
          puluhan                | -    | 20   | 99   | true  | 20   | 99
          nothing at all         | -    | -    | -    | false | -    | -
          nobody                 | 0    | 0    | 0    | true  | 0    | 0
          """)
  void readsTheBounds(
      String name, Long value, Long low, Long high, boolean approximate, Long least, Long most) {
    Count count =
        new Count(
            CountScope.WORKFORCE, value, low, high, approximate, false, Coverage.GOVERNMENT, null);
    assertThat(count.bounds()).as(name).isEqualTo(new Count.Bounds(least, most));
  }
}
