package id.netralitas.finding;

import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Official running totals as series: those of one body, place, scope, election and unit. Only
 * inside one of them a figure may be compared with an earlier one.
 */
public final class ReadingSeries {

  private ReadingSeries() {}

  /**
   * Returns the same table in its order, with {@code is_decrease} filled where the day is known.
   */
  public static Table told(Table readings) {
    Map<List<String>, List<Table.Row>> series = new HashMap<>();
    readings
        .rows()
        .forEach(row -> series.computeIfAbsent(key(row), k -> new ArrayList<>()).add(row));
    int flag = FindingTables.READINGS.position("is_decrease");
    List<List<Object>> rows = new ArrayList<>();
    for (Table.Row row : readings.rows()) {
      List<Object> cells = new ArrayList<>(row.cells());
      cells.set(flag, isDecrease(row, series.get(key(row))));
      rows.add(cells);
    }
    return Table.of(FindingTables.READINGS, rows);
  }

  /** Returns what makes figures one series. */
  public static List<String> key(Table.Row row) {
    return Arrays.asList(
        row.text("body"),
        row.text("level"),
        row.text("place_code"),
        row.text("scope"),
        row.text("election"),
        row.text("unit"));
  }

  /**
   * Returns whether another figure of the series is surely earlier and surely larger; null where
   * the day is not known.
   */
  private static Boolean isDecrease(Table.Row row, List<Table.Row> series) {
    String asOf = row.text("as_of");
    if (asOf == null) {
      return null;
    }
    Long most = row.number("high");
    return series.stream()
        .filter(other -> other.text("as_of") != null)
        .filter(other -> lastDay(other.text("as_of")).isBefore(firstDay(asOf)))
        .anyMatch(
            other -> most != null && other.number("low") != null && other.number("low") > most);
  }

  private static LocalDate firstDay(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
      case 7 -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  private static LocalDate lastDay(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }
}
