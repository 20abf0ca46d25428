package id.netralitas.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The numbers that a chart draws, as a small table of its own: what a reader who cannot see the
 * picture gets instead, and what can be taken along. Columns are named like those of the release's
 * tables wherever they mean the same. The same in every language.
 *
 * @param columns their names in snake_case; {@code regency_code} only beside {@code province_code}
 * @param rows in the order drawn, a cell a column: {@link String}, {@link Long}, finite {@link
 *     Double}, or null where there is nothing to tell
 */
public record ChartData(List<String> columns, List<List<Object>> rows) {

  public ChartData {
    columns = List.copyOf(columns);
    if (columns.contains("regency_code") && !columns.contains("province_code")) {
      throw new IllegalArgumentException("regency_code stands only beside province_code");
    }
    List<List<Object>> checked = new ArrayList<>();
    for (List<Object> row : rows) {
      if (row.size() != columns.size() || !row.stream().allMatch(ChartData::isCell)) {
        throw new IllegalArgumentException("not a row of " + columns + ": " + row);
      }
      checked.add(Collections.unmodifiableList(new ArrayList<>(row)));
    }
    rows = Collections.unmodifiableList(checked);
  }

  /**
   * Returns the cells of these columns, row by row as given. Flags become the texts {@code true}
   * and {@code false}; a number that is not finite, such as the end of an open interval, is left
   * empty.
   */
  public static ChartData of(List<Table.Row> rows, List<String> columns) {
    List<List<Object>> cells = new ArrayList<>();
    for (Table.Row row : rows) {
      List<Object> taken = new ArrayList<>();
      for (String column : columns) {
        taken.add(cell(row.cells().get(row.definition().position(column))));
      }
      cells.add(taken);
    }
    return new ChartData(columns, cells);
  }

  private static Object cell(Object value) {
    if (value instanceof Boolean flag) {
      return flag.toString();
    }
    return value instanceof Double number && !Double.isFinite(number) ? null : value;
  }

  private static boolean isCell(Object cell) {
    return cell == null
        || cell instanceof String
        || cell instanceof Long
        || (cell instanceof Double number && Double.isFinite(number));
  }

  /** Returns the sum of a column of whole numbers; empty cells add nothing. */
  public long sum(String column) {
    int at = columns.indexOf(column);
    return rows.stream().mapToLong(row -> row.get(at) instanceof Long number ? number : 0).sum();
  }
}
