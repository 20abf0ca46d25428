package id.netralitas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestData;
import id.netralitas.record.Design;
import id.netralitas.synthetic.SyntheticEvent;
import id.netralitas.synthetic.SyntheticEvents;
import id.netralitas.synthetic.SyntheticEvents.Planted;
import id.netralitas.synthetic.SyntheticTables;
import id.netralitas.table.OutletTables;
import id.netralitas.table.Table;
import id.netralitas.wording.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A panel without effects, its events in clusters of two, cut in the campaign or filtered, tells
 * none: twelve seeds here, hundreds in jobs/bench/false-findings.sh.
 */
class NoEffectTest {

  private static final int SEEDS = 12;

  /** Of twelve tests at 5 %, more than three are made by chance in 2 of 1,000 sets. */
  private static final int MOST = 3;

  private static final ObservationWindow WHOLE = Observations.ALL.window();

  /** A p that was told, of a finding and its subject. */
  private record Tested(String finding, double p) {}

  private static List<Tested> tested(
      Observation observation, Predicate<SyntheticEvent> isCollected) {
    List<Tested> all = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      List<SyntheticEvent> events =
          SyntheticEvents.inClusters(
                  1_500, 2, Planted.NOTHING, seed, TestData.REFERENCE.places().regencies())
              .stream()
              .filter(isCollected)
              .toList();
      for (Table.Row row : findings(events, observation).rows()) {
        Double p =
            row.decimal("p_corrected") == null ? row.decimal("p") : row.decimal("p_corrected");
        if (row.text("finding").equals("UNUSUAL_PROVINCES") && row.text("status").equals("SHOWN")) {
          all.add(new Tested("UNUSUAL_PROVINCES", row.decimal("estimate") > 0 ? 0 : 1));
        } else if (p != null && !row.text("finding").equals("UNUSUAL_PROVINCE")) {
          all.add(new Tested(row.text("finding"), p));
        }
      }
    }
    return all;
  }

  private static Table findings(List<SyntheticEvent> events, Observation observation) {
    Inputs inputs =
        new Inputs(
            SyntheticTables.events(events).rows().stream().map(Occurrence::of).toList(),
            SyntheticEvents.OUTLETS,
            Design.PANEL,
            TestData.REFERENCE,
            observation);
    Told told = new Told(Design.PANEL, Wording.indonesian(), Wording.english());
    Spread spread = new Spread(inputs, told);
    spread.tellDispersion(spread.byRegencies());
    spread.tellHeterogeneity(spread.byRegencies().located());
    new Rates(inputs, told).tellUnusual(SyntheticEvents.ELECTION);
    new Trends(inputs, told).table();
    new Phases(inputs, told).table();
    return told.table();
  }

  private static void isMadeByChanceAlone(List<Tested> tested) {
    TreeMap<String, Integer> alarms = new TreeMap<>();
    tested.forEach(of -> alarms.merge(of.finding(), of.p() < 0.05 ? 1 : 0, Integer::sum));
    assertThat(alarms).allSatisfy((finding, made) -> assertThat(made).isLessThanOrEqualTo(MOST));
  }

  @Test
  void aNightInTheCampaign() {
    LocalDate night = LocalDate.of(2024, 10, 20);

    List<Tested> tested =
        tested(
            Observations.in(new ObservationWindow(WHOLE.from(), night.minusDays(14))),
            event -> !event.day().isAfter(night));

    assertThat(tested).extracting(Tested::finding).doesNotContain("PHASE");
    assertThat(tested)
        .extracting(Tested::finding)
        .contains("TREND", "CHANGE_POINT", "DISPERSION", "HETEROGENEITY", "UNUSUAL_PROVINCES");
    isMadeByChanceAlone(tested);
  }

  @Test
  void aFilterOfTime() {
    ObservationWindow autumn = Observations.window("2024-09-01", "2024-11-27");

    List<Tested> tested = tested(Observations.in(autumn), event -> autumn.holds(event.day()));

    assertThat(tested)
        .extracting(Tested::finding)
        .doesNotContain("PHASE", "TREND", "CHANGE_POINT")
        .contains("DISPERSION", "HETEROGENEITY", "UNUSUAL_PROVINCES");
    isMadeByChanceAlone(tested);
  }

  /** Nothing tells how events of one province come in clusters, so that nothing is tested. */
  @Test
  void aFilterOfOneProvince() {
    List<Tested> tested =
        tested(
            Observations.in(WHOLE, Set.of(), Set.of("35")),
            event -> event.provinceCode().equals("35"));

    assertThat(tested).isEmpty();
  }

  /** Four phases at 5 % each would be found in every sixth panel. */
  @Test
  void theWholePanel() {
    List<Tested> tested = tested(Observations.ALL, event -> true);

    assertThat(tested).extracting(Tested::finding).contains("PHASE", "WEEKDAY", "TREND");
    isMadeByChanceAlone(tested);
  }

  /** A small outlet from the beginning, four large ones from the first day of a month. */
  private static Observation outletsThatJoin(YearMonth join) {
    List<List<Object>> outlets = new ArrayList<>();
    List<List<Object>> months = new ArrayList<>();
    for (String outlet : List.of("a", "b", "c", "d", "e")) {
      YearMonth first = outlet.equals("a") ? YearMonth.from(WHOLE.from()) : join;
      long days = ChronoUnit.DAYS.between(first.atDay(1), WHOLE.to()) + 1;
      outlets.add(
          List.of(
              outlet, days, 0L, 0L, 0L, first.atDay(1).toString(), "2024-12-31", outlet, "PRESS"));
      for (YearMonth month = first;
          !month.atDay(1).isAfter(WHOLE.to());
          month = month.plusMonths(1)) {
        long told = outlet.equals("a") ? 10 : 30;
        months.add(List.of(month.toString(), outlet, told, told));
      }
    }
    return Observation.of(
        WHOLE,
        Table.of(OutletTables.OUTLETS, outlets),
        Table.of(OutletTables.OUTLET_MONTHS, months),
        Set.of(),
        Set.of());
  }

  /**
   * Months that a small outlet alone saw are not alike to others: thirteen months from December on,
   * of which those before the others join are left out.
   */
  @ParameterizedTest
  @CsvSource({"2024-01, true", "2024-03, true", "2024-04, false", "2024-06, false"})
  void aTrendComparesMonthsThatWereSeenAlike(YearMonth join, boolean isTested) {
    List<Tested> tested = tested(outletsThatJoin(join), event -> true);

    assertThat(tested.stream().anyMatch(of -> of.finding().equals("TREND"))).isEqualTo(isTested);
  }
}
