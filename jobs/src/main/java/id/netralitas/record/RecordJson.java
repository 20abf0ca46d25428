package id.netralitas.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.netralitas.record.ArticleRecord.Evidence;
import id.netralitas.record.ArticleRecord.Extractor;
import id.netralitas.record.ArticleRecord.Official;
import id.netralitas.record.ArticleRecord.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The article record as JSON, both ways. Reading what was written gives an equal record. */
public final class RecordJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Set<String> RECORD =
      Set.of(
          "schema",
          "articleId",
          "source",
          "title",
          "relevant",
          "elections",
          "events",
          "officials",
          "legalReferences",
          "evidence",
          "issues",
          "extractor",
          "fingerprint");
  private static final Set<String> SOURCE =
      Set.of("url", "publisher", "publishedAt", "collectedAt");
  private static final Set<String> MENTION =
      Set.of("activities", "date", "jurisdiction", "venue", "elections", "counts");
  private static final Set<String> DATE = Set.of("value", "precision", "basis");
  private static final Set<String> JURISDICTION = Set.of("level", "provinceCode", "regencyCode");
  private static final Set<String> COUNT =
      Set.of(
          "scope", "value", "low", "high", "approximate", "part", "covers", "asOf", "kind", "body");
  private static final Set<String> OFFICIAL = Set.of("name", "role");
  private static final Set<String> EVIDENCE = Set.of("field", "rule", "start", "end", "quote");
  private static final Set<String> EXTRACTOR = Set.of("name", "version");

  private RecordJson() {}

  /** Returns the record in {@code tree}, which keeps the schema and {@link RecordChecks}. */
  static ArticleRecord record(JsonNode tree) {
    SortedMap<String, JsonNode> unknown = new TreeMap<>();
    keepUnknown(tree, RECORD, "", unknown);
    return new ArticleRecord(
        tree.path("articleId").textValue(),
        source(tree.path("source"), unknown),
        text(tree, "title"),
        tree.path("relevant").booleanValue(),
        texts(tree.path("elections")),
        each(tree, "events", (event, pointer) -> mention(event, pointer, unknown)),
        each(
            tree,
            "officials",
            (official, pointer) -> {
              keepUnknown(official, OFFICIAL, pointer, unknown);
              return new Official(text(official, "name"), text(official, "role"));
            }),
        texts(tree.path("legalReferences")),
        each(tree, "evidence", (entry, pointer) -> evidence(entry, pointer, unknown)),
        texts(tree.path("issues")),
        extractor(tree.path("extractor"), unknown),
        text(tree, "fingerprint"),
        unknown);
  }

  private static Source source(JsonNode source, SortedMap<String, JsonNode> unknown) {
    keepUnknown(source, SOURCE, "/source", unknown);
    String published = text(source, "publishedAt");
    String collected = text(source, "collectedAt");
    return new Source(
        text(source, "url"),
        text(source, "publisher"),
        published == null ? null : LocalDate.parse(published),
        collected == null ? null : OffsetDateTime.parse(collected).toInstant());
  }

  private static Mention mention(
      JsonNode event, String pointer, SortedMap<String, JsonNode> unknown) {
    keepUnknown(event, MENTION, pointer, unknown);
    JsonNode place = event.path("jurisdiction");
    keepUnknown(place, JURISDICTION, pointer + "/jurisdiction", unknown);
    return new Mention(
        texts(event.path("activities")).stream().distinct().map(Activity::valueOf).toList(),
        date(event.path("date"), pointer + "/date", unknown),
        new Jurisdiction(
            Level.valueOf(place.path("level").textValue()),
            text(place, "provinceCode"),
            text(place, "regencyCode")),
        text(event, "venue"),
        event.path("elections").isArray() ? texts(event.path("elections")) : null,
        IntStream.range(0, event.path("counts").size())
            .mapToObj(c -> count(event.path("counts").get(c), pointer + "/counts/" + c, unknown))
            .toList());
  }

  private static EventDate date(
      JsonNode date, String pointer, SortedMap<String, JsonNode> unknown) {
    keepUnknown(date, DATE, pointer, unknown);
    String value = text(date, "value");
    if (value == null) {
      return EventDate.UNDATED;
    }
    String basis = text(date, "basis");
    return new EventDate(
        value,
        DatePrecision.valueOf(RecordChecks.precisionOf(value)),
        basis == null ? DateBasis.NONE : DateBasis.valueOf(basis));
  }

  private static Count count(JsonNode count, String pointer, SortedMap<String, JsonNode> unknown) {
    keepUnknown(count, COUNT, pointer, unknown);
    String covers = text(count, "covers");
    String kind = text(count, "kind");
    String body = text(count, "body");
    return new Count(
        CountScope.valueOf(count.path("scope").textValue()),
        number(count, "value"),
        number(count, "low"),
        number(count, "high"),
        count.path("approximate").booleanValue(),
        count.path("part").booleanValue(),
        covers == null ? Coverage.GOVERNMENT : Coverage.valueOf(covers),
        text(count, "asOf"),
        kind == null ? null : CountKind.valueOf(kind),
        body == null ? null : CountBody.valueOf(body));
  }

  private static Evidence evidence(
      JsonNode entry, String pointer, SortedMap<String, JsonNode> unknown) {
    keepUnknown(entry, EVIDENCE, pointer, unknown);
    return new Evidence(
        text(entry, "field"),
        text(entry, "rule"),
        entry.path("start").isNumber() ? entry.path("start").intValue() : null,
        entry.path("end").isNumber() ? entry.path("end").intValue() : null,
        text(entry, "quote"));
  }

  private static Extractor extractor(JsonNode extractor, SortedMap<String, JsonNode> unknown) {
    keepUnknown(extractor, EXTRACTOR, "/extractor", unknown);
    return new Extractor(text(extractor, "name"), text(extractor, "version"));
  }

  /**
   * Returns the record as one JSON object, every field of version 1 in the order of the contract.
   */
  public static ObjectNode json(ArticleRecord record) {
    ObjectNode json = NODES.objectNode();
    json.put("schema", 1);
    json.put("articleId", record.articleId());
    Instant collected = record.source().collectedAt();
    LocalDate published = record.source().publishedAt();
    json.putObject("source")
        .put("url", record.source().url())
        .put("publisher", record.source().publisher())
        .put("publishedAt", published == null ? null : published.toString())
        .put("collectedAt", collected == null ? null : collected.toString());
    json.put("title", record.title());
    json.put("relevant", record.relevant());
    json.set("elections", array(record.elections(), NODES::textNode));
    json.set("events", array(record.events(), RecordJson::json));
    json.set(
        "officials",
        array(
            record.officials(),
            official ->
                NODES.objectNode().put("name", official.name()).put("role", official.role())));
    json.set("legalReferences", array(record.legalReferences(), NODES::textNode));
    json.set("evidence", array(record.evidence(), RecordJson::json));
    json.set("issues", array(record.issues(), NODES::textNode));
    json.putObject("extractor")
        .put("name", record.extractor().name())
        .put("version", record.extractor().version());
    if (record.fingerprint() != null) {
      json.put("fingerprint", record.fingerprint());
    }
    record.unknown().forEach((pointer, value) -> put(json, pointer, value));
    return json;
  }

  private static ObjectNode json(Mention mention) {
    ObjectNode json = NODES.objectNode();
    json.set("activities", array(mention.activities(), a -> NODES.textNode(a.name())));
    json.putObject("date")
        .put("value", mention.date().value())
        .put("precision", mention.date().precision().name())
        .put("basis", mention.date().basis().name());
    json.putObject("jurisdiction")
        .put("level", mention.jurisdiction().level().name())
        .put("provinceCode", mention.jurisdiction().provinceCode())
        .put("regencyCode", mention.jurisdiction().regencyCode());
    json.put("venue", mention.venue());
    if (mention.elections() != null) {
      json.set("elections", array(mention.elections(), NODES::textNode));
    }
    json.set("counts", array(mention.counts(), RecordJson::json));
    return json;
  }

  /** What the record does not say of kind and body is not written, as in older records. */
  private static ObjectNode json(Count count) {
    ObjectNode json =
        NODES
            .objectNode()
            .put("scope", count.scope().name())
            .put("value", count.value())
            .put("low", count.low())
            .put("high", count.high())
            .put("approximate", count.approximate())
            .put("part", count.part())
            .put("covers", count.covers().name())
            .put("asOf", count.asOf());
    if (count.kind() != null) {
      json.put("kind", count.kind().name());
    }
    if (count.body() != null) {
      json.put("body", count.body().name());
    }
    return json;
  }

  private static ObjectNode json(Evidence entry) {
    return NODES
        .objectNode()
        .put("field", entry.field())
        .put("rule", entry.rule())
        .put("start", entry.start())
        .put("end", entry.end())
        .put("quote", entry.quote());
  }

  private static void keepUnknown(
      JsonNode object, Set<String> known, String pointer, SortedMap<String, JsonNode> unknown) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!known.contains(field.getKey())) {
        unknown.put(pointer + "/" + escape(field.getKey()), field.getValue());
      }
    }
  }

  private static void put(ObjectNode json, String pointer, JsonNode value) {
    int name = pointer.lastIndexOf('/');
    if (json.at(pointer.substring(0, name)) instanceof ObjectNode parent) {
      parent.set(unescape(pointer.substring(name + 1)), value);
    }
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String unescape(String name) {
    return name.replace("~1", "/").replace("~0", "~");
  }

  private static <T> ArrayNode array(List<T> items, Function<T, JsonNode> node) {
    ArrayNode array = NODES.arrayNode(items.size());
    items.forEach(item -> array.add(node.apply(item)));
    return array;
  }

  private static <T> List<T> each(
      JsonNode tree, String name, BiFunction<JsonNode, String, T> read) {
    JsonNode items = tree.path(name);
    List<T> found = new ArrayList<>(items.size());
    for (int n = 0; n < items.size(); n++) {
      found.add(read.apply(items.get(n), "/" + name + "/" + n));
    }
    return found;
  }

  private static List<String> texts(JsonNode array) {
    return Stream.iterate(0, n -> n < array.size(), n -> n + 1)
        .map(n -> array.get(n).textValue())
        .toList();
  }

  private static String text(JsonNode object, String name) {
    return object.path(name).textValue();
  }

  private static Long number(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isNumber() ? value.longValue() : null;
  }
}
