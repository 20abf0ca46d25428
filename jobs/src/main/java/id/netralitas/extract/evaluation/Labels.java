package id.netralitas.extract.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.netralitas.extract.evaluation.Label.LabelledCount;
import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads labels: JSON Lines, one object an article, keys as in the README of the articles. */
public final class Labels {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Labels() {}

  /**
   * Returns the labels of a file in its order.
   *
   * @throws IllegalArgumentException naming file and line where one cannot be read
   */
  public static List<Label> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read the labels '" + file + "'", unreadable);
    }
    List<Label> labels = new ArrayList<>();
    for (int n = 0; n < lines.size(); n++) {
      if (lines.get(n).isBlank()) {
        continue;
      }
      try {
        labels.add(label(MAPPER.readTree(lines.get(n))));
      } catch (IOException | IllegalArgumentException broken) {
        throw new IllegalArgumentException(
            file + " line " + (n + 1) + " is no label: " + broken.getMessage(), broken);
      }
    }
    return labels;
  }

  private static Label label(JsonNode line) {
    String id = line.path("id").asText();
    if (id.isEmpty() || !line.path("relevant").isBoolean()) {
      throw new IllegalArgumentException("'id' and 'relevant' are required");
    }
    return new Label(
        id,
        line.path("relevant").booleanValue(),
        line.path("province_code").textValue(),
        line.path("regency_code").textValue(),
        line.path("event_date").textValue(),
        each(line.path("event_types"), type -> Activity.valueOf(type.asText())),
        each(
            line.path("asn_counts"),
            count ->
                new LabelledCount(
                    CountScope.valueOf(count.path("scope").asText().toUpperCase(Locale.ROOT)),
                    count.path("value").longValue())),
        each(line.path("election"), JsonNode::asText),
        each(line.path("officials"), official -> official.path("name").asText()),
        each(line.path("legal_refs"), JsonNode::asText));
  }

  private static <T> List<T> each(JsonNode list, Function<JsonNode, T> read) {
    List<T> values = new ArrayList<>();
    list.forEach(value -> values.add(read.apply(value)));
    return values;
  }
}
