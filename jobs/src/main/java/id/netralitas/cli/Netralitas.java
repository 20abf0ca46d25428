package id.netralitas.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: statistics out of news on the neutrality of Indonesia's civil servants. */
@Command(
    name = "netralitas",
    description = "Statistics out of news on the neutrality of Indonesia's civil servants.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      ExtractCommand.class,
      ValidateCommand.class,
      EvaluateCommand.class,
      GenerateCommand.class,
      ExplainCommand.class,
      NightlyCommand.class
    },
    footer = {
      "",
      "Settings: option, else environment (NETRALITAS_RECORDS for --records), else",
      "netralitas.properties in the working folder (records=...).",
      "Exit status: 0 done; 1 failed, nothing was published; 2 wrong usage;",
      "3 a check that --fail-on made binding did not hold, nothing was published."
    })
public final class Netralitas implements Runnable {

  static final String DEBUG = "--debug";

  @Spec private CommandSpec spec;

  @Option(names = DEBUG, scope = ScopeType.INHERIT, description = "Show where a failure happened.")
  @SuppressWarnings("UnusedVariable") // read from the command line, where it may stand anywhere
  private boolean debug;

  private Netralitas() {}

  /** Runs one command and ends the process with its status. */
  public static void main(String[] arguments) {
    CommandLine line = commandLine();
    RunId.ofProcess(); // before anything is logged
    Redaction redaction = Redaction.ofProcess();
    line.setOut(LineWriter.to(text -> Spoken.result(redaction.of(text))));
    line.setErr(LineWriter.to(text -> Spoken.say(redaction.of(text))));
    int status = line.execute(arguments);
    line.getOut().flush();
    line.getErr().flush();
    System.exit(status);
  }

  /** Told no command: says which there are. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "which command? run, nightly, extract, validate, evaluate or explain");
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Netralitas());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setDefaultValueProvider(Settings.ofProcess());
    line.setParameterExceptionHandler(Netralitas::wrongUsage);
    line.setExecutionExceptionHandler(new Failure());
    line.setExecutionStrategy(
        parsed -> {
          Redaction.refusePasswords(parsed);
          Spoken.of(parsed);
          return new CommandLine.RunLast().execute(parsed);
        });
    return line;
  }

  private static int wrongUsage(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("netralitas: " + wrong.getMessage().lines().findFirst().orElse("wrong usage"));
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }
}
