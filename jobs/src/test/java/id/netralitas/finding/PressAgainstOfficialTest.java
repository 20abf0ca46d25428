package id.netralitas.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.netralitas.TestData;
import id.netralitas.finding.PressAgainstOfficial.Pair;
import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.record.Design;
import id.netralitas.table.OfficialTables;
import id.netralitas.table.Table;
import id.netralitas.wording.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PressAgainstOfficialTest {

  private static final String SULTRA = "PILKADA_2020";

  /** Bawaslu of Sulawesi Tenggara told 188 persons on 9 October 2020. */
  @Test
  void eventsUpToTheDayAreSetAgainstTheLargestFigure() {
    Table press =
        press(
            false,
            event("74.03", "2020-10-01", Activity.VIOLATION_REPORT, 12L),
            event("74.03", "2020-09", Activity.SANCTION, 3L),
            event("74", "2020-10-09", Activity.VIOLATION_REPORT, null),
            event("74.03", "2020-10-10", Activity.VIOLATION_REPORT, 50L),
            event("74.03", "2020-10", Activity.VIOLATION_REPORT, 50L),
            event("74.03", null, Activity.VIOLATION_REPORT, 50L),
            event("74.03", "2020-10-01", Activity.PLEDGE, 900L),
            event("73.03", "2020-10-01", Activity.VIOLATION_REPORT, 7L));

    Table.Row row = row(press, "74", "REPORTED", "persons");
    assertThat(row.number("official")).isEqualTo(188);
    assertThat(row.text("as_of")).isEqualTo("2020-10-09");
    assertThat(row.number("events")).isEqualTo(3);
    assertThat(row.number("events_of_election")).isEqualTo(6);
    assertThat(row.number("people")).as("12 may hold the 3 of the same regency").isEqualTo(12);
    assertThat(row.number("people_most")).isEqualTo(15);
    assertThat(row.decimal("share")).isCloseTo(12.0 / 188, within(1e-12));
    assertThat(row.decimal("share_most")).isCloseTo(15.0 / 188, within(1e-12));
    assertThat(row.text("source_url")).startsWith("https://");
  }

  @Test
  void aShareStandsOnlyWhereBothCountPersons() {
    Table press = press(false, event("74.03", "2020-10-01", Activity.VIOLATION_REPORT, 12L));

    Table.Row cases = row(press, "74", "REPORTED", "cases");
    assertThat(cases.number("events")).isEqualTo(1);
    assertThat(cases.number("people")).isNull();
    assertThat(cases.decimal("share")).isNull();
    assertThat(press.rows())
        .filteredOn(one -> one.decimal("share") != null)
        .allMatch(one -> one.text("unit").equals("persons"));
  }

  /** What a filter left out is not told as if nothing had been collected. */
  @Test
  void filteredEventsAreNotSetAgainstOfficialFigures() {
    Table press = press(true, event("74.03", "2020-10-01", Activity.VIOLATION_REPORT, 12L));

    assertThat(press.rows())
        .allMatch(row -> row.number("events") == null && row.number("events_of_election") == null)
        .allMatch(row -> row.text("reason").equals(Permission.FILTERED));
  }

  @Test
  void everyFigureIsThereAndAllKindsOfViolationAreNoneOfNeutrality() {
    List<Table> tables = tables(false);

    assertThat(tables).extracting(Table::definition).containsExactlyElementsOf(OfficialTables.ALL);
    assertThat(tables.get(1).rows()).hasSize(375);
    assertThat(tables.get(0).rows())
        .extracting(row -> row.text("qualifier"))
        .isSubsetOf("exact", "about", "at least");
    assertThat(tables.get(0).sum("figures"))
        .isEqualTo(
            TestData.REFERENCE.officialReadings().stream()
                .filter(one -> one.isOfNeutrality())
                .count());
  }

  /** 55 provinces and elections, whose largest figures come to 1,897. */
  @Test
  void eachProvinceAndElectionHasItsLargestFigure() {
    PressAgainstOfficial press = new PressAgainstOfficial(inputs(), told(), false);

    assertThat(press.pairs()).hasSize(55);
    assertThat(press.pairs().stream().mapToLong(Pair::official).sum()).isEqualTo(1897);
  }

  /** R 4.2.2: cor(x, y, method = "spearman"). */
  @ParameterizedTest
  @CsvSource({
    "10 7 18 8 16 45 43, 0 0 1 0 2 3 1, 0.84204133713575968",
    "5 5 5 2 9, 1 2 2 0 3, 0.91766293548224698",
  })
  void ranksAgreeWithR(String official, String events, double rank) {
    String[] figures = official.split(" ", -1);
    String[] counts = events.split(" ", -1);
    List<Pair> pairs = new ArrayList<>();
    for (int n = 0; n < figures.length; n++) {
      pairs.add(new Pair(SULTRA, "74", Long.parseLong(figures[n]), Long.parseLong(counts[n]), 0));
    }
    assertThat(PressAgainstOfficial.ranks(pairs)).isCloseTo(rank, within(1e-12));
  }

  private static Table.Row row(Table press, String place, String scope, String unit) {
    return press.rows().stream()
        .filter(row -> row.text("election").equals(SULTRA))
        .filter(row -> row.text("place_code").equals(place))
        .filter(row -> row.text("scope").equals(scope) && row.text("unit").equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private static Table press(boolean isFiltered, Occurrence... events) {
    return tables(isFiltered, events).get(0);
  }

  private static List<Table> tables(boolean isFiltered, Occurrence... events) {
    return new PressAgainstOfficial(inputs(events), told(), isFiltered).tables();
  }

  private static Inputs inputs(Occurrence... events) {
    return new Inputs(List.of(events), 1, Design.FOUND, TestData.REFERENCE, Observations.ALL);
  }

  private static Told told() {
    return new Told(Design.PANEL, Wording.indonesian(), Wording.english());
  }

  private static Occurrence event(String place, String date, Activity activity, Long people) {
    boolean isDay = date != null && date.length() == 10;
    return new Occurrence(
        "ev-" + place + date + activity + people,
        place,
        place.substring(0, 2),
        place.length() > 2,
        isDay ? LocalDate.parse(date) : null,
        date == null ? null : YearMonth.parse(date.substring(0, 7)),
        List.of(activity),
        List.of(SULTRA),
        1,
        people == null
            ? Map.of()
            : Map.of(CountScope.REPORTED, new Occurrence.People(people, people, people)));
  }
}
