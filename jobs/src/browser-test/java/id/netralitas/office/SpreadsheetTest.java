package id.netralitas.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.netralitas.HostileRelease;
import id.netralitas.Site;
import id.netralitas.office.FlatSheets.Cell;
import id.netralitas.table.Column;
import id.netralitas.table.FindingTables;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of a release as LibreOffice opens them. */
class SpreadsheetTest {

  private static final List<TableDefinition> TABLES =
      Stream.concat(Tables.ALL.stream(), FindingTables.ALL.stream()).toList();

  @TempDir Path folder;

  static List<Site> releases() {
    return Site.all();
  }

  @Test
  void aCellWithoutTheGuardWouldRun() throws IOException {
    Path file = folder.resolve("unguarded.csv");
    Files.writeString(file, "a,b\n=1+1,'=1+1\n");
    List<Cell> row =
        FlatSheets.read(Office.flat(List.of(file), folder).get(0))
            .values()
            .iterator()
            .next()
            .get(1);
    assertThat(row.get(0).formula()).as("else the other tests show nothing").isNotNull();
    assertThat(row.get(1).formula()).isNull();
    assertThat(row.get(1).text()).isEqualTo("'=1+1");
  }

  @ParameterizedTest
  @MethodSource("releases")
  void noCellOfACsvFileRunsAndItsTextIsKeptBehindOneQuote(Site site) {
    List<Path> files =
        TABLES.stream()
            .map(table -> site.folder().resolve("tables/" + table.name() + ".csv"))
            .toList();
    List<Path> flat = Office.flat(files, folder);
    List<String> faults = new ArrayList<>();
    for (int n = 0; n < TABLES.size(); n++) {
      TableDefinition table = TABLES.get(n);
      List<List<Cell>> rows = FlatSheets.read(flat.get(n)).values().iterator().next();
      List<JsonNode> expected = site.table(table.name());
      assertThat(rows).as(table.name()).hasSize(expected.size() + 1);
      compare(
          table,
          rows,
          expected,
          (column, cell, json) ->
              !cell.type().equals("string") || unguarded(cell.text()).equals(plain(json)),
          faults);
    }
    assertThat(faults).isEmpty();
  }

  /** Returns what a reader takes: one leading quote stripped. */
  private static String unguarded(String text) {
    return plain(text.startsWith("'") ? text.substring(1) : text);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void theWorkbookLosesNothing(Site site) {
    Path workbook = site.folder().resolve("tables/netralitas.xlsx");
    Map<String, List<List<Cell>>> sheets =
        FlatSheets.read(Office.flat(List.of(workbook), folder).get(0));
    List<String> faults = new ArrayList<>();
    for (TableDefinition table : TABLES) {
      List<List<Cell>> rows = sheets.get(table.name());
      List<JsonNode> expected = site.table(table.name());
      assertThat(rows).as(table.name()).hasSize(expected.size() + 1);
      assertThat(rows.get(0)).extracting(Cell::text).isEqualTo(table.columnNames());
      compare(table, rows, expected, SpreadsheetTest::isTypedValue, faults);
    }
    assertThat(faults).isEmpty();
  }

  private static boolean isTypedValue(Column column, Cell cell, JsonNode json) {
    if (plain(json).isEmpty()) {
      return cell.text().isEmpty();
    }
    return switch (column.type()) {
      case INTEGER, DECIMAL ->
          cell.type().equals("float") && Double.parseDouble(cell.value()) == json.doubleValue();
      case BOOLEAN ->
          cell.formula() == null
              ? cell.type().equals("boolean")
                  && Boolean.parseBoolean(cell.value()) == json.booleanValue()
              : cell.formula().equals("of:=TRUE()") == json.booleanValue();
      case TEXT, LIST, DAY, PARTIAL_DATE ->
          cell.type().equals("string") && plain(cell.text()).equals(plain(json));
    };
  }

  @Test
  void theHostileTextsWereThere() {
    List<String> titles =
        HostileRelease.site().table("articles").stream()
            .map(row -> row.path("title").asText())
            .toList();
    assertThat(titles).containsAll(HostileRelease.FORMULAS);
  }

  private interface Agreement {
    boolean holds(Column column, Cell cell, JsonNode json);
  }

  private static void compare(
      TableDefinition table,
      List<List<Cell>> rows,
      List<JsonNode> expected,
      Agreement agreement,
      List<String> faults) {
    for (int n = 0; n < expected.size(); n++) {
      List<Cell> row = rows.get(n + 1);
      for (int at = 0; at < table.columns().size(); at++) {
        Column column = table.columns().get(at);
        Cell cell = at < row.size() ? row.get(at) : Cell.EMPTY;
        JsonNode json = expected.get(n).get(column.name());
        if (cell.formula() != null && !isLiteral(column, cell)) {
          faults.add(table.name() + "." + column.name() + " runs " + cell.formula());
        } else if (!agreement.holds(column, cell, json)) {
          faults.add(
              table.name() + "." + column.name() + ", row " + n + ": " + cell + " for " + json);
        }
      }
    }
  }

  /** LibreOffice has no truth value but as a formula of its own: that is no text that ran. */
  private static boolean isLiteral(Column column, Cell cell) {
    return column.type() == Column.Type.BOOLEAN
        && Set.of("of:=TRUE()", "of:=FALSE()").contains(cell.formula());
  }

  /** Returns a text or a list as one line of a cell may have it. */
  private static String plain(JsonNode json) {
    if (json.isArray()) {
      StringJoiner entries = new StringJoiner(";");
      json.forEach(entry -> entries.add(entry.asText()));
      return plain(entries.toString());
    }
    return json.isNull() ? "" : plain(json.asText());
  }

  /** Line ends are one kind in a cell, and XML has no other control characters. */
  private static String plain(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\t\n]]", "");
  }
}
