package id.netralitas.aggregate;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import id.netralitas.link.Linking;
import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import id.netralitas.record.DatePrecision;
import id.netralitas.record.Level;
import id.netralitas.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables of places: every province and every regency has its row, also with nothing. */
public final class PlaceTables {

  private static final String ROW = "place_row";
  private static final String WORKFORCE = Tables.asnColumn(CountScope.WORKFORCE);
  private static final String WORKFORCE_EVENT = "workforce_event_id";

  private PlaceTables() {}

  /**
   * Returns the column that tells which row of {@code provinces} an event or a mention belongs to.
   */
  static Column provinceRow(String level, String provinceCode) {
    return when(col(level).equalTo(Level.NATIONAL.name()), Tables.NATIONAL)
        .otherwise(coalesce(col(provinceCode), lit(Tables.UNLOCATED)));
  }

  /**
   * Returns the table of provinces: 38 by code, then NATIONAL, then UNLOCATED. The lower bounds of
   * people of events are those of a plain sum, in which the same people may recur: {@link
   * id.netralitas.people.PeopleLedger} has those that hold.
   */
  public static Dataset<Row> provinces(
      Dataset<Row> events, Dataset<Row> members, PlaceNames names) {
    Dataset<Row> told = events.withColumn(ROW, provinceRow("level", "province_code"));
    Dataset<Row> tellers =
        members.withColumn(ROW, provinceRow("account.level", "account.province_code"));
    Dataset<Row> places = names.provinces().withColumn(ROW, col("province_code"));
    Dataset<Row> withRegencies =
        told.groupBy(ROW).agg(countDistinct("regency_code").as("regencies_with_events"));
    Dataset<Row> all =
        Joins.left(
            Joins.left(
                zeroed(Joins.left(places, summary(told), ROW), tellers(tellers)),
                withRegencies,
                ROW),
            provinceWorkforce(events, names),
            ROW);
    Column isProvince = col("regencies").isNotNull();
    return Rows.select(
            all.withColumn(
                    "regencies_with_events",
                    when(isProvince, coalesce(col("regencies_with_events"), lit(0L))))
                .withColumn(
                    "regencies_with_workforce",
                    when(isProvince, coalesce(col("regencies_with_workforce"), lit(0L)))),
            Tables.PROVINCE_TABLE)
        .orderBy("province_code"); // digits come before NATIONAL, and that before UNLOCATED
  }

  /** Returns the table of regencies by code; its lower bounds are those of a plain sum too. */
  public static Dataset<Row> regencies(
      Dataset<Row> events, Dataset<Row> members, PlaceNames names) {
    Dataset<Row> told = events.withColumn(ROW, col("regency_code"));
    Dataset<Row> tellers = members.withColumn(ROW, col("account.regency_code"));
    Dataset<Row> places = names.regencies().withColumn(ROW, col("regency_code"));
    return Rows.select(
            Joins.left(
                zeroed(Joins.left(places, summary(told), ROW), tellers(tellers)),
                regencyWorkforce(events).withColumnRenamed("regency_code", ROW),
                ROW),
            Tables.REGENCY_TABLE)
        .orderBy("regency_code");
  }

  /** Returns the table of months and provinces with events; UNDATED last. */
  public static Dataset<Row> months(Dataset<Row> events) {
    Column month =
        when(col("date_precision").equalTo(DatePrecision.DAY.name()), col("date").substr(1, 7))
            .otherwise(coalesce(col("date"), lit(Tables.UNDATED)));
    List<Column> measures = new ArrayList<>();
    for (Activity activity : Activity.values()) {
      measures.add(isActivity(activity).as(activity.column()));
      measures.add(
          countWhere(col("activities").getItem(0).equalTo(activity.name()))
              .as(Tables.mainColumn(activity)));
    }
    return Rows.select(
            events
                .groupBy(
                    month.as("month"), provinceRow("level", "province_code").as("province_code"))
                .agg(count(lit(1)).as("events"), measures.toArray(Column[]::new)),
            Tables.MONTH_TABLE)
        .orderBy("month", "province_code");
  }

  private static Dataset<Row> summary(Dataset<Row> told) {
    Column day = when(col("date_precision").equalTo(DatePrecision.DAY.name()), col("date"));
    List<Column> measures = new ArrayList<>();
    measures.add(
        countWhere(col("date_precision").equalTo(DatePrecision.NONE.name())).as("undated_events"));
    measures.add(min(day).as("first_date"));
    measures.add(max(day).as("last_date"));
    for (Activity activity : Activity.values()) {
      measures.add(isActivity(activity).as(activity.column()));
    }
    for (CountScope scope : Tables.COUNTED) {
      if (scope != CountScope.WORKFORCE) {
        String name = Tables.asnColumn(scope);
        measures.addAll(sums(col(name), col(name + "_low"), col(name + "_high"), name));
      }
    }
    return told.groupBy(ROW).agg(count(lit(1)).as("events"), measures.toArray(Column[]::new));
  }

  private static Dataset<Row> tellers(Dataset<Row> members) {
    return members
        .groupBy(ROW)
        .agg(
            countDistinct("article_id").as("articles"),
            countDistinct("outlet_identity").as("outlets"));
  }

  /** A place that nothing was told of has zero events; what nobody counted stays empty. */
  private static Dataset<Row> zeroed(Dataset<Row> places, Dataset<Row> tellers) {
    Dataset<Row> all = Joins.left(places, tellers, ROW);
    List<String> counts =
        new ArrayList<>(List.of("events", "articles", "outlets", "undated_events"));
    for (Activity activity : Activity.values()) {
      counts.add(activity.column());
    }
    for (String name : counts) {
      all = all.withColumn(name, coalesce(col(name), lit(0L)));
    }
    return all;
  }

  /**
   * Returns value, low and high of a place as sums over its events. The value adds what events
   * give; low and high add every event that tells anything, an open low as 0; an open high leaves
   * the sum open.
   */
  private static List<Column> sums(Column value, Column low, Column high, String name) {
    Column isTold = value.isNotNull().or(low.isNotNull()).or(high.isNotNull());
    Column isOpen = isTold.and(high.isNull());
    return List.of(
        sum(value).as(name),
        sum(when(isTold, coalesce(low, lit(0L)))).as(name + "_low"),
        when(countWhere(isOpen).equalTo(0), sum(high)).as(name + "_high"));
  }

  /** The latest workforce figure of each regency; of two of one day that of its government. */
  private static Dataset<Row> regencyWorkforce(Dataset<Row> events) {
    Dataset<Row> figures =
        figures(events, Coverage.AREA)
            .unionByName(figures(events, Coverage.GOVERNMENT))
            .where(col("regency_code").isNotNull());
    return figures
        .groupBy("regency_code")
        .agg(
            max_by(struct("figure", "event_id"), struct("as_of", "covers", "event_id"))
                .as("latest"))
        .select(
            col("regency_code"),
            col("latest.event_id").as(WORKFORCE_EVENT),
            col("latest.figure.value").as(WORKFORCE),
            col("latest.figure.low").as(WORKFORCE + "_low"),
            col("latest.figure.high").as(WORKFORCE + "_high"));
  }

  private static Dataset<Row> provinceWorkforce(Dataset<Row> events, PlaceNames names) {
    Dataset<Row> ofRegencies =
        regencyWorkforce(events)
            .join(names.regencies().select("regency_code", "province_code"), "regency_code")
            .withColumnRenamed("province_code", ROW)
            .withColumn("is_regency", lit(true));
    Dataset<Row> ofGovernment =
        own(events, Coverage.GOVERNMENT).withColumn("is_regency", lit(false));
    Dataset<Row> added =
        ofRegencies
            .drop("regency_code")
            .unionByName(ofGovernment)
            .groupBy(ROW)
            .agg(
                countWhere(col("is_regency")).as("regencies_with_workforce"),
                Stream.concat(
                        Stream.of(
                            max(when(not(col("is_regency")), col(WORKFORCE_EVENT)))
                                .as("own_event")),
                        sums(
                            col(WORKFORCE),
                            col(WORKFORCE + "_low"),
                            col(WORKFORCE + "_high"),
                            "added")
                            .stream())
                    .toArray(Column[]::new));
    Dataset<Row> ofArea = own(events, Coverage.AREA).withColumn("is_area", lit(true));
    Dataset<Row> both = Joins.full(added, ofArea, ROW);
    Column isArea = col("is_area");
    return both.select(
        col(ROW),
        coalesce(col("regencies_with_workforce"), lit(0L)).as("regencies_with_workforce"),
        when(isArea, col(WORKFORCE)).otherwise(col("added")).as(WORKFORCE),
        when(isArea, col(WORKFORCE + "_low")).otherwise(col("added_low")).as(WORKFORCE + "_low"),
        when(isArea, col(WORKFORCE + "_high")).otherwise(col("added_high")).as(WORKFORCE + "_high"),
        when(isArea, Coverage.AREA.name()).otherwise("SUM").as("workforce_basis"),
        when(isArea, col(WORKFORCE_EVENT)).otherwise(col("own_event")).as(WORKFORCE_EVENT));
  }

  /** The latest figure that a province's own events, or national ones, give for themselves. */
  private static Dataset<Row> own(Dataset<Row> events, Coverage coverage) {
    return figures(events, coverage)
        .where(col("level").isin(Level.PROVINCE.name(), Level.NATIONAL.name()))
        .groupBy(provinceRow("level", "province_code").as(ROW))
        .agg(max_by(struct("figure", "event_id"), struct("as_of", "event_id")).as("latest"))
        .select(
            col(ROW),
            col("latest.event_id").as(WORKFORCE_EVENT),
            col("latest.figure.value").as(WORKFORCE),
            col("latest.figure.low").as(WORKFORCE + "_low"),
            col("latest.figure.high").as(WORKFORCE + "_high"));
  }

  private static Dataset<Row> figures(Dataset<Row> events, Coverage coverage) {
    Column figure = col(Linking.workforce(coverage));
    return events
        .where(figure.isNotNull())
        .select(
            col("event_id"),
            col("level"),
            col("province_code"),
            col("regency_code"),
            figure.as("figure"),
            figure.getField("as_of").as("as_of"),
            lit(coverage.name()).as("covers"));
  }

  private static Column isActivity(Activity activity) {
    return countWhere(array_contains(col("activities"), activity.name()));
  }

  private static Column countWhere(Column condition) {
    return count(when(condition, 1));
  }
}
