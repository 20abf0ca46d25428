package id.netralitas.finding;

import id.netralitas.reference.OutletProfile;
import id.netralitas.reference.Outlets;
import id.netralitas.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each article tells of the events, gathered while the long tables pass by. */
public final class Accounts {

  private static final int DAY = 10;

  /** Answers of linking that say that two accounts have words in common. */
  private static final Set<String> ALIKE = Set.of("TITLE_NEAR", "TITLE_SIMILAR", "SAME_TEXT");

  /** The columns of conflicts that hold a number of people begin so. */
  private static final String NUMBER = "asn_";

  private final Map<String, List<Account>> byEvent = new TreeMap<>();
  private final Map<String, Map<String, Set<Long>>> numbers = new HashMap<>();
  private final Map<String, Set<String>> conflicts = new TreeMap<>();
  private final Map<String, String> linked = new HashMap<>();
  private long counts;
  private long inexact;

  /**
   * What one article tells of an event.
   *
   * @param id the mention
   * @param outlet null where the article names none
   * @param source number of the independent source that it goes back to
   * @param day null where it gives none
   * @param published null where it is not known to the day
   * @param alike the mention of other words in common with it; null for none
   */
  record Account(
      String id,
      String articleId,
      String outlet,
      String url,
      long source,
      LocalDate day,
      LocalDate published,
      String activity,
      String alike) {}

  /** Takes a row of the table of mentions. */
  public void mention(Table.Row row) {
    List<String> facts =
        row.text("link_facts") == null
            ? List.of()
            : Arrays.asList(row.text("link_facts").split(" "));
    byEvent
        .computeIfAbsent(row.text("event_id"), id -> new ArrayList<>())
        .add(
            new Account(
                row.text("article_id") + "#" + row.number("mention"),
                row.text("article_id"),
                row.text("outlet"),
                row.text("url"),
                row.number("source"),
                day(row.text("date")),
                day(row.text("published_at")),
                row.list("activities").get(0),
                facts.stream().anyMatch(ALIKE::contains) ? row.text("linked_to") : null));
  }

  private static LocalDate day(String date) {
    return date == null || date.length() != DAY ? null : LocalDate.parse(date);
  }

  /** Takes a row of the table of counts. */
  public void count(Table.Row row) {
    counts++;
    Long value = row.number("value");
    boolean isExact =
        !Boolean.TRUE.equals(row.flag("approximate"))
            && value != null
            && value.equals(row.number("low"))
            && value.equals(row.number("high"));
    inexact += isExact ? 0 : 1;
    if (value != null
        && !"CUMULATIVE".equals(row.text("kind"))
        && !Boolean.TRUE.equals(row.flag("part"))) {
      numbers
          .computeIfAbsent(row.text("event_id") + " " + row.text("scope"), key -> new TreeMap<>())
          .computeIfAbsent(row.text("article_id"), key -> new TreeSet<>())
          .add(value);
    }
  }

  /** Takes a row of the table of conflicts. */
  public void conflict(Table.Row row) {
    String field = row.text("field").startsWith(NUMBER) ? NUMBER : row.text("field");
    conflicts.computeIfAbsent(field, key -> new HashSet<>()).add(row.text("event_id"));
  }

  /** Takes a row of the table of possible links. */
  public void possibleLink(Table.Row row) {
    String one = root(row.text("event_id"));
    String other = root(row.text("other_event_id"));
    if (!one.equals(other)) {
      linked.put(one, other);
    }
  }

  private String root(String event) {
    String root = event;
    while (linked.containsKey(root)) {
      root = linked.get(root);
    }
    return root;
  }

  /** Returns the accounts of each event, by its id, in the order of the mentions. */
  Map<String, List<Account>> byEvent() {
    return byEvent;
  }

  /** Returns how many fewer events there were if all possible links held. */
  long possiblyJoined() {
    return linked.size();
  }

  /** Returns how many events have articles that differ on a field; on numbers: {@code asn_}. */
  long conflicts(String field) {
    return conflicts.getOrDefault(field, Set.of()).size();
  }

  long counts() {
    return counts;
  }

  /** Returns how many numbers of people are an estimate, a range or open. */
  long inexactCounts() {
    return inexact;
  }

  /** Returns the numbers that an event's articles give of a kind, by article; empty for none. */
  Map<String, Set<Long>> numbers(String event, String scope) {
    return numbers.getOrDefault(event + " " + scope, Map.of());
  }

  /** Returns what the outlets of the accounts are, by name. */
  Map<String, OutletProfile> profiles(Outlets outlets) {
    Map<String, OutletProfile> profiles = new TreeMap<>();
    byEvent
        .values()
        .forEach(
            accounts ->
                accounts.stream()
                    .filter(account -> account.outlet() != null)
                    .forEach(
                        account ->
                            profiles.computeIfAbsent(
                                account.outlet(), name -> outlets.profile(name, account.url()))));
    return profiles;
  }
}
