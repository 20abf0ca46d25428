package id.netralitas.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.udf;

import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import id.netralitas.record.RecordRows;
import id.netralitas.reference.Outlets;
import id.netralitas.table.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Records → mentions → events, in Spark. What is one event is decided in {@link SameEvent}. */
public final class Linking {

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
            col("url"),
            col("printed_publisher"),
            col("outlet"),
            col("outlet_identity"),
            col("published_at"),
            col("collected_seconds"),
            col("collected_nanos"),
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
   * Returns one row an event: what it says, whether {@code selection} includes it, and {@code
   * members}, the rows of its mentions from the oldest.
   */
  public static Dataset<Row> events(Dataset<Row> mentions, Selection selection) {
    StructType mentionSchema = mentions.schema();
    MapFunction<Row, String> block =
        row -> {
          SourcedMention sourced = sourced(row);
          return SameEvent.block(sourced).orElseGet(() -> "#" + sourced.id());
        };
    FlatMapGroupsFunction<String, Row, Row> assembly =
        (key, rows) -> eventRows(rows, selection).iterator();
    return mentions
        .groupByKey(block, Encoders.STRING())
        .flatMapGroups(assembly, Encoders.row(schema(mentionSchema)));
  }

  private static List<Row> eventRows(Iterator<Row> block, Selection selection) {
    Map<String, Row> rowsById = new HashMap<>();
    List<SourcedMention> mentions = new ArrayList<>();
    block.forEachRemaining(
        row -> {
          SourcedMention sourced = sourced(row);
          mentions.add(sourced);
          rowsById.put(sourced.id(), row);
        });
    return Clusters.of(mentions).stream()
        .map(Event::of)
        .map(event -> row(event, selection.includes(event), rowsById))
        .toList();
  }

  private static SourcedMention sourced(Row row) {
    Row account = row.getAs("account");
    List<String> own =
        account.getAs("elections") == null
            ? row.getList(row.fieldIndex("article_elections"))
            : account.getList(account.fieldIndex("elections"));
    Long seconds = row.getAs("collected_seconds");
    return new SourcedMention(
        row.getAs("article_id"),
        row.<Integer>getAs("mention"),
        seconds == null
            ? null
            : Instant.ofEpochSecond(seconds, row.<Integer>getAs("collected_nanos")),
        row.getAs("published_at"),
        row.getAs("outlet_identity"),
        own,
        RecordRows.mention(account));
  }

  private static StructType schema(StructType mention) {
    StructType schema =
        StructType.fromDDL(
            "event_id STRING, date STRING, date_precision STRING, level STRING,"
                + " province_code STRING, regency_code STRING, activities ARRAY<STRING>,"
                + " elections ARRAY<STRING>, articles BIGINT, outlets BIGINT, selected BOOLEAN,"
                + " link_rule STRING");
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
    return schema.add("members", DataTypes.createArrayType(mention));
  }

  /** Returns the column of the event's workforce figure: a struct of value, low, high and as_of. */
  public static String workforce(Coverage coverage) {
    return "workforce_" + coverage.name().toLowerCase(Locale.ROOT);
  }

  private static Row row(Event event, boolean isSelected, Map<String, Row> rowsById) {
    List<Object> cells = new ArrayList<>();
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
    cells.add(isSelected);
    cells.add(event.mentions().size() > 1 ? SameEvent.RULE : null);
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
    cells.add(array(event.mentions(), sourced -> rowsById.get(sourced.id())));
    return RowFactory.create(cells.toArray());
  }

  private static <T> Object array(List<T> items, Function<T, ?> value) {
    return items.stream().map(value).toArray();
  }
}
