package id.netralitas.job;

import id.netralitas.chart.Caption;
import id.netralitas.chart.Chart;
import id.netralitas.chart.ChartTables;
import id.netralitas.chart.Charts;
import id.netralitas.chart.FindingCharts;
import id.netralitas.chart.FontCheck;
import id.netralitas.publish.ReleasePlace;
import id.netralitas.record.DatasetDescription;
import id.netralitas.record.Design;
import id.netralitas.record.RecordSchema;
import id.netralitas.reference.MapFile;
import id.netralitas.reference.ProvinceOutlines;
import id.netralitas.reference.Reference;
import id.netralitas.report.Release;
import id.netralitas.report.ReleaseChanges;
import id.netralitas.report.Releases;
import id.netralitas.report.Report;
import id.netralitas.report.ReportFiles;
import id.netralitas.spark.Session;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/** The main job: article records in, a published release out. */
public final class RunJob {

  private final RunSettings settings;
  private final Consumer<String> progress;

  /**
   * A run that has not begun.
   *
   * @param progress takes a line at each step
   */
  public RunJob(RunSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * A published release, the proof of its counts, and what became of the events of the release
   * before.
   */
  public record Result(
      Release release, Reconciliation reconciliation, Optional<ReleaseChanges> changes) {}

  /**
   * Runs the job. What can be wrong with machine, reference, input and folders is found before
   * Spark starts; whatever fails, nothing is published.
   *
   * @throws id.netralitas.chart.FontException if this machine cannot draw
   * @throws id.netralitas.ingest.InputException if the input cannot be used
   * @throws id.netralitas.reference.MapFile.MapException if the map cannot be used
   * @throws id.netralitas.report.PublishingException if the release cannot be put in place
   * @throws Reconciliation.ReconciliationException if a line or a mention cannot be accounted for
   * @throws QualityException if a check that the settings name does not hold
   */
  public Result run() {
    FontCheck.verify();
    Reference reference = settings.reference();
    Optional<ProvinceOutlines> outlines = outlines(reference);
    Configuration hadoop = Session.hadoop();
    Input input = Input.list(settings.records(), settings.articles(), hadoop);
    DatasetDescription dataset = input.dataset(hadoop);

    try (Releases releases = ReleasePlace.of(settings.reports(), () -> hadoop).open()) {
      Path staged = releases.stage();
      ReleaseTables tables = tables(input, reference, dataset.design(), staged);
      tables.reconciliation().requireToHold().require(settings.failOn());
      progress.accept("drawing and writing the pages");
      List<Report.Picture> pictures = draw(tables, dataset, reference, outlines, staged);
      copySchema(staged);
      Optional<ReleaseChanges> changes = releases.changes(staged);
      String id = ReportFiles.complete(report(tables, dataset, input, pictures), changes, staged);
      return new Result(releases.publish(staged, id), tables.reconciliation(), changes);
    }
  }

  private Optional<ProvinceOutlines> outlines(Reference reference) {
    Optional<ProvinceOutlines> outlines =
        settings.map().map(file -> MapFile.read(file, reference.places()));
    outlines.ifPresent(found -> progress.accept(found.told(reference.places())));
    return outlines;
  }

  private ReleaseTables tables(Input input, Reference reference, Design design, Path staged) {
    progress.accept(
        String.format(
            Locale.ROOT,
            "reading %d files, %.1f MB",
            input.all().size(),
            input.bytes() / 1_000_000.0));
    try (Session session = Session.open("netralitas run", input.bytes())) {
      return ReleaseTables.compute(
          session.spark(), input, reference, settings, design, folder(staged, "tables"));
    }
  }

  /** Draws the charts in both languages at once: pictures of pixels take most of the time. */
  private static List<Report.Picture> draw(
      ReleaseTables tables,
      DatasetDescription dataset,
      Reference reference,
      Optional<ProvinceOutlines> outlines,
      Path staged) {
    List<List<Report.Picture>> languages =
        Stream.of(Wording.indonesian(), Wording.english())
            .parallel()
            .map(wording -> draw(tables, dataset, reference, outlines, wording, staged))
            .toList();
    return languages.stream().flatMap(List::stream).toList();
  }

  private static List<Report.Picture> draw(
      ReleaseTables tables,
      DatasetDescription dataset,
      Reference reference,
      Optional<ProvinceOutlines> outlines,
      Wording wording,
      Path staged) {
    Path folder = folder(staged, "charts/" + wording.folder());
    Caption caption = new Caption(tables.asOf(), dataset.title(), dataset.design() == Design.FOUND);
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

  private Report report(
      ReleaseTables tables,
      DatasetDescription dataset,
      Input input,
      List<Report.Picture> pictures) {
    return new Report(
        dataset,
        tables.asOf(),
        settings.version(),
        settings.filters(),
        tables.inputs(),
        input.passedOver(),
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

  private static Path folder(Path parent, String name) {
    try {
      return Files.createDirectories(parent.resolve(name));
    } catch (IOException failed) {
      throw new UncheckedIOException("making " + name, failed);
    }
  }
}
