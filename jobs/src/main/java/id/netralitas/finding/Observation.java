package id.netralitas.finding;

import id.netralitas.table.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a release looked at: days, outlets and the user's filters. Every statistic that compares
 * takes its exposure from here, and compares nothing with what was left out.
 *
 * @param onlyElections the filter; empty for all
 * @param onlyProvinces the filter; empty for all
 */
public record Observation(
    ObservationWindow window,
    OutletDays outletDays,
    Set<String> onlyElections,
    Set<String> onlyProvinces) {

  public Observation {
    onlyElections = new TreeSet<>(onlyElections);
    onlyProvinces = new TreeSet<>(onlyProvinces);
  }

  /**
   * Returns the observation of a release.
   *
   * @param outlets the table of outlets
   * @param outletMonths the table of outlets by month
   */
  public static Observation of(
      ObservationWindow window,
      Table outlets,
      Table outletMonths,
      Set<String> onlyElections,
      Set<String> onlyProvinces) {
    return new Observation(
        window, OutletDays.of(outlets, outletMonths, window), onlyElections, onlyProvinces);
  }

  /** Returns this with outlets that tell the same event as often as these events show. */
  Observation telling(List<Occurrence> events) {
    return new Observation(window, outletDays.telling(events), onlyElections, onlyProvinces);
  }

  /** Returns whether all events of an election were kept. */
  boolean hasAllOf(String election) {
    return onlyElections.isEmpty() || onlyElections.contains(election);
  }
}
