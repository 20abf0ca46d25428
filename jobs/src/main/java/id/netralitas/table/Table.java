package id.netralitas.table;

import java.util.List;

/** A finished table in memory: its rows in order. */
public record Table(TableDefinition definition, List<Row> rows) {

  public Table {
    rows = List.copyOf(rows);
  }

  /** Returns the table with these cells, each row's in the order of the columns. */
  public static Table of(TableDefinition definition, List<List<Object>> cells) {
    return new Table(definition, cells.stream().map(row -> new Row(definition, row)).toList());
  }

  /** Returns the sum of a column of numbers; empty cells add nothing. */
  public long sum(String column) {
    return rows.stream()
        .map(row -> row.number(column))
        .mapToLong(number -> number == null ? 0 : number)
        .sum();
  }

  /** One row; its cells by the names of their columns. */
  public record Row(TableDefinition definition, List<Object> cells) {

    public Row {
      if (cells.size() != definition.columns().size()) {
        throw new IllegalArgumentException(
            definition.name()
                + " has "
                + definition.columns().size()
                + " columns, but a row has "
                + cells.size()
                + " cells");
      }
    }

    /** Returns a cell of text or date; null if empty. */
    public String text(String column) {
      return (String) cells.get(definition.position(column));
    }

    /** Returns a number; null if empty, which is not zero. */
    public Long number(String column) {
      return (Long) cells.get(definition.position(column));
    }

    /** Returns a decimal; null if empty, which is not zero. */
    public Double decimal(String column) {
      return (Double) cells.get(definition.position(column));
    }

    /** Returns a cell that is true or false; null if empty. */
    public Boolean flag(String column) {
      return (Boolean) cells.get(definition.position(column));
    }

    /** Returns the entries of a list; empty if the cell is. */
    @SuppressWarnings("unchecked") // the writer of the row kept the column's type
    public List<String> list(String column) {
      Object cell = cells.get(definition.position(column));
      return cell == null ? List.of() : (List<String>) cell;
    }
  }
}
