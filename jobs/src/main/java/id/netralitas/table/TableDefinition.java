package id.netralitas.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The declaration of a table.
 *
 * @param name of its files, without ending
 * @param row what one row is
 * @param columns in order
 */
public record TableDefinition(String name, String row, List<Column> columns) {

  public TableDefinition {
    columns = List.copyOf(columns);
    Set<String> seen = new HashSet<>();
    for (Column column : columns) {
      if (!seen.add(column.name())) {
        throw new IllegalArgumentException(
            "table " + name + " has column " + column.name() + " twice");
      }
    }
  }

  /** Returns the names of the columns in order. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /**
   * Returns the position of a column, from 0.
   *
   * @throws IllegalArgumentException if the table has no such column
   */
  public int position(String column) {
    for (int at = 0; at < columns.size(); at++) {
      if (columns.get(at).name().equals(column)) {
        return at;
      }
    }
    throw new IllegalArgumentException("table " + name + " has no column " + column);
  }
}
