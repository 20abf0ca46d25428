package id.netralitas.cli;

import id.netralitas.job.RunJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --metrics FILE}: what a run tells a monitoring system, whether it succeeds or fails. */
final class MetricsOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description =
          "Write figures of the run as OpenMetrics text, for node_exporter's textfile collector.")
  private Path file;

  private Clock clock = Clock.systemUTC();

  /** Sets the clock, which a test holds still. */
  void setClock(Clock clock) {
    this.clock = clock;
  }

  /**
   * Runs a job and writes what became of it, if that was asked for.
   *
   * @throws ParameterException before the job if the file cannot be written
   */
  RunJob.Result measure(Supplier<RunJob.Result> job) {
    if (file == null) {
      return job.get();
    }
    requireWritable();
    Instant begun = clock.instant();
    try {
      RunJob.Result result = job.get();
      write(begun, Outcome.DONE, Optional.of(result));
      return result;
    } catch (RuntimeException | Error failure) {
      write(begun, Outcome.of(failure), Optional.empty());
      throw failure;
    }
  }

  private void requireWritable() {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new ParameterException(
          spec.commandLine(), "--metrics is '" + file + "': give a file in a folder to write into");
    }
  }

  /**
   * Replaces the file in one step. That this fails is told, but the release is published or not
   * published all the same, and the exit status says which.
   */
  private void write(Instant begun, Outcome outcome, Optional<RunJob.Result> result) {
    Path next = file.resolveSibling("." + file.getFileName() + ".next");
    try {
      String before = Files.isRegularFile(file) ? Files.readString(file) : "";
      RunMetrics metrics = new RunMetrics(spec.name(), begun, clock.instant());
      Files.writeString(next, metrics.text(outcome, result, before));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | NumberFormatException failed) {
      spec.commandLine().getErr().println("--metrics '" + file + "' was not written: " + failed);
    }
  }
}
