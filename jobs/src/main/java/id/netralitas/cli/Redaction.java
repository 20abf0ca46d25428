package id.netralitas.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Keeps secrets out of what the program says. */
final class Redaction {

  static final String HIDDEN = "***";

  /** The digits of a port are no password, and an {@code @} may stand in a path after them. */
  private static final Pattern PASSWORD_IN_ADDRESS =
      Pattern.compile("(?<=:/{1,2})[^\\s'\"/@:]*:(?![0-9]+/)[^\\s'\"@]*@");

  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(?i).*(secret|password|passwd|token|access[._-]?key|account[._-]?key|api[._-]?key).*");

  /** Where a secret is kept, or how it is fetched, is none. */
  private static final Pattern NO_SECRET_NAME =
      Pattern.compile("(?i).*(path|file|provider|enabled|service|url|length|bits)$");

  private static final int SHORTEST_SECRET = 6;

  private final List<String> secrets;

  Redaction(Collection<Map<String, String>> settings) {
    TreeSet<String> found =
        new TreeSet<>(
            Comparator.comparing(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (Map<String, String> some : settings) {
      some.forEach(
          (name, value) -> {
            if (isSecret(name) && value.length() >= SHORTEST_SECRET) {
              found.add(value);
            }
          });
    }
    secrets = new ArrayList<>(found);
  }

  /** Returns one that knows the secrets in this process's environment and Spark settings. */
  static Redaction ofProcess() {
    Map<String, String> properties = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      properties.put(name, System.getProperty(name));
    }
    return new Redaction(List.of(System.getenv(), properties));
  }

  private static boolean isSecret(String name) {
    return SECRET_NAME.matcher(name).matches() && !NO_SECRET_NAME.matcher(name).matches();
  }

  /** Returns a text without secrets. */
  String of(String text) {
    String without = PASSWORD_IN_ADDRESS.matcher(text).replaceAll(HIDDEN + "@");
    for (String secret : secrets) {
      without = without.replace(secret, HIDDEN);
    }
    return without;
  }

  /**
   * Refuses addresses that hold a password, in any option or parameter: file systems and Spark
   * would write them into logs.
   *
   * @throws ParameterException that names the option
   */
  static void refusePasswords(ParseResult parsed) {
    for (CommandLine command : parsed.asCommandLineList()) {
      for (ArgSpec argument : command.getCommandSpec().args()) {
        if (hasPassword(argument.getValue())) {
          String name =
              argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
          throw new ParameterException(
              command,
              name
                  + " has a password in its address: give it by the environment or a Hadoop"
                  + " credential provider (jobs/deploy/README.md)");
        }
      }
    }
  }

  private static boolean hasPassword(Object value) {
    return value instanceof Collection<?> several
        ? several.stream().anyMatch(Redaction::hasPassword)
        : value != null && PASSWORD_IN_ADDRESS.matcher(value.toString()).find();
  }
}
