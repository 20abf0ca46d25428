package id.netralitas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.Design;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          one number       | 1 | 12    | 12    | 12    | 12    | in the regions: 12, told by 1 event.
          two bounds       | 9 | 30    | 48    | 48    | 10    | in the regions: at least 30, at most 48, told by 9 events.
          no upper bound   | 4 | 120   | -     | -     | 100   | in the regions: at least 120, told by 4 events.
          one event so big | 12 | 15036 | 16036 | 16536 | 10000 | in the regions: at least 15,036, at most 16,536, told by 12 events; 10,000 of them come from one event in Kabupaten Klaten.
          """)
  void toldBetweenTheirBounds(
      String why, long events, long least, Long sum, Long most, long largest, String sentence) {
    Told told = new Told(Design.PANEL, Wording.indonesian(), Wording.english());

    new People(told).tell(people(List.of(row("REGIONS", events, least, sum, most, largest))));

    Table.Row row = told.table().rows().get(0);
    assertThat(row.decimal("low")).isEqualTo((double) least);
    assertThat(row.decimal("high")).isEqualTo(most == null ? null : Double.valueOf(most));
    assertThat(row.text("text_en")).isEqualTo("Civil servants present, " + sentence);
  }

  @Test
  void theNationStandsApartFromTheRegions() {
    Told told = new Told(Design.PANEL, Wording.indonesian(), Wording.english());

    new People(told)
        .tell(
            people(List.of(row("REGIONS", 2, 5, 6L, 6L, 4), row("NATIONAL", 2, 80, 90L, 90L, 80))));

    assertThat(told.table().rows())
        .extracting(row -> row.text("subject") + " " + row.decimal("high"))
        .containsExactly("ATTENDEES 6.0", "NATIONAL/ATTENDEES 90.0");
    assertThat(told.table().rows().get(1).text("text_id")).contains("nasional: paling sedikit 80");
  }

  private static List<Object> row(
      String place, long events, long least, Long sum, Long most, long largest) {
    return Arrays.asList(
        place, "ATTENDEES", events, least, sum, most, largest, "ev-1", "Kabupaten Klaten");
  }

  private static Table people(List<List<Object>> rows) {
    return Table.of(Tables.PEOPLE_TABLE, rows);
  }
}
