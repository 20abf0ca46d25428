package id.netralitas.cli;

import id.netralitas.extract.Extractor;
import id.netralitas.extract.evaluation.Evaluation;
import id.netralitas.extract.evaluation.Miss;
import id.netralitas.job.EvaluateJob;
import id.netralitas.reference.Reference;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how well articles are read. */
@Command(
    name = "evaluate",
    description =
        "Extracts labelled articles and prints precision, recall and F1 of every field, and every miss.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--articles",
      paramLabel = "PATH",
      arity = "1..*",
      required = true,
      description = "Files, folders or globs of articles.")
  private List<String> articles;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      required = true,
      description = "Labels: JSON Lines, one object an article.")
  private Path gold;

  @Option(
      names = "--reference",
      paramLabel = "DIR",
      description = "Folder of the reference data (default: data/reference).")
  private Path reference;

  @Override
  public Integer call() {
    Reference known =
        Reference.load(reference == null ? Home.resolve("data/reference") : reference);
    Evaluation evaluation =
        new EvaluateJob(articles, gold, new Extractor(known, Version.ofProgram())).run();
    PrintWriter out = spec.commandLine().getOut();
    out.print(evaluation.table());
    out.println();
    out.println(evaluation.misses().size() + " misses");
    evaluation.misses().stream().map(Miss::line).forEach(out::println);
    out.flush();
    return CommandLine.ExitCode.OK;
  }
}
