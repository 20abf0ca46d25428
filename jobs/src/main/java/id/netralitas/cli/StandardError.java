package id.netralitas.cli;

import org.slf4j.LoggerFactory;

/**
 * Where progress and failures go: to standard error as they are, or, where the operator has given a
 * log configuration, through the log, so that they have its form (JSON lines, say) too.
 */
final class StandardError {

  private static final boolean IS_LOGGED =
      System.getProperty("log4j2.configurationFile") != null
          || System.getProperty("log4j.configurationFile") != null
          || System.getenv("LOG4J_CONFIGURATION_FILE") != null;

  private StandardError() {}

  static void say(String line) {
    if (!IS_LOGGED) {
      System.err.println(line);
    } else if (line.startsWith("netralitas: ")) {
      LoggerFactory.getLogger("id.netralitas").error(line);
    } else {
      LoggerFactory.getLogger("id.netralitas").info(line);
    }
  }
}
