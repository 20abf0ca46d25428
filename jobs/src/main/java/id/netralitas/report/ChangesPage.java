package id.netralitas.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page that says what is otherwise than in the release before. It tells of two releases, so it
 * is no part of what the id of this one is made from.
 */
public final class ChangesPage extends Page {

  /** What is compared, as the table of checks names it. */
  private static final List<String> HEADLINES =
      List.of(
          "records_accepted",
          "records_rejected",
          "articles_with_events",
          "outlets",
          "mentions",
          "events",
          "events_undated",
          "events_unlocated",
          "events_with_conflicts");

  private final Optional<ReleaseChanges> changes;

  ChangesPage(Edition edition, Optional<ReleaseChanges> changes) {
    super(edition, "changes.html");
    this.changes = changes;
  }

  /** A figure in both releases; before is null if the release before did not count it. */
  public record Headline(String name, Long before, long now) {

    /** Returns the difference with its sign, zero without; null if there is no figure before. */
    public Long difference() {
      return before == null ? null : now - before;
    }
  }

  /** An event with a link to where it is told; null if it is not listed. */
  public record Event(String id, String name, String link) {}

  /** An event with what it became. */
  public record Moved(String id, List<Event> into) {}

  /** An event with the values that differ. */
  public record ChangedEvent(Event event, List<ReleaseChanges.Value> values) {}

  @Override
  public String title() {
    return text("changes.title");
  }

  public boolean isFirst() {
    return changes.isEmpty();
  }

  public ReleaseChanges changes() {
    return changes.orElseThrow();
  }

  public List<Headline> headlines() {
    return HEADLINES.stream()
        .map(
            check ->
                new Headline(
                    wording().textOr("check." + check, check),
                    changes().before().get(check),
                    report().counted(check)))
        .toList();
  }

  public String signed(Long difference) {
    if (difference == null) {
      return NOT_TOLD;
    }
    String number = number(Math.abs(difference));
    return difference == 0 ? number : (difference > 0 ? "+" : "−") + number;
  }

  /** Returns the sum that leads from the events before to those now, in words. */
  public String sum() {
    EventChanges events = changes().events();
    long before = changes().before().getOrDefault("events", 0L);
    long now = report().counted("events");
    long regrouped = now - before - events.added().size() + events.gone().size();
    return text(
        "changes.sum",
        number(before),
        number(events.added().size()),
        number(events.gone().size()),
        signed(regrouped),
        number(now));
  }

  public List<Event> added() {
    return changes().events().added().stream()
        .limit(ReleaseChanges.EXAMPLES)
        .map(this::event)
        .toList();
  }

  public List<Event> gone() {
    return changes().gone().stream()
        .map(
            gone ->
                new Event(
                    gone.eventId(),
                    (gone.date() == null ? text("undated") : date(gone.date()))
                        + " · "
                        + gone.place()
                        + " · "
                        + gone.activities().stream()
                            .map(code -> wording().textOr("activity." + code, code))
                            .collect(Collectors.joining(", ")),
                    null))
        .toList();
  }

  public List<Moved> merged() {
    return moved(changes().events().merged());
  }

  public List<Moved> split() {
    return moved(changes().events().split());
  }

  public List<ChangedEvent> changed() {
    return changes().examples().stream()
        .map(changed -> new ChangedEvent(event(changed.eventId()), changed.values()))
        .toList();
  }

  /** Returns whether not all of a kind are shown. */
  public boolean isCut(long all) {
    return all > ReleaseChanges.EXAMPLES;
  }

  private List<Moved> moved(Map<String, List<String>> events) {
    return events.entrySet().stream()
        .limit(ReleaseChanges.EXAMPLES)
        .map(
            entry -> new Moved(entry.getKey(), entry.getValue().stream().map(this::event).toList()))
        .toList();
  }

  private Event event(String id) {
    return report().events().stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .map(this::words)
        .map(
            event ->
                new Event(
                    id,
                    String.join(
                        " · ", Arrays.asList(event.date(), event.place(), event.activities())),
                    event.link()))
        .orElse(new Event(id, id, null));
  }
}
