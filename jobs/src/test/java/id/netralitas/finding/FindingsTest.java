package id.netralitas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestData;
import id.netralitas.record.Design;
import id.netralitas.synthetic.SyntheticEvents;
import id.netralitas.synthetic.SyntheticTables;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final Table NOBODY = Table.of(id.netralitas.table.Tables.PEOPLE_TABLE, List.of());
  private static final Table NO_READINGS = Table.of(FindingTables.READINGS, List.of());

  @Test
  void plantedEffectsAreFound() {
    List<Table> tables = tables(events(3000, 7, true), Design.PANEL);

    assertThat(
            finding(
                tables,
                "UNUSUAL_PROVINCE",
                SyntheticEvents.ELECTION + "/" + SyntheticEvents.BUSY_PROVINCE))
        .isPresent();
    Table.Row change = finding(tables, "CHANGE_POINT", SyntheticEvents.ELECTION).orElseThrow();
    assertThat(change.text("text_id")).contains("September 2024");
    assertThat(change.decimal("p")).isLessThan(0.01);
    assertThat(change.decimal("effect")).isBetween(2.5, 3.5);
    assertThat(finding(tables, "RESIDUAL", SyntheticEvents.STRICT_PROVINCE + "/SANCTION"))
        .isPresent();
    assertThat(finding(tables, "HETEROGENEITY", "").orElseThrow().decimal("p")).isLessThan(0.01);
    assertThat(finding(tables, "PHASE", SyntheticEvents.ELECTION + "/CAMPAIGN").orElseThrow())
        .satisfies(row -> assertThat(row.decimal("low")).isGreaterThan(1.5));
    Table.Row busy =
        table(tables, FindingTables.FUNNEL).rows().stream()
            .filter(row -> row.text("province_code").equals(SyntheticEvents.BUSY_PROVINCE))
            .findFirst()
            .orElseThrow();
    assertThat(busy.text("position")).isEqualTo("ABOVE_998");
  }

  @Test
  void unseenEventsAreEstimated() {
    Table.Row unseen =
        finding(tables(events(3000, 7, false), Design.PANEL), "UNSEEN", "").orElseThrow();

    assertThat(unseen.number("n")).isLessThan(2700);
    assertThat(unseen.decimal("low")).isLessThan(3000);
    assertThat(unseen.decimal("high")).isGreaterThan(3000);
  }

  /** Twenty runs here; jobs/bench/false-findings.sh shows two hundred. */
  @Test
  void withoutEffectsLittleIsFound() {
    int unusual = 0;
    int changes = 0;
    for (int seed = 100; seed < 120; seed++) {
      List<Table> tables = tables(events(600, seed, false), Design.PANEL);
      unusual += finding(tables, "UNUSUAL_PROVINCE", null).isPresent() ? 1 : 0;
      double p =
          finding(tables, "CHANGE_POINT", SyntheticEvents.ELECTION).orElseThrow().decimal("p");
      changes += p < 0.05 ? 1 : 0;
    }
    assertThat(unusual).isLessThanOrEqualTo(4);
    assertThat(changes).isLessThanOrEqualTo(4);
  }

  @Test
  void nothingIsInferredFromArticlesThatASearchBrought() {
    List<Table> tables = tables(events(600, 7, true), Design.FOUND);

    for (Table table : tables) {
      if (table.definition().columnNames().contains("status")) {
        assertThat(table.rows())
            .filteredOn(row -> row.text("status").equals("SHOWN"))
            .allMatch(row -> row.text("finding").equals("OFFICIAL_CONTRADICTIONS"));
        assertThat(table.rows())
            .filteredOn(row -> !row.text("status").equals("SHOWN"))
            .extracting(row -> row.text("reason"))
            .isSubsetOf(
                Permission.FOUND_DESIGN, Permission.NO_DENOMINATOR, Permission.TOO_FEW_EVENTS);
      }
    }
    for (Table.Row row : table(tables, FindingTables.FINDINGS).rows()) {
      assertThat(row.decimal("p")).isNull();
      if (row.text("status").equals("WITHHELD")) {
        assertThat(row.decimal("estimate")).isNull();
        assertThat(row.decimal("low")).isNull();
        assertThat(row.text("text_id")).contains("ditemukan lewat pencarian");
        assertThat(row.text("text_en")).contains("found by searching");
      } else {
        assertThat(Arrays.asList(row.decimal("estimate"), row.decimal("low")))
            .as(row.text("finding"))
            .anyMatch(Objects::nonNull);
      }
    }
    assertThat(finding(tables, "SHARE", "SANCTION").orElseThrow().text("status"))
        .isEqualTo("DESCRIBED");
    for (String code : List.of("GINI", "CLUSTERS", "UNSEEN", "HETEROGENEITY")) {
      assertThat(finding(tables, code, "").orElseThrow().text("status"))
          .as(code)
          .isEqualTo("WITHHELD");
    }
    assertThat(table(tables, FindingTables.RATES).rows())
        .allMatch(row -> row.decimal("low") == null && row.number("rank_low") == null);
    assertThat(finding(tables, "UNSEEN", "").orElseThrow().decimal("estimate")).isNull();
  }

  @Test
  void tooFewEventsAreWithheldAndSaySo() {
    List<Table> tables = tables(events(12, 7, false), Design.PANEL);

    Table.Row rate = finding(tables, "RATE", SyntheticEvents.ELECTION).orElseThrow();
    assertThat(rate.text("reason")).isEqualTo(Permission.TOO_FEW_EVENTS);
    assertThat(rate.text("status")).isEqualTo("DESCRIBED");
    Table.Row trend = finding(tables, "TREND", SyntheticEvents.ELECTION).orElseThrow();
    assertThat(trend.text("status")).isEqualTo("WITHHELD");
    assertThat(trend.text("text_en")).contains("fewer than 20 events");
  }

  @Test
  void noEventsAtAllGiveTablesOfZeros() {
    List<Table> tables =
        tables(Table.of(id.netralitas.table.Tables.EVENT_TABLE, List.of()), Design.PANEL);

    assertThat(table(tables, FindingTables.RATES).rows()).isEmpty();
    assertThat(finding(tables, "COVERAGE", "").orElseThrow().decimal("estimate")).isZero();
  }

  /** Found by a run: three articles without a named outlet are three sources of no outlet. */
  @Test
  void sourcesMayBeMoreThanTheOutletsNamed() {
    Findings findings = new Findings();
    events(40, 7, false).rows().forEach(findings::add);

    List<Table> tables =
        findings.tables(Design.PANEL, 0, NOBODY, NO_READINGS, TestData.REFERENCE, Observations.ALL);

    assertThat(finding(tables, "UNSEEN", "").orElseThrow().number("n")).isPositive();
  }

  @Test
  void theOrderOfEventsPlaysNoPart() {
    Table events = events(400, 3, true);
    List<Table.Row> shuffled = new ArrayList<>(events.rows());
    Collections.shuffle(shuffled, new Random(1));

    assertThat(tables(new Table(events.definition(), shuffled), Design.PANEL))
        .isEqualTo(tables(events, Design.PANEL));
  }

  @Test
  void jakartaElectsNoHeadOfARegency() {
    List<Table.Row> rates =
        table(tables(events(400, 3, false), Design.PANEL), FindingTables.RATES).rows();

    assertThat(rates)
        .filteredOn(row -> isOfVotingRegencies(row))
        .filteredOn(row -> row.text("province_code").equals("31"))
        .singleElement()
        .satisfies(row -> assertThat(row.text("reason")).isEqualTo(Permission.NO_DENOMINATOR));
    double electing =
        rates.stream()
            .filter(row -> isOfVotingRegencies(row))
            .mapToDouble(row -> row.decimal("exposure") == null ? 0 : row.decimal("exposure"))
            .sum();
    assertThat(Math.round(electing * 100)).isEqualTo(508);
  }

  private static boolean isOfVotingRegencies(Table.Row row) {
    return row.text("election").equals("PILKADA_2024")
        && row.text("measure").equals("EVENTS")
        && row.text("exposure_unit").equals("VOTING_REGENCIES_100");
  }

  /** Found on a panel without effects: "campaign 0.3 times the rate", from days still to come. */
  @Test
  void aNightInTheCampaignComparesNoPhaseThatIsNotOver() {
    ObservationWindow night = Observations.window("2023-12-01", "2024-10-20");
    Table all = events(3000, 7, false);
    Table told =
        new Table(
            all.definition(),
            all.rows().stream()
                .filter(row -> row.text("date").compareTo("2024-11-03") <= 0)
                .toList());

    List<Table> tables = tables(told, Design.PANEL, Observations.in(night));

    assertThat(table(tables, FindingTables.PHASES).rows())
        .filteredOn(row -> row.text("phase").matches("CAMPAIGN|QUIET_DAYS|POLLING_DAY|AFTER"))
        .hasSize(4)
        .allSatisfy(
            row -> {
              assertThat(row.text("sight")).isIn("RUNNING", "NOT_YET");
              assertThat(row.text("reason")).isEqualTo(Permission.NOT_OBSERVED);
              assertThat(row.decimal("ratio")).isNull();
            });
    assertThat(finding(tables, "DAYS_TO_VOTE", null)).isEmpty();
    assertThat(table(tables, FindingTables.TRENDS).rows())
        .as("October is not over")
        .extracting(row -> row.text("month"))
        .endsWith("2024-09");
    assertThat(finding(tables, "CHANGE_POINT", SyntheticEvents.ELECTION).orElseThrow())
        .satisfies(row -> assertThat(row.decimal("p")).isGreaterThan(0.05));
  }

  /** Found with --since and --until: "campaign 8.34 times". */
  @Test
  void aPhaseBeforeTheFirstDayIsNotComparedWith() {
    List<Table> tables =
        tables(
            events(3000, 7, false),
            Design.PANEL,
            Observations.in(Observations.window("2024-09-01", "2024-11-27")));

    assertThat(finding(tables, "PHASE", SyntheticEvents.ELECTION + "/CAMPAIGN").orElseThrow())
        .satisfies(row -> assertThat(row.text("reason")).isEqualTo(Permission.NOT_OBSERVED));
    assertThat(finding(tables, "TREND", SyntheticEvents.ELECTION).orElseThrow())
        .satisfies(row -> assertThat(row.text("reason")).isEqualTo(Permission.TOO_FEW_MONTHS));
  }

  /** Found with --province 35: "19 provinces stand out". */
  @Test
  void aProvinceIsNotComparedWithThoseThatWereFilteredOut() {
    Table all = events(3000, 7, false);
    Table ofProvince =
        new Table(
            all.definition(),
            all.rows().stream().filter(row -> row.text("province_code").equals("35")).toList());

    List<Table> tables =
        tables(
            ofProvince,
            Design.PANEL,
            Observations.in(Observations.ALL.window(), Set.of(), Set.of("35")));

    assertThat(finding(tables, "UNUSUAL_PROVINCES", SyntheticEvents.ELECTION).orElseThrow())
        .satisfies(row -> assertThat(row.text("reason")).isEqualTo(Permission.FILTERED));
    assertThat(finding(tables, "UNUSUAL_PROVINCE", null)).isEmpty();
    assertThat(finding(tables, "DISPERSION", "").orElseThrow())
        .satisfies(row -> assertThat(row.text("reason")).isEqualTo(Permission.FILTERED));
  }

  @Test
  void anElectionThatWasFilteredOutIsNotSpokenOf() {
    List<Table> tables =
        tables(
            events(3000, 7, false),
            Design.PANEL,
            Observations.in(Observations.ALL.window(), Set.of("PEMILU_2024"), Set.of()));

    assertThat(table(tables, FindingTables.PHASES).rows()).isEmpty();
    assertThat(table(tables, FindingTables.TRENDS).rows()).isEmpty();
  }

  private static Table events(int count, long seed, boolean hasEffects) {
    return SyntheticTables.events(
        SyntheticEvents.of(count, seed, hasEffects, TestData.REFERENCE.places().regencies()));
  }

  private static List<Table> tables(Table events, Design design) {
    return tables(events, design, Observations.ALL);
  }

  private static List<Table> tables(Table events, Design design, Observation observation) {
    Findings findings = new Findings();
    events.rows().forEach(findings::add);
    return findings.tables(
        design, SyntheticEvents.OUTLETS, NOBODY, NO_READINGS, TestData.REFERENCE, observation);
  }

  private static Table table(List<Table> tables, TableDefinition definition) {
    return tables.stream()
        .filter(table -> table.definition().equals(definition))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Table.Row> finding(List<Table> tables, String code, String subject) {
    return table(tables, FindingTables.FINDINGS).rows().stream()
        .filter(row -> row.text("finding").equals(code))
        .filter(row -> subject == null || row.text("subject").equals(subject))
        .findFirst();
  }
}
