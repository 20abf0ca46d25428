package id.netralitas.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.netralitas.record.ArticleRecord.Evidence;
import id.netralitas.record.ArticleRecord.Extractor;
import id.netralitas.record.ArticleRecord.Official;
import id.netralitas.record.ArticleRecord.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The bridge between the article record and Spark: one row a record.
 *
 * <p>Dates are ISO text, because their precision varies; the time of collection is nanoseconds
 * apart from seconds, so that it sorts as it is.
 */
public final class RecordRows {

  private static final String COUNT =
      "STRUCT<scope: STRING, value: BIGINT, low: BIGINT, high: BIGINT, approximate: BOOLEAN,"
          + " part: BOOLEAN, covers: STRING, as_of: STRING, least: BIGINT, most: BIGINT,"
          + " kind: STRING, body: STRING>";

  private static final String MENTION =
      "STRUCT<activities: ARRAY<STRING>, date: STRING, date_precision: STRING, date_basis: STRING,"
          + " level: STRING, province_code: STRING, regency_code: STRING, venue: STRING,"
          + " elections: ARRAY<STRING>, counts: ARRAY<"
          + COUNT
          + ">>";

  /** The schema of a record's row. */
  public static final StructType SCHEMA =
      StructType.fromDDL(
          "article_id STRING, url STRING, publisher STRING, published_at STRING,"
              + " collected_seconds BIGINT, collected_nanos INT, title STRING, relevant BOOLEAN,"
              + " elections ARRAY<STRING>, events ARRAY<"
              + MENTION
              + ">, officials ARRAY<STRUCT<name: STRING, role: STRING>>,"
              + " legal_references ARRAY<STRING>,"
              + " evidence ARRAY<STRUCT<field: STRING, rule: STRING, start: INT, `end`: INT,"
              + " quote: STRING>>, issues ARRAY<STRING>, extractor_name STRING,"
              + " extractor_version STRING, fingerprint STRING, unknown STRING");

  /** Numbers stay as they are written, as in {@link RecordReader}. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private RecordRows() {}

  /** Returns the row of a record, by {@link #SCHEMA}. */
  public static Row row(ArticleRecord record) {
    Source source = record.source();
    LocalDate published = source.publishedAt();
    Instant collected = source.collectedAt();
    return RowFactory.create(
        record.articleId(),
        source.url(),
        source.publisher(),
        published == null ? null : published.toString(),
        collected == null ? null : collected.getEpochSecond(),
        collected == null ? null : collected.getNano(),
        record.title(),
        record.relevant(),
        array(record.elections(), Function.identity()),
        array(record.events(), RecordRows::row),
        array(record.officials(), o -> RowFactory.create(o.name(), o.role())),
        array(record.legalReferences(), Function.identity()),
        array(
            record.evidence(),
            e -> RowFactory.create(e.field(), e.rule(), e.start(), e.end(), e.quote())),
        array(record.issues(), Function.identity()),
        record.extractor().name(),
        record.extractor().version(),
        record.fingerprint(),
        unknown(record.unknown()));
  }

  private static Row row(Mention mention) {
    return RowFactory.create(
        array(mention.activities(), Activity::name),
        mention.date().value(),
        mention.date().precision().name(),
        mention.date().basis().name(),
        mention.jurisdiction().level().name(),
        mention.jurisdiction().provinceCode(),
        mention.jurisdiction().regencyCode(),
        mention.venue(),
        mention.elections() == null ? null : array(mention.elections(), Function.identity()),
        array(
            mention.counts(),
            c ->
                RowFactory.create(
                    c.scope().name(),
                    c.value(),
                    c.low(),
                    c.high(),
                    c.approximate(),
                    c.part(),
                    c.covers().name(),
                    c.asOf(),
                    c.bounds().low(),
                    c.bounds().high(),
                    c.kind() == null ? null : c.kind().name(),
                    c.body() == null ? null : c.body().name())));
  }

  /** Returns the record of a row that {@link #row(ArticleRecord)} made. */
  public static ArticleRecord record(Row row) {
    String published = row.getAs("published_at");
    Long seconds = row.getAs("collected_seconds");
    Integer nanos = row.getAs("collected_nanos");
    return new ArticleRecord(
        row.getAs("article_id"),
        new Source(
            row.getAs("url"),
            row.getAs("publisher"),
            published == null ? null : LocalDate.parse(published),
            seconds == null ? null : Instant.ofEpochSecond(seconds, nanos)),
        row.getAs("title"),
        row.<Boolean>getAs("relevant"),
        list(row, "elections"),
        RecordRows.<Row>list(row, "events").stream().map(RecordRows::mention).toList(),
        RecordRows.<Row>list(row, "officials").stream()
            .map(o -> new Official(o.getAs("name"), o.getAs("role")))
            .toList(),
        list(row, "legal_references"),
        RecordRows.<Row>list(row, "evidence").stream().map(RecordRows::evidence).toList(),
        list(row, "issues"),
        new Extractor(row.getAs("extractor_name"), row.getAs("extractor_version")),
        row.getAs("fingerprint"),
        unknown(row.<String>getAs("unknown")));
  }

  /** Returns the mention of a row of the column {@code events}. */
  public static Mention mention(Row row) {
    String date = row.getAs("date");
    return new Mention(
        RecordRows.<String>list(row, "activities").stream().map(Activity::valueOf).toList(),
        date == null
            ? EventDate.UNDATED
            : new EventDate(
                date,
                DatePrecision.valueOf(row.getAs("date_precision")),
                DateBasis.valueOf(row.getAs("date_basis"))),
        new Jurisdiction(
            Level.valueOf(row.getAs("level")),
            row.getAs("province_code"),
            row.getAs("regency_code")),
        row.getAs("venue"),
        row.getAs("elections") == null ? null : list(row, "elections"),
        RecordRows.<Row>list(row, "counts").stream().map(RecordRows::count).toList());
  }

  private static Count count(Row row) {
    String kind = row.getAs("kind");
    String body = row.getAs("body");
    return new Count(
        CountScope.valueOf(row.getAs("scope")),
        row.getAs("value"),
        row.getAs("low"),
        row.getAs("high"),
        row.<Boolean>getAs("approximate"),
        row.<Boolean>getAs("part"),
        Coverage.valueOf(row.getAs("covers")),
        row.getAs("as_of"),
        kind == null ? null : CountKind.valueOf(kind),
        body == null ? null : CountBody.valueOf(body));
  }

  private static Evidence evidence(Row row) {
    return new Evidence(
        row.getAs("field"),
        row.getAs("rule"),
        row.getAs("start"),
        row.getAs("end"),
        row.getAs("quote"));
  }

  private static <T> Object[] array(List<T> items, Function<T, ?> value) {
    return items.stream().map(value).toArray();
  }

  private static <T> List<T> list(Row row, String column) {
    return row.getList(row.fieldIndex(column));
  }

  private static String unknown(SortedMap<String, JsonNode> fields) {
    if (fields.isEmpty()) {
      return null;
    }
    ObjectNode json = JSON.createObjectNode();
    fields.forEach(json::set);
    return json.toString();
  }

  private static SortedMap<String, JsonNode> unknown(String json) {
    SortedMap<String, JsonNode> fields = new TreeMap<>();
    if (json != null) {
      try {
        JSON.readTree(json).properties().forEach(f -> fields.put(f.getKey(), f.getValue()));
      } catch (JsonProcessingException notWrittenHere) {
        throw new IllegalArgumentException("the column 'unknown' is not JSON", notWrittenHere);
      }
    }
    return fields;
  }
}
