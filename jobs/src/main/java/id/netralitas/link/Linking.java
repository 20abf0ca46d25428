package id.netralitas.link;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import id.netralitas.record.Activity;
import id.netralitas.record.ArticleRecord.Official;
import id.netralitas.record.CountRule;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import id.netralitas.record.Level;
import id.netralitas.record.RecordRows;
import id.netralitas.reference.Outlets;
import id.netralitas.table.Tables;
import id.netralitas.text.Fingerprint;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Records → mentions → events, in Spark. What is one event is decided in {@link SameEvent}.
 *
 * <p>Mentions meet in blocks: one for each government, since no event is about two. Texts that are
 * word for word the same meet in the block of the oldest of them, wherever their records place
 * them. Inside a block {@link Candidates} says which pairs are compared. No join crosses all with
 * all.
 */
public final class Linking {

  private static final String[] OF_MEMBERS = {
    "article_id",
    "url",
    "printed_publisher",
    "outlet",
    "outlet_identity",
    "published_at",
    "article_elections",
    "mention",
    "account"
  };

  /** The column of blocks. */
  public static final String BLOCK = "block";

  /** The column of what identifies all that is in a block. */
  public static final String FINGERPRINT = "block_fingerprint";

  /**
   * The column of a member that tells of each count of its account which kind it is, why, who
   * counted, and whether it is one of those that the event's figures are made of.
   */
  public static final String KINDS = "kinds";

  private static final String HOME = "home_block";

  private Linking() {}

  /**
   * Returns one row a mention: its article's columns, {@code mention} (its position from 0), {@code
   * outlet} (a name), {@code outlet_identity}, {@code printed_publisher}, and {@code account}, the
   * entry of the record's {@code events}.
   */
  public static Dataset<Row> mentions(Dataset<Row> accepted, Outlets outlets) {
    return withOutlet(accepted, outlets)
        .select(
            col("article_id"),
            col("content"),
            col("url"),
            col("printed_publisher"),
            col("outlet"),
            col("outlet_identity"),
            col("published_at"),
            col("collected_seconds"),
            col("collected_nanos"),
            col("title"),
            col("officials"),
            col("legal_references"),
            col("fingerprint"),
            col("elections").as("article_elections"),
            posexplode(col("events")).as(new String[] {"mention", "account"}));
  }

  /**
   * Returns the articles with three more columns: the publisher as printed, the name of the outlet,
   * and what identifies it.
   */
  public static Dataset<Row> withOutlet(Dataset<Row> articles, Outlets outlets) {
    UDF2<String, String, String> printed = Outlets::printed;
    UDF2<String, String, String> name = outlets::name;
    UDF2<String, String, String> identity = outlets::identity;
    Column[] source = {col("publisher"), col("url")};
    return articles
        .withColumn("printed_publisher", udf(printed, DataTypes.StringType).apply(source))
        .withColumn("outlet", udf(name, DataTypes.StringType).apply(source))
        .withColumn("outlet_identity", udf(identity, DataTypes.StringType).apply(source));
  }

  /**
   * Returns one row an event: what it says, whether {@code selection} includes it, {@code members},
   * the rows of its mentions from the oldest with why each is there, {@code conflicts} and {@code
   * possible} links to other events.
   *
   * @param named of every mention that {@code overrides} name and that is there, the block; see
   *     {@link #blocksOf}
   */
  public static Dataset<Row> events(
      Dataset<Row> mentions,
      Selection selection,
      OwnWords ownWords,
      Overrides overrides,
      Map<String, String> named) {
    return events(blocks(mentions, overrides, named), selection, ownWords, overrides);
  }

  /**
   * Returns the mentions with two more columns: the block that each stands in by itself, and {@link
   * #BLOCK}, under which it is read together with the blocks that overrides join it with. What
   * comes of the mentions of one {@link #BLOCK} depends on no other mention.
   */
  public static Dataset<Row> blocks(
      Dataset<Row> mentions, Overrides overrides, Map<String, String> named) {
    Map<String, String> joined = new TreeMap<>(overrides.joinedBlocks(named));
    UDF1<String, String> block = home -> joined.getOrDefault(home, home);
    return withBlock(mentions).withColumn(BLOCK, udf(block, DataTypes.StringType).apply(col(HOME)));
  }

  /**
   * Returns the blocks with a fingerprint of all that is read in them.
   *
   * @param blocked rows that {@link #blocks} returned
   * @return {@link #BLOCK} and {@link #FINGERPRINT}
   */
  public static Dataset<Row> fingerprints(Dataset<Row> blocked) {
    Column told =
        sha2(
            concat_ws(
                "\n",
                col("content"),
                col("mention").cast("string"),
                col(HOME),
                coalesce(col("outlet"), lit("")),
                coalesce(col("outlet_identity"), lit("")),
                coalesce(col("printed_publisher"), lit(""))),
            256);
    return blocked
        .groupBy(col(BLOCK))
        .agg(sha2(concat_ws(",", sort_array(collect_list(told))), 256).as(FINGERPRINT));
  }

  /**
   * Returns what {@link #events(Dataset, Selection, OwnWords, Overrides, Map)} does, and in {@link
   * #BLOCK} the block that each comes of.
   *
   * @param blocked rows that {@link #blocks} returned: whole blocks, not all of them
   */
  public static Dataset<Row> events(
      Dataset<Row> blocked, Selection selection, OwnWords ownWords, Overrides overrides) {
    int home = blocked.schema().fieldIndex(HOME);
    int block = blocked.schema().fieldIndex(BLOCK);
    MapFunction<Row, String> key = row -> row.getString(block);
    StructType memberSchema = memberSchema(blocked.schema());
    Assembly assembly = new Assembly(selection, ownWords, overrides, home);
    FlatMapGroupsFunction<String, Row, Row> toEvents =
        (name, rows) -> assembly.events(name, rows).iterator();
    return blocked
        .groupByKey(key, Encoders.STRING())
        .flatMapGroups(toEvents, Encoders.row(schema(memberSchema)));
  }

  /** Returns in which block each of these mentions stands, by {@code articleId#n}. */
  public static Map<String, String> blocksOf(Dataset<Row> mentions, Set<String> ids) {
    Map<String, String> blocks = new TreeMap<>();
    if (!ids.isEmpty()) {
      Column id = concat(col("article_id"), lit("#"), col("mention"));
      withBlock(mentions)
          .select(id.as("id"), col(HOME))
          .where(col("id").isInCollection(ids))
          .collectAsList()
          .forEach(row -> blocks.put(row.getString(0), row.getString(1)));
    }
    return blocks;
  }

  /**
   * Adds the block of its own: the government; a mention that leaves it open has one of its own.
   */
  private static Dataset<Row> withBlock(Dataset<Row> mentions) {
    Column level = col("account.level");
    Column place =
        when(level.equalTo(Level.NATIONAL.name()), lit(Level.NATIONAL.name()))
            .when(level.equalTo(Level.PROVINCE.name()), col("account.province_code"))
            .when(level.equalTo(Level.REGENCY.name()), col("account.regency_code"));
    Column own = concat(lit("#"), col("article_id"), lit("#"), col("mention"));
    UDF1<String, String> sameWords =
        written -> Fingerprint.read(written).map(Fingerprint::hash).orElse(null);
    Dataset<Row> placed =
        mentions
            .withColumn(BLOCK, coalesce(place, own))
            .withColumn("text", udf(sameWords, DataTypes.StringType).apply(col("fingerprint")));
    Dataset<Row> sameTexts =
        placed
            .where(col("text").isNotNull())
            .withColumn(
                "oldest",
                expr(
                    "struct(collected_seconds IS NULL AS undated, collected_seconds,"
                        + " collected_nanos, article_id, block)"))
            .groupBy(col("text"), col("mention"))
            .agg(min("oldest").as("oldest"), count_distinct(col(BLOCK)).as("blocks"))
            .where(col("blocks").gt(1))
            .select(
                col("text").as("same_text"),
                col("mention").as("same_mention"),
                col("oldest.block").as("text_block"));
    return placed
        .join(
            broadcast(sameTexts),
            col("text").equalTo(col("same_text")).and(col("mention").equalTo(col("same_mention"))),
            "left")
        .withColumn(HOME, coalesce(col("text_block"), col(BLOCK)))
        .drop("text", "same_text", "same_mention", "text_block", BLOCK);
  }

  private static StructType memberSchema(StructType mentions) {
    StructType schema = new StructType();
    for (String column : OF_MEMBERS) {
      schema = schema.add(mentions.apply(column));
    }
    return schema
        .add("linked_to", DataTypes.StringType)
        .add("link_level", DataTypes.StringType)
        .add("link_facts", DataTypes.StringType)
        .add("link_weight", DataTypes.LongType)
        .add("source", DataTypes.LongType)
        .add(
            KINDS,
            DataTypes.createArrayType(
                StructType.fromDDL(
                    "kind STRING, kind_reason STRING, body STRING, in_sum BOOLEAN")));
  }

  /** Blocks → rows of events. */
  private record Assembly(Selection selection, OwnWords ownWords, Overrides overrides, int home)
      implements Serializable {

    List<Row> events(String block, Iterator<Row> rows) {
      Map<String, Row> rowsById = new HashMap<>();
      List<SourcedMention> told = new ArrayList<>();
      List<String> homes = new ArrayList<>();
      rows.forEachRemaining(
          row -> {
            SourcedMention sourced = sourced(row);
            told.add(sourced);
            homes.add(row.getString(home));
            rowsById.put(sourced.id(), row);
          });
      List<List<CountRule.Decision>> decisions =
          CountRule.decide(told.stream().map(SourcedMention::account).toList());
      Map<String, List<CountRule.Decision>> decisionsById = new HashMap<>();
      Map<String, List<SourcedMention>> blocks = new TreeMap<>();
      for (int n = 0; n < told.size(); n++) {
        blocks
            .computeIfAbsent(homes.get(n), name -> new ArrayList<>())
            .add(told.get(n).with(decisions.get(n)));
        decisionsById.put(told.get(n).id(), decisions.get(n));
      }
      List<Cluster> clusters = new ArrayList<>();
      List<Clusters.Possible> possible = new ArrayList<>();
      long boundedKeys = 0;
      for (List<SourcedMention> mentions : blocks.values()) {
        Clusters.Block joined = Clusters.of(mentions, ownWords);
        clusters.addAll(joined.events());
        possible.addAll(joined.possible());
        boundedKeys += joined.boundedKeys();
      }
      return rows(block, overrides.apply(clusters), possible, boundedKeys, rowsById, decisionsById);
    }

    private List<Row> rows(
        String block,
        Overrides.Applied applied,
        List<Clusters.Possible> possible,
        long boundedKeys,
        Map<String, Row> rowsById,
        Map<String, List<CountRule.Decision>> decisionsById) {
      Map<String, String> eventOf = new HashMap<>();
      for (Cluster cluster : applied.events()) {
        String id = Event.idOf(cluster.oldest());
        cluster.mentions().forEach(mention -> eventOf.put(mention.id(), id));
      }
      Map<String, List<Row>> possibleOf = new HashMap<>();
      Set<String> told = new HashSet<>();
      for (Clusters.Possible pair : possible) {
        String one = eventOf.get(pair.one().id());
        String other = eventOf.get(pair.other().id());
        if (!one.equals(other) && told.add(one + other)) {
          possibleOf.computeIfAbsent(one, id -> new ArrayList<>()).add(row(pair, other));
        }
      }
      List<Row> events = new ArrayList<>();
      for (Cluster cluster : applied.events()) {
        Event event = event(cluster, applied);
        events.add(
            row(
                block,
                event,
                !event.isDropped() && selection.includes(event),
                events.isEmpty() ? boundedKeys : 0,
                possibleOf.getOrDefault(event.id(), List.of()),
                rowsById,
                decisionsById));
      }
      return events;
    }

    private static Event event(Cluster cluster, Overrides.Applied applied) {
      List<ManualOverride> set = new ArrayList<>();
      for (SourcedMention mention : cluster.mentions()) {
        set.addAll(applied.set().getOrDefault(mention.id(), List.of()));
      }
      return Event.of(cluster, set, applied.dropped().contains(cluster.oldest().id()));
    }
  }

  private static Row row(Clusters.Possible pair, String other) {
    return RowFactory.create(
        other,
        (long) pair.weight(),
        Answer.written(pair.answers()),
        pair.one().id(),
        pair.other().id());
  }

  private static SourcedMention sourced(Row row) {
    Row account = row.getAs("account");
    List<String> own =
        account.getAs("elections") == null
            ? row.getList(row.fieldIndex("article_elections"))
            : account.getList(account.fieldIndex("elections"));
    Long seconds = row.getAs("collected_seconds");
    List<Row> officials = row.getList(row.fieldIndex("officials"));
    SourcedMention.Article article =
        new SourcedMention.Article(
            row.getAs("article_id"),
            seconds == null
                ? null
                : Instant.ofEpochSecond(seconds, row.<Integer>getAs("collected_nanos")),
            row.getAs("published_at"),
            row.getAs("outlet_identity"),
            row.getAs("url"),
            row.getAs("title"),
            officials.stream()
                .map(official -> new Official(official.getString(0), official.getString(1)))
                .toList(),
            row.getList(row.fieldIndex("legal_references")),
            row.getAs("fingerprint"));
    return new SourcedMention(
        article, row.<Integer>getAs("mention"), own, RecordRows.mention(account));
  }

  private static StructType schema(StructType member) {
    StructType schema =
        StructType.fromDDL(
            BLOCK
                + " STRING, event_id STRING, date STRING, date_precision STRING, level STRING,"
                + " province_code STRING, regency_code STRING, activities ARRAY<STRING>,"
                + " elections ARRAY<STRING>, articles BIGINT, outlets BIGINT, sources BIGINT,"
                + " selected BOOLEAN, dropped BOOLEAN, bounded_keys BIGINT,"
                + " conflicts ARRAY<STRUCT<field: STRING, value: STRING, articles: ARRAY<STRING>,"
                + " sources: BIGINT, chosen: BOOLEAN, rule: STRING>>,"
                + " possible ARRAY<STRUCT<other_event_id: STRING, weight: BIGINT, facts: STRING,"
                + " mention: STRING, other_mention: STRING>>");
    for (Coverage coverage : Coverage.values()) {
      schema =
          schema.add(
              workforce(coverage),
              DataTypes.createStructType(
                  StructType.fromDDL("value BIGINT, low BIGINT, high BIGINT, as_of STRING")
                      .fields()));
    }
    for (CountScope scope : Tables.COUNTED) {
      if (scope != CountScope.WORKFORCE) {
        schema =
            schema
                .add(Tables.asnColumn(scope), DataTypes.LongType)
                .add(Tables.asnColumn(scope) + "_low", DataTypes.LongType)
                .add(Tables.asnColumn(scope) + "_high", DataTypes.LongType);
      }
    }
    return schema.add("members", DataTypes.createArrayType(member));
  }

  /** Returns the column of the event's workforce figure: a struct of value, low, high and as_of. */
  public static String workforce(Coverage coverage) {
    return "workforce_" + coverage.name().toLowerCase(Locale.ROOT);
  }

  private static Row row(
      String block,
      Event event,
      boolean isSelected,
      long boundedKeys,
      List<Row> possible,
      Map<String, Row> rowsById,
      Map<String, List<CountRule.Decision>> decisionsById) {
    List<Object> cells = new ArrayList<>();
    cells.add(block);
    cells.add(event.id());
    cells.add(event.date().value());
    cells.add(event.date().precision().name());
    cells.add(event.jurisdiction().level().name());
    cells.add(event.jurisdiction().provinceCode());
    cells.add(event.jurisdiction().regencyCode());
    cells.add(array(event.activities(), Activity::name));
    cells.add(array(event.elections(), Function.identity()));
    cells.add(event.articles());
    cells.add(event.outlets());
    cells.add(event.sources());
    cells.add(isSelected);
    cells.add(event.isDropped());
    cells.add(boundedKeys);
    cells.add(array(event.conflicts(), Linking::row));
    cells.add(array(possible, Function.identity()));
    for (Coverage coverage : Coverage.values()) {
      Event.DatedFigure told = event.workforce().get(coverage);
      cells.add(
          told == null
              ? null
              : RowFactory.create(
                  told.figure().value(), told.figure().low(), told.figure().high(), told.asOf()));
    }
    for (CountScope scope : Tables.COUNTED) {
      if (scope != CountScope.WORKFORCE) {
        Figure figure = event.figures().getOrDefault(scope, new Figure(null, null, null));
        cells.add(figure.value());
        cells.add(figure.low());
        cells.add(figure.high());
      }
    }
    cells.add(
        array(
            event.mentions(),
            sourced ->
                member(
                    rowsById.get(sourced.id()), sourced, event, decisionsById.get(sourced.id()))));
    return RowFactory.create(cells.toArray());
  }

  private static Row row(Conflict conflict) {
    return RowFactory.create(
        conflict.field(),
        conflict.value(),
        conflict.articles().toArray(),
        (long) conflict.sources(),
        conflict.isChosen(),
        conflict.rule().name());
  }

  private static Row member(
      Row row, SourcedMention sourced, Event event, List<CountRule.Decision> decisions) {
    List<Object> cells = new ArrayList<>();
    for (String column : OF_MEMBERS) {
      cells.add(row.getAs(column));
    }
    Cluster cluster = event.cluster();
    Link link = cluster.links().get(sourced.id());
    cells.add(link == null ? null : link.to());
    cells.add(link == null ? null : link.level().name());
    cells.add(link == null ? null : Answer.written(link.answers()));
    cells.add(link == null ? null : (long) link.weight());
    cells.add((long) cluster.sources().get(sourced.articleId()));
    cells.add(kinds(decisions, event.added().getOrDefault(sourced.id(), Set.of())));
    return RowFactory.create(cells.toArray());
  }

  private static Object[] kinds(List<CountRule.Decision> decisions, Set<Integer> added) {
    Object[] kinds = new Object[decisions.size()];
    for (int n = 0; n < kinds.length; n++) {
      CountRule.Decision decision = decisions.get(n);
      kinds[n] =
          RowFactory.create(
              decision.kind().name(),
              decision.reason().name(),
              decision.body() == null ? null : decision.body().name(),
              added.contains(n));
    }
    return kinds;
  }

  private static <T> Object array(List<T> items, Function<T, ?> value) {
    return items.stream().map(value).toArray();
  }
}
