package id.netralitas.link;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which events a release is about, by the user's filters. An event is in or out with all its
 * mentions.
 *
 * @param elections at least one of them; empty for all
 * @param since the first day; null for no bound. A date known to the month or year is in when all
 *     of it is; an undated event is in only where there is no bound of time
 * @param until the last day; null for no bound
 * @param provinces codes, one of which it lies in; empty for all, national and unlocated ones
 *     included
 */
public record Selection(
    Set<String> elections, LocalDate since, LocalDate until, Set<String> provinces)
    implements Serializable {

  /** Every event. */
  public static final Selection ALL = new Selection(Set.of(), null, null, Set.of());

  public Selection {
    elections = new TreeSet<>(elections);
    provinces = new TreeSet<>(provinces);
  }

  /** Returns whether nothing is left out. */
  public boolean isAll() {
    return elections.isEmpty() && since == null && until == null && provinces.isEmpty();
  }

  /** Returns whether the release is about this event. */
  public boolean includes(Event event) {
    return isOfElection(event) && isInTime(event) && isInProvince(event);
  }

  private boolean isOfElection(Event event) {
    return elections.isEmpty() || event.elections().stream().anyMatch(elections::contains);
  }

  private boolean isInTime(Event event) {
    boolean isAfterStart =
        since == null || event.date().firstDay().map(first -> !first.isBefore(since)).orElse(false);
    boolean isBeforeEnd =
        until == null || event.date().lastDay().map(last -> !last.isAfter(until)).orElse(false);
    return isAfterStart && isBeforeEnd;
  }

  private boolean isInProvince(Event event) {
    String province = event.jurisdiction().provinceCode();
    return provinces.isEmpty() || (province != null && provinces.contains(province));
  }
}
