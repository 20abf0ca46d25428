package id.netralitas.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    RunId.ofProcess(); // before anything is logged
    Redaction redaction = Redaction.ofProcess();
    PrintWriter out =
        LineWriter.to(text -> Spoken.result(ControlCharacters.escapedInLayout(redaction.of(text))));
    PrintWriter err =
        LineWriter.to(text -> Spoken.say(ControlCharacters.escapedInLayout(redaction.of(text))));
    Termination.watch(err);
    int status = execute(arguments, out, err);
    out.flush();
    err.flush();
    Termination.over();
    System.exit(status);
  }

  private static int execute(String[] arguments, PrintWriter out, PrintWriter err) {
    try {
      return commandLine().setOut(out).setErr(err).execute(arguments);
    } catch (Settings.SettingsException wrong) {
      err.println("netralitas: " + ControlCharacters.escaped(wrong.getMessage()));
      return Outcome.WRONG_USAGE.status();
    }
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
    line.setDefaultValueProvider(Settings.ofProcess(optionNames(line)));
    line.setParameterExceptionHandler(Netralitas::wrongUsage);
    line.setExecutionExceptionHandler(new Failure());
    line.setExecutionStrategy(
        parsed -> {
          Redaction.refusePasswords(parsed);
          Spoken.of(parsed);
          return run(parsed);
        });
    return line;
  }

  /** Runs the command; an Error (no memory, a library that is missing) is told as a failure is. */
  private static int run(CommandLine.ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (Error broken) {
      List<CommandLine> commands = parsed.asCommandLineList();
      throw new CommandLine.ExecutionException(
          commands.get(commands.size() - 1), "An error of Java", broken);
    }
  }

  /** Returns the names of all options of all commands, without dashes. */
  static Set<String> optionNames(CommandLine line) {
    Set<String> names = new TreeSet<>();
    Stream.concat(Stream.of(line), line.getSubcommands().values().stream())
        .flatMap(command -> command.getCommandSpec().options().stream())
        .forEach(option -> names.add(Settings.name(option)));
    return names;
  }

  private static int wrongUsage(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(
        "netralitas: "
            + wrong
                .getMessage()
                .lines()
                .findFirst()
                .map(ControlCharacters::escaped)
                .orElse("wrong usage"));
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }
}
