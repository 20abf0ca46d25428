package id.netralitas.synthetic;

import id.netralitas.record.Activity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the supervisor of each regency had counted by the day of an event: all people reported there
 * up to it, whether or not an outlet told of them. It is stated with every second report of a
 * regency, so that a release has series of running totals that never shrink, and that no sum may
 * hold.
 */
public final class SyntheticTotals {

  private static final int REPORTS_TO_A_TOTAL = 2;

  private final Map<Integer, Long> totals = new HashMap<>();

  /** Counts the events, in whatever order. */
  public SyntheticTotals(List<SyntheticEvent> events) {
    List<SyntheticEvent> reports = new ArrayList<>();
    for (SyntheticEvent event : events) {
      if (event.activity() == Activity.VIOLATION_REPORT) {
        reports.add(event);
      }
    }
    reports.sort(
        Comparator.comparing(SyntheticEvent::day).thenComparingInt(SyntheticEvent::number));
    Map<String, Long> people = new HashMap<>();
    Map<String, Integer> told = new HashMap<>();
    for (SyntheticEvent report : reports) {
      long total = people.merge(report.regencyCode(), report.people(), Long::sum);
      if (told.merge(report.regencyCode(), 1, Integer::sum) % REPORTS_TO_A_TOTAL == 0) {
        totals.put(report.number(), total);
      }
    }
  }

  /** Returns the total that is stated with an event; null where none is. */
  public Long with(SyntheticEvent event) {
    return totals.get(event.number());
  }
}
