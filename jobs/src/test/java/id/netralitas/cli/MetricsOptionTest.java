package id.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.job.Check;
import id.netralitas.job.Reconciliation;
import id.netralitas.job.RunJob;
import id.netralitas.metric.OpenMetricsReader;
import id.netralitas.report.EventChanges;
import id.netralitas.report.Release;
import id.netralitas.report.ReleaseChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class MetricsOptionTest {

  private static final RunJob.Result PUBLISHED =
      new RunJob.Result(
          new Release("2026-11-22-abc", "reports/releases/2026-11-22-abc", true),
          new Reconciliation(
              List.of(new Check("lines_read", 12, null), new Check("rows_of_provinces", 40, 40L))),
          Optional.of(
              new ReleaseChanges(
                  new EventChanges(
                      "2026-11-21-abb",
                      List.of("a", "b"),
                      List.of(),
                      Map.of("c", List.of("a")),
                      Map.of()),
                  Map.of(),
                  0,
                  List.of(),
                  List.of())));

  @Command(name = "run")
  private static final class Measured {
    @Mixin private MetricsOption metrics;
  }

  @TempDir Path folder;

  private Path file;
  private MetricsOption metrics;

  @BeforeEach
  void giveTheOption() {
    file = folder.resolve("netralitas.prom");
    metrics = given(file);
  }

  @Test
  void aSuccessIsTold() throws IOException {
    holdClock("2026-11-26T02:15:00Z", "2026-11-26T02:16:30.500Z");
    assertThat(metrics.measure(() -> PUBLISHED)).isSameAs(PUBLISHED);

    assertThat(OpenMetricsReader.read(Files.readString(file)))
        .containsEntry("netralitas_run_exit_status{command=\"run\"}", 0.0)
        .containsEntry("netralitas_run_outcome{command=\"run\",outcome=\"done\"}", 1.0)
        .containsEntry("netralitas_run_outcome{command=\"run\",outcome=\"failed\"}", 0.0)
        .containsEntry("netralitas_run_duration_seconds{command=\"run\"}", 90.5)
        .containsEntry("netralitas_last_success_timestamp_seconds{command=\"run\"}", 1795659390.5)
        .containsEntry("netralitas_check_value{check=\"lines_read\"}", 12.0)
        .containsEntry("netralitas_check_expected{check=\"rows_of_provinces\"}", 40.0)
        .doesNotContainKey("netralitas_check_expected{check=\"lines_read\"}")
        .containsEntry("netralitas_release_info{release=\"2026-11-22-abc\"}", 1.0)
        .containsEntry("netralitas_release_new", 1.0)
        .containsEntry("netralitas_event_changes{change=\"added\"}", 2.0);
    assertThat(folder.toFile().list()).containsExactly("netralitas.prom");
  }

  @Test
  void aFailureKeepsTheTimeOfTheLastSuccess() throws IOException {
    holdClock("2026-11-26T02:15:00Z", "2026-11-26T02:16:30Z");
    assertThat(metrics.measure(() -> PUBLISHED)).isNotNull();
    holdClock("2026-11-27T02:15:00Z", "2026-11-27T02:15:10Z");
    IllegalStateException failure = new IllegalStateException("no");
    assertThatThrownBy(() -> metrics.measure(() -> fail(failure))).isSameAs(failure);

    assertThat(OpenMetricsReader.read(Files.readString(file)))
        .containsEntry("netralitas_run_exit_status{command=\"run\"}", 1.0)
        .containsEntry("netralitas_run_outcome{command=\"run\",outcome=\"failed\"}", 1.0)
        .containsEntry("netralitas_run_duration_seconds{command=\"run\"}", 10.0)
        .containsEntry("netralitas_last_success_timestamp_seconds{command=\"run\"}", 1795659390.0)
        .doesNotContainKey("netralitas_check_value{check=\"lines_read\"}");
  }

  @Test
  void withoutASuccessThereIsNoTimeOfOne() throws IOException {
    holdClock("2026-11-26T02:15:00Z", "2026-11-26T02:16:30Z");
    assertThatThrownBy(() -> metrics.measure(() -> fail(new IllegalStateException("no"))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Files.readString(file)).doesNotContain("last_success");
  }

  @Test
  void aFileThatCannotBeWrittenIsRefusedBeforeTheRun() {
    MetricsOption nowhere = given(folder.resolve("none/x.prom"));
    assertThatThrownBy(() -> nowhere.measure(() -> fail(new AssertionError("it ran"))))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("--metrics");
  }

  private static MetricsOption given(Path file) {
    Measured command = new Measured();
    CommandLine line = new CommandLine(command);
    assertThat(line.parseArgs("--metrics", file.toString()).errors()).isEmpty();
    return command.metrics;
  }

  private void holdClock(String... times) {
    Iterator<Instant> instants = Stream.of(times).map(Instant::parse).iterator();
    InstantSource source = instants::next;
    metrics.setClock(source.withZone(ZoneOffset.UTC));
    assertThat(Clock.systemUTC()).isNotNull();
  }

  private static RunJob.Result fail(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
