package id.netralitas.job;

import id.netralitas.chart.FontCheck;
import id.netralitas.publish.ReleasePlace;
import id.netralitas.record.DatasetDescription;
import id.netralitas.reference.MapFile;
import id.netralitas.reference.Places;
import id.netralitas.reference.ProvinceOutlines;
import id.netralitas.report.Release;
import id.netralitas.report.ReleaseChanges;
import id.netralitas.report.Releases;
import id.netralitas.spark.Session;
import id.netralitas.spark.TemporaryFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;

/** The main job: article records in, a published release out. */
public final class RunJob {

  private final RunSettings settings;
  private final Consumer<String> progress;
  private final Course course;

  /**
   * A run that has not begun.
   *
   * @param progress takes a line at each step
   */
  public RunJob(RunSettings settings, Consumer<String> progress) {
    this(settings, progress, Course.unwatched(settings));
  }

  /**
   * The same.
   *
   * @param course told of what the run comes to
   */
  public RunJob(RunSettings settings, Consumer<String> progress, Course course) {
    this.settings = settings;
    this.progress = progress;
    this.course = course;
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
   * @throws id.netralitas.spark.TemporaryFolder.TemporaryFolderException if there is no usable one
   * @throws id.netralitas.chart.FontException if this machine cannot draw
   * @throws id.netralitas.ingest.InputException if the input cannot be used
   * @throws id.netralitas.reference.MapFile.MapException if the map cannot be used
   * @throws id.netralitas.report.PublishingException if the release cannot be put in place
   * @throws Reconciliation.ReconciliationException if a line or a mention cannot be accounted for
   * @throws QualityException if a check that the settings name does not hold
   */
  public Result run() {
    TemporaryFolder.verify();
    FontCheck.verify();
    Optional<ProvinceOutlines> outlines = outlines(settings, progress);
    Configuration hadoop = Session.hadoop();
    Input input = Input.list(settings.records(), settings.articles(), hadoop);
    DatasetDescription dataset = input.dataset(hadoop);

    try (Releases releases = ReleasePlace.of(settings.reports(), () -> hadoop).open()) {
      Path staged = releases.stage();
      List<String> copies = new ArrayList<>();
      course.pass(Step.OPENED);
      ReleaseTables tables = tables(input, dataset, copies, staged);
      course.pass(Step.TABLES_WRITTEN);
      Freshness freshness = Freshness.of(tables, settings);
      course.sees(freshness);
      tables.tellFuture(progress);
      tables.reconciliation().requireToHold().require(settings.failOn());
      progress.accept("drawing and writing the pages");
      Optional<ReleaseChanges> changes = releases.changes(staged);
      String id =
          new StagedRelease(settings, dataset, input.passedOver(), outlines)
              .complete(tables, changes, () -> told(copies, freshness), staged);
      course.pass(Step.STAGED);
      Release release = releases.publish(staged, id);
      course.pass(Step.PUBLISHED);
      return new Result(release, tables.reconciliation(), changes);
    }
  }

  private Map<String, Object> told(List<String> copies, Freshness freshness) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("copies", copies);
    told.put(Freshness.NEWEST_COLLECTED, freshness.toldNewestCollected());
    told.put("run", course.told(Step.STAGED));
    return told;
  }

  /** Returns the map that the settings name, and says what it lacks. */
  static Optional<ProvinceOutlines> outlines(RunSettings settings, Consumer<String> progress) {
    Places places = settings.reference().places();
    Optional<ProvinceOutlines> outlines = settings.map().map(file -> MapFile.read(file, places));
    outlines.ifPresent(found -> progress.accept(found.told(places)));
    return outlines;
  }

  private ReleaseTables tables(
      Input input, DatasetDescription dataset, List<String> copies, Path staged) {
    input.tell(progress);
    try (Session session = Session.open("netralitas run", input.bytes())) {
      DistinctInput distinct = input.distinct(session.spark());
      distinct.tellCopies(progress);
      copies.addAll(distinct.copies());
      return ReleaseTables.compute(
          session.spark(),
          distinct.sources(),
          ReleaseTables.lines(session.spark(), distinct.input(), settings),
          ReleaseTables.linkAll(settings),
          settings,
          dataset,
          input.passedOver(),
          StagedRelease.folder(staged, "tables"));
    }
  }
}
