package id.netralitas.finding;

import id.netralitas.finding.Contradiction.Kind;
import id.netralitas.reference.OfficialReading;
import id.netralitas.reference.OfficialReading.Qualifier;
import id.netralitas.reference.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Invented official figures that agree with each other, and of which some were changed so that they
 * do not. What agrees also has all that looks alike: lists that are not whole, figures told as
 * about or at least so many, other bodies, units and kinds, pages that print a figure again.
 */
final class PlantedReadings {

  private static final List<String> BODIES = List.of("BAWASLU", "KASN", "BKN");
  private static final List<String> ELECTIONS =
      List.of("PEMILU_2019", "PILKADA_2018", "PILKADA_2020", "PEMILU_2024", "PILKADA_2024");
  private static final List<String> UNITS = List.of("cases", "persons");

  private final Reference reference;
  private final Random random;
  private final List<OfficialReading> readings = new ArrayList<>();
  private final Map<Long, Kind> planted = new HashMap<>();
  private long line = 2;

  private PlantedReadings(Reference reference, long seed) {
    this.reference = reference;
    this.random = new Random(seed);
  }

  /**
   * Figures with the lines of those that were changed.
   *
   * @param planted kind of each contradiction by the line that was changed
   */
  record Corpus(List<OfficialReading> readings, Map<Long, Kind> planted) {}

  /** Returns figures with so many contradictions; equal seeds give equal figures. */
  static Corpus of(int contradictions, Reference reference, long seed) {
    PlantedReadings planted = new PlantedReadings(reference, seed);
    int worlds = 0;
    for (String election : ELECTIONS) {
      for (String body : BODIES) {
        for (var province : reference.places().provinces()) {
          if (reference.votes().takesPart(election, province.code())) {
            boolean isToPlant = planted.planted.size() < contradictions && worlds++ % 2 == 0;
            planted.world(body, election, province.code(), isToPlant);
          }
        }
      }
    }
    return new Corpus(planted.readings, planted.planted);
  }

  /** What one body says of one province in one election on two or three days. */
  private void world(String body, String election, String province, boolean isToPlant) {
    String unit = UNITS.get(random.nextInt(UNITS.size()));
    List<String> regencies =
        reference.places().regencies().stream()
            .map(regency -> regency.code())
            .filter(code -> code.startsWith(province + "."))
            .filter(code -> reference.votes().takesPart(election, code))
            .toList();
    Map<String, Long> held = new HashMap<>();
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(200));
    int from = readings.size();
    int days = 2 + random.nextInt(2);
    for (int n = 0; n < days; n++) {
      occasion(body, election, province, unit, regencies, held, day);
      day = day.plusDays(7 + random.nextInt(60));
    }
    if (isToPlant) {
      plant(from, election);
    }
  }

  private void occasion(
      String body,
      String election,
      String province,
      String unit,
      List<String> regencies,
      Map<String, Long> held,
      LocalDate day) {
    boolean isWhole = random.nextBoolean();
    long own = 1 + random.nextInt(4) + held.getOrDefault(province, 0L);
    held.put(province, own);
    long total = own;
    for (String regency : regencies) {
      long value = held.getOrDefault(regency, 0L) + random.nextInt(9);
      held.put(regency, value);
      total += value;
    }
    long negative = total / 5;
    long open = total / 10;
    Maker maker = new Maker(body, election, day, unit, "https://example.org/" + body + "/" + line);
    maker.add("PROVINCE", province, "REPORTED", total, Qualifier.EXACT, isWhole, own);
    maker.add("PROVINCE", province, "FINDINGS", total - total / 3);
    maker.add("PROVINCE", province, "REPORTS", total / 3);
    maker.add("PROVINCE", province, "VIOLATORS", total - negative - open);
    maker.add("PROVINCE", province, "NOT_VIOLATING", negative);
    maker.add("PROVINCE", province, "PENDING", open);
    maker.add("PROVINCE", province, "SANCTIONED", (total - negative - open) / 2);
    int told = isWhole ? regencies.size() : regencies.size() / 2;
    for (String regency : regencies.subList(0, told)) {
      maker.add("REGENCY", regency, "REPORTED", held.get(regency));
    }
    likeContradictions(maker, province, total);
  }

  /** What a careless rule would find: none of it contradicts anything. */
  private void likeContradictions(Maker maker, String province, long total) {
    switch (random.nextInt(5)) {
      case 0 ->
          maker.add("PROVINCE", province, "REPORTED", 10 * total, Qualifier.ALL_KINDS, false, null);
      case 1 -> maker.add("PROVINCE", province, "REPORTED", total, Qualifier.AT_LEAST, false, null);
      case 2 ->
          maker.add(
              "PROVINCE",
              province,
              "REPORTED",
              (total + 5) / 10 * 10,
              Qualifier.ABOUT,
              false,
              null);
      case 3 ->
          new Maker(maker.body, maker.election, maker.day, "reports", "https://example.org/again")
              .add("PROVINCE", province, "REPORTED", Math.max(1, total / 3));
      default ->
          new Maker(maker.body, maker.election, maker.day, maker.unit, "https://example.org/again")
              .add("PROVINCE", province, "REPORTED", total);
    }
  }

  /** Changes one figure of the world that begins at {@code from}. */
  private void plant(int from, String election) {
    List<Kind> kinds = List.of(Kind.values());
    for (int tries = 0; tries < 100; tries++) {
      Kind kind = kinds.get(random.nextInt(kinds.size()));
      int at = from + random.nextInt(readings.size() - from);
      OfficialReading old = readings.get(at);
      if (old.qualifier() != Qualifier.EXACT || old.source().endsWith("again")) {
        continue;
      }
      OfficialReading changed = changed(kind, old, election, from);
      if (changed != null) {
        if (kind == Kind.TWO_FIGURES || kind == Kind.NO_VOTE) {
          readings.add(changed);
        } else {
          readings.set(at, changed);
        }
        planted.put(changed.line(), kind);
        return;
      }
    }
  }

  private OfficialReading changed(Kind kind, OfficialReading old, String election, int from) {
    return switch (kind) {
      case PARTS_EXCEED_WHOLE ->
          old.scope().equals("NOT_VIOLATING") ? with(old, old.value() + 3 + total(old)) : null;
      case PARTS_FALL_SHORT ->
          old.scope().equals("REPORTED") && old.isWholeList() && old.value() > 10
              ? with(old, old.value() + 2 + random.nextInt(9))
              : null;
      case TWO_FIGURES ->
          old.scope().equals("REPORTED") && old.level().equals("PROVINCE")
              ? again(old, old.place(), old.value() + 1 + random.nextInt(5))
              : null;
      case LATER_SMALLER ->
          old.scope().equals("SANCTIONED") && isLater(old, from) ? with(old, 0) : null;
      case NO_VOTE ->
          reference.places().regencies().stream()
              .map(regency -> regency.code())
              .filter(code -> !reference.votes().takesPart(election, code))
              .findFirst()
              .map(code -> again(old, code, 1))
              .orElse(null);
    };
  }

  private long total(OfficialReading old) {
    return readings.stream()
        .filter(one -> one.scope().equals("REPORTED") && one.level().equals("PROVINCE"))
        .filter(one -> one.source().equals(old.source()))
        .mapToLong(OfficialReading::value)
        .max()
        .orElseThrow();
  }

  private boolean isLater(OfficialReading old, int from) {
    return readings.subList(from, readings.size()).stream()
        .anyMatch(
            one ->
                one.scope().equals(old.scope())
                    && one.asOf().isBefore(old.asOf())
                    && one.value() > 0);
  }

  private OfficialReading with(OfficialReading old, long value) {
    return new OfficialReading(
        old.line(),
        old.body(),
        old.election(),
        old.asOf(),
        old.level(),
        old.place(),
        old.scope(),
        old.unit(),
        value,
        old.qualifier(),
        old.isWholeList(),
        old.ownPart(),
        old.source(),
        "");
  }

  private OfficialReading again(OfficialReading old, String place, long value) {
    return new OfficialReading(
        line++,
        old.body(),
        old.election(),
        old.asOf(),
        place.length() > 2 ? "REGENCY" : "PROVINCE",
        place,
        old.scope(),
        old.unit(),
        value,
        Qualifier.EXACT,
        false,
        null,
        "https://example.org/other",
        "");
  }

  /** Adds figures of one occasion. */
  private final class Maker {
    private final String body;
    private final String election;
    private final LocalDate day;
    private final String unit;
    private final String source;

    Maker(String body, String election, LocalDate day, String unit, String source) {
      this.body = body;
      this.election = election;
      this.day = day;
      this.unit = unit;
      this.source = source;
    }

    void add(String level, String place, String scope, long value) {
      add(level, place, scope, value, Qualifier.EXACT, false, null);
    }

    void add(
        String level,
        String place,
        String scope,
        long value,
        Qualifier qualifier,
        boolean isWhole,
        Long own) {
      readings.add(
          new OfficialReading(
              line++, body, election, day, level, place, scope, unit, value, qualifier, isWhole,
              own, source, ""));
    }
  }
}
