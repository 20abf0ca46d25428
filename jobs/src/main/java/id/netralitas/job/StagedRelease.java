package id.netralitas.job;

import id.netralitas.chart.Caption;
import id.netralitas.chart.Chart;
import id.netralitas.chart.ChartTables;
import id.netralitas.chart.Charts;
import id.netralitas.chart.FindingCharts;
import id.netralitas.chart.OfficialCharts;
import id.netralitas.ingest.PassedOver;
import id.netralitas.record.DatasetDescription;
import id.netralitas.record.Design;
import id.netralitas.record.RecordSchema;
import id.netralitas.reference.ProvinceOutlines;
import id.netralitas.reference.Reference;
import id.netralitas.report.ReleaseChanges;
import id.netralitas.report.Report;
import id.netralitas.report.ReportFiles;
import id.netralitas.table.FindingTables;
import id.netralitas.table.OfficialTables;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A release whose tables are there and whose charts, pages and manifest are not yet.
 *
 * @param passedOver what stands in the folders given and was not read, by name
 * @param outlines the map that charts draw on; empty for none
 */
record StagedRelease(
    RunSettings settings,
    DatasetDescription dataset,
    List<PassedOver> passedOver,
    Optional<ProvinceOutlines> outlines) {

  /**
   * Draws and writes what is missing.
   *
   * @param more sections of the manifest alone: what this run met, which does not make another
   *     release; asked for when all else is written
   * @return the id of the release
   */
  String complete(
      ReleaseTables tables,
      Optional<ReleaseChanges> changes,
      Supplier<Map<String, Object>> more,
      Path staged) {
    List<Report.Picture> pictures = draw(tables, staged);
    copySchema(staged);
    return ReportFiles.complete(report(tables, pictures), changes, more, staged);
  }

  /** Draws the charts in both languages at once: pictures of pixels take most of the time. */
  private List<Report.Picture> draw(ReleaseTables tables, Path staged) {
    List<List<Report.Picture>> languages =
        Stream.of(Wording.indonesian(), Wording.english())
            .parallel()
            .map(wording -> draw(tables, wording, staged))
            .toList();
    return languages.stream().flatMap(List::stream).toList();
  }

  private List<Report.Picture> draw(ReleaseTables tables, Wording wording, Path staged) {
    Reference reference = settings.reference();
    Path folder = folder(staged, "charts/" + wording.folder());
    Caption caption =
        new Caption(
            tables.asOf(),
            dataset.in(wording.language()).title(),
            dataset.design() == Design.FOUND);
    List<Chart> charts =
        new ArrayList<>(
            Charts.of(
                new ChartTables(
                    tables.kept().get(Tables.PROVINCE_TABLE),
                    tables.kept().get(Tables.REGENCY_TABLE),
                    tables.kept().get(Tables.MONTH_TABLE),
                    tables.kept().get(Tables.DAYS_BEFORE_VOTE)),
                reference,
                outlines,
                caption,
                wording));
    charts.addAll(
        FindingCharts.of(tables.kept().all(FindingTables.ALL), reference, caption, wording));
    OfficialCharts.of(tables.kept().get(OfficialTables.PRESS_AGAINST_OFFICIAL), caption, wording)
        .ifPresent(charts::add);
    boolean isFirst = wording.folder().isEmpty();
    for (Chart chart : charts) {
      if (isFirst) { // numbers have no language: one file serves both
        chart.writeCsv(folder);
      }
      chart.writeSvg(folder);
      chart.writePng(folder);
    }
    return charts.stream()
        .map(
            chart ->
                new Report.Picture(
                    wording.language(),
                    chart.name(),
                    chart.title(),
                    chart.altText(),
                    chart.table(),
                    chart.data()))
        .toList();
  }

  private Report report(ReleaseTables tables, List<Report.Picture> pictures) {
    return new Report(
        dataset,
        tables.asOf(),
        settings.version(),
        settings.filters(),
        tables.inputs(),
        passedOver.stream().map(PassedOver::name).distinct().toList(),
        tables.kept(),
        tables.listedEvents(),
        tables.rows(),
        pictures,
        settings.contact());
  }

  private static void copySchema(Path staged) {
    try {
      Files.writeString(staged.resolve(RecordSchema.FILE), RecordSchema.text());
    } catch (IOException failed) {
      throw new UncheckedIOException("writing the record schema", failed);
    }
  }

  static Path folder(Path parent, String name) {
    try {
      return Files.createDirectories(parent.resolve(name));
    } catch (IOException failed) {
      throw new UncheckedIOException("making " + name, failed);
    }
  }
}
