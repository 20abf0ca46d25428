package id.netralitas.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFilesTest {

  private static final TableDefinition DEFINITION =
      new TableDefinition(
          "sample",
          "row",
          List.of(
              new Column("name", Column.Type.TEXT, "Text."),
              new Column("people", Column.Type.INTEGER, "Number."),
              new Column("sure", Column.Type.BOOLEAN, "Truth."),
              new Column("kinds", Column.Type.LIST, "List.")));

  @TempDir Path folder;

  @Test
  void writesPlainNumbersEmptyCellsAndLists() throws IOException {
    write(
        List.of(
            List.of("Muba, \"kota\"\nbaru", 6229L, true, List.of("A", "B")),
            Arrays.asList(null, null, null, List.of())));
    assertThat(Files.readString(folder.resolve("sample.csv")))
        .isEqualTo("name,people,sure,kinds\n\"Muba, \"\"kota\"\"\nbaru\",6229,true,A;B\n,,,\n");
    JsonNode json = new ObjectMapper().readTree(folder.resolve("sample.json").toFile());
    assertThat(json.get(0).get("people").longValue()).isEqualTo(6229);
    assertThat(json.get(0).get("kinds")).hasSize(2);
    assertThat(json.get(1).get("name").isNull()).isTrue();
    assertThat(json.get(1).get("kinds")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          =1+1          | '=1+1
          +62           | '+62
          -5            | '-5
          @sum          | '@sum
          'kutip        | ''kutip
          a=b           | a=b
          """)
  void keepsASpreadsheetFromRunningACell(String text, String written) {
    assertThat(TableFiles.guarded(text)).isEqualTo(written);
    assertThat(written.startsWith("'") ? written.substring(1) : written).isEqualTo(text);
  }

  @Test
  void guardsTabsAndReturnsToo() {
    assertThat(TableFiles.guarded("\tx")).isEqualTo("'\tx");
    assertThat(TableFiles.guarded("\rx")).isEqualTo("'\rx");
    assertThat(TableFiles.guarded("")).isEmpty();
  }

  @Test
  void anEmptyTableHasItsHeader() throws IOException {
    write(List.of());
    assertThat(Files.readString(folder.resolve("sample.csv")))
        .isEqualTo("name,people,sure,kinds\n");
    assertThat(new ObjectMapper().readTree(folder.resolve("sample.json").toFile())).isEmpty();
  }

  @Test
  void everyColumnOfEveryTableIsDefined() {
    for (TableDefinition table :
        Stream.concat(Tables.ALL.stream(), FindingTables.ALL.stream()).toList()) {
      assertThat(table.columns())
          .allSatisfy(column -> assertThat(column.definition()).endsWith("."));
    }
  }

  private void write(List<List<Object>> rows) {
    TableFiles.write(DEFINITION, rows.iterator(), folder);
  }
}
