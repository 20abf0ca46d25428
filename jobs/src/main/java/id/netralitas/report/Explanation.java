package id.netralitas.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What stands behind an event of a release: its articles, and for each the words that every fact
 * was read from and the rule that read it.
 */
public final class Explanation {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Explanation() {}

  /**
   * Returns the lines that explain an event; empty if the release has no such event.
   *
   * @throws PublishingException if the tables of the release are not there
   */
  public static Optional<List<String>> of(ReleaseFiles release, String eventId) {
    List<String> lines = new ArrayList<>();
    each(
        release,
        "events",
        event -> {
          if (event.path("event_id").asText().equals(eventId)) {
            lines.add(heading(event));
          }
        });
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    ofEvent(release, "conflicts", eventId).forEach(conflict -> lines.add(conflict(conflict)));
    ofEvent(release, "possible_links", eventId).forEach(link -> lines.add(possible(link)));
    List<JsonNode> evidence = ofEvent(release, "evidence", eventId);
    List<JsonNode> counts = ofEvent(release, "counts", eventId);
    for (JsonNode mention : ofEvent(release, "mentions", eventId)) {
      lines.add("");
      lines.add(article(mention));
      lines.add("  says: " + account(mention));
      for (JsonNode count : counts) {
        if (isSame(count, mention, "article_id") && isSame(count, mention, "mention")) {
          lines.add("  count: " + count(count));
        }
      }
      boolean isQuoted = false;
      for (JsonNode entry : evidence) {
        if (isSame(entry, mention, "article_id")) {
          lines.add("  " + evidence(entry));
          isQuoted = true;
        }
      }
      if (!isQuoted) {
        lines.add("  (the record carries no evidence: its facts were not read by a rule)");
      }
    }
    return Optional.of(lines);
  }

  private static String heading(JsonNode event) {
    String place =
        text(event, "regency")
            .or(() -> text(event, "province"))
            .orElse(event.path("level").asText());
    return event.path("event_id").asText()
        + ": "
        + list(event, "activities")
        + ", "
        + place
        + ", "
        + text(event, "date").orElse("undated")
        + "; "
        + event.path("articles").asLong()
        + " article(s), "
        + event.path("outlets").asLong()
        + " outlet(s), "
        + event.path("sources").asLong()
        + " independent source(s)";
  }

  private static String article(JsonNode mention) {
    return mention.path("article_id").asText()
        + "#"
        + mention.path("mention").asLong()
        + text(mention, "outlet").map(outlet -> ", " + outlet).orElse("")
        + text(mention, "published_at").map(day -> ", " + day).orElse("")
        + text(mention, "url").map(url -> ", " + url).orElse("")
        + ", source "
        + mention.path("source").asLong()
        + text(mention, "link_rule").map(rule -> joined(rule, mention)).orElse("");
  }

  private static String joined(String rule, JsonNode mention) {
    return " ["
        + rule
        + " with "
        + mention.path("linked_to").asText()
        + text(mention, "link_facts")
            .filter(facts -> !facts.isEmpty())
            .map(facts -> ": " + facts + ", weight " + mention.path("link_weight").asLong())
            .orElse("")
        + "]";
  }

  private static String conflict(JsonNode conflict) {
    return "  disagreement on "
        + conflict.path("field").asText()
        + ": "
        + text(conflict, "value").filter(value -> !value.isEmpty()).orElse("nothing")
        + " by "
        + list(conflict, "articles")
        + (conflict.path("chosen").asBoolean()
            ? " (chosen: " + conflict.path("rule").asText() + ")"
            : "");
  }

  private static String possible(JsonNode link) {
    return "  may be one with "
        + link.path("other_event_id").asText()
        + ": "
        + link.path("link_facts").asText()
        + ", weight "
        + link.path("link_weight").asLong();
  }

  private static String account(JsonNode mention) {
    String place =
        text(mention, "regency_code")
            .or(() -> text(mention, "province_code"))
            .orElse(mention.path("level").asText());
    return list(mention, "activities")
        + ", "
        + place
        + ", "
        + text(mention, "date").orElse("undated")
        + ", "
        + list(mention, "elections");
  }

  private static String count(JsonNode count) {
    return count.path("scope").asText()
        + " "
        + text(count, "value").orElse("")
        + " ("
        + text(count, "low").orElse("")
        + "–"
        + text(count, "high").orElse("")
        + ")"
        + text(count, "as_of").map(day -> ", as of " + day).orElse("")
        + (count.path("part").asBoolean() ? ", part of a total" : "");
  }

  private static String evidence(JsonNode entry) {
    return entry.path("field").asText()
        + " by "
        + text(entry, "rule").orElse("no rule")
        + text(entry, "start")
            .map(start -> " at " + start + "–" + entry.path("end").asText())
            .orElse("")
        + text(entry, "quote").map(quote -> ": “" + quote + "”").orElse("");
  }

  private static String list(JsonNode row, String column) {
    List<String> entries = new ArrayList<>();
    row.path(column).forEach(entry -> entries.add(entry.asText()));
    return String.join(" ", entries);
  }

  private static Optional<String> text(JsonNode row, String column) {
    JsonNode cell = row.path(column);
    return cell.isMissingNode() || cell.isNull() ? Optional.empty() : Optional.of(cell.asText());
  }

  private static boolean isSame(JsonNode one, JsonNode other, String column) {
    return one.path(column).equals(other.path(column));
  }

  private static List<JsonNode> ofEvent(ReleaseFiles release, String table, String eventId) {
    List<JsonNode> rows = new ArrayList<>();
    each(
        release,
        table,
        row -> {
          if (row.path("event_id").asText().equals(eventId)) {
            rows.add(row);
          }
        });
    return rows;
  }

  /** Reads a table row by row: a release may be larger than memory. */
  private static void each(ReleaseFiles release, String table, Consumer<JsonNode> reader) {
    try (InputStream file = release.open("tables/" + table + ".json");
        MappingIterator<JsonNode> rows = JSON.readerFor(JsonNode.class).readValues(file)) {
      while (rows.hasNext()) {
        reader.accept(rows.next());
      }
    } catch (IOException unreadable) {
      throw new PublishingException(
          "Cannot read the table '"
              + table
              + "' of the release at '"
              + release.place()
              + "': run netralitas run again",
          unreadable);
    }
  }
}
