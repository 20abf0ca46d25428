package id.netralitas.job;

import id.netralitas.chart.FontCheck;
import id.netralitas.ingest.Ingest;
import id.netralitas.link.Linking;
import id.netralitas.link.OwnWords;
import id.netralitas.publish.ReleasePlace;
import id.netralitas.record.DatasetDescription;
import id.netralitas.reference.ProvinceOutlines;
import id.netralitas.report.Release;
import id.netralitas.report.ReleaseChanges;
import id.netralitas.report.Releases;
import id.netralitas.report.Report;
import id.netralitas.report.StandingRelease;
import id.netralitas.spark.Session;
import id.netralitas.spark.TemporaryFolder;
import id.netralitas.store.Damage;
import id.netralitas.store.KeptFile;
import id.netralitas.store.Night;
import id.netralitas.store.Store;
import id.netralitas.store.Upkeep;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The nightly job: takes in what is new or changed, marks what is withdrawn, and publishes the
 * release that a run on the same input publishes.
 */
public final class NightlyJob {

  private final NightlySettings settings;
  private final Consumer<String> progress;
  private final Course course;
  private final Consumer<Step> border;

  /**
   * A night that has not begun.
   *
   * @param progress takes a line at each step
   */
  public NightlyJob(NightlySettings settings, Consumer<String> progress) {
    this(settings, progress, Course.unwatched(settings.run()));
  }

  /**
   * The same.
   *
   * @param course told of what the night comes to
   */
  public NightlyJob(NightlySettings settings, Consumer<String> progress, Course course) {
    this(settings, progress, course, step -> {});
  }

  /**
   * The same.
   *
   * @param border told of every border between two steps that the night passes
   */
  NightlyJob(
      NightlySettings settings, Consumer<String> progress, Course course, Consumer<Step> border) {
    this.settings = settings;
    this.progress = progress;
    this.course = course;
    this.border =
        step -> {
          course.pass(step);
          border.accept(step);
        };
  }

  /**
   * What a night did.
   *
   * @param wasIdle whether all was as the last night left it, so that nothing was computed; checks
   *     and guards are then those of the release that stands
   */
  public record Result(RunJob.Result run, NightFacts facts, Guards guards, boolean wasIdle) {

    Release release() {
      return run.release();
    }

    /** Returns what a schedule logs: one line. */
    public String summary() {
      String doubts =
          guards.broken().isEmpty()
              ? ""
              : guards.broken().stream()
                  .map(Guard::toString)
                  .collect(Collectors.joining("; ", "; look at: ", ""));
      return "nightly: "
          + (wasIdle ? "unchanged, " : "")
          + facts
          + ", release "
          + release().told()
          + doubts;
    }
  }

  /**
   * Runs the job. Whatever fails, and wherever the process is killed, the last release stays and
   * the next night does what this one did not.
   *
   * @throws id.netralitas.chart.FontException if this machine cannot draw
   * @throws id.netralitas.ingest.InputException if the input cannot be used; nothing was taken in
   * @throws id.netralitas.store.StoreException if the store cannot be used
   * @throws id.netralitas.report.PublishingException if the release cannot be put in place
   * @throws Reconciliation.ReconciliationException if a line or a mention cannot be accounted for
   * @throws QualityException if a check that is binding does not hold
   */
  public Result run() {
    TemporaryFolder.verify();
    FontCheck.verify();
    RunSettings run = settings.run();
    Optional<ProvinceOutlines> outlines = RunJob.outlines(run, progress);
    Configuration hadoop = Session.hadoop();
    Input input = Input.list(run.records(), run.articles(), hadoop);
    try (Releases releases = ReleasePlace.of(run.reports(), () -> hadoop).open();
        Session session = Session.open("netralitas nightly", input.bytes());
        Store store = Store.open(session.spark(), settings.store(), UUID.randomUUID().toString())) {
      store.notes().forEach(progress);
      input.tell(progress);
      return run(input, outlines, releases, store, hadoop);
    } catch (Exception failed) { // Spark throws checked ones undeclared
      Damage.explain(failed, settings.store());
      throw failed;
    }
  }

  private Result run(
      Input input,
      Optional<ProvinceOutlines> outlines,
      Releases releases,
      Store store,
      Configuration hadoop) {
    RunSettings run = settings.run();
    DistinctInput distinct = input.distinct(store.spark());
    distinct.tellCopies(progress);
    border.accept(Step.OPENED);
    Optional<Night> before = store.lastNight();
    Intake intake = new Intake(store, settings, border);
    Optional<StandingRelease> standing =
        before.flatMap(night -> standing(intake, distinct, night, releases, hadoop));
    if (standing.isPresent()) {
      return idle(standing.get(), distinct, store);
    }
    Intake.Taken taken = intake.take(distinct, before, hadoop);
    DatasetDescription dataset = taken.dataset();
    Made made = Made.of(run, dataset, input.passedOver());

    Path staged = releases.stage();
    Dataset<Row> lines = store.lines(taken.files());
    Kept linker = new Kept(store, made);
    ReleaseTables tables =
        ReleaseTables.compute(
            store.spark(),
            sources(taken.files()),
            lines,
            linker,
            run,
            dataset,
            input.passedOver(),
            StagedRelease.folder(staged, "tables"));
    border.accept(Step.TABLES_WRITTEN);
    tables.tellFuture(progress);
    NightFacts facts =
        NightFacts.of(store, before, taken, lines, distinct.copies().size(), linker.linked);
    course.sees(facts);
    Freshness freshness = Freshness.of(tables, run);
    course.sees(freshness);
    Guards guards = guards(before, made, tables, facts, freshness, lines);
    course.sees(guards);
    tables.reconciliation().requireToHold().require(checks(run.failOn()));
    guards.requireToHold();
    progress.accept("drawing and writing the pages");
    Optional<ReleaseChanges> changes = releases.changes(staged);
    String id =
        new StagedRelease(run, dataset, input.passedOver(), outlines)
            .complete(tables, changes, () -> told(distinct, facts, freshness, guards), staged);
    border.accept(Step.STAGED);
    Release release = releases.publish(staged, id);
    border.accept(Step.PUBLISHED);
    store.keepNight(
        before,
        id,
        run.version(),
        tables.rows(),
        made.standing(tables.standsUntil()),
        facts.withdrawn());
    border.accept(Step.NIGHT_KEPT);
    tidy(store);
    return new Result(
        new RunJob.Result(release, tables.reconciliation(), changes), facts, guards, false);
  }

  private void tidy(Store store) {
    Upkeep upkeep = new Upkeep(store);
    upkeep.tag(settings.keptReleases());
    border.accept(Step.TAGGED);
    upkeep.tidy();
    border.accept(Step.TIDIED);
  }

  /**
   * Returns the release of the last night if this one would make it again and readers are led to
   * all of it; empty where anything differs, or a check that is named does not hold in it.
   */
  private Optional<StandingRelease> standing(
      Intake intake, DistinctInput distinct, Night last, Releases releases, Configuration hadoop) {
    RunSettings run = settings.run();
    if (!last.version().equals(run.version())) {
      return Optional.empty();
    }
    return intake
        .unchanged(distinct, last, hadoop)
        .map(taken -> Made.of(run, taken.dataset(), distinct.input().passedOver()))
        .filter(made -> made.givesAgain(Store.read(last.settings(), Made.class)))
        .flatMap(made -> releases.latest())
        .filter(files -> files.id().equals(last.release()))
        .flatMap(StandingRelease::of)
        .filter(this::isGoodEnough);
  }

  /** Whether what the user names holds in a release; where it is not told, it must be counted. */
  private boolean isGoodEnough(StandingRelease standing) {
    Set<String> named = settings.run().failOn();
    Guards guards = guards(standing).withoutFreshness();
    boolean areTold = !guards.all().isEmpty() || named.stream().noneMatch(Guards::isGuard);
    return areTold
        && bounds(standing).equals(settings.bounds().told())
        && guards.broken().stream().noneMatch(Guard::isBinding)
        && checks(standing).meets(checks(named));
  }

  private Guards guards(StandingRelease standing) {
    return Guards.read(standing.section("night").path("guards")).binding(settings.run().failOn());
  }

  /** The bounds that were set in the night that made it. */
  private static Map<String, String> bounds(StandingRelease standing) {
    Map<String, String> bounds = new TreeMap<>();
    standing
        .section("night")
        .path("bounds")
        .properties()
        .forEach(one -> bounds.put(one.getKey(), one.getValue().asText()));
    return bounds;
  }

  private static Reconciliation checks(StandingRelease standing) {
    return Reconciliation.read(standing.section("checks"));
  }

  /**
   * Nothing to do but what the last night may have been killed before: tidying. That nothing came
   * in is itself worth a look: what was fresh in that night may be old in this one.
   */
  private Result idle(StandingRelease standing, DistinctInput distinct, Store store) {
    NightFacts facts = NightFacts.nothing(distinct.copies().size());
    Freshness freshness = Freshness.of(standing, settings.run());
    Guards guards = guards(standing).on(freshness, settings);
    course.sees(facts);
    course.sees(freshness);
    course.sees(guards);
    guards.requireToHold();
    tidy(store);
    return new Result(
        new RunJob.Result(standing.release(), checks(standing), Optional.empty()),
        facts,
        guards,
        true);
  }

  /** What was published under other filters has other numbers for good reason. */
  private Guards guards(
      Optional<Night> before,
      Made made,
      ReleaseTables tables,
      NightFacts facts,
      Freshness freshness,
      Dataset<Row> lines) {
    Optional<Night> last =
        before.filter(night -> made.choosesAs(Store.read(night.settings(), Made.class)));
    return Guards.of(tables, last, facts, freshness, Ingest.records(lines), settings);
  }

  private static Set<String> checks(Set<String> names) {
    return names.stream().filter(name -> !Guards.isGuard(name)).collect(Collectors.toSet());
  }

  private Map<String, Object> told(
      DistinctInput distinct, NightFacts facts, Freshness freshness, Guards guards) {
    Map<String, Object> night = new LinkedHashMap<>(facts.told());
    night.put("guards", guards.told());
    night.put("bounds", settings.bounds().told());
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("copies", distinct.copies());
    told.put(Freshness.NEWEST_COLLECTED, freshness.toldNewestCollected());
    told.put("night", night);
    told.put("run", course.told(Step.STAGED));
    return told;
  }

  /** Links only blocks whose mentions, rules or overrides are not those of a night before. */
  private final class Kept implements ReleaseTables.Linker {

    private final Store store;
    private final Made made;
    private long linked;

    Kept(Store store, Made made) {
      this.store = store;
      this.made = made;
    }

    @Override
    public Dataset<Row> events(Dataset<Row> mentions, Map<String, String> named) {
      RunSettings run = settings.run();
      OwnWords ownWords = OwnWords.of(run.reference());
      Store.Linked all =
          store.events(
              Linking.blocks(mentions, run.overrides(), named),
              made.rules(run.version(), settings.program()),
              blocked -> Linking.events(blocked, run.selection(), ownWords, run.overrides()));
      linked = all.linked();
      border.accept(Step.LINKED);
      return all.events();
    }
  }

  static List<Report.InputSource> sources(List<KeptFile> files) {
    return files.stream()
        .map(file -> new Report.InputSource(file.name(), file.bytes(), file.sha256()))
        .toList();
  }
}
