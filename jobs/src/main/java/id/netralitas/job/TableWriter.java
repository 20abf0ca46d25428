package id.netralitas.job;

import id.netralitas.aggregate.Rows;
import id.netralitas.spark.ParquetTable;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.TableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes the tables of a release into its folder, as CSV and JSON and in {@code parquet/} as
 * Parquet, each in one walk over its rows, and remembers how many rows each has.
 */
final class TableWriter {

  private final Path folder;
  private final Path parquetFolder;
  private final Map<String, Long> rows = new LinkedHashMap<>();

  TableWriter(Path folder) {
    this.folder = folder;
    try {
      parquetFolder = Files.createDirectories(folder.resolve("parquet"));
    } catch (IOException failed) {
      throw new UncheckedIOException("making the folder of the Parquet files", failed);
    }
  }

  /** Returns the number of rows written by table. */
  Map<String, Long> rows() {
    return rows;
  }

  /** Writes a table of any size, a partition at a time in memory. */
  void write(TableDefinition definition, Dataset<Row> ordered) {
    write(definition, Rows.stream(ordered, definition));
  }

  /**
   * Writes a table of any size and returns those of its rows that are wanted, the first {@code
   * limit} of them; every row is asked.
   */
  Table writeAndKeep(
      TableDefinition definition, Dataset<Row> ordered, Predicate<Table.Row> wanted, int limit) {
    List<Table.Row> kept = new ArrayList<>();
    Iterator<List<Object>> all = Rows.stream(ordered, definition);
    write(
        definition,
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return all.hasNext();
          }

          @Override
          public List<Object> next() {
            List<Object> cells = all.next();
            Table.Row row = new Table.Row(definition, cells);
            if (wanted.test(row) && kept.size() < limit) {
              kept.add(row);
            }
            return cells;
          }
        });
    return new Table(definition, kept);
  }

  /** Writes a table whose size the reference bounds, and returns it. */
  Table writeAll(TableDefinition definition, Dataset<Row> ordered) {
    return write(Rows.collect(ordered, definition));
  }

  Table write(Table table) {
    write(table.definition(), table.rows().stream().map(Table.Row::cells).iterator());
    return table;
  }

  private void write(TableDefinition definition, Iterator<List<Object>> cells) {
    try (ParquetTable parquet = ParquetTable.create(definition, parquetFolder)) {
      rows.put(definition.name(), TableFiles.write(definition, parquet.copying(cells), folder));
    }
  }
}
