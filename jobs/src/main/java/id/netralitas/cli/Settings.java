package id.netralitas.cli;

import id.netralitas.reference.CsvFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
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

  /** The file cannot be used; the message names it, what is wrong in it, and the mend. */
  static final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingsException(Path file, String wrong) {
      super(file.toAbsolutePath() + " " + wrong);
    }
  }

  /**
   * Returns the settings of this process and its working folder.
   *
   * @param known names of options, without dashes
   * @throws SettingsException if the file cannot be read or has a name that no option has
   */
  static Settings ofProcess(Set<String> known) {
    return new Settings(System.getenv(), read(Path.of(FILE), known));
  }

  static Properties read(Path file, Set<String> known) {
    Properties properties = new Properties();
    if (!Files.exists(file)) {
      return properties;
    }
    try (Reader reader = CsvFile.open(file)) {
      properties.load(reader);
    } catch (CharacterCodingException foreign) {
      throw new SettingsException(file, "is not UTF-8: save it as UTF-8");
    } catch (IOException unreadable) {
      throw new SettingsException(
          file, "cannot be read (" + unreadable + "): mend it or take it away");
    } catch (IllegalArgumentException malformed) {
      throw new SettingsException(
          file,
          "has a \\u that is no character: write a backslash twice ("
              + malformed.getMessage()
              + ")");
    }
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      if (!known.contains(name)) {
        throw new SettingsException(
            file, "sets '" + name + "', but no option has that name" + NearNames.hint(name, known));
      }
    }
    return properties;
  }

  /** Returns what an option is called in the file. */
  static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^--", "");
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    String name = name(option);
    if (name.equals("help") || name.equals("version")) {
      return null;
    }
    String variable = "NETRALITAS_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    String value = environment.getOrDefault(variable, file.getProperty(name));
    return value == null || value.isBlank() ? null : value.strip();
  }
}
