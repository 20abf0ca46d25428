package id.netralitas.aggregate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import id.netralitas.record.DatePrecision;
import id.netralitas.reference.ElectionCalendar;
import id.netralitas.table.Tables;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;

/** The table of events by their distance to a vote. */
public final class VoteTables {

  private VoteTables() {}

  /** Returns the table of days before the vote, by election, the earliest day first. */
  public static Dataset<Row> daysBeforeVote(Dataset<Row> events, ElectionCalendar calendar) {
    WindowSpec soFar =
        Window.partitionBy("election")
            .orderBy(col("days_before").desc())
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column daysBefore =
        datediff(col("polling_day").cast("date"), col("date").cast("date")).cast("bigint");
    Dataset<Row> perDay =
        events
            .where(col("date_precision").equalTo(DatePrecision.DAY.name()))
            .select(col("date"), explode(col("elections")).as("election"))
            .join(broadcast(pollingDays(events, calendar)), "election")
            .withColumn("days_before", daysBefore)
            .where(col("days_before").between(0, Tables.DAYS_BEFORE_VOTE_LIMIT))
            .groupBy("election", "polling_day", "days_before")
            .agg(count(lit(1)).as("events"));
    return Rows.select(
            perDay.withColumn("cumulative", sum("events").over(soFar)), Tables.DAYS_BEFORE_VOTE)
        .orderBy(col("election"), col("days_before").desc());
  }

  private static Dataset<Row> pollingDays(Dataset<Row> events, ElectionCalendar calendar) {
    List<Row> days =
        calendar.pollingDays().entrySet().stream()
            .map(day -> RowFactory.create(day.getKey(), day.getValue().toString()))
            .toList();
    return events
        .sparkSession()
        .createDataFrame(days, StructType.fromDDL("election STRING, polling_day STRING"));
  }
}
