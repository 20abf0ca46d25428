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
import id.netralitas.store.StoreException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one line, by name and mend; with {@code --debug} also where it happened. */
final class Failure implements IExecutionExceptionHandler {

  static final int FAILED = Outcome.FAILED.status();

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
          StoreException.class);

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    if (failure instanceof ParameterException wrong) {
      return command.getParameterExceptionHandler().handleParseException(wrong, new String[0]);
    }
    boolean isExplained = EXPLAINED.stream().anyMatch(kind -> kind.isInstance(failure));
    command.getErr().println("netralitas: " + (isExplained ? failure.getMessage() : told(failure)));
    if (wantsTrace(parsed)) {
      failure.printStackTrace(command.getErr());
    } else if (!isExplained) {
      command.getErr().println("Nothing was published. --debug shows where it happened.");
    }
    return Outcome.of(failure).status();
  }

  private static boolean wantsTrace(ParseResult parsed) {
    return parsed.asCommandLineList().stream()
        .map(command -> command.getCommandSpec().findOption(Netralitas.DEBUG))
        .anyMatch(option -> option != null && option.<Boolean>getValue());
  }

  private static String told(Throwable failure) {
    return FullDisk.isReasonOf(failure)
        ? "The disk is full ("
            + cause(failure)
            + "): make room where store, releases and Spark's temporary files are, and run again"
        : cause(failure);
  }

  private static String cause(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.toString().lines().findFirst().orElse("failed");
  }
}
