package id.netralitas.reference;

import id.netralitas.reference.OfficialReading.Qualifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the running totals of supervising bodies. Those that contradict each other are kept. */
final class OfficialFile {

  private static final String NATION = "00";
  private static final String BODIES = "KASN|BKN|BAWASLU|KEMENDAGRI|PPK|OTHER";
  private static final String QUALIFIERS =
      Arrays.stream(Qualifier.values()).map(Qualifier::text).collect(Collectors.joining("|"));

  private final Path folder;
  private final Places places;
  private final ElectionCalendar calendar;

  OfficialFile(Path folder, Places places, ElectionCalendar calendar) {
    this.folder = folder;
    this.places = places;
    this.calendar = calendar;
  }

  List<OfficialReading> readings() {
    Set<List<String>> seen = new HashSet<>();
    return Line.all(folder.resolve("official_readings.csv")).stream()
        .map(
            line -> {
              if (!seen.add(line.cells().toList())) {
                throw line.error("value", "stands on a line that is there twice");
              }
              return reading(line);
            })
        .toList();
  }

  private OfficialReading reading(Line line) {
    String level = line.matching("level", "NATIONAL|PROVINCE|REGENCY");
    return new OfficialReading(
        line.number(),
        line.matching("body", BODIES),
        line.election("election", calendar),
        line.dayOrNull("as_of"),
        level,
        place(line, level),
        line.matching("scope", "[A-Z][A-Z0-9_]*"),
        line.text("unit"),
        line.number("value"),
        qualifier(line),
        line.optional("parts").equals("ALL") || mustBeEmpty(line, "parts"),
        line.numberOrNull("own_part"),
        line.address("source_url"),
        line.optional("note"));
  }

  /** Returns the code of the place; null for the nation. */
  private String place(Line line, String level) {
    if (level.equals("NATIONAL")) {
      if (!line.text("place_code").equals(NATION)) {
        throw line.error("place_code", "is not " + NATION + ", the nation");
      }
      return null;
    }
    String place = line.place("place_code", places);
    if (level.equals("PROVINCE") != places.hasProvince(place)) {
      throw line.error("place_code", "is not of the level " + level);
    }
    return place;
  }

  private static Qualifier qualifier(Line line) {
    String text = line.matching("qualifier", QUALIFIERS);
    return Arrays.stream(Qualifier.values())
        .filter(qualifier -> qualifier.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static boolean mustBeEmpty(Line line, String column) {
    if (!line.optional(column).isEmpty()) {
      throw line.error(column, "is neither ALL nor empty");
    }
    return false;
  }
}
