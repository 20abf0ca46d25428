package id.netralitas.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A table of the language beside this class: tab-separated, a header, notes behind {@code #}. A
 * cell that cannot be read stops the program with file, line and the values that it may have.
 */
final class Table {

  private final List<Row> rows = new ArrayList<>();

  private Table() {}

  /** Returns the rows of a file of the program. */
  static List<Row> read(String name, String... columns) {
    try (InputStream file = Table.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the table " + name + " is missing");
      }
      return rows(name, new String(file.readAllBytes(), StandardCharsets.UTF_8), columns);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + name, unreadable);
    }
  }

  /**
   * Returns the rows of a text in their order.
   *
   * @throws IllegalStateException if the header is another or a row has too many or few cells
   */
  static List<Row> rows(String name, String text, String... columns) {
    Table table = new Table();
    List<String> header = null;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Row row = new Row(name, number, List.of(columns), List.of(line.split("\t", -1)));
      if (header == null) {
        header = row.cells();
        row.require(header.equals(List.of(columns)), "the header is wrong");
        continue;
      }
      row.require(
          row.cells().size() == columns.length,
          "there are " + row.cells().size() + " columns, not " + columns.length);
      table.rows.add(row);
    }
    return List.copyOf(table.rows);
  }

  /** One line of a table. */
  record Row(String table, int line, List<String> columns, List<String> cells) {

    /** Returns the text of a cell; empty if there is none. */
    String text(String column) {
      return cells.get(columns.indexOf(column));
    }

    /** Returns a cell as one of the values of a type. */
    <E extends Enum<E>> E value(String column, Class<E> type) {
      return value(column, text(column), type);
    }

    /** Returns the values of a cell that are separated by blanks; all of the type for {@code *}. */
    <E extends Enum<E>> Set<E> values(String column, Class<E> type) {
      Set<E> values = EnumSet.noneOf(type);
      if (text(column).equals("*")) {
        return EnumSet.allOf(type);
      }
      for (String each : text(column).split(" ", -1)) {
        values.add(value(column, each, type));
      }
      return values;
    }

    private <E extends Enum<E>> E value(String column, String text, Class<E> type) {
      List<String> known = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
      require(
          known.contains(text), column + " '" + text + "' is none of " + String.join(", ", known));
      return Enum.valueOf(type, text);
    }

    /** Returns the phrases of a cell that are separated by semicolons. */
    List<String> phrases(String column) {
      List<String> phrases = new ArrayList<>();
      for (String phrase : text(column).split(";", -1)) {
        String text = phrase.strip();
        require(!text.isEmpty(), "a phrase is empty");
        require(text.equals(text.toLowerCase(Locale.ROOT)), "'" + text + "' has capital letters");
        require(!phrases.contains(text), "'" + text + "' is there twice");
        phrases.add(text);
      }
      return phrases;
    }

    /** Stops the program where a rule of the table is broken. */
    void require(boolean holds, String rule) {
      if (!holds) {
        throw new IllegalStateException(table + " line " + line + ": " + rule);
      }
    }
  }
}
