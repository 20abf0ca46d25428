package id.netralitas.cli;

import id.netralitas.job.Course;
import id.netralitas.job.RunJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code --metrics FILE}: what a run tells a monitoring system, whether it succeeds, fails or is
 * stopped.
 */
final class MetricsOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description =
          "Write figures of the run as OpenMetrics text, for node_exporter's textfile collector.")
  private Path file;

  @Option(
      names = "--metrics-dataset",
      paramLabel = "NAME",
      description =
          "The label 'dataset' of every figure (default: the name of the metrics file without its ending).")
  private String dataset;

  private Clock clock = Clock.systemUTC();

  /** Sets the clock, which a test holds still. */
  void setClock(Clock clock) {
    this.clock = clock;
  }

  /**
   * Runs a job and writes what became of it, if that was asked for.
   *
   * @throws ParameterException before the job if the file cannot be written, or is another
   *     pipeline's
   */
  RunJob.Result measure(Function<Course, RunJob.Result> job) {
    Course course = new Course(RunId.ofProcess(), Version.ofCommit(), clock);
    if (file == null) {
      return job.apply(course);
    }
    requireWritable();
    requireOwn();
    Thread whenStopped =
        new Thread(() -> write(course, Outcome.STOPPED, Optional.empty()), "metrics");
    Runtime.getRuntime().addShutdownHook(whenStopped);
    try {
      RunJob.Result result = job.apply(course);
      writeUnlessStopped(course, Outcome.DONE, Optional.of(result), whenStopped);
      return result;
    } catch (RuntimeException | Error failure) {
      writeUnlessStopped(course, Outcome.of(failure), Optional.empty(), whenStopped);
      throw failure;
    }
  }

  private void requireWritable() {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw wrong("give a file in a folder to write into");
    }
  }

  /** A file has the figures of one command and one dataset: another's would be lost by this run. */
  private void requireOwn() {
    RunMetrics metrics = new RunMetrics(spec.name(), dataset(), clock.instant());
    try {
      Optional<String> other = metrics.other(before());
      if (other.isPresent()) {
        throw wrong(
            "it has the figures of "
                + other.get()
                + ", this is "
                + metrics.labels()
                + "; give each command and dataset a file of its own");
      }
    } catch (IOException unreadable) {
      throw wrong("it cannot be read (" + unreadable + ")");
    }
  }

  private ParameterException wrong(String mend) {
    return new ParameterException(spec.commandLine(), "--metrics is '" + file + "': " + mend);
  }

  /** A process that is ending runs its hooks, which write for it: its own failure is but a sign. */
  private void writeUnlessStopped(
      Course course, Outcome outcome, Optional<RunJob.Result> result, Thread whenStopped) {
    try {
      Runtime.getRuntime().removeShutdownHook(whenStopped);
    } catch (IllegalStateException isEnding) {
      return;
    }
    write(course, outcome, result);
  }

  /**
   * Replaces the file in one step. That this fails is told, but the release is published or not
   * published all the same, and the exit status says which.
   */
  private void write(Course course, Outcome outcome, Optional<RunJob.Result> result) {
    Path next = file.resolveSibling("." + file.getFileName() + ".next");
    try {
      RunMetrics metrics = new RunMetrics(spec.name(), dataset(), clock.instant());
      Files.writeString(next, metrics.text(outcome, course, result, before()));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | NumberFormatException failed) {
      spec.commandLine().getErr().println("--metrics '" + file + "' was not written: " + failed);
    }
  }

  private String before() throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }

  private String dataset() {
    return dataset == null
        ? file.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "")
        : dataset;
  }
}
