package id.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.netralitas.job.Check;
import id.netralitas.job.Course;
import id.netralitas.job.Freshness;
import id.netralitas.job.Guard;
import id.netralitas.job.Guards;
import id.netralitas.job.NightFacts;
import id.netralitas.job.Reconciliation;
import id.netralitas.job.RunJob;
import id.netralitas.job.Step;
import id.netralitas.metric.OpenMetricsReader;
import id.netralitas.report.EventChanges;
import id.netralitas.report.Release;
import id.netralitas.report.ReleaseChanges;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
    holdClock("2026-11-26T02:15:00Z", "2026-11-26T02:15:00Z", "2026-11-26T02:16:30.500Z");
    assertThat(metrics.measure(course -> PUBLISHED)).isSameAs(PUBLISHED);

    assertThat(OpenMetricsReader.read(Files.readString(file)))
        .containsEntry(named("run_exit_status"), 0.0)
        .containsEntry(named("run_outcome", "outcome", "done"), 1.0)
        .containsEntry(named("run_outcome", "outcome", "failed"), 0.0)
        .containsEntry(named("run_outcome", "outcome", "stopped"), 0.0)
        .containsEntry(named("run_duration_seconds"), 90.5)
        .containsEntry(named("run_start_timestamp_seconds"), 1795659300.0)
        .containsEntry(named("last_success_timestamp_seconds"), 1795659390.5)
        .containsEntry(named("check_value", "check", "lines_read"), 12.0)
        .containsEntry(named("check_expected", "check", "rows_of_provinces"), 40.0)
        .doesNotContainKey(named("check_expected", "check", "lines_read"))
        .containsEntry(named("release_info", "release", "2026-11-22-abc"), 1.0)
        .containsEntry(named("release_new"), 1.0)
        .containsEntry(named("event_changes", "change", "added"), 2.0);
    assertThat(folder.toFile().list()).containsExactly("netralitas.prom");
  }

  /** Two pipelines, and a run beside a night, in the folder that one collector reads. */
  @Test
  void everyFigureNamesItsCommandAndDataset() throws IOException {
    given(folder.resolve("satu.prom")).measure(course -> PUBLISHED);
    given(folder.resolve("dua.prom"), "--metrics-dataset", "dua \"besar\"")
        .measure(course -> PUBLISHED);
    Map<String, Double> first =
        OpenMetricsReader.read(Files.readString(folder.resolve("satu.prom")));
    Map<String, Double> second =
        OpenMetricsReader.read(Files.readString(folder.resolve("dua.prom")));
    assertThat(first.keySet())
        .hasSizeGreaterThan(15)
        .allMatch(name -> name.contains("command=\"run\"") && name.contains("dataset=\"satu\""))
        .doesNotContainAnyElementsOf(second.keySet());
    assertThat(second.keySet()).allMatch(name -> name.contains("dataset=\"dua \\\"besar\\\"\""));
  }

  /**
   * Prometheus reads all of it: what a night tells whose guards did not hold, and hostile names.
   */
  @Test
  void promtoolTakesWhatIsWritten() throws Exception {
    assumeTrue(MonitoringFilesTest.hasPromtool(), "promtool is not there");
    Path hostile = folder.resolve("a \"b\" \\ c.prom");
    assertThatThrownBy(() -> given(hostile).measure(MetricsOptionTest::heldBack)).isNotNull();
    requireTakenByPromtool(hostile);
    given(hostile).measure(course -> PUBLISHED);
    requireTakenByPromtool(hostile);
  }

  private static void requireTakenByPromtool(Path file) throws Exception {
    Process process =
        new ProcessBuilder("promtool", "check", "metrics")
            .redirectErrorStream(true)
            .redirectInput(file.toFile())
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).isEmpty();
  }

  /**
   * A guard that keeps the release back is told by its own figures, not by the status alone. Days
   * in seconds: {@code TZ=Asia/Jakarta date -d 2026-11-19 +%s}.
   */
  @Test
  void aNightTellsItsInputItsGuardsAndTheirBounds() throws IOException {
    holdClock(
        "2026-11-26T02:15:00Z",
        "2026-11-26T02:15:00Z",
        "2026-11-26T02:15:04Z",
        "2026-11-26T02:16:00Z");
    assertThatThrownBy(() -> metrics.measure(MetricsOptionTest::heldBack))
        .isInstanceOf(IllegalStateException.class);
    assertThat(OpenMetricsReader.read(Files.readString(file)))
        .containsEntry(named("run_step_duration_seconds", "step", "opened"), 4.0)
        .containsEntry(named("as_of_timestamp_seconds"), 1795021200.0)
        .containsEntry(named("newest_collected_timestamp_seconds"), 1794934800.0)
        .containsEntry(named("input_files"), 12.0)
        .containsEntry(named("night_files", "change", "new"), 2.0)
        .containsEntry(named("night_articles", "change", "withdrawn"), 7.0)
        .containsEntry(named("guard_value", "guard", "fresh.collected"), 9.0)
        .containsEntry(named("guard_high", "guard", "fresh.collected"), 7.0)
        .doesNotContainKey(named("guard_low", "guard", "fresh.collected"))
        .containsEntry(named("guard_holds", "guard", "fresh.collected"), 0.0)
        .containsEntry(named("guard_binding", "guard", "fresh.collected"), 1.0)
        .containsEntry(named("guard_low", "guard", "growth.events"), -10.0)
        .containsEntry(named("guard_holds", "guard", "growth.events"), 1.0);
  }

  private static RunJob.Result heldBack(Course course) {
    course.pass(Step.OPENED);
    course.sees(
        new Freshness(
            LocalDate.of(2026, 11, 19),
            Optional.of(LocalDate.of(2026, 11, 18)),
            12,
            Instant.parse("2026-11-26T02:15:00Z")));
    course.sees(new NightFacts(2, 1, 0, 3, 0, 40, 5, 7, 9, null));
    course.sees(
        new Guards(
            List.of(
                new Guard("growth.events", 3, -10L, 50L, false),
                new Guard("fresh.collected", 9, null, 7L, true))));
    throw new IllegalStateException("held back");
  }

  @Test
  void aFileOfAnotherPipelineIsNotReplaced() throws IOException {
    metrics.measure(course -> PUBLISHED);
    String before = Files.readString(file);
    MetricsOption other = given(file, "--metrics-dataset", "lain");
    assertThatThrownBy(() -> other.measure(course -> fail(new AssertionError("it ran"))))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("it has the figures of command 'run', dataset 'netralitas'")
        .hasMessageContaining("dataset 'lain'");
    Files.writeString(file, "netralitas_run_exit_status{command=\"nightly\"} 0\n# EOF\n");
    assertThatThrownBy(() -> metrics.measure(course -> fail(new AssertionError("it ran"))))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("command 'nightly'");
    Files.writeString(file, before.replaceAll(",dataset=\"[^\"]*\"", ""));
    assertThat(metrics.measure(course -> PUBLISHED)).as("of an earlier version").isNotNull();
    assertThat(Files.readString(file)).contains("dataset=\"netralitas\"");
  }

  @Test
  void aFailureKeepsTheTimeOfTheLastSuccess() throws IOException {
    holdClock("2026-11-26T02:15:00Z", "2026-11-26T02:15:00Z", "2026-11-26T02:16:30Z");
    assertThat(metrics.measure(course -> PUBLISHED)).isNotNull();
    holdClock("2026-11-27T02:15:00Z", "2026-11-27T02:15:00Z", "2026-11-27T02:15:10Z");
    IllegalStateException failure = new IllegalStateException("no");
    assertThatThrownBy(() -> metrics.measure(course -> fail(failure))).isSameAs(failure);

    assertThat(OpenMetricsReader.read(Files.readString(file)))
        .containsEntry(named("run_exit_status"), 1.0)
        .containsEntry(named("run_outcome", "outcome", "failed"), 1.0)
        .containsEntry(named("run_duration_seconds"), 10.0)
        .containsEntry(named("last_success_timestamp_seconds"), 1795659390.0)
        .doesNotContainKey(named("check_value", "check", "lines_read"));
  }

  @Test
  void withoutASuccessThereIsNoTimeOfOne() throws IOException {
    holdClock("2026-11-26T02:15:00Z", "2026-11-26T02:15:00Z", "2026-11-26T02:16:30Z");
    assertThatThrownBy(() -> metrics.measure(course -> fail(new IllegalStateException("no"))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Files.readString(file)).doesNotContain("last_success");
  }

  @Test
  void aRunThatIsToldToEndSaysSo() throws Exception {
    metrics.measure(course -> PUBLISHED);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Sleeper.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("asleep");
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(Outcome.STOPPED.status());
    assertThat(OpenMetricsReader.read(Files.readString(file)))
        .containsEntry(named("run_exit_status"), 143.0)
        .containsEntry(named("run_outcome", "outcome", "stopped"), 1.0)
        .containsEntry(named("run_outcome", "outcome", "failed"), 0.0)
        .containsKey(named("last_success_timestamp_seconds"));
  }

  /** A process whose job fails because it is ending, as one does that Spark has left. */
  static final class Sleeper {

    private static final CountDownLatch ENDING = new CountDownLatch(1);

    private Sleeper() {}

    public static void main(String[] arguments) {
      Runtime.getRuntime().addShutdownHook(new Thread(ENDING::countDown));
      given(Path.of(arguments[0]))
          .measure(
              course -> {
                System.out.println("asleep");
                try {
                  ENDING.await();
                } catch (InterruptedException impossible) {
                  throw new IllegalStateException(impossible);
                }
                throw new IllegalStateException("the session was taken away");
              });
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsRefusedBeforeTheRun() {
    MetricsOption nowhere = given(folder.resolve("none/x.prom"));
    assertThatThrownBy(() -> nowhere.measure(course -> fail(new AssertionError("it ran"))))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("--metrics");
  }

  private static String named(String figure, String... more) {
    Map<String, String> labels = new TreeMap<>(Map.of("command", "run", "dataset", "netralitas"));
    for (int n = 0; n < more.length; n += 2) {
      labels.put(more[n], more[n + 1]);
    }
    return labels.entrySet().stream()
        .map(label -> label.getKey() + "=\"" + label.getValue() + "\"")
        .collect(Collectors.joining(",", "netralitas_" + figure + "{", "}"));
  }

  private static MetricsOption given(Path file, String... more) {
    Measured command = new Measured();
    CommandLine line = new CommandLine(command);
    List<String> arguments = new ArrayList<>(List.of("--metrics", file.toString()));
    arguments.addAll(List.of(more));
    assertThat(line.parseArgs(arguments.toArray(String[]::new)).errors()).isEmpty();
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
