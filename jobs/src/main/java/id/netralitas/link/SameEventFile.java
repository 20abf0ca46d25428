package id.netralitas.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of groups of articles that tell one event, JSON Lines: {@code {"articleIds": […],
 * "strength": "same"}}, where {@code weak} counts neither way; or labels of articles with {@code
 * id} and {@code same_event_as}, the id of another or null.
 */
public final class SameEventFile {

  private static final JsonMapper JSON = new JsonMapper();

  private SameEventFile() {}

  /**
   * Returns the groups.
   *
   * @throws IllegalArgumentException naming file, line and rule
   */
  public static List<LinkScore.Group> read(Path file) {
    List<LinkScore.Group> groups = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(file);
      for (int n = 0; n < lines.size(); n++) {
        if (!lines.get(n).isBlank()) {
          read(lines.get(n), file + ":" + (n + 1), groups);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + file, unreadable);
    }
    return groups;
  }

  private static void read(String line, String where, List<LinkScore.Group> groups) {
    JsonNode tree;
    try {
      tree = JSON.readTree(line);
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException(where + ": not JSON", notJson);
    }
    if (tree.path("articleIds").isArray()) {
      List<String> articles = new ArrayList<>();
      tree.path("articleIds").forEach(id -> articles.add(id.asText()));
      groups.add(new LinkScore.Group(articles, tree.path("strength").asText().equals("weak")));
    } else if (tree.path("id").isTextual() && tree.has("same_event_as")) {
      if (tree.path("same_event_as").isTextual()) {
        groups.add(
            new LinkScore.Group(
                List.of(tree.path("id").asText(), tree.path("same_event_as").asText()), false));
      }
    } else {
      throw new IllegalArgumentException(
          where + ": neither articleIds nor id and same_event_as are there");
    }
  }
}
