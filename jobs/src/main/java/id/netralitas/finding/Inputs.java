package id.netralitas.finding;

import id.netralitas.record.Design;
import id.netralitas.reference.Reference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What findings are made from.
 *
 * @param occurrences the events of the release
 * @param outlets that tell them, each once
 * @param observation what the release looked at
 * @param clusters how the events come in clusters
 */
record Inputs(
    List<Occurrence> occurrences,
    long outlets,
    Design design,
    Reference reference,
    Observation observation,
    Clusters clusters) {

  /** Seed of everything that is simulated: equal input gives equal numbers. */
  static final long SEED = 20_240_214L;

  static final int SIMULATIONS = 2_000;
  static final double LEVEL = 0.95;

  Inputs(
      List<Occurrence> occurrences,
      long outlets,
      Design design,
      Reference reference,
      Observation observation) {
    this(
        occurrences,
        outlets,
        design,
        reference,
        observation.telling(occurrences),
        Clusters.of(occurrences));
  }

  Inputs {
    occurrences = List.copyOf(occurrences);
  }

  Permission toInfer(long events) {
    return Permission.toInfer(design, events);
  }

  /** Returns whether events may be tested: not where nobody knows how they come in clusters. */
  Permission toTest(long events) {
    return toInfer(events).onlyIf(clusters.isKnown(), Permission.CLUSTERS_UNKNOWN);
  }

  /** Returns whether provinces may be compared: not with those that a filter left out. */
  Permission toCompareProvinces(long events) {
    return toInfer(events)
        .onlyIf(observation.onlyProvinces().isEmpty(), Permission.FILTERED)
        .onlyIf(clusters.isKnown(), Permission.CLUSTERS_UNKNOWN);
  }

  /**
   * Returns the elections with a known day of which all events are here, in the calendar's order.
   */
  Map<String, LocalDate> elections() {
    Map<String, LocalDate> elections = new LinkedHashMap<>();
    reference
        .calendar()
        .pollingDays()
        .forEach(
            (election, day) -> {
              if (observation.hasAllOf(election)) {
                elections.put(election, day);
              }
            });
    return elections;
  }
}
