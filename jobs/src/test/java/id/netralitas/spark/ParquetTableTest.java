package id.netralitas.spark;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestSpark;
import id.netralitas.table.Column;
import id.netralitas.table.TableDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {

  private static final TableDefinition DEFINITION =
      new TableDefinition(
          "sample",
          "row",
          List.of(
              new Column("name", Column.Type.TEXT, "Text."),
              new Column("people", Column.Type.INTEGER, "Number."),
              new Column("share", Column.Type.DECIMAL, "Decimal."),
              new Column("sure", Column.Type.BOOLEAN, "Truth."),
              new Column("kinds", Column.Type.LIST, "List."),
              new Column("day", Column.Type.DAY, "Day."),
              new Column("month", Column.Type.PARTIAL_DATE, "Month or day.")));

  @TempDir Path folder;

  @Test
  void sparkReadsEveryTypeBack() {
    String text = "=1+1 \u00e9 \ud83d\ude00";
    write(
        List.of(
            List.of(text, 6229L, 1.0 / 3, true, List.of("A", "B;C"), "2024-11-04", "2024-11"),
            Arrays.asList(null, null, null, null, List.of(), null, null),
            Arrays.asList("", Long.MIN_VALUE, -0.0, false, null, "1955-09-29", "2024")));

    Dataset<Row> read = read();

    assertThat(read.schema().simpleString())
        .isEqualTo(
            "struct<name:string,people:bigint,share:double,sure:boolean,kinds:array<string>,day:date,month:string>");
    assertThat(read.collectAsList().stream().map(ParquetTableTest::cells))
        .containsExactly(
            List.of(
                text,
                6229L,
                0.3333333333,
                true,
                List.of("A", "B;C"),
                LocalDate.of(2024, 11, 4),
                "2024-11"),
            Arrays.asList(null, null, null, null, List.of(), null, null),
            Arrays.asList("", Long.MIN_VALUE, 0.0, false, null, LocalDate.of(1955, 9, 29), "2024"));
  }

  @Test
  void aTableOfNoRowsKeepsItsColumns() {
    write(List.of());
    assertThat(read().columns()).containsExactlyElementsOf(DEFINITION.columnNames());
    assertThat(read().count()).isZero();
  }

  @Test
  void equalRowsGiveEqualBytesAndPassThrough() throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (long n = 0; n < 5_000; n++) {
      rows.add(List.of("text " + n % 7, n, n / 7.0, n % 2 == 0, List.of(), "2024-11-04", ""));
    }
    assertThat(write(rows)).isEqualTo(rows);
    byte[] first = Files.readAllBytes(folder.resolve("sample.parquet"));
    write(rows);
    assertThat(Files.readAllBytes(folder.resolve("sample.parquet"))).isEqualTo(first);
    assertThat(folder.toFile().list()).as("no checksum file beside it").hasSize(1);
  }

  private List<List<Object>> write(List<List<Object>> rows) {
    List<List<Object>> passed = new ArrayList<>();
    try (ParquetTable table = ParquetTable.create(DEFINITION, folder)) {
      Iterator<List<Object>> copied = table.copying(rows.iterator());
      copied.forEachRemaining(passed::add);
    }
    return passed;
  }

  private Dataset<Row> read() {
    return TestSpark.session().read().parquet(folder.resolve("sample.parquet").toString());
  }

  private static List<Object> cells(Row row) {
    List<Object> cells = new ArrayList<>();
    for (int at = 0; at < row.size(); at++) {
      boolean isList = DEFINITION.columns().get(at).type() == Column.Type.LIST;
      cells.add(isList && !row.isNullAt(at) ? row.getList(at) : row.get(at));
    }
    return cells;
  }
}
