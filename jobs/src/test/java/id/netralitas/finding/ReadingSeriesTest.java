package id.netralitas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingSeriesTest {

  /** The second of two figures, each {@code body election scope unit day low high}. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          it rises                  | KASN PILKADA_2020 VIOLATORS PEOPLE 2020-06-26 283 283 | KASN PILKADA_2020 VIOLATORS PEOPLE 2020-11-09 619 619 | false
          it falls                  | KASN PILKADA_2020 VIOLATORS PEOPLE 2020-06-26 283 283 | KASN PILKADA_2020 VIOLATORS PEOPLE 2020-11-09 200 200 | true
          another election          | KASN PILKADA_2020 VIOLATORS PEOPLE 2020-06-26 283 283 | KASN PEMILU_2024 VIOLATORS PEOPLE 2024-02-06 183 183  | false
          another body              | KASN PILKADA_2020 VIOLATORS PEOPLE 2020-06-26 283 283 | BKN PILKADA_2020 VIOLATORS PEOPLE 2020-11-09 200 200  | false
          another unit              | KASN PILKADA_2020 OTHER PEOPLE 2020-06-26 283 283     | KASN PILKADA_2020 OTHER CASES 2020-11-09 200 200      | false
          another scope             | KASN PILKADA_2020 REPORTED PEOPLE 2020-06-26 369 369  | KASN PILKADA_2020 VIOLATORS PEOPLE 2020-11-09 200 200 | false
          one day, two figures      | KASN PILKADA_2020 VIOLATORS PEOPLE 2020-06-26 283 283 | KASN PILKADA_2020 VIOLATORS PEOPLE 2020-06-26 200 200 | false
          a month that holds the day | KASN PILKADA_2020 VIOLATORS PEOPLE 2020-06-26 283 283 | KASN PILKADA_2020 VIOLATORS PEOPLE 2020-06 200 200   | false
          a later month             | KASN PILKADA_2020 VIOLATORS PEOPLE 2020-06-26 283 283 | KASN PILKADA_2020 VIOLATORS PEOPLE 2020-07 200 200    | true
          more than, then as many   | BAWASLU PILKADA_2024 OTHER CASES 2024-09-17 400 -     | BAWASLU PILKADA_2024 OTHER CASES 2024-12-02 400 400   | false
          more than, then fewer     | BAWASLU PILKADA_2024 OTHER CASES 2024-09-17 400 -     | BAWASLU PILKADA_2024 OTHER CASES 2024-12-02 390 390   | true
          about as many             | BAWASLU PILKADA_2024 OTHER CASES 2024-09-17 350 450   | BAWASLU PILKADA_2024 OTHER CASES 2024-12-02 390 390   | false
          no day                    | KASN PILKADA_2020 VIOLATORS PEOPLE 2020-06-26 283 283 | KASN PILKADA_2020 VIOLATORS PEOPLE - 200 200          | -
          the first has no day      | KASN PILKADA_2020 VIOLATORS PEOPLE - 283 283          | KASN PILKADA_2020 VIOLATORS PEOPLE 2020-06-26 200 200 | false
          """)
  void onlyASurelyEarlierAndLargerFigureOfTheSeriesMakesADecrease(
      String why, String first, String second, Boolean isDecrease) {
    Table told =
        ReadingSeries.told(Table.of(FindingTables.READINGS, List.of(cells(first), cells(second))));

    assertThat(told.rows().get(1).flag("is_decrease")).isEqualTo(isDecrease);
  }

  private static List<Object> cells(String figure) {
    String[] parts = figure.split(" ", -1);
    List<Object> cells =
        new ArrayList<>(Collections.nCopies(FindingTables.READINGS.columns().size(), null));
    List<String> columns =
        Arrays.asList("body", "election", "scope", "unit", "as_of", "low", "high");
    for (int n = 0; n < parts.length; n++) {
      if (!parts[n].equals("-")) {
        cells.set(
            FindingTables.READINGS.position(columns.get(n)),
            n > 4 ? (Object) Long.valueOf(parts[n]) : parts[n]);
      }
    }
    cells.set(FindingTables.READINGS.position("level"), "NATIONAL");
    return cells;
  }
}
