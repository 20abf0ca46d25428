package id.netralitas.cli;

import id.netralitas.job.GenerateJob;
import id.netralitas.reference.Reference;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code generate}: an invented corpus. */
@Command(
    name = "generate",
    description =
        "Invents the records of a panel of outlets, for trying out: every event, place and number in them is made up; truth.csv beside records says what was planted.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class GenerateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "What is invented: records, or articles with gold.")
  private String kind;

  @Option(
      names = "--count",
      paramLabel = "N",
      required = true,
      description = "Events that happen; each outlet tells each with a chance of 5 %.")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Equal seeds give equal records (default: 1).")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder that the files are written into.")
  private Path out;

  @Option(
      names = "--effects",
      description =
          "Plants effects: one province has three times the events, so has the time from September 2024, and one province mostly sanctions.")
  private boolean effects;

  @Override
  public Integer call() {
    if (!kind.equals("records") && !kind.equals("articles")) {
      throw new ParameterException(
          spec.commandLine(), "KIND is '" + kind + "': give records or articles");
    }
    if (count < 1) {
      throw new ParameterException(
          spec.commandLine(), "--count is '" + count + "': give a number above 0");
    }
    Reference reference = Reference.load(Home.resolve("data/reference"));
    GenerateJob job = new GenerateJob(count, seed, effects, reference, out);
    boolean isRecords = kind.equals("records");
    long written = isRecords ? job.records() : job.articles();
    spec.commandLine()
        .getOut()
        .println(
            String.format(
                Locale.ROOT,
                "%d %s of %d events: %s",
                written,
                kind,
                count,
                out.resolve(isRecords ? GenerateJob.RECORDS : GenerateJob.ARTICLES)));
    spec.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }
}
