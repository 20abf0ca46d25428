package id.netralitas.cli;

import id.netralitas.extract.Extractor;
import id.netralitas.extract.evaluation.Evaluation;
import id.netralitas.extract.evaluation.Evaluation.WorseReading;
import id.netralitas.extract.evaluation.Miss;
import id.netralitas.job.EvaluateJob;
import id.netralitas.job.EvaluateLinkingJob;
import id.netralitas.link.LinkScore;
import id.netralitas.reference.Reference;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how well articles are read, or mentions linked. */
@Command(
    name = "evaluate",
    description =
        "Extracts labelled articles (--articles, --gold), or links records (--records, --same-event), and prints precision, recall and F1, every reading worse than the text, and every miss.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--articles",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders or globs of articles.")
  private List<String> articles;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description = "Labels: JSON Lines, one object an article.")
  private Path gold;

  @Option(
      names = "--records",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders or globs of article records, to be linked.")
  private List<String> records;

  @Option(
      names = "--same-event",
      paramLabel = "FILE",
      description =
          "Groups of articles that tell one event: JSON Lines with articleIds, or labels with same_event_as.")
  private Path sameEvent;

  @Option(
      names = "--reference",
      paramLabel = "DIR",
      description = "Folder of the reference data (default: data/reference).")
  private Path reference;

  @Override
  public Integer call() {
    Reference known =
        Reference.load(reference == null ? Home.resolve("data/reference") : reference);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Consumer<String> progress = line -> err.println(ControlCharacters.escaped(line) + " …");
    if (articles != null && gold != null && records == null && sameEvent == null) {
      print(
          new EvaluateJob(
                  articles, gold, known, new Extractor(known, Version.ofProgram()), progress)
              .run(),
          out);
    } else if (records != null && sameEvent != null && articles == null && gold == null) {
      print(new EvaluateLinkingJob(records, sameEvent, known, progress).run(), out);
    } else {
      throw new ParameterException(
          spec.commandLine(), "give --articles with --gold, or --records with --same-event");
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private static void print(Evaluation evaluation, PrintWriter out) {
    out.print(evaluation.table());
    out.println();
    evaluation.worse().stream()
        .map(WorseReading::line)
        .map(ControlCharacters::escaped)
        .forEach(out::println);
    out.println();
    out.println(evaluation.misses().size() + " misses");
    evaluation.misses().stream()
        .map(Miss::line)
        .map(ControlCharacters::escaped)
        .forEach(out::println);
  }

  private static void print(LinkScore score, PrintWriter out) {
    out.println(score.table());
    score
        .wrong()
        .forEach(
            pair -> out.println(ControlCharacters.escaped("linked, but in no group: " + pair)));
    score
        .missed()
        .forEach(
            pair -> out.println(ControlCharacters.escaped("in a group, but not linked: " + pair)));
  }
}
