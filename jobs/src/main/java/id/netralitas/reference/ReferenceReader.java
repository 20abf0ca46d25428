package id.netralitas.reference;

import id.netralitas.reference.ElectionCalendar.Phase;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the CSV files of a reference folder and checks them against each other. */
final class ReferenceReader {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final String WHOLE_COUNTRY = "00";

  private final Path folder;

  ReferenceReader(Path folder) {
    this.folder = folder;
  }

  Reference read() {
    if (!Files.isDirectory(folder)) {
      throw new ReferenceException(
          "There is no reference folder '%s'; give one with --reference".formatted(folder));
    }
    Places places = places();
    return new Reference(
        places,
        abbreviations(places),
        ambiguities(),
        outlets(),
        calendar(),
        denominators(places),
        fingerprint());
  }

  /** Returns a hash over names and bytes of the folder's tables. */
  private String fingerprint() {
    try (Stream<Path> files = Files.list(folder)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(name -> name.toString().endsWith(".csv")).sorted().toList()) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw new ReferenceException("The reference folder '%s' cannot be read".formatted(folder));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private Places places() {
    Map<String, Province> provinces = new LinkedHashMap<>();
    for (Line line : lines("provinces.csv")) {
      Province province =
          new Province(
              line.matching("province_code", "\\d{2}"),
              line.text("short_name"),
              line.text("name_en"),
              line.list("abbreviations"),
              line.text("capital"),
              line.decimal("lat"),
              line.decimal("lon"),
              line.text("island_group"));
      if (provinces.put(province.code(), province) != null) {
        throw line.error("province_code", "is there twice");
      }
    }
    requireTotal("provinces.csv", Reference.PROVINCES, provinces.size());

    Map<String, Regency> regencies = new LinkedHashMap<>();
    for (Line line : lines("regencies.csv")) {
      Regency regency =
          new Regency(
              line.matching("regency_code", "\\d{2}\\.\\d{2}"),
              line.text("province_code"),
              line.matching("type", "Kabupaten|Kota"),
              line.text("name"),
              line.text("full_name"),
              line.text("capital"));
      if (!provinces.containsKey(regency.provinceCode())) {
        throw line.error("province_code", "is not in provinces.csv");
      }
      if (!regency.code().startsWith(regency.provinceCode() + ".")) {
        throw line.error("regency_code", "does not begin with its province's code");
      }
      if (regencies.put(regency.code(), regency) != null) {
        throw line.error("regency_code", "is there twice");
      }
    }
    requireTotal("regencies.csv", Reference.REGENCIES, regencies.size());

    Map<String, String> codesToday = new HashMap<>();
    for (Line line : lines("code_changes.csv")) {
      if (!regencies.containsKey(line.text("regency_code"))) {
        throw line.error("regency_code", "is not in regencies.csv");
      }
      if (codesToday.put(line.text("code_2019"), line.text("regency_code")) != null) {
        throw line.error("code_2019", "is there twice");
      }
    }
    return new Places(List.copyOf(provinces.values()), List.copyOf(regencies.values()), codesToday);
  }

  private List<Abbreviation> abbreviations(Places places) {
    return each(
        "abbreviations.csv",
        line -> {
          if (!places.hasRegency(line.text("regency_code"))) {
            throw line.error("regency_code", "is not in regencies.csv");
          }
          return new Abbreviation(
              line.text("abbreviation"),
              line.text("regency_code"),
              line.text("kind"),
              line.matching("ambiguous", "true|false").equals("true"));
        });
  }

  private List<Ambiguity> ambiguities() {
    return each(
        "ambiguity.csv",
        line ->
            new Ambiguity(
                line.text("kind"),
                line.text("name"),
                line.list("regency_codes"),
                line.optional("note")));
  }

  private Outlets outlets() {
    Map<String, String> byName = new HashMap<>();
    Map<String, String> byHost = new HashMap<>();
    for (Line line : lines("outlets.csv")) {
      Map<String, String> aliases =
          line.matching("kind", "name|host").equals("name") ? byName : byHost;
      if (aliases.put(line.text("alias"), line.text("outlet")) != null) {
        throw line.error("alias", "is there twice");
      }
    }
    return new Outlets(byName, byHost);
  }

  private ElectionCalendar calendar() {
    Set<String> polls = new HashSet<>();
    return new ElectionCalendar(
        each(
            "election_calendar.csv",
            line -> {
              Phase phase =
                  new Phase(
                      line.matching("election", "(PEMILU|PILKADA)_\\d{4}"),
                      line.text("phase"),
                      line.day("start"),
                      line.day("end"));
              if (phase.end().isBefore(phase.start())) {
                throw line.error("end", "is before its start");
              }
              if (phase.name().equals(ElectionCalendar.POLLING) && !polls.add(phase.election())) {
                throw line.error("election", "has two polling days");
              }
              return phase;
            }));
  }

  private List<Denominator> denominators(Places places) {
    return each(
        "denominators.csv",
        line -> {
          String province = line.text("province_code");
          if (!province.equals(WHOLE_COUNTRY) && !places.hasProvince(province)) {
            throw line.error("province_code", "is not in provinces.csv");
          }
          return new Denominator(
              province,
              line.text("measure"),
              (int) line.number("year"),
              line.number("value"),
              line.optional("source_url"));
        });
  }

  private <T> List<T> each(String file, Function<Line, T> read) {
    return lines(file).stream().map(read).toList();
  }

  private List<Line> lines(String file) {
    Path path = folder.resolve(file);
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

  private static void requireTotal(String file, int expected, int found) {
    if (found != expected) {
      throw new ReferenceException(file + " has " + found + " rows, but there are " + expected);
    }
  }

  /** One line of a file, with cells that must be there. */
  private record Line(String file, long number, CSVRecord cells) {

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

    ReferenceException error(String column, String rule) {
      return new ReferenceException(
          file + " line " + number + ": " + column + " '" + cells.get(column) + "' " + rule);
    }
  }
}
