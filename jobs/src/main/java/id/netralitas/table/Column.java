package id.netralitas.table;

/**
 * A column of a table.
 *
 * @param name in snake_case, unique in its table
 * @param definition what a cell says, with its unit and what an empty one means
 */
public record Column(String name, Type type, String definition) {

  /** What the cells of a column hold. An empty cell is null. */
  public enum Type {
    /** {@link String}. */
    TEXT,
    /** A list of {@link String}: joined by {@code ;} in CSV, an array in JSON. */
    LIST,
    /** {@link Long}. */
    INTEGER,
    /** {@link Double}, finite: ten significant digits in the files. */
    DECIMAL,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link String}: a day, {@code 2024-11-04}. */
    DAY,
    /** {@link String}: a day, a month or a year, by how much is known. */
    PARTIAL_DATE
  }
}
