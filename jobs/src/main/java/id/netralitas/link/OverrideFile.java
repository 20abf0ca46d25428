package id.netralitas.link;

import id.netralitas.link.ManualOverride.Action;
import id.netralitas.reference.CsvFile;
import id.netralitas.reference.Places;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The file of overrides: CSV with the columns action, mention, target, field, value, who, when,
 * why. Who, when and why are required: a correction is answered for.
 */
public final class OverrideFile {

  static final List<String> COLUMNS =
      List.of("action", "mention", "target", "field", "value", "who", "when", "why");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .get();

  private final Path file;
  private final Places places;

  private OverrideFile(Path file, Places places) {
    this.file = file;
    this.places = places;
  }

  /** A line of the file cannot be used. */
  public static final class OverrideException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OverrideException(String message) {
      super(message);
    }
  }

  /**
   * Returns the overrides in the order of the file, which is that of their application.
   *
   * @throws OverrideException naming file, line, column, value and rule
   */
  public static List<ManualOverride> read(Path file, Places places) {
    return new OverrideFile(file, places).read();
  }

  private List<ManualOverride> read() {
    List<ManualOverride> overrides = new ArrayList<>();
    try (Reader in = CsvFile.open(file);
        CSVParser parser = FORMAT.parse(in)) {
      if (!parser.getHeaderNames().equals(COLUMNS)) {
        throw new OverrideException(
            file + ": the columns are " + parser.getHeaderNames() + ", not " + COLUMNS);
      }
      for (CSVRecord line : parser) {
        overrides.add(override(line, parser.getCurrentLineNumber()));
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
      throw new OverrideException(told(broken));
    }
    return overrides;
  }

  /** The parser ends with an exception at what is no CSV, and wraps those of reading. */
  private String told(Exception broken) {
    Throwable reason = broken instanceof UncheckedIOException ? broken.getCause() : broken;
    if (reason instanceof CharacterCodingException) {
      return file + " is not UTF-8: save it as UTF-8";
    }
    return file
        + " cannot be read as CSV ("
        + reason.getMessage()
        + "): look for a quote that is not closed";
  }

  private ManualOverride override(CSVRecord line, long number) {
    if (line.size() != COLUMNS.size()) {
      throw new OverrideException(
          file + ":" + number + ": " + line.size() + " cells, not " + COLUMNS.size());
    }
    Action action = action(line, number);
    for (String column : List.of("mention", "who", "why")) {
      require(!line.get(column).isBlank(), line, number, column, "must be given");
    }
    require(isDay(line.get("when")), line, number, "when", "must be a day like 2024-11-04");
    boolean isMerge = action == Action.MERGE;
    require(
        isMerge != line.get("target").isBlank(),
        line,
        number,
        "target",
        isMerge ? "must name a mention of the other event" : "belongs to merge alone");
    boolean isSet = action == Action.SET;
    require(
        isSet != line.get("field").isBlank(),
        line,
        number,
        "field",
        isSet ? "must name a field" : "belongs to set alone");
    String value = blankToNull(line.get("value"));
    if (isSet) {
      String rule = EventField.brokenRule(line.get("field").strip(), value, places);
      require(
          rule == null,
          line,
          number,
          rule == null || rule.startsWith("field") ? "field" : "value",
          rule);
    }
    return new ManualOverride(
        number,
        action,
        ManualOverride.mentionOf(line.get("mention").strip()),
        isMerge ? ManualOverride.mentionOf(line.get("target").strip()) : null,
        isSet ? line.get("field").strip() : null,
        value,
        line.get("who").strip(),
        line.get("when").strip(),
        line.get("why").strip());
  }

  private Action action(CSVRecord line, long number) {
    String written = line.get("action").strip().toUpperCase(Locale.ROOT);
    boolean isKnown =
        Arrays.stream(Action.values()).anyMatch(action -> action.name().equals(written));
    require(isKnown, line, number, "action", "must be merge, split, drop or set");
    return Action.valueOf(written);
  }

  private void require(boolean holds, CSVRecord line, long number, String column, String rule) {
    if (!holds) {
      throw new OverrideException(
          file + ":" + number + ": " + column + " is '" + line.get(column) + "' but " + rule);
    }
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text.strip()) != null;
    } catch (DateTimeException noDay) {
      return false;
    }
  }

  private static String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
