package id.netralitas.cli;

import id.netralitas.chart.FontException;
import id.netralitas.ingest.InputException;
import id.netralitas.job.QualityException;
import id.netralitas.job.Reconciliation.ReconciliationException;
import id.netralitas.link.OverrideFile;
import id.netralitas.reference.MapFile;
import id.netralitas.reference.ReferenceException;
import id.netralitas.report.PublishingException;
import id.netralitas.spark.FullDisk;
import id.netralitas.spark.TemporaryFolder;
import id.netralitas.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one line, by name and mend; with {@code --debug} also where it happened. */
final class Failure implements IExecutionExceptionHandler {

  static final int FAILED = Outcome.FAILED.status();

  private static final long MEGABYTE = 1L << 20;

  /** Failures whose message says all: what is wrong and what to do. */
  private static final List<Class<? extends RuntimeException>> EXPLAINED =
      List.of(
          FontException.class,
          InputException.class,
          MapFile.MapException.class,
          OverrideFile.OverrideException.class,
          QualityException.class,
          ReconciliationException.class,
          ReferenceException.class,
          PublishingException.class,
          StoreException.class,
          TemporaryFolder.TemporaryFolderException.class);

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    if (failure instanceof ParameterException wrong) {
      return command.getParameterExceptionHandler().handleParseException(wrong, new String[0]);
    }
    if (Termination.isBegun()) { // Spark ends by itself then, and what it fails with says nothing
      return FAILED;
    }
    Optional<String> explained = explained(failure);
    // What stands on a full disk explains itself by its folder; the reason is the disk.
    String told =
        FullDisk.isReasonOf(failure) ? fullDisk(failure) : explained.orElseGet(() -> told(failure));
    command.getErr().println("netralitas: " + ControlCharacters.escaped(told));
    if (wantsTrace(parsed)) {
      failure.printStackTrace(command.getErr());
    } else if (explained.isEmpty()) {
      command.getErr().println("Nothing was published. --debug shows where it happened.");
    }
    return Outcome.of(failure).status();
  }

  private static boolean wantsTrace(ParseResult parsed) {
    return parsed.asCommandLineList().stream()
        .map(command -> command.getCommandSpec().findOption(Netralitas.DEBUG))
        .anyMatch(option -> option != null && option.<Boolean>getValue());
  }

  /** Returns what an explained failure says, also where Spark has wrapped it in one of its own. */
  private static Optional<String> explained(Throwable failure) {
    return causes(failure).stream()
        .filter(cause -> EXPLAINED.stream().anyMatch(kind -> kind.isInstance(cause)))
        .map(Throwable::getMessage)
        .findFirst();
  }

  private static String told(Throwable failure) {
    if (causes(failure).stream().anyMatch(Failure::isForLackOfMemory)) {
      return "Java's memory of "
          + Runtime.getRuntime().maxMemory() / MEGABYTE
          + " MB is too small for this input: give it more, such as NETRALITAS_JAVA_OPTS=-Xmx8g";
    }
    return cause(failure);
  }

  /** Spark does not start at all with less than 450 MB, and says so in its own words. */
  private static boolean isForLackOfMemory(Throwable cause) {
    return cause instanceof OutOfMemoryError
        || String.valueOf(cause.getMessage()).startsWith("[INVALID_DRIVER_MEMORY]");
  }

  private static String fullDisk(Throwable failure) {
    return "The disk is full ("
        + cause(failure)
        + "): make room where store, releases and Spark's temporary files are, and run again";
  }

  private static String cause(Throwable failure) {
    List<Throwable> causes = causes(failure);
    return causes.get(causes.size() - 1).toString().lines().findFirst().orElse("failed");
  }

  /** From the outermost to the deepest. */
  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = failure;
        cause != null && !causes.contains(cause);
        cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }
}
