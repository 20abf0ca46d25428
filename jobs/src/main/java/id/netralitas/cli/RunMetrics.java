package id.netralitas.cli;

import id.netralitas.job.Check;
import id.netralitas.job.Course;
import id.netralitas.job.Freshness;
import id.netralitas.job.Guard;
import id.netralitas.job.Guards;
import id.netralitas.job.NightFacts;
import id.netralitas.job.RunJob;
import id.netralitas.metric.Gauge;
import id.netralitas.metric.OpenMetrics;
import id.netralitas.report.EventChanges;
import id.netralitas.report.ReleaseChanges;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code --metrics} says of a run. {@code jobs/deploy/README.md} explains each figure. */
final class RunMetrics {

  private static final String LAST_SUCCESS = "netralitas_last_success_timestamp_seconds";

  private static final String EXIT_STATUS = "netralitas_run_exit_status";
  private static final String CHANGE = "change";
  private static final String COMMAND = "command";
  private static final String DATASET = "dataset";

  private final Map<String, String> labels;
  private final Instant ended;

  /**
   * Figures of a run that has ended.
   *
   * @param dataset what tells pipelines apart whose files lie in one folder
   */
  RunMetrics(String command, String dataset, Instant ended) {
    this.labels = new TreeMap<>(Map.of(COMMAND, command, DATASET, dataset));
    this.ended = ended;
  }

  /** Returns what tells this pipeline from others. */
  String labels() {
    return told(labels);
  }

  /** Returns whose figures a text has, if it is another's that this run would take away. */
  Optional<String> other(String text) {
    return OpenMetrics.labels(text, EXIT_STATUS)
        .filter(
            found ->
                !labels.get(COMMAND).equals(found.get(COMMAND))
                    || !dataset().equals(found.getOrDefault(DATASET, dataset())))
        .map(RunMetrics::told);
  }

  private String dataset() {
    return labels.get(DATASET);
  }

  private static String told(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(label -> label.getKey() + " '" + label.getValue() + "'")
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns the text.
   *
   * @param course what is known of the run
   * @param result empty if the run failed
   * @param before the text of the run before, or an empty one: a failed run keeps the time of the
   *     last success
   */
  String text(Outcome outcome, Course course, Optional<RunJob.Result> result, String before) {
    List<Gauge> gauges = new ArrayList<>(ofRun(outcome, course));
    OptionalDouble success =
        outcome == Outcome.DONE
            ? OptionalDouble.of(seconds(ended))
            : OpenMetrics.value(before, LAST_SUCCESS);
    Gauge lastSuccess = Gauge.of(LAST_SUCCESS, "End of the last run that published, Unix time.");
    gauges.add(success.isPresent() ? lastSuccess.with(labels, success.getAsDouble()) : lastSuccess);
    course.freshness().ifPresent(fresh -> gauges.addAll(ofInput(fresh)));
    course.facts().ifPresent(facts -> gauges.addAll(ofNight(facts)));
    course.guards().ifPresent(guards -> gauges.addAll(ofGuards(guards)));
    result.ifPresent(published -> gauges.addAll(ofRelease(published)));
    return OpenMetrics.text(gauges);
  }

  private List<Gauge> ofRun(Outcome outcome, Course course) {
    Gauge outcomes =
        Gauge.of("netralitas_run_outcome", "1 for how the last run ended, 0 for the other ways.");
    for (Outcome possible : Outcome.values()) {
      outcomes = outcomes.with(and("outcome", possible.word()), possible == outcome ? 1 : 0);
    }
    Gauge steps =
        Gauge.of("netralitas_run_step_duration_seconds", "How long a step of the last run took.");
    for (Map.Entry<String, Duration> step : course.steps().entrySet()) {
      steps = steps.with(and("step", step.getKey()), step.getValue().toMillis() / 1000.0);
    }
    return List.of(
        Gauge.of(EXIT_STATUS, "Exit status of the last run.").with(labels, outcome.status()),
        outcomes,
        Gauge.of("netralitas_run_duration_seconds", "How long the last run took.")
            .with(labels, Duration.between(course.begun(), ended).toMillis() / 1000.0),
        steps,
        Gauge.of("netralitas_run_start_timestamp_seconds", "Start of the last run, Unix time.")
            .with(labels, seconds(course.begun())),
        Gauge.of("netralitas_run_end_timestamp_seconds", "End of the last run, Unix time.")
            .with(labels, seconds(ended)),
        Gauge.of("netralitas_program_info", "Version and commit of the program; always 1.")
            .with(and("version", Version.ofProgram(), "commit", course.commit()), 1));
  }

  private List<Gauge> ofInput(Freshness fresh) {
    Gauge collected =
        Gauge.of(
            "netralitas_newest_collected_timestamp_seconds",
            "Start of the day of the latest collectedAt, Unix time.");
    if (fresh.newestCollected().isPresent()) {
      collected = collected.with(labels, dayInSeconds(fresh.newestCollected().get()));
    }
    return List.of(
        Gauge.of(
                "netralitas_as_of_timestamp_seconds",
                "Start of the day that the release speaks of, Unix time.")
            .with(labels, dayInSeconds(fresh.asOf())),
        collected,
        Gauge.of("netralitas_input_files", "Files of the input.")
            .with(labels, (double) fresh.files()));
  }

  private List<Gauge> ofNight(NightFacts facts) {
    return List.of(
        Gauge.of("netralitas_night_files", "Files of the input, by what the night found.")
            .with(and(CHANGE, "new"), facts.filesNew())
            .with(and(CHANGE, "changed"), facts.filesChanged())
            .with(and(CHANGE, "withdrawn"), facts.filesWithdrawn()),
        Gauge.of("netralitas_night_articles", "Articles, by what the night found.")
            .with(and(CHANGE, "new"), (double) facts.articlesIn())
            .with(and(CHANGE, "changed"), (double) facts.articlesChanged())
            .with(and(CHANGE, "withdrawn"), (double) facts.articlesWithdrawn()));
  }

  private List<Gauge> ofGuards(Guards guards) {
    Gauge values = Gauge.of("netralitas_guard_value", "What a guard of the night has found.");
    Gauge lows = Gauge.of("netralitas_guard_low", "Its lowest expected value, if it has one.");
    Gauge highs = Gauge.of("netralitas_guard_high", "Its highest expected value, if it has one.");
    Gauge holds = Gauge.of("netralitas_guard_holds", "1 if a guard holds, 0 if not.");
    Gauge binding =
        Gauge.of("netralitas_guard_binding", "1 if nothing is published unless it holds.");
    for (Guard guard : guards.all()) {
      Map<String, String> name = and("guard", guard.name());
      values = values.with(name, (double) guard.value());
      lows = guard.low() == null ? lows : lows.with(name, guard.low().doubleValue());
      highs = guard.high() == null ? highs : highs.with(name, guard.high().doubleValue());
      holds = holds.with(name, guard.holds() ? 1 : 0);
      binding = binding.with(name, guard.isBinding() ? 1 : 0);
    }
    return List.of(values, lows, highs, holds, binding);
  }

  private List<Gauge> ofRelease(RunJob.Result result) {
    Gauge values =
        Gauge.of("netralitas_check_value", "What a check of the table quality has counted.");
    Gauge expected =
        Gauge.of("netralitas_check_expected", "What it must be, where something is expected.");
    for (Check check : result.reconciliation().checks()) {
      values = values.with(and("check", check.name()), (double) check.value());
      if (check.expected() != null) {
        expected = expected.with(and("check", check.name()), check.expected().doubleValue());
      }
    }
    List<Gauge> gauges = new ArrayList<>(List.of(values, expected));
    gauges.add(
        Gauge.of("netralitas_release_info", "Id of the release that readers are led to; always 1.")
            .with(and("release", result.release().id()), 1));
    gauges.add(
        Gauge.of("netralitas_release_new", "1 if the last run made it, 0 if it was there already.")
            .with(labels, result.release().isNew() ? 1 : 0));
    result.changes().map(ReleaseChanges::events).map(this::ofEvents).ifPresent(gauges::add);
    return gauges;
  }

  private Gauge ofEvents(EventChanges changes) {
    return Gauge.of(
            "netralitas_event_changes", "Events since the release before, by what happened.")
        .with(and(CHANGE, "added"), changes.added().size())
        .with(and(CHANGE, "gone"), changes.gone().size())
        .with(and(CHANGE, "merged"), changes.merged().size())
        .with(and(CHANGE, "split"), changes.split().size());
  }

  private Map<String, String> and(String... more) {
    Map<String, String> all = new TreeMap<>(labels);
    for (int n = 0; n < more.length; n += 2) {
      all.put(more[n], more[n + 1]);
    }
    return all;
  }

  private static double dayInSeconds(LocalDate day) {
    return seconds(day.atStartOfDay(Freshness.ZONE).toInstant());
  }

  private static double seconds(Instant instant) {
    return instant.toEpochMilli() / 1000.0;
  }
}
