package id.netralitas.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What an option is when it is not given: the environment's value, else that of {@code
 * netralitas.properties}. {@code --as-of} is {@code NETRALITAS_AS_OF} in the one and {@code as-of}
 * in the other.
 */
final class Settings implements IDefaultValueProvider {

  static final String FILE = "netralitas.properties";

  private final Map<String, String> environment;
  private final Properties file;

  Settings(Map<String, String> environment, Properties file) {
    this.environment = environment;
    this.file = file;
  }

  /** Returns the settings of this process and its working folder. */
  static Settings ofProcess() {
    Properties properties = new Properties();
    Path file = Path.of(FILE);
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException unreadable) {
        throw new UncheckedIOException("reading " + FILE, unreadable);
      }
    }
    return new Settings(System.getenv(), properties);
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    String name = option.longestName().replaceFirst("^--", "");
    if (name.equals("help") || name.equals("version")) {
      return null;
    }
    String variable = "NETRALITAS_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    String value = environment.getOrDefault(variable, file.getProperty(name));
    return value == null || value.isBlank() ? null : value.strip();
  }
}
