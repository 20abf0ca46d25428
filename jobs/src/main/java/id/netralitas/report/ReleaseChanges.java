package id.netralitas.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a release says otherwise than the one before.
 *
 * @param events what became of events: added, gone, merged, split
 * @param before what the release before counted, by check
 * @param changed how many events that live on have other dates, places, activities or numbers
 * @param examples the first {@link #EXAMPLES} of them with each value that differs
 * @param gone the first {@link #EXAMPLES} of the events that are gone, as they were told
 */
public record ReleaseChanges(
    EventChanges events,
    Map<String, Long> before,
    long changed,
    List<Changed> examples,
    List<Gone> gone) {

  /** Events of a kind that the page shows at most. */
  static final int EXAMPLES = 200;

  /** The tables of the release before that are read. */
  static final Set<String> READ = Set.of(EventChanges.MENTIONS, "tables/events.json");

  private static final String EVENTS = "tables/events.json";
  private static final String ID = "event_id";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An event that lives on with other values, by column. */
  public record Changed(String eventId, List<Value> values) {}

  /** What a column of an event said and says; null for an empty cell. */
  public record Value(String column, String before, String now) {}

  /** An event that is gone: when, where and what it was, in codes and names of its table. */
  public record Gone(String eventId, String date, String place, List<String> activities) {}

  /**
   * Compares a release with the one before it.
   *
   * @throws PublishingException if a table of either cannot be read
   */
  static ReleaseChanges since(ReleaseFiles before, ReleaseFiles now) {
    EventChanges events = EventChanges.since(before, now);
    Map<String, Long> digests = new HashMap<>();
    TableRows.digests(before, EVENTS, ID, digests::put);
    List<String> differing = new ArrayList<>();
    TableRows.digests(
        now,
        EVENTS,
        ID,
        (id, digest) -> {
          Long then = digests.remove(id);
          if (then != null && then.longValue() != digest) {
            differing.add(id);
          }
        });
    Set<String> shown = new HashSet<>(differing.subList(0, Math.min(EXAMPLES, differing.size())));
    Map<String, JsonNode> rows = new HashMap<>();
    TableRows.some(now, EVENTS, ID, shown, row -> rows.put(id(row), row));
    Set<String> vanished = new HashSet<>(events.gone());
    List<Gone> gone = new ArrayList<>();
    Map<String, Changed> examples = new TreeMap<>();
    Set<String> asked = new HashSet<>(shown);
    asked.addAll(vanished);
    TableRows.some(
        before,
        EVENTS,
        ID,
        asked,
        row -> {
          if (vanished.contains(id(row)) && gone.size() < EXAMPLES) {
            gone.add(gone(row));
          }
          if (shown.contains(id(row))) {
            examples.put(id(row), changed(row, rows.get(id(row))));
          }
        });
    return new ReleaseChanges(
        events, checks(before), differing.size(), List.copyOf(examples.values()), gone);
  }

  /** Returns lines that tell it: the numbers, then every merge and split. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(events.lines());
    lines.set(0, lines.get(0) + ", " + changed + " changed");
    return lines;
  }

  private static String id(JsonNode row) {
    return row.path(ID).asText();
  }

  private static Changed changed(JsonNode before, JsonNode now) {
    List<Value> values = new ArrayList<>();
    for (Iterator<String> columns = now.fieldNames(); columns.hasNext(); ) {
      String column = columns.next();
      if (!now.path(column).equals(before.path(column))) {
        values.add(new Value(column, text(before.path(column)), text(now.path(column))));
      }
    }
    return new Changed(id(now), values);
  }

  private static Gone gone(JsonNode row) {
    String regency = text(row.path("regency"));
    String place = regency == null ? text(row.path("province")) : regency;
    List<String> activities = new ArrayList<>();
    row.path("activities").forEach(activity -> activities.add(activity.asText()));
    return new Gone(
        id(row),
        text(row.path("date")),
        place == null ? row.path("level").asText() : place,
        activities);
  }

  private static String text(JsonNode cell) {
    if (cell.isMissingNode() || cell.isNull()) {
      return null;
    }
    if (!cell.isArray()) {
      return cell.asText();
    }
    List<String> parts = new ArrayList<>();
    cell.forEach(part -> parts.add(part.asText()));
    return parts.isEmpty() ? null : String.join(";", parts);
  }

  /** Returns what a release counted; nothing if it has no manifest. */
  private static Map<String, Long> checks(ReleaseFiles release) {
    Map<String, Long> checks = new TreeMap<>();
    try (InputStream file = release.open(RunManifest.NAME)) {
      JSON.readTree(file)
          .path("checks")
          .properties()
          .forEach(check -> checks.put(check.getKey(), check.getValue().path("value").asLong()));
    } catch (FileNotFoundException none) {
      return Map.of();
    } catch (IOException unreadable) {
      throw EventChanges.unreadable(release, unreadable);
    }
    return checks;
  }
}
