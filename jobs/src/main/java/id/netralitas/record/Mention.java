package id.netralitas.record;

import java.util.List;

/**
 * One article's account of an event.
 *
 * @param activities at least one; the main one first
 * @param date never null
 * @param venue as printed; null if not told
 * @param elections null when the mention leaves it to the record's
 */
public record Mention(
    List<Activity> activities,
    EventDate date,
    Jurisdiction jurisdiction,
    String venue,
    List<String> elections,
    List<Count> counts) {

  public Mention {
    activities = List.copyOf(activities);
    elections = elections == null ? null : List.copyOf(elections);
    counts = List.copyOf(counts);
  }

  /** Whether people are counted as reported, guilty or sanctioned where no case is told. */
  public boolean isCountedWithoutCase() {
    boolean isCase =
        activities.contains(Activity.VIOLATION_REPORT) || activities.contains(Activity.SANCTION);
    return !isCase && counts.stream().anyMatch(count -> count.scope().isOfCase());
  }

  /** Returns the same mention with these counts in the place of its own. */
  public Mention with(List<Count> otherCounts) {
    return new Mention(activities, date, jurisdiction, venue, elections, otherCounts);
  }
}
