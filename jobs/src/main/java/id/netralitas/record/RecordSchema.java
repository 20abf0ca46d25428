package id.netralitas.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The published JSON Schema of the article record (draft 2020-12): the one that is enforced. */
public final class RecordSchema {

  /** The schema file, beside this class. */
  public static final String FILE = "article-record.schema.json";

  private static final Pattern COUNT = Pattern.compile("/events/\\d+/counts/\\d+/(value|low|high)");

  /** Values that cannot be a person's name or a sentence of an article may be shown. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "/(schema|articleId|relevant|source/(publishedAt|collectedAt)|elections/\\d+"
              + "|events/\\d+/(activities/\\d+|date/.*|jurisdiction/.*|elections/\\d+|counts/.*)"
              + "|evidence/\\d+/(field|rule|start|end))");

  private static final int SHOWN_LENGTH = 60;

  private final JsonSchema schema;

  public RecordSchema() {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ENGLISH)
            .build();
    try (InputStream file = open()) {
      schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(file, config);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + FILE, unreadable);
    }
  }

  private static InputStream open() {
    return RecordSchema.class.getResourceAsStream(FILE);
  }

  /** Returns the schema file as published. */
  public static String text() {
    try (InputStream file = open()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + FILE, unreadable);
    }
  }

  /** Returns every rule of the schema that {@code tree} breaks, by field; empty if none. */
  List<Reading.Violation> violations(JsonNode tree) {
    return schema.validate(tree).stream()
        .map(message -> violation(message, tree))
        .distinct()
        .sorted(
            Comparator.comparing(Reading.Violation::field).thenComparing(Reading.Violation::detail))
        .toList();
  }

  private static Reading.Violation violation(ValidationMessage message, JsonNode tree) {
    String field = message.getInstanceLocation().toString();
    boolean isNegative = "minimum".equals(message.getType()) && COUNT.matcher(field).matches();
    RejectReason reason = isNegative ? RejectReason.NEGATIVE_COUNT : RejectReason.SCHEMA;
    String rule =
        "not".equals(message.getType()) ? "must not hold a line end" : message.getMessage();
    String prefix = field + ": ";
    if (rule.startsWith(prefix)) {
      rule = rule.substring(prefix.length());
    }
    return new Reading.Violation(reason, field, rule + value(field, tree));
  }

  private static String value(String field, JsonNode tree) {
    JsonNode node = field.isEmpty() ? tree : tree.at(field);
    if (!node.isValueNode() || !SHOWN.matcher(field).matches()) {
      return "";
    }
    String text = node.toString();
    return text.length() > SHOWN_LENGTH ? "" : " (is " + text + ")";
  }
}
