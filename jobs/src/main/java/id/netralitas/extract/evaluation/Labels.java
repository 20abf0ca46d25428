package id.netralitas.extract.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.netralitas.extract.evaluation.Label.LabelledCount;
import id.netralitas.extract.evaluation.Label.LabelledEvent;
import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.reference.Reference;
import id.netralitas.reference.Regency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Reads labels: JSON Lines, one object an article. An article of several events has them in {@code
 * events}, the main one first; without it the fields of the label are those of its only event. A
 * regency may be given by its full name alone.
 */
public final class Labels {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Reference reference;

  private Labels(Reference reference) {
    this.reference = reference;
  }

  /**
   * Returns the labels of a file in its order.
   *
   * @param reference has the names of regencies that a label accepts as well
   * @throws IllegalArgumentException naming file and line where one cannot be read
   */
  public static List<Label> read(Path file, Reference reference) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read the labels '" + file + "'", unreadable);
    }
    Labels reader = new Labels(reference);
    List<Label> labels = new ArrayList<>();
    for (int n = 0; n < lines.size(); n++) {
      if (lines.get(n).isBlank()) {
        continue;
      }
      try {
        labels.add(reader.label(MAPPER.readTree(lines.get(n))));
      } catch (IOException | IllegalArgumentException broken) {
        throw new IllegalArgumentException(
            file + " line " + (n + 1) + " is no label: " + broken.getMessage(), broken);
      }
    }
    return labels;
  }

  private Label label(JsonNode line) {
    String id = line.path("id").asText();
    if (id.isEmpty() || !line.path("relevant").isBoolean()) {
      throw new IllegalArgumentException("'id' and 'relevant' are required");
    }
    boolean relevant = line.path("relevant").booleanValue();
    return new Label(
        id,
        relevant,
        relevant ? events(line) : List.of(),
        each(line.path("election"), JsonNode::asText),
        each(line.path("officials"), official -> official.path("name").asText()),
        each(line.path("legal_refs"), JsonNode::asText));
  }

  private List<LabelledEvent> events(JsonNode line) {
    JsonNode several = line.path("events");
    if (!several.isMissingNode() && several.isEmpty()) {
      throw new IllegalArgumentException("'events' has none");
    }
    return several.isMissingNode() ? List.of(event(line)) : each(several, this::event);
  }

  private LabelledEvent event(JsonNode event) {
    return new LabelledEvent(
        event.path("province_code").textValue(),
        event.hasNonNull("regency") && !event.has("regency_code")
            ? regency(event.path("regency").asText())
            : event.path("regency_code").textValue(),
        event.path("event_date").textValue(),
        each(event.path("event_types"), type -> Activity.valueOf(type.asText())),
        each(
            event.path("asn_counts"),
            count ->
                new LabelledCount(
                    CountScope.valueOf(count.path("scope").asText().toUpperCase(Locale.ROOT)),
                    count.path("value").longValue(),
                    count.path("part").asBoolean())),
        each(event.path("alt_event_dates"), JsonNode::asText),
        event.hasNonNull("alt_regency")
            ? List.of(regency(event.path("alt_regency").asText()))
            : List.of());
  }

  private String regency(String name) {
    return reference.places().regencies().stream()
        .filter(regency -> regency.fullName().equals(name))
        .map(Regency::code)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no regency is called '" + name + "'"));
  }

  private static <T> List<T> each(JsonNode list, Function<JsonNode, T> read) {
    List<T> values = new ArrayList<>();
    list.forEach(value -> values.add(read.apply(value)));
    return values;
  }
}
