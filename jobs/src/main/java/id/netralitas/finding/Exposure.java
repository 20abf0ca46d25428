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
 * What the events of an election are set against. Rates are of one election: events of several
 * years have no common denominator, and the governments that vote differ from one to the next.
 *
 * @param election whose events are counted; null for those of all, in or outside an election
 * @param measure code of what is counted
 * @param unit code of what it is per
 * @param isCounted whether an event is counted
 * @param year of the denominators; null for a count of governments
 * @param source of the denominators
 * @param byProvince units of exposure by province code; a province without denominator is missing
 */
record Exposure(
    String election,
    String measure,
    String unit,
    Predicate<Occurrence> isCounted,
    Integer year,
    String source,
    Map<String, Double> byProvince) {

  static final String REGENCIES = "VOTING_REGENCIES_100";
  static final String EVENTS = "EVENTS";

  private static final String PROVINCES = "VOTING_PROVINCES";
  private static final String VIOLATIONS = "VIOLATION_EVENTS";
  private static final String SERVANTS = "CIVIL_SERVANTS_10000";
  private static final String VOTERS = "VOTERS_1000000";
  private static final String PLACES = "data/reference";
  private static final String WHOLE_COUNTRY = "00";

  /** Returns all events against all regencies of today, whatever their election. */
  static Exposure eventsPerRegencies(Reference reference) {
    Map<String, Double> byProvince = new TreeMap<>();
    for (Regency regency : reference.places().regencies()) {
      byProvince.merge(regency.provinceCode(), 0.01, Double::sum);
    }
    return new Exposure(null, EVENTS, "REGENCIES_100", event -> true, null, PLACES, byProvince);
  }

  /**
   * Returns the events of regency governments that elect their head in an election, against
   * hundreds of these governments.
   */
  static Exposure eventsPerVotingRegencies(String election, Reference reference) {
    return perRegencies(election, EVENTS, event -> true, reference);
  }

  private static Exposure perRegencies(
      String election, String measure, Predicate<Occurrence> kind, Reference reference) {
    Map<String, Double> byProvince = new TreeMap<>();
    for (Regency regency : reference.places().regencies()) {
      if (reference.regions().votes(election, regency.code())) {
        byProvince.merge(regency.provinceCode(), 0.01, Double::sum);
      }
    }
    Predicate<Occurrence> isOfRegency =
        event -> event.isOfRegency() && reference.regions().votes(election, event.place());
    return new Exposure(
        election, measure, REGENCIES, isOfRegency.and(kind), null, PLACES, byProvince);
  }

  /** Provincial governments, apart from their regencies: each that elects its head is one. */
  private static Exposure perProvinces(
      String election, String measure, Predicate<Occurrence> kind, Reference reference) {
    Map<String, Double> byProvince = new TreeMap<>();
    for (Province province : reference.places().provinces()) {
      if (reference.regions().votes(election, province.code())) {
        byProvince.put(province.code(), 1.0);
      }
    }
    Predicate<Occurrence> isOfProvince =
        event -> !event.isOfRegency() && byProvince.containsKey(event.provinceCode());
    return new Exposure(
        election,
        measure,
        PROVINCES,
        event -> event.provinceCode() != null && isOfProvince.and(kind).test(event),
        null,
        PLACES,
        byProvince);
  }

  /** Returns every measure against every exposure of an election, in order. */
  static List<Exposure> all(String election, Reference reference) {
    Predicate<Occurrence> any = event -> true;
    List<Exposure> all = new ArrayList<>();
    all.add(perRegencies(election, EVENTS, any, reference));
    all.add(perRegencies(election, VIOLATIONS, Occurrence::isCase, reference));
    all.add(perProvinces(election, EVENTS, any, reference));
    all.add(perProvinces(election, VIOLATIONS, Occurrence::isCase, reference));
    all.add(denominated(election, EVENTS, SERVANTS, any, "pns", 1e4, reference));
    all.add(denominated(election, VIOLATIONS, SERVANTS, Occurrence::isCase, "pns", 1e4, reference));
    String voters = "registered_voters_dpt_pemilu";
    all.add(denominated(election, EVENTS, VOTERS, any, voters, 1e6, reference));
    all.add(denominated(election, VIOLATIONS, VOTERS, Occurrence::isCase, voters, 1e6, reference));
    return all;
  }

  /** The latest year for which the measure is there for most provinces. */
  private static Exposure denominated(
      String election,
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
        election,
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
      if (event.provinceCode() != null && isOfElection(event) && isCounted.test(event)) {
        byProvince.merge(event.provinceCode(), 1L, Long::sum);
      }
    }
    return provinces.stream().mapToLong(p -> byProvince.getOrDefault(p.code(), 0L)).toArray();
  }

  private boolean isOfElection(Occurrence event) {
    return election == null || event.elections().contains(election);
  }
}
