package id.netralitas.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * Where the program's lines go: results to standard output, progress and failures to standard
 * error, as they are; or, where the operator has given a log configuration, through the log, so
 * that they have its form (JSON lines, say) too. Results go there when the command is one of a
 * schedule; what others print is what they were called for.
 */
final class Spoken {

  private static final boolean IS_LOGGED =
      System.getProperty("log4j2.configurationFile") != null
          || System.getProperty("log4j.configurationFile") != null
          || System.getenv("LOG4J_CONFIGURATION_FILE") != null;

  private static volatile boolean isScheduled;

  private Spoken() {}

  /** Learns which command was given. */
  static void of(ParseResult parsed) {
    isScheduled =
        parsed.asCommandLineList().stream()
            .map(CommandLine::getCommand)
            .anyMatch(
                command -> command instanceof RunCommand || command instanceof ExtractCommand);
  }

  /** Says a line of a result. */
  static void result(String line) {
    if (IS_LOGGED && isScheduled) {
      log().info(line);
    } else {
      System.out.println(line);
    }
  }

  /** Says a line of progress or failure. */
  static void say(String line) {
    if (!IS_LOGGED) {
      System.err.println(line);
    } else if (line.startsWith("netralitas: ")) {
      log().error(line);
    } else {
      log().info(line);
    }
  }

  private static Logger log() {
    return LoggerFactory.getLogger("id.netralitas");
  }
}
