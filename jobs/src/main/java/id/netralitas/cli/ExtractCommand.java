package id.netralitas.cli;

import id.netralitas.article.ArticleLimits;
import id.netralitas.article.ArticleReader;
import id.netralitas.article.FieldNames;
import id.netralitas.job.ExtractJob;
import id.netralitas.reference.Reference;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code extract}: raw articles into records. */
@Command(
    name = "extract",
    description =
        "Reads raw articles (txt, html, jsonl, warc, also .gz) and writes article records.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class ExtractCommand implements Callable<Integer> {

  private static final FieldNames USUAL = FieldNames.DEFAULT;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders or globs.")
  private List<String> paths;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder to write into: records.jsonl, rejects/, and with --text also text/.")
  private Path out;

  @Option(
      names = "--text",
      description = "Also write the main text of every article, which the offsets refer to.")
  private boolean keepsText;

  @Option(
      names = "--field",
      paramLabel = "NAME=KEY",
      split = ",",
      description =
          "Under which keys JSON lines hold id, url, publisher, published_at, collected_at, title, text.")
  private Map<String, String> fields = new LinkedHashMap<>();

  @Option(
      names = "--reference",
      paramLabel = "DIR",
      description = "Folder of the reference data (default: data/reference).")
  private Path reference;

  @Override
  public Integer call() {
    ArticleReader reader = new ArticleReader(ArticleLimits.DEFAULT, fieldNames());
    Reference known =
        Reference.load(reference == null ? Home.resolve("data/reference") : reference);
    ExtractJob.Settings settings =
        new ExtractJob.Settings(paths, out, known, reader, keepsText, Version.ofProgram());
    PrintWriter err = spec.commandLine().getErr();
    ExtractJob.Result result =
        new ExtractJob(settings, line -> err.println(ControlCharacters.escaped(line) + " …")).run();
    spec.commandLine().getOut().println(result);
    spec.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }

  private FieldNames fieldNames() {
    Set<String> known =
        Set.of("id", "url", "publisher", "published_at", "collected_at", "title", "text");
    for (String name : fields.keySet()) {
      if (!known.contains(name)) {
        throw new ParameterException(
            spec.commandLine(), "--field names '" + name + "': give one of " + sorted(known));
      }
    }
    try {
      return new FieldNames(
          fields.getOrDefault("id", USUAL.id()),
          fields.getOrDefault("url", USUAL.url()),
          fields.getOrDefault("publisher", USUAL.publisher()),
          fields.getOrDefault("published_at", USUAL.publishedAt()),
          fields.getOrDefault("collected_at", USUAL.collectedAt()),
          fields.getOrDefault("title", USUAL.title()),
          fields.getOrDefault("text", USUAL.text()));
    } catch (IllegalArgumentException alike) {
      throw new ParameterException(spec.commandLine(), "--field: " + alike.getMessage(), alike);
    }
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
