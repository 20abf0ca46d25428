package id.netralitas.finding;

import id.netralitas.people.PeopleBounds;
import id.netralitas.people.PeopleBounds.Contribution;
import id.netralitas.people.PeopleFigure;
import id.netralitas.record.CountScope;
import id.netralitas.reference.OfficialReading;
import id.netralitas.reference.Province;
import id.netralitas.reference.Regency;
import id.netralitas.table.OfficialTables;
import id.netralitas.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * What the collected articles tell beside the running totals of supervising bodies. Both are found
 * by searching: it says how far the collection reaches, not how civil servants behave.
 */
final class PressAgainstOfficial {

  private static final String PERSONS = "persons";
  private static final String PROVINCE = "PROVINCE";

  /** The larger figure first, of equal ones the earlier, those without a day last. */
  private static final Comparator<OfficialReading> LARGEST =
      Comparator.comparingLong(OfficialReading::value)
          .reversed()
          .thenComparing(OfficialReading::asOf, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(OfficialReading::line);

  private final Inputs inputs;
  private final Told told;
  private final boolean isFiltered;
  private final List<OfficialReading> readings;
  private final List<Contradiction> contradictions;
  private final Map<Long, Long> contradictionsByLine = new HashMap<>();

  /**
   * Sets events against official figures.
   *
   * @param isFiltered whether the events are not all that were collected
   */
  PressAgainstOfficial(Inputs inputs, Told told, boolean isFiltered) {
    this.inputs = inputs;
    this.told = told;
    this.isFiltered = isFiltered;
    this.readings = inputs.reference().officialReadings();
    this.contradictions = Contradictions.of(readings, inputs.reference().votes());
    contradictions.stream()
        .flatMap(one -> one.lines().stream())
        .forEach(line -> contradictionsByLine.merge(line, 1L, Long::sum));
  }

  /** What is compared; ordered by election, level, place, scope and unit. */
  private record Key(String election, int level, String place, String scope, String unit)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::election)
            .thenComparing(Key::level)
            .thenComparing(Key::place)
            .thenComparing(Key::scope)
            .thenComparing(Key::unit);

    static Key of(OfficialReading one) {
      int level = List.of("NATIONAL", PROVINCE, "REGENCY").indexOf(one.level());
      return new Key(one.election(), level, code(one), one.scope(), one.unit());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** A province in an election: its largest figure whatever it counts, and the events there. */
  record Pair(String election, String province, long official, long events, long eventsByDay) {}

  /** Returns the tables of {@link OfficialTables#ALL}; tells what they say. */
  List<Table> tables() {
    tellPairs();
    told.finding("OFFICIAL_CONTRADICTIONS", "")
        .estimate(contradictions.size(), "contradictions")
        .method("sums, wholes and running totals compared by rule", readings.size())
        .ofReference()
        .tell(
            Told.counted("contradictions", contradictions.size()),
            Told.counted("official", readings.size()));
    return List.of(pressTable(), readingsTable(), contradictionsTable());
  }

  private Table pressTable() {
    Map<Key, List<OfficialReading>> byKey = new TreeMap<>();
    for (OfficialReading one : readings) {
      if (one.isOfNeutrality()) {
        byKey.computeIfAbsent(Key.of(one), key -> new ArrayList<>()).add(one);
      }
    }
    List<List<Object>> rows = new ArrayList<>();
    byKey.forEach(
        (key, same) -> {
          OfficialReading largest = same.stream().min(LARGEST).orElseThrow();
          rows.add(row(largest, same.size()));
        });
    return Table.of(OfficialTables.PRESS_AGAINST_OFFICIAL, rows);
  }

  private List<Object> row(OfficialReading official, int figures) {
    boolean isKnown = official.asOf() != null && !isFiltered;
    List<Occurrence> events = isKnown ? events(official, true) : List.of();
    Bounds people = isKnown ? people(official, events) : null;
    Long least = people == null ? null : Long.valueOf(people.least());
    Long most = people == null ? null : people.most();
    return Arrays.asList(
        official.election(),
        official.level(),
        code(official),
        province(official),
        name(official),
        official.scope(),
        official.unit(),
        official.body(),
        official.value(),
        official.qualifier().text(),
        official.asOf() == null ? null : official.asOf().toString(),
        official.line(),
        official.source(),
        (long) figures,
        contradictionsByLine.getOrDefault(official.line(), 0L),
        isKnown ? Long.valueOf(events.size()) : null,
        isFiltered ? null : Long.valueOf(events(official, false).size()),
        least,
        share(least, official),
        isFiltered ? Permission.FILTERED : null,
        most,
        share(most, official));
  }

  private List<Occurrence> events(OfficialReading official, boolean isUpToDay) {
    return inputs.occurrences().stream()
        .filter(
            event ->
                CollectedCases.isOf(
                    event, official.election(), code(official), isUpToDay ? official.asOf() : null))
        .toList();
  }

  /** People between bounds; most is null where it is open. */
  private record Bounds(long least, Long most) {}

  /**
   * The people that events tell of the figure's scope; null if none does or it counts no people. As
   * everywhere, numbers of the nation and of provinces may be of the same people.
   */
  private static Bounds people(OfficialReading official, List<Occurrence> events) {
    Optional<CountScope> scope =
        Stream.of(CountScope.REPORTED, CountScope.VIOLATORS, CountScope.SANCTIONED)
            .filter(one -> one.name().equals(official.scope()))
            .findFirst();
    if (scope.isEmpty() || !official.unit().equals(PERSONS)) {
      return null;
    }
    Map<String, List<Contribution>> byProvince = new TreeMap<>();
    for (Occurrence event : events) {
      Occurrence.People people = event.people().get(scope.get());
      if (people != null) {
        byProvince
            .computeIfAbsent(
                event.provinceCode() == null ? OfficialTables.NATION : event.provinceCode(),
                code -> new ArrayList<>())
            .add(
                new Contribution(
                    event.id(),
                    event.isOfRegency() ? event.place() : null,
                    null,
                    List.of(official.election()),
                    new PeopleFigure(people.value(), people.low(), people.high())));
      }
    }
    return byProvince.isEmpty() ? null : bounds(byProvince);
  }

  private static Bounds bounds(Map<String, List<Contribution>> byProvince) {
    long ofNation = 0;
    long ofProvinces = 0;
    Long most = 0L;
    for (Map.Entry<String, List<Contribution>> told : byProvince.entrySet()) {
      PeopleBounds bounds = PeopleBounds.of(told.getValue());
      if (told.getKey().equals(OfficialTables.NATION)) {
        ofNation = bounds.least();
      } else {
        ofProvinces += bounds.least();
      }
      most = most == null || bounds.most() == null ? null : Long.valueOf(most + bounds.most());
    }
    return new Bounds(Math.max(ofNation, ofProvinces), most);
  }

  private static Double share(Long people, OfficialReading official) {
    return people == null || official.value() == 0
        ? null
        : Double.valueOf((double) people / official.value());
  }

  private Table readingsTable() {
    List<List<Object>> rows = new ArrayList<>();
    for (OfficialReading one : readings) {
      rows.add(
          Arrays.asList(
              one.line(),
              one.body(),
              one.election(),
              one.asOf() == null ? null : one.asOf().toString(),
              one.level(),
              code(one),
              province(one),
              name(one),
              one.scope(),
              one.unit(),
              one.value(),
              one.qualifier().text(),
              contradictionsByLine.getOrDefault(one.line(), 0L),
              one.source(),
              one.note().isEmpty() ? null : one.note()));
    }
    return Table.of(OfficialTables.OFFICIAL_READINGS, rows);
  }

  private Table contradictionsTable() {
    Map<Long, OfficialReading> byLine = new HashMap<>();
    readings.forEach(one -> byLine.put(one.line(), one));
    List<List<Object>> rows = new ArrayList<>();
    for (Contradiction one : contradictions) {
      OfficialReading first = byLine.get(one.lines().get(0));
      rows.add(
          Arrays.asList(
              one.kind().name(),
              first.body(),
              first.election(),
              first.level(),
              code(first),
              name(first),
              first.scope(),
              first.unit(),
              one.stated(),
              one.found(),
              one.lines().stream().map(String::valueOf).toList(),
              one.lines().stream().map(line -> byLine.get(line).source()).distinct().toList()));
    }
    return Table.of(OfficialTables.OFFICIAL_CONTRADICTIONS, rows);
  }

  /**
   * Returns one pair for each province and election with a figure: the largest, cases or people.
   * Such figures are compared in rank and never added.
   */
  List<Pair> pairs() {
    Map<String, OfficialReading> largest = new TreeMap<>();
    for (OfficialReading one : readings) {
      if (one.level().equals(PROVINCE) && one.isOfNeutrality()) {
        largest.merge(
            one.election() + " " + one.place(), one, (a, b) -> LARGEST.compare(a, b) <= 0 ? a : b);
      }
    }
    return largest.values().stream()
        .map(
            one ->
                new Pair(
                    one.election(),
                    one.place(),
                    one.value(),
                    events(one, false).size(),
                    events(one, true).size()))
        .toList();
  }

  private void tellPairs() {
    List<Pair> pairs = pairs();
    if (pairs.isEmpty()) {
      return;
    }
    Permission permission = isFiltered ? new Permission(Permission.FILTERED) : Permission.GRANTED;
    long without = pairs.stream().filter(pair -> pair.events() == 0).count();
    told.finding("OFFICIAL_PAIRS", "")
        .estimate(
            isFiltered ? Double.NaN : (double) without,
            "provinces and elections without a collected case")
        .method("count of provinces and elections with an official figure", pairs.size())
        .withheld(permission)
        .tell(Told.counted("pairs", pairs.size()), without);
    double rank = ranks(pairs);
    told.finding("OFFICIAL_RANKS", "")
        .estimate(isFiltered ? Double.NaN : rank, "rank correlation")
        .method(
            "Spearman, mean ranks for ties, largest figure of each province and election",
            pairs.size())
        .withheld(permission)
        .tell(Told.counted("pairs", pairs.size()), rank);
  }

  /** Returns Spearman's rank correlation of figures and events; no number where all are alike. */
  static double ranks(List<Pair> pairs) {
    return pairs.size() < 2
        ? Double.NaN
        : new SpearmansCorrelation()
            .correlation(
                pairs.stream().mapToDouble(Pair::official).toArray(),
                pairs.stream().mapToDouble(Pair::events).toArray());
  }

  private static String code(OfficialReading one) {
    return one.place() == null ? OfficialTables.NATION : one.place();
  }

  private static String province(OfficialReading one) {
    return one.place() == null ? null : one.place().substring(0, 2);
  }

  private String name(OfficialReading one) {
    return switch (one.level()) {
      case PROVINCE ->
          inputs.reference().places().province(one.place()).map(Province::name).orElseThrow();
      case "REGENCY" ->
          inputs.reference().places().regency(one.place()).map(Regency::fullName).orElseThrow();
      default -> "Indonesia";
    };
  }
}
