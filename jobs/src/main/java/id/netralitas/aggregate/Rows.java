package id.netralitas.aggregate;

import id.netralitas.table.Column;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The step from a dataset to a table: the declared columns, in their order, as plain values. */
public final class Rows {

  private Rows() {}

  /** Returns the declared columns of {@code rows}, in their order; one that is missing fails. */
  static Dataset<Row> select(Dataset<Row> rows, TableDefinition definition) {
    return rows.select(
        definition.columnNames().stream()
            .map(functions::col)
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  /** Returns the whole table in memory: for tables whose size the reference bounds. */
  public static Table collect(Dataset<Row> ordered, TableDefinition definition) {
    return Table.of(
        definition, ordered.collectAsList().stream().map(row -> cells(row, definition)).toList());
  }

  /** Returns the rows one after another, a partition at a time in memory. */
  public static Iterator<List<Object>> stream(Dataset<Row> ordered, TableDefinition definition) {
    Iterator<Row> rows = ordered.toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public List<Object> next() {
        return cells(rows.next(), definition);
      }
    };
  }

  private static List<Object> cells(Row row, TableDefinition definition) {
    List<Object> cells = new ArrayList<>(row.size());
    for (int at = 0; at < row.size(); at++) {
      boolean isList = definition.columns().get(at).type() == Column.Type.LIST;
      cells.add(isList && !row.isNullAt(at) ? row.getList(at) : row.get(at));
    }
    return cells;
  }
}
