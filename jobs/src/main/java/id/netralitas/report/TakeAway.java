package id.netralitas.report;

import id.netralitas.table.FindingTables;
import id.netralitas.table.OfficialTables;
import id.netralitas.table.ReferenceTables;
import id.netralitas.table.SourceTables;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What readers take away from a release to work with elsewhere: all tables as one workbook, their
 * description for programs, and texts by which catalogues and papers name it. What the columns mean
 * is taken from their declarations alone.
 */
public final class TakeAway {

  static final String WORKBOOK = "tables/netralitas.xlsx";
  static final String WORKBOOK_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Every table of a release: those of events, of statistics, of official figures. */
  static final List<TableDefinition> TABLES =
      Stream.of(
              Tables.ALL,
              FindingTables.ALL,
              OfficialTables.ALL,
              SourceTables.ALL,
              ReferenceTables.ALL)
          .flatMap(List::stream)
          .toList();

  private TakeAway() {}

  /**
   * Writes the workbook and {@code datapackage.json} into a release that has its tables. The
   * codebook, being a page, is written with the pages.
   */
  public static void write(Report report, Path staged) {
    try {
      TableWorkbook.of(staged.resolve("tables"))
          .write(TABLES, report.asOf(), staged.resolve(WORKBOOK));
      DataPackage.write(report, TABLES, staged);
    } catch (IOException failed) {
      throw new UncheckedIOException("writing what is taken away", failed);
    }
  }

  /**
   * Returns a schema.org {@code Dataset} in JSON-LD, escaped to stand in a {@code script} element
   * as it is. Its addresses are relative to the release.
   */
  public static String jsonLd(Report report) {
    return DatasetText.jsonLd(report, TABLES);
  }

  /** Returns one line that a paper may cite the release by. */
  public static String citation(Report report, String releaseId) {
    return DatasetText.citation(report, releaseId);
  }
}
