package id.netralitas.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.netralitas.TestData;
import id.netralitas.record.Design;
import id.netralitas.table.FindingTables;
import id.netralitas.table.LinkTables;
import id.netralitas.table.SourceTables;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of the sources of events, on events small enough to count by hand. */
class SourcesTest {

  private final Findings findings = new Findings();
  private int articles;

  @Test
  void sourcesThatDifferAreCounted() {
    event("ev-1", "2024-10-01", "VIOLATION_REPORT");
    account("ev-1", "ANTARA Aceh", 0, "2024-10-01", "2024-10-01");
    account("ev-1", "Serambinews.com", 1, "2024-10-02", null);
    event("ev-2", "2024-10-05", "PLEDGE");
    account("ev-2", "ANTARA Bali", 0, "2024-10-05", "2024-10-06");
    account("ev-2", "BALIPOST.com", 1, "2024-10-05", null);
    event("ev-3", "2024-10-09", "PLEDGE");
    account("ev-3", "ANTARA Jabar", 0, "2024-10-09", "2024-10-19");
    account("ev-3", "JabarNews", 0, "2024-10-12", null); // a copy: one source
    count("ev-1", 0, "REPORTED", 3L, "EVENT");
    count("ev-1", 1, "REPORTED", 4L, "EVENT");
    count("ev-2", 2, "ATTENDEES", 100L, "EVENT");
    count("ev-2", 3, "ATTENDEES", 100L, "EVENT");
    count("ev-2", 2, "REPORTED", 50L, "CUMULATIVE");
    count("ev-2", 3, "REPORTED", 60L, "CUMULATIVE");

    List<Table> tables = tables(Design.FOUND);

    assertThat(table(tables, SourceTables.SOURCE_AGREEMENT).rows())
        .extracting(
            row -> row.text("fact"),
            row -> row.number("compared"),
            row -> row.number("differing"),
            row -> row.number("by_a_day"))
        .containsExactly(
            tuple("DATE", 2L, 1L, 1L),
            tuple("NUMBER", 2L, 1L, null),
            tuple("ACTIVITY", 2L, 0L, null));
    assertThat(table(tables, SourceTables.REPORTING_DELAY).rows())
        .extracting(row -> row.number("days"), row -> row.number("accounts"))
        .containsExactly(tuple(0L, 1L), tuple(1L, 1L), tuple(10L, 1L));
    assertThat(finding(tables, "AGREEMENT").text("text_en"))
        .startsWith("Of 2 events whose day two independent sources or more give, 1 (50%) have")
        .endsWith("so this agreement is overstated.");
    assertThat(finding(tables, "REPORTING_DELAY").text("text_en"))
        .startsWith("Of 3 reports")
        .contains("(out of 6), 1 appeared on the day itself and 1 one day later");
  }

  @Test
  void familiesInstitutionsAndMediaAreCountedApart() {
    event("ev-1", "2024-10-01", "VIOLATION_REPORT");
    account("ev-1", "ANTARA Aceh", 0, "2024-10-01", null);
    account("ev-1", "ANTARA Bali", 1, "2024-10-01", null);
    event("ev-2", null, "PLEDGE");
    account("ev-2", "Bawaslu RI", 0, null, null);
    event("ev-3", "2024-10", "PLEDGE");
    account("ev-3", "Pemkab Contoh", 0, null, null);
    account("ev-3", "TribunSolo.com", 1, null, null);
    account("ev-3", null, 2, null, null);

    List<Table> tables = tables(Design.FOUND);

    assertThat(table(tables, SourceTables.OUTLET_FAMILIES).rows())
        .extracting(
            row -> row.text("family"),
            row -> row.text("kind"),
            row -> row.number("outlets"),
            row -> row.number("events"),
            row -> row.number("only"))
        .containsExactly(
            tuple("ANTARA", "AGENCY", 2L, 1L, 1L),
            tuple("Bawaslu RI", "SUPERVISOR", 1L, 1L, 1L),
            tuple("Pemkab Contoh", "GOVERNMENT", 1L, 1L, 0L),
            tuple("Tribun", "PRESS", 1L, 1L, 0L));
    assertThat(uncertainty(tables))
        .containsEntry("UNDATED", 1L)
        .containsEntry("MONTH_OR_YEAR", 1L)
        .containsEntry("ONE_SOURCE", 1L)
        .containsEntry("ONE_SOURCE_ALIKE", 1L)
        .containsEntry("ONE_FAMILY", 2L);
    assertThat(finding(tables, "TELLERS").text("text_en"))
        .contains("1 news outlet in 1 family, 2 desks of news agencies, 1 body of government");
  }

  /** A bureau that prints what another of its agency printed is no second source. */
  @Test
  void alikeReportsOfOneFamilyAreOneSource() {
    event("ev-1", "2024-10-01", "PLEDGE");
    account("ev-1", "ANTARA Aceh", 0, null, null);
    alike("ev-1", "ANTARA Bali", 1, "a-0#0");
    event("ev-2", "2024-10-01", "PLEDGE");
    account("ev-2", "ANTARA Aceh", 0, null, null);
    alike("ev-2", "TribunSolo.com", 1, "a-2#0");

    assertThat(uncertainty(tables(Design.FOUND)))
        .containsEntry("ONE_SOURCE", 0L)
        .containsEntry("ONE_SOURCE_ALIKE", 1L)
        .containsEntry("ONE_FAMILY", 1L);
  }

  @Test
  void possibleLinksJoinChainsOnce() {
    for (String id : List.of("ev-1", "ev-2", "ev-3", "ev-4")) {
      event(id, "2024-10-01", "PLEDGE");
      account(id, "JPNN", 0, null, null);
    }
    link("ev-1", "ev-2");
    link("ev-2", "ev-3");
    link("ev-1", "ev-3");

    assertThat(uncertainty(tables(Design.FOUND)))
        .containsEntry("EVENTS", 4L)
        .containsEntry("EVENTS_IF_LINKED", 2L);
  }

  @Test
  void sharesAreToldWithoutEachFamily() {
    event("ev-1", "2024-10-01", "VIOLATION_REPORT");
    account("ev-1", "ANTARA Aceh", 0, null, null);
    event("ev-2", "2024-10-02", "VIOLATION_REPORT");
    account("ev-2", "ANTARA Bali", 0, null, null);
    account("ev-2", "TribunSolo.com", 1, null, null);
    event("ev-3", "2024-10-03", "PLEDGE");
    account("ev-3", "TribunSolo.com", 0, null, null);
    event("ev-4", "2024-10-04", "PLEDGE");
    account("ev-4", "JPNN", 0, null, null);

    assertThat(table(tables(Design.FOUND), SourceTables.ROBUSTNESS).rows())
        .filteredOn(row -> row.text("activity").equals("VIOLATION_REPORT"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.decimal("share")).isEqualTo(0.5);
              assertThat(row.decimal("lowest")).isEqualTo(1.0 / 3);
              assertThat(row.text("lowest_without")).isEqualTo("ANTARA");
              assertThat(row.decimal("highest")).isEqualTo(2.0 / 3);
              assertThat(row.text("highest_without")).isEqualTo("JPNN");
              assertThat(row.decimal("redrawn_low")).isLessThanOrEqualTo(0.5);
              assertThat(row.decimal("redrawn_high")).isGreaterThanOrEqualTo(0.5);
            });
  }

  /** The campaign of 2024 ran from 25 September to 23 November. */
  @Test
  void eventsWithoutADayLieBetweenBounds() {
    for (int day = 1; day <= 15; day++) {
      told("2024-10-" + (day < 10 ? "0" : "") + day);
    }
    for (int day = 1; day <= 5; day++) {
      told("2024-08-0" + day);
    }
    told("2024-11"); // its last week is not of the campaign
    told("2024-08");
    told("2024");
    told(null);

    assertThat(table(tables(Design.FOUND), SourceTables.DATE_BOUNDS).rows())
        .filteredOn(row -> row.text("phase").equals("CAMPAIGN"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.number("least")).isEqualTo(15);
              assertThat(row.number("dated")).isEqualTo(21); // August lies in one phase
              assertThat(row.number("of")).isEqualTo(24);
              assertThat(row.number("most")).isEqualTo(18);
              assertThat(row.decimal("share_most")).isEqualTo(0.75);
            });
  }

  @Test
  void mediansOfKindsAreTold() {
    for (int n = 1; n <= 20; n++) {
      event("ev-c" + n, "2024-10-" + (n < 10 ? "0" : "") + n, "VIOLATION_REPORT");
      account("ev-c" + n, "JPNN", 0, null, null);
      event("ev-o" + n, "2024-09-" + (n < 10 ? "0" : "") + n, "PLEDGE");
      account("ev-o" + n, "JPNN", 0, null, null);
    }
    event("ev-old", "2023-06-01", "PLEDGE"); // more than a year before
    account("ev-old", "JPNN", 0, null, null);

    List<Table> tables = tables(Design.FOUND);

    // R 4.2.2: median(as.Date("2024-11-27") - as.Date(paste0("2024-10-", 1:20))) is 47.5
    assertThat(table(tables, SourceTables.TIMING).rows())
        .extracting(
            row -> row.text("event_kind"),
            row -> row.number("events"),
            row -> row.decimal("median_days"))
        .containsExactly(tuple("CASES", 20L, 47.5), tuple("OTHERS", 20L, 77.5));
    assertThat(finding(tables, "TIMING").text("text_id"))
        .contains("47,5 untuk kasus (20 peristiwa) dan 77,5 untuk yang lain (20 peristiwa)");
    assertThat(finding(tables, "DAYS_TO_VOTE").number("n")).isEqualTo(40);
  }

  @Test
  void theOrderOfAccountsPlaysNoPart() {
    SourcesTest other = new SourcesTest();
    for (SourcesTest test : List.of(this, other)) {
      test.event("ev-1", "2024-10-01", "PLEDGE");
      test.event("ev-2", "2024-10-02", "SANCTION");
    }
    account("ev-1", "JPNN", 0, "2024-10-01", null);
    account("ev-2", "Tempo", 0, null, null);
    other.articles = 1;
    other.account("ev-2", "Tempo", 0, null, null);
    other.articles = 0;
    other.account("ev-1", "JPNN", 0, "2024-10-01", null);

    assertThat(tables(Design.FOUND)).isEqualTo(other.tables(Design.FOUND));
  }

  @Test
  void withoutEventsNothingIsTold() {
    List<Table> tables = tables(Design.PANEL);

    assertThat(table(tables, SourceTables.UNCERTAINTY).rows()).isEmpty();
    assertThat(table(tables, SourceTables.ROBUSTNESS).rows()).isEmpty();
    assertThat(table(tables, SourceTables.REPORTING_DELAY).rows()).isEmpty();
  }

  private void told(String date) {
    String id = "ev-" + articles;
    event(id, date, "PLEDGE");
    account(id, "JPNN", 0, null, null);
  }

  private void event(String id, String date, String activity) {
    Map<String, Object> cells = new HashMap<>();
    cells.put("event_id", id);
    cells.put("date", date);
    cells.put("province_code", "33");
    cells.put("province", "Jawa Tengah");
    cells.put("regency_code", "33.10");
    cells.put("activities", List.of(activity));
    cells.put("elections", List.of("PILKADA_2024"));
    cells.put("sources", 1L);
    findings.add(row(Tables.EVENT_TABLE, cells));
  }

  private void account(String event, String outlet, long source, String date, String published) {
    findings.accounts().mention(mention(event, outlet, source, date, published, null));
  }

  private void alike(String event, String outlet, long source, String other) {
    findings.accounts().mention(mention(event, outlet, source, null, null, other));
  }

  private Table.Row mention(
      String event, String outlet, long source, String date, String published, String alike) {
    Map<String, Object> cells = new HashMap<>();
    cells.put("event_id", event);
    cells.put("article_id", "a-" + articles++);
    cells.put("mention", 0L);
    cells.put("outlet", outlet);
    cells.put("source", source);
    cells.put("date", date);
    cells.put("published_at", published);
    cells.put("activities", List.of("PLEDGE"));
    cells.put("linked_to", alike);
    cells.put("link_facts", alike == null ? null : "SAME_DAY TITLE_SIMILAR");
    return row(Tables.MENTION_TABLE, cells);
  }

  private void count(String event, int article, String scope, long value, String kind) {
    Map<String, Object> cells = new HashMap<>();
    cells.put("event_id", event);
    cells.put("article_id", "a-" + article);
    cells.put("scope", scope);
    cells.put("value", value);
    cells.put("low", value);
    cells.put("high", value);
    cells.put("approximate", false);
    cells.put("part", false);
    cells.put("kind", kind);
    findings.accounts().count(row(Tables.COUNT_TABLE, cells));
  }

  private void link(String event, String other) {
    findings
        .accounts()
        .possibleLink(
            row(LinkTables.POSSIBLE_LINKS, Map.of("event_id", event, "other_event_id", other)));
  }

  private List<Table> tables(Design design) {
    return findings.tables(
        design,
        1,
        Table.of(Tables.PEOPLE_TABLE, List.of()),
        Table.of(FindingTables.READINGS, List.of()),
        TestData.REFERENCE,
        Observations.ALL);
  }

  private static Map<String, Long> uncertainty(List<Table> tables) {
    Map<String, Long> values = new HashMap<>();
    table(tables, SourceTables.UNCERTAINTY)
        .rows()
        .forEach(row -> values.put(row.text("what"), row.number("value")));
    return values;
  }

  private static Table.Row finding(List<Table> tables, String code) {
    return table(tables, FindingTables.FINDINGS).rows().stream()
        .filter(row -> row.text("finding").equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Table table(List<Table> tables, TableDefinition definition) {
    return tables.stream()
        .filter(table -> table.definition().equals(definition))
        .findFirst()
        .orElseThrow();
  }

  private static Table.Row row(TableDefinition table, Map<String, ?> given) {
    List<Object> cells = new ArrayList<>();
    table.columns().forEach(column -> cells.add(given.get(column.name())));
    return new Table.Row(table, cells);
  }
}
