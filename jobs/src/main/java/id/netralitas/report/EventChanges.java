package id.netralitas.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of the events of an earlier release. An event lives on while its id does; whether its
 * dates and numbers changed is not asked here.
 *
 * @param since id of the earlier release
 * @param added events none of whose mentions the earlier release had
 * @param gone events of the earlier release none of whose mentions are left
 * @param merged events whose id is gone and whose mentions stand in another event now, with it
 * @param split events whose mentions stand in several events now, with those
 */
public record EventChanges(
    String since,
    List<String> added,
    List<String> gone,
    Map<String, List<String>> merged,
    Map<String, List<String>> split) {

  static final String MENTIONS = "tables/mentions.json";

  /** Returns the changes from an earlier release to a later one. */
  static EventChanges since(ReleaseFiles before, ReleaseFiles now) {
    return between(before.id(), eventOfMention(before), eventOfMention(now));
  }

  /** Compares, by mention, the event it stood in and the one it stands in. */
  static EventChanges between(String since, Map<String, String> before, Map<String, String> now) {
    Map<String, Set<String>> heirs = new HashMap<>();
    before.forEach(
        (mention, event) -> {
          Set<String> events = heirs.computeIfAbsent(event, e -> new HashSet<>(2));
          if (now.containsKey(mention)) {
            events.add(now.get(mention));
          }
        });
    Set<String> alive = new HashSet<>(now.values());
    Set<String> added = new HashSet<>(alive);
    now.forEach(
        (mention, event) -> {
          if (before.containsKey(mention)) {
            added.remove(event);
          }
        });
    List<String> gone = new ArrayList<>();
    Map<String, List<String>> merged = new TreeMap<>();
    Map<String, List<String>> split = new TreeMap<>();
    heirs.forEach(
        (event, into) -> {
          if (into.isEmpty()) {
            gone.add(event);
          } else if (into.size() > 1) {
            split.put(event, sorted(into));
          } else if (!alive.contains(event)) {
            merged.put(event, List.copyOf(into));
          }
        });
    return new EventChanges(since, sorted(added), sorted(gone), merged, split);
  }

  private static List<String> sorted(Collection<String> ids) {
    return ids.stream().sorted().toList();
  }

  /** Returns lines that tell it: the numbers, then every merge and split. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "since "
            + since
            + ": "
            + added.size()
            + " events added, "
            + gone.size()
            + " gone, "
            + merged.size()
            + " merged, "
            + split.size()
            + " split");
    merged.forEach((event, into) -> lines.add("  " + event + " is now part of " + into.get(0)));
    split.forEach((event, into) -> lines.add("  " + event + " is now " + String.join(" ", into)));
    return lines;
  }

  private static Map<String, String> eventOfMention(ReleaseFiles release) {
    Map<String, String> events = new HashMap<>();
    TableRows.cells(
        release,
        MENTIONS,
        List.of("article_id", "mention", "event_id"),
        cells -> events.put(cells.get(0) + "#" + cells.get(1), cells.get(2)));
    return events;
  }

  static PublishingException unreadable(ReleaseFiles release, IOException why) {
    return new PublishingException(
        "The release at '"
            + release.place()
            + "' cannot be compared with ("
            + why
            + "): repair it, or lead 'latest' to another",
        why);
  }
}
