package id.netralitas.aggregate;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import id.netralitas.link.Linking;
import id.netralitas.record.CountKind;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import id.netralitas.reference.Outlets;
import id.netralitas.table.FindingTables;
import id.netralitas.table.LinkTables;
import id.netralitas.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables that list what there is: events, mentions, evidence, counts, articles, and what was
 * not taken.
 */
public final class Ledgers {

  private static final String AREA = Linking.workforce(Coverage.AREA);
  private static final String GOVERNMENT = Linking.workforce(Coverage.GOVERNMENT);

  private Ledgers() {}

  /** Returns the table of events, by date (undated last), place and id. */
  public static Dataset<Row> events(Dataset<Row> events, PlaceNames names) {
    String workforce = Tables.asnColumn(CountScope.WORKFORCE);
    Dataset<Row> told =
        events
            .withColumn("told_workforce", coalesce(col(AREA), col(GOVERNMENT)))
            .withColumn(workforce, col("told_workforce.value"))
            .withColumn(workforce + "_low", col("told_workforce.low"))
            .withColumn(workforce + "_high", col("told_workforce.high"))
            .withColumn(
                "workforce_covers",
                when(col(AREA).isNotNull(), Coverage.AREA.name())
                    .when(col(GOVERNMENT).isNotNull(), Coverage.GOVERNMENT.name()))
            .withColumn(
                "conflicts",
                expr("cast(size(array_distinct(transform(conflicts, c -> c.field))) as bigint)"));
    return Rows.select(names.join(told), Tables.EVENT_TABLE)
        .orderBy(
            col("date").asc_nulls_last(),
            col("province_code"),
            col("regency_code"),
            col("event_id"));
  }

  /** Returns one row a mention of these events: {@code event_id} and the mention's columns. */
  public static Dataset<Row> members(Dataset<Row> events) {
    return events
        .select(col("event_id"), explode(col("members")).as("member"))
        .select("event_id", "member.*");
  }

  /** Returns the table of conflicts, by event and field; the chosen value first. */
  public static Dataset<Row> conflicts(Dataset<Row> events) {
    return Rows.select(
            events
                .select(col("event_id"), explode(col("conflicts")).as("told"))
                .select("event_id", "told.*"),
            LinkTables.CONFLICTS)
        .orderBy(
            col("event_id"),
            col("field"),
            col("chosen").desc(),
            col("sources").desc(),
            col("value"));
  }

  /**
   * Returns the table of possible links among these events, the strongest first.
   *
   * @param events those of the release: a link to an event that is not among them is left out
   */
  public static Dataset<Row> possibleLinks(Dataset<Row> events) {
    Dataset<Row> others = events.select(col("event_id").as("other_event_id"));
    return Rows.select(
            events
                .select(col("event_id"), explode(col("possible")).as("pair"))
                .select("event_id", "pair.*")
                .withColumnRenamed("weight", "link_weight")
                .withColumnRenamed("facts", "link_facts")
                .join(others, "other_event_id"),
            LinkTables.POSSIBLE_LINKS)
        .orderBy(col("link_weight").desc(), col("event_id"), col("other_event_id"));
  }

  /** Returns the table of mentions, by event, article and position. */
  public static Dataset<Row> mentions(Dataset<Row> members) {
    return Rows.select(
            members
                .withColumnRenamed("printed_publisher", "publisher")
                .withColumn("mention_position", col("mention").cast("bigint"))
                .withColumn("elections", electionsOfMention())
                .select(
                    col("event_id"),
                    col("article_id"),
                    col("mention_position").as("mention"),
                    col("url"),
                    col("link_level").as("link_rule"),
                    col("publisher"),
                    col("outlet"),
                    col("published_at"),
                    col("elections"),
                    col("account.date"),
                    col("account.date_precision"),
                    col("account.level"),
                    col("account.province_code"),
                    col("account.regency_code"),
                    col("account.activities"),
                    col("account.venue"),
                    col("linked_to"),
                    col("link_facts"),
                    col("link_weight"),
                    col("source")),
            Tables.MENTION_TABLE)
        .orderBy("event_id", "article_id", "mention");
  }

  private static Column electionsOfMention() {
    return coalesce(col("account.elections"), col("article_elections"));
  }

  /** Returns the table of evidence of these articles, by article and entry. */
  public static Dataset<Row> evidence(Dataset<Row> articles, Dataset<Row> members) {
    Column mention = regexp_extract(col("entry.field"), "^/events/([0-9]{1,9})(/|$)", 1);
    Dataset<Row> entries =
        articles
            .select(col("article_id"), posexplode(col("evidence")).as(new String[] {"n", "entry"}))
            .select(
                col("article_id"),
                col("n"),
                col("entry.field").as("field"),
                col("entry.rule").as("rule"),
                col("entry.start").cast("bigint").as("start"),
                col("entry.end").cast("bigint").as("end"),
                col("entry.quote").as("quote"),
                when(mention.equalTo(""), lit(0)).otherwise(mention.cast("int")).as("mention"));
    Dataset<Row> eventOf = members.select("article_id", "mention", "event_id");
    Dataset<Row> told = articles.select("article_id").join(eventsOf(members), "article_id");
    return Rows.select(
        Joins.left(entries.join(told, "article_id"), eventOf, "article_id", "mention")
            .orderBy("article_id", "n"),
        Tables.EVIDENCE_TABLE);
  }

  private static Dataset<Row> eventsOf(Dataset<Row> members) {
    return members.groupBy("article_id").agg(count(lit(1)).as("events"));
  }

  /** Returns the table of counts, by event, article, mention and position. */
  public static Dataset<Row> counts(Dataset<Row> members, Dataset<Row> articles, PlaceNames names) {
    Dataset<Row> quotes =
        articles
            .select(col("article_id"), explode(col("evidence")).as("entry"))
            .groupBy(col("article_id"), col("entry.field").as("field"))
            .agg(max(col("entry.quote")).as("quote"));
    Dataset<Row> counts =
        members
            .select(
                col("event_id"),
                col("article_id"),
                col("mention").cast("bigint").as("mention"),
                col("printed_publisher").as("publisher"),
                col("account.date").as("date"),
                col("account.level").as("level"),
                col("account.province_code").as("province_code"),
                col("account.regency_code").as("regency_code"),
                col(Linking.KINDS),
                posexplode(col("account.counts")).as(new String[] {"position", "told"}))
            .withColumn("decided", expr(Linking.KINDS + "[position]"))
            .select(col("*"), col("told.*"))
            .drop("kind", "body")
            .select(col("*"), col("decided.*"))
            .withColumn("low", col("least"))
            .withColumn("high", col("most"))
            .withColumn("count", col("position").cast("bigint"))
            .withColumn("field", expr("concat('/events/', mention, '/counts/', position)"));
    return Rows.select(
            names.join(Joins.left(counts, quotes, "article_id", "field")), Tables.COUNT_TABLE)
        .orderBy("event_id", "article_id", "mention", "count");
  }

  /**
   * Returns the official running totals as points: one for each figure and the day up to which it
   * counts, with all articles that tell it. Whether one is smaller than an earlier one is left
   * empty.
   */
  public static Dataset<Row> readings(Dataset<Row> members) {
    Dataset<Row> told =
        members
            .select(
                col("event_id"),
                col("article_id"),
                col("account.level").as("level"),
                coalesce(col("account.regency_code"), col("account.province_code"))
                    .as("place_code"),
                concat_ws(";", array_sort(array_distinct(electionsOfMention()))).as("elections"),
                explode(arrays_zip(col("account.counts"), col(Linking.KINDS))).as("told"))
            .where(col("told.kinds.kind").equalTo(CountKind.CUMULATIVE.name()))
            .select(
                col("*"),
                col("told.kinds.body").as("body"),
                col("told.counts.scope").as("scope"),
                col("told.counts.as_of").as("as_of"),
                col("told.counts.value").as("value"),
                col("told.counts.least").as("least"),
                col("told.counts.most").as("most"))
            .withColumn("election", when(col("elections").notEqual(""), col("elections")))
            .withColumn(
                "unit",
                when(col("scope").equalTo(CountScope.OTHER.name()), "CASES").otherwise("PEOPLE"))
            .withColumn("vague_least", when(col("value").isNull(), col("least")))
            .withColumn("vague_most", when(col("value").isNull(), col("most")));
    Column first = min(struct("article_id", "event_id"));
    return Rows.select(
            told.groupBy(
                    "body",
                    "level",
                    "place_code",
                    "scope",
                    "election",
                    "unit",
                    "as_of",
                    "value",
                    "vague_least",
                    "vague_most")
                .agg(
                    when(count(when(col("least").isNull(), 1)).equalTo(0), min("least")).as("low"),
                    when(count(when(col("most").isNull(), 1)).equalTo(0), max("most")).as("high"),
                    first.getField("article_id").as("article_id"),
                    first.getField("event_id").as("event_id"),
                    array_sort(collect_set("article_id")).as("articles"),
                    array_sort(collect_set("event_id")).as("events"))
                .withColumn("is_decrease", lit(null).cast("boolean")),
            FindingTables.READINGS)
        .orderBy(
            col("body"),
            col("level"),
            col("place_code"),
            col("election"),
            col("scope"),
            col("as_of").asc_nulls_last(),
            col("value"),
            col("article_id"));
  }

  /** Returns the table of articles taken in, by id. */
  public static Dataset<Row> articles(
      Dataset<Row> accepted, Dataset<Row> members, Outlets outlets) {
    return Rows.select(
            Joins.left(
                    Linking.withOutlet(accepted, outlets)
                        .drop("events", "publisher")
                        .withColumnRenamed("printed_publisher", "publisher"),
                    eventsOf(members),
                    "article_id")
                .withColumn("events", coalesce(col("events"), lit(0L))),
            Tables.ARTICLE_TABLE)
        .orderBy("article_id");
  }

  /** Returns the table of rejects, by file and line. */
  public static Dataset<Row> rejects(Dataset<Row> rejects) {
    return Rows.select(rejects, Tables.REJECT_TABLE)
        .orderBy("source_file", "source_line", "reason");
  }

  /** Returns the table of duplicates, by article. */
  public static Dataset<Row> duplicates(Dataset<Row> duplicates) {
    return Rows.select(duplicates, Tables.DUPLICATE_TABLE).orderBy("article_id", "reason");
  }
}
