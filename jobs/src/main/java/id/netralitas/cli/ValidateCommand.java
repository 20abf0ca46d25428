package id.netralitas.cli;

import id.netralitas.ingest.PassedOver;
import id.netralitas.ingest.RecordLines;
import id.netralitas.job.ValidateJob;
import id.netralitas.reference.Reference;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code validate}: checks records and writes nothing. */
@Command(
    name = "validate",
    description =
        "Checks article records: file, line, field and rule of everything that breaks one.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ValidateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders or globs.")
  private List<String> paths;

  @Option(
      names = "--reference",
      paramLabel = "DIR",
      description = "Folder of the reference data (default: data/reference).")
  private Path reference;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Reference known =
        Reference.load(reference == null ? Home.resolve("data/reference") : reference);
    ValidateJob.Result result =
        new ValidateJob(paths, known.places(), RecordLines.LINE_LIMIT)
            .run(line -> out.println(ControlCharacters.escaped(line)));
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    PassedOver.told(result.passedOver()).stream()
        .map(ControlCharacters::escaped)
        .forEach(err::println);
    err.println(result);
    return result.rejected() == 0 ? CommandLine.ExitCode.OK : Failure.FAILED;
  }
}
