package id.netralitas.finding;

import id.netralitas.reference.Denominator;
import id.netralitas.reference.Province;
import id.netralitas.reference.Reference;
import id.netralitas.reference.Regency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What events are set against.
 *
 * @param measure code of what is counted
 * @param unit code of what it is per
 * @param isCounted whether an event is counted
 * @param year of the denominators; null for a count of today's places
 * @param source of the denominators
 * @param byProvince units of exposure by province code; a province without denominator is missing
 */
record Exposure(
    String measure,
    String unit,
    Predicate<Occurrence> isCounted,
    Integer year,
    String source,
    Map<String, Double> byProvince) {

  static final String REGENCIES = "REGENCIES_100";
  static final String EVENTS = "EVENTS";

  private static final String VIOLATIONS = "VIOLATION_EVENTS";
  private static final String PILKADA_EVENTS = "PILKADA_EVENTS";
  private static final String SERVANTS = "CIVIL_SERVANTS_10000";
  private static final String VOTERS = "VOTERS_1000000";
  private static final String PLACES = "data/reference";
  private static final String WHOLE_COUNTRY = "00";

  /** Its six units are run by the province and elect no head. */
  private static final String JAKARTA = "31";

  /** Returns all events against all regencies. */
  static Exposure eventsPerRegencies(Reference reference) {
    return new Exposure(EVENTS, REGENCIES, event -> true, null, PLACES, regencies(reference, ""));
  }

  /** Returns hundreds of regencies by province; {@code without} a province, or none. */
  private static Map<String, Double> regencies(Reference reference, String without) {
    Map<String, Double> byProvince = new TreeMap<>();
    for (Regency regency : reference.places().regencies()) {
      if (!regency.provinceCode().equals(without)) {
        byProvince.merge(regency.provinceCode(), 0.01, Double::sum);
      }
    }
    return byProvince;
  }

  /** Returns every measure against every exposure, in order. */
  static List<Exposure> all(Reference reference) {
    List<Exposure> all = new ArrayList<>();
    Predicate<Occurrence> any = event -> true;
    all.add(eventsPerRegencies(reference));
    all.add(
        new Exposure(
            VIOLATIONS, REGENCIES, Occurrence::isCase, null, PLACES, regencies(reference, "")));
    all.add(
        new Exposure(
            PILKADA_EVENTS,
            REGENCIES,
            Occurrence::isOfPilkada,
            null,
            PLACES,
            regencies(reference, JAKARTA)));
    all.add(denominated(EVENTS, SERVANTS, any, "pns", 1e4, reference));
    all.add(denominated(VIOLATIONS, SERVANTS, Occurrence::isCase, "pns", 1e4, reference));
    String voters = "registered_voters_dpt_pemilu";
    all.add(denominated(EVENTS, VOTERS, any, voters, 1e6, reference));
    all.add(denominated(VIOLATIONS, VOTERS, Occurrence::isCase, voters, 1e6, reference));
    return all;
  }

  /** The latest year for which the measure is there for most provinces. */
  private static Exposure denominated(
      String measure,
      String unit,
      Predicate<Occurrence> isCounted,
      String denominator,
      double people,
      Reference reference) {
    TreeMap<Integer, List<Denominator>> byYear = new TreeMap<>();
    for (Denominator value : reference.denominators()) {
      if (value.measure().equals(denominator) && !value.provinceCode().equals(WHOLE_COUNTRY)) {
        byYear.computeIfAbsent(value.year(), year -> new ArrayList<>()).add(value);
      }
    }
    List<Denominator> best =
        byYear.values().stream()
            .max(
                Comparator.comparingInt((List<Denominator> values) -> values.size())
                    .thenComparingInt(values -> values.get(0).year()))
            .orElse(List.of());
    Map<String, Double> byProvince = new TreeMap<>();
    best.forEach(value -> byProvince.put(value.provinceCode(), value.value() / people));
    return new Exposure(
        measure,
        unit,
        isCounted,
        best.isEmpty() ? null : Integer.valueOf(best.get(0).year()),
        best.isEmpty() ? null : best.get(0).source(),
        byProvince);
  }

  /** Returns the events of each province, those of the reference's order. */
  long[] counts(List<Province> provinces, List<Occurrence> events) {
    Map<String, Long> byProvince = new TreeMap<>();
    for (Occurrence event : events) {
      if (event.provinceCode() != null && isCounted.test(event)) {
        byProvince.merge(event.provinceCode(), 1L, Long::sum);
      }
    }
    return provinces.stream().mapToLong(p -> byProvince.getOrDefault(p.code(), 0L)).toArray();
  }
}
