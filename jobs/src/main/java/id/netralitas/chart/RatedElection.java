package id.netralitas.chart;

import id.netralitas.table.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which election a chart of rates draws: rates of several have no common denominator. */
final class RatedElection {

  private RatedElection() {}

  /**
   * Returns the election with most events in these rows, of equal ones the last by code; null
   * without rows.
   */
  static String of(List<Table.Row> rows) {
    Map<String, Long> events = new TreeMap<>();
    for (Table.Row row : rows) {
      Long told = row.number("events");
      events.merge(row.text("election"), told == null ? 0 : told, Long::sum);
    }
    return events.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
