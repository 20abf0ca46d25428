package id.netralitas.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import id.netralitas.record.DateBasis;
import id.netralitas.record.DatePrecision;
import id.netralitas.record.EventDate;
import id.netralitas.reference.ElectionCalendar;
import id.netralitas.reference.Round;
import id.netralitas.reference.Vote;
import id.netralitas.reference.VotingCalendar;
import id.netralitas.table.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The tables that set events against the vote of their region. */
public final class VoteTables {

  private static final StructType VOTE =
      StructType.fromDDL(
          "round STRING, polling_day STRING, days_before BIGINT, phase STRING, reason STRING");

  private VoteTables() {}

  /** Returns the table of the votes that events belong to, by event and election. */
  public static Dataset<Row> eventVotes(Dataset<Row> events, VotingCalendar votes) {
    UDF4<String, String, String, String, Row> vote =
        (election, place, date, precision) -> row(vote(votes, election, place, date, precision));
    UserDefinedFunction voteOf = udf(vote, VOTE);
    Column elections =
        when(size(coalesce(col("elections"), array())).gt(0), col("elections"))
            .otherwise(array(lit(Tables.NO_ELECTION)));
    Dataset<Row> voted =
        events
            .withColumn("place", coalesce(col("regency_code"), col("province_code")))
            .withColumn("election", explode(elections))
            .withColumn(
                "vote",
                voteOf.apply(col("election"), col("place"), col("date"), col("date_precision")))
            .select("event_id", "election", "vote.*");
    return Rows.select(voted, Tables.EVENT_VOTES).orderBy("event_id", "election");
  }

  /** Returns the table of days before the vote, by election and round, the earliest day first. */
  public static Dataset<Row> daysBeforeVote(Dataset<Row> eventVotes, ElectionCalendar calendar) {
    WindowSpec soFar =
        Window.partitionBy("election", "round")
            .orderBy(col("days_before").desc())
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column firstVote = col("round").equalTo(Round.POSTPONED.name());
    UDF1<String, String> common =
        election -> calendar.pollingDay(election).map(Object::toString).orElse(null);
    Dataset<Row> perDay =
        eventVotes
            .where(col("days_before").between(0, Tables.DAYS_BEFORE_VOTE_LIMIT))
            .withColumn("round", when(firstVote, Round.ORDINARY.name()).otherwise(col("round")))
            .groupBy("election", "round", "days_before")
            .agg(count(lit(1)).as("events"))
            .withColumn("polling_day", udf(common, DataTypes.StringType).apply(col("election")))
            .withColumn("cumulative", sum("events").over(soFar));
    return Rows.select(perDay, Tables.DAYS_BEFORE_VOTE)
        .orderBy(col("election"), col("round"), col("days_before").desc());
  }

  private static Vote vote(
      VotingCalendar votes, String election, String place, String date, String precision) {
    if (election.equals(Tables.NO_ELECTION)) {
      return Vote.none(election, Vote.Reason.NO_ELECTION);
    }
    EventDate told = new EventDate(date, DatePrecision.valueOf(precision), DateBasis.NONE);
    return votes.of(election, place, told.firstDay().orElse(null), told.lastDay().orElse(null));
  }

  private static Row row(Vote vote) {
    return RowFactory.create(
        vote.round() == null ? null : vote.round().name(),
        vote.pollingDay() == null ? null : vote.pollingDay().toString(),
        vote.daysBefore(),
        vote.phase(),
        vote.reason() == null ? null : vote.reason().name());
  }
}
