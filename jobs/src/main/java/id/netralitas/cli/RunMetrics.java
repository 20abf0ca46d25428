package id.netralitas.cli;

import id.netralitas.job.Check;
import id.netralitas.job.RunJob;
import id.netralitas.metric.Gauge;
import id.netralitas.metric.OpenMetrics;
import id.netralitas.report.EventChanges;
import id.netralitas.report.ReleaseChanges;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What {@code --metrics} says of a run. {@code jobs/deploy/README.md} explains each figure. */
final class RunMetrics {

  private static final String LAST_SUCCESS = "netralitas_last_success_timestamp_seconds";

  private final String command;
  private final Instant begun;
  private final Instant ended;

  RunMetrics(String command, Instant begun, Instant ended) {
    this.command = command;
    this.begun = begun;
    this.ended = ended;
  }

  /**
   * Returns the text.
   *
   * @param result empty if the run failed
   * @param before the text of the run before, or an empty one: a failed run keeps the time of the
   *     last success
   */
  String text(Outcome outcome, Optional<RunJob.Result> result, String before) {
    List<Gauge> gauges = new ArrayList<>(ofRun(outcome));
    OptionalDouble success =
        outcome == Outcome.DONE
            ? OptionalDouble.of(seconds(ended))
            : OpenMetrics.value(before, LAST_SUCCESS);
    Gauge lastSuccess = Gauge.of(LAST_SUCCESS, "End of the last run that published, Unix time.");
    gauges.add(
        success.isPresent() ? lastSuccess.with(command(), success.getAsDouble()) : lastSuccess);
    result.ifPresent(published -> gauges.addAll(ofRelease(published)));
    return OpenMetrics.text(gauges);
  }

  private List<Gauge> ofRun(Outcome outcome) {
    Gauge outcomes =
        Gauge.of("netralitas_run_outcome", "1 for how the last run ended, 0 for the other ways.");
    for (Outcome possible : Outcome.values()) {
      outcomes =
          outcomes.with(
              Map.of("command", command, "outcome", possible.word()), possible == outcome ? 1 : 0);
    }
    return List.of(
        Gauge.of("netralitas_run_exit_status", "Exit status of the last run.")
            .with(command(), outcome.status()),
        outcomes,
        Gauge.of("netralitas_run_duration_seconds", "How long the last run took.")
            .with(command(), Duration.between(begun, ended).toMillis() / 1000.0),
        Gauge.of("netralitas_run_end_timestamp_seconds", "End of the last run, Unix time.")
            .with(command(), seconds(ended)),
        Gauge.of("netralitas_program_info", "Version of the program; always 1.")
            .with(Map.of("version", Version.ofProgram()), 1));
  }

  private static List<Gauge> ofRelease(RunJob.Result result) {
    Gauge values =
        Gauge.of("netralitas_check_value", "What a check of the table quality has counted.");
    Gauge expected =
        Gauge.of("netralitas_check_expected", "What it must be, where something is expected.");
    for (Check check : result.reconciliation().checks()) {
      values = values.with(Map.of("check", check.name()), (double) check.value());
      if (check.expected() != null) {
        expected = expected.with(Map.of("check", check.name()), check.expected().doubleValue());
      }
    }
    List<Gauge> gauges = new ArrayList<>(List.of(values, expected));
    gauges.add(
        Gauge.of("netralitas_release_info", "Id of the release that readers are led to; always 1.")
            .with(Map.of("release", result.release().id()), 1));
    gauges.add(
        Gauge.of("netralitas_release_new", "1 if the last run made it, 0 if it was there already.")
            .with(Map.of(), result.release().isNew() ? 1 : 0));
    result.changes().map(ReleaseChanges::events).map(RunMetrics::ofEvents).ifPresent(gauges::add);
    return gauges;
  }

  private static Gauge ofEvents(EventChanges changes) {
    return Gauge.of(
            "netralitas_event_changes", "Events since the release before, by what happened.")
        .with(Map.of("change", "added"), changes.added().size())
        .with(Map.of("change", "gone"), changes.gone().size())
        .with(Map.of("change", "merged"), changes.merged().size())
        .with(Map.of("change", "split"), changes.split().size());
  }

  private Map<String, String> command() {
    return Map.of("command", command);
  }

  private static double seconds(Instant instant) {
    return instant.toEpochMilli() / 1000.0;
  }
}
