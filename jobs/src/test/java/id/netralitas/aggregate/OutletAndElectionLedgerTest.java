package id.netralitas.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.netralitas.TestData;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is counted while long tables pass by: outlets and elections. */
class OutletAndElectionLedgerTest {

  @Test
  void countsOutletsMonthsAndIssues() {
    OutletLedger ledger = new OutletLedger(TestData.REFERENCE.outlets());
    ledger.add(article("Contoh", "2024-11-05", 1L, List.of("DATE_WEEKDAY_CLASH")));
    ledger.add(article("Contoh", "2024-12-01", 0L, List.of()));
    ledger.add(article("Kabar", null, 2L, List.of("DATE_WEEKDAY_CLASH", "SUM_MISMATCH")));
    ledger.add(article(null, "2024-11-30", 1L, List.of()));

    assertThat(cells(ledger.outlets()))
        .containsExactly(
            row("Contoh", 2L, 1L, 0L, 1L, "2024-11-05", "2024-12-01", "Contoh", "PRESS"),
            row(null, 1L, 1L, 0L, 0L, "2024-11-30", "2024-11-30", null, null),
            row("Kabar", 1L, 1L, 1L, 1L, null, null, "Kabar", "PRESS"));
    assertThat(cells(ledger.months()))
        .containsExactly(
            row("2024-11", null, 1L, 1L),
            row("2024-11", "Contoh", 1L, 1L),
            row("2024-12", "Contoh", 1L, 0L),
            row("UNDATED", "Kabar", 1L, 1L));
    assertThat(cells(ledger.issues()))
        .containsExactly(
            row("DATE_WEEKDAY_CLASH", "Contoh", 1L),
            row("DATE_WEEKDAY_CLASH", "Kabar", 1L),
            row("SUM_MISMATCH", "Kabar", 1L));
  }

  @Test
  void countsAnEventInEachOfItsElections() {
    ElectionLedger ledger = new ElectionLedger();
    ledger.add(event("2024-11-04", "DAY", "16", List.of("PILKADA_2024", "PEMILU_2024"), "PLEDGE"));
    ledger.add(event("2024-09", "MONTH", "16", List.of("PILKADA_2024"), "SANCTION"));
    ledger.add(event(null, "NONE", null, List.of(), "PLEDGE"));

    assertThat(ledger.table().rows())
        .extracting(
            row -> row.text("election"),
            row -> row.number("events"),
            row -> row.number("provinces"),
            row -> row.number("undated_events"),
            row -> row.text("first_date"),
            row -> row.number("pledge"),
            row -> row.number("sanction"))
        .containsExactly(
            tuple("NONE", 1L, 0L, 1L, null, 1L, 0L),
            tuple("PEMILU_2024", 1L, 1L, 0L, "2024-11-04", 1L, 0L),
            tuple("PILKADA_2024", 2L, 1L, 0L, "2024-11-04", 1L, 1L));
  }

  private static Table.Row article(
      String outlet, String published, long events, List<String> issues) {
    return row(
        Tables.ARTICLE_TABLE,
        Map.of("events", events, "issues", issues),
        "outlet",
        outlet,
        "published_at",
        published);
  }

  private static Table.Row event(
      String date, String precision, String province, List<String> elections, String activity) {
    return row(
        Tables.EVENT_TABLE,
        Map.of(
            "elections", elections, "activities", List.of(activity), "date_precision", precision),
        "date",
        date,
        "province_code",
        province);
  }

  private static Table.Row row(
      TableDefinition table, Map<String, Object> cells, String... namesAndTexts) {
    List<Object> row = new ArrayList<>();
    table.columnNames().forEach(name -> row.add(cells.get(name)));
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      row.set(table.position(namesAndTexts[i]), namesAndTexts[i + 1]);
    }
    return new Table.Row(table, row);
  }

  private static List<List<Object>> cells(Table table) {
    return table.rows().stream().map(Table.Row::cells).toList();
  }

  private static List<Object> row(Object... cells) {
    return Arrays.asList(cells);
  }
}
