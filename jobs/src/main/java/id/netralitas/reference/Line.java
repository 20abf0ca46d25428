package id.netralitas.reference;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of a reference file, with cells that must be there. What does not fit is a {@link
 * ReferenceException} with file, line and value.
 */
record Line(String file, long number, CSVRecord cells) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** Returns the lines of a file after its header. */
  static List<Line> all(Path path) {
    String file = path.getFileName().toString();
    try (Reader reader = CsvFile.open(path);
        CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      List<Line> lines = new ArrayList<>();
      for (CSVRecord record : parser) {
        lines.add(new Line(file, parser.getCurrentLineNumber(), record));
      }
      return lines;
    } catch (IOException | RuntimeException unreadable) {
      throw new ReferenceException(
          "Cannot read the reference file '%s': %s".formatted(path, unreadable.getMessage()),
          unreadable);
    }
  }

  String text(String column) {
    String text = optional(column);
    if (text.isBlank()) {
      throw error(column, "is empty");
    }
    return text;
  }

  String optional(String column) {
    if (!cells.isSet(column)) {
      throw new ReferenceException(file + " line " + number + " has no column '" + column + "'");
    }
    return cells.get(column);
  }

  List<String> list(String column) {
    String text = optional(column);
    return text.isBlank() ? List.of() : List.of(text.split(";", -1));
  }

  String matching(String column, String form) {
    String text = text(column);
    if (!text.matches(form)) {
      throw error(column, "is not of the form " + form);
    }
    return text;
  }

  long number(String column) {
    return Long.parseLong(matching(column, "\\d{1,18}"));
  }

  double decimal(String column) {
    return Double.parseDouble(matching(column, "-?\\d{1,3}(\\.\\d+)?"));
  }

  LocalDate day(String column) {
    try {
      return LocalDate.parse(text(column));
    } catch (DateTimeException notADay) {
      throw error(column, "is no date of the form 2024-11-27");
    }
  }

  /** Returns a day; null where the cell is empty. */
  LocalDate dayOrNull(String column) {
    return optional(column).isBlank() ? null : day(column);
  }

  /** Returns a number; null where the cell is empty. */
  Long numberOrNull(String column) {
    return optional(column).isBlank() ? null : Long.valueOf(number(column));
  }

  /** Returns a day, month or year as it is written; null where the cell is empty. */
  String partialDate(String column) {
    String date = optional(column);
    if (date.isBlank()) {
      return null;
    }
    boolean isDate = date.matches("\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?");
    try {
      if (isDate && date.length() == "2024-11-27".length()) {
        LocalDate.parse(date);
      }
    } catch (DateTimeException notADay) {
      isDate = false;
    }
    if (!isDate) {
      throw error(column, "is no day, month or year of the form 2024-11-27");
    }
    return date;
  }

  /** Requires that one date does not lie before another, as far as both are known. */
  void requireOrder(String column, String from, String to) {
    if (from != null && to != null) {
      int known = Math.min(from.length(), to.length());
      if (to.substring(0, known).compareTo(from.substring(0, known)) < 0) {
        throw error(column, "is before " + from);
      }
    }
  }

  /** Returns an address of the web. */
  String address(String column) {
    return matching(column, "https?://\\S+");
  }

  /** Returns an election that the calendar holds. */
  String election(String column, ElectionCalendar calendar) {
    String election = text(column);
    if (calendar.pollingDay(election).isEmpty()) {
      throw error(column, "has no " + ElectionCalendar.POLLING + " in election_calendar.csv");
    }
    return election;
  }

  /** Returns the code of a province or regency that there is. */
  String place(String column, Places places) {
    String code = text(column);
    if (!places.hasProvince(code) && !places.hasRegency(code)) {
      throw error(column, "is neither in provinces.csv nor in regencies.csv");
    }
    return code;
  }

  ReferenceException error(String column, String rule) {
    return new ReferenceException(
        file + " line " + number + ": " + column + " '" + cells.get(column) + "' " + rule);
  }
}
