package id.netralitas.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import id.netralitas.record.RecordIssue;
import id.netralitas.record.RecordRows;
import java.time.Instant;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Lines and articles read, told apart: accepted, rejected, duplicate.
 *
 * @param lines every line or article read, with the columns of its record or its reason
 * @param accepted one row an article: {@link RecordRows#SCHEMA} with {@code content}, {@code
 *     source_file} and {@code source_line}
 * @param rejects columns of the table of that name
 * @param duplicates columns of the table of that name
 * @param passedOver {@code kind} and {@code entries}: what was met and not expected to be an
 *     article
 */
public record Ingest(
    Dataset<Row> lines,
    Dataset<Row> accepted,
    Dataset<Row> rejects,
    Dataset<Row> duplicates,
    Dataset<Row> passedOver) {

  private static final Column COLLECTED = struct("collected_seconds", "collected_nanos");

  /**
   * Tells lines apart; they are read, and those of one article compared, once: what is kept has one
   * column for each of the record, so that whoever asks for a few reads only these.
   *
   * @param read rows of {@link LineRows#SCHEMA}; further columns stay with their records
   */
  public static Ingest of(Dataset<Row> read) {
    Dataset<Row> all = ranked(read.select("record.*", "*").drop("record")).persist();
    Dataset<Row> lines = all.where(col("passed_over").isNull());
    Dataset<Row> records = all.where(col("article_id").isNotNull());
    Dataset<Row> accepted =
        records
            .where(col("rank").equalTo(1))
            .drop("reason", "detail", "passed_over", "rank", "kept_content", "kept_collected");
    Dataset<Row> duplicates =
        records
            .where(col("rank").gt(1))
            .select(
                col("article_id"),
                col("article_id").as("kept_article_id"),
                when(col("content").equalTo(col("kept_content")), "SAME_CONTENT")
                    .when(COLLECTED.eqNullSafe(col("kept_collected")), "CONTENT_ORDER")
                    .otherwise("OLDER_COLLECTION")
                    .as("reason"));
    Dataset<Row> rejects =
        lines
            .where(col("reason").isNotNull())
            .select("source_file", "source_line", "reason", "detail");
    Dataset<Row> passedOver =
        all.where(col("passed_over").isNotNull())
            .select(col("detail").as("kind"), col("passed_over").as("entries"));
    return new Ingest(lines, accepted, rejects, duplicates, passedOver);
  }

  /**
   * Returns the same with the issue {@link RecordIssue#COLLECTED_IN_FUTURE} at every accepted
   * article that says that it was collected at {@code tomorrow} or later.
   */
  public Ingest asOf(Instant tomorrow) {
    Column issues = array_union(col("issues"), array(lit(RecordIssue.COLLECTED_IN_FUTURE.name())));
    return new Ingest(
        lines,
        accepted.withColumn(
            "issues",
            when(col("collected_seconds").geq(tomorrow.getEpochSecond()), issues)
                .otherwise(col("issues"))),
        rejects,
        duplicates,
        passedOver);
  }

  /** Returns the records among these lines, several of one article included. */
  public static Dataset<Row> records(Dataset<Row> lines) {
    return lines.where(col("record").isNotNull()).select("record.*");
  }

  /** Returns of every article among these lines its id and the content that is taken. */
  public static Dataset<Row> taken(Dataset<Row> lines) {
    return ranked(
            lines
                .where(col("record").isNotNull())
                .select(
                    col("record.article_id"),
                    col("record.collected_seconds"),
                    col("record.collected_nanos"),
                    col("content"),
                    col("source_file"),
                    col("source_line")))
        .where(col("rank").equalTo(1))
        .select("article_id", "content");
  }

  /**
   * Ranks the lines of one article: latest collection, then content, then where it was read. Lines
   * without a record have a rank too, which means nothing.
   */
  private static Dataset<Row> ranked(Dataset<Row> lines) {
    WindowSpec best =
        Window.partitionBy("article_id")
            .orderBy(
                col("collected_seconds").desc_nulls_last(),
                col("collected_nanos").desc_nulls_last(),
                col("content").desc(),
                col("source_file"),
                col("source_line"));
    return lines
        .withColumn("rank", row_number().over(best))
        .withColumn("kept_content", first(col("content")).over(best))
        .withColumn("kept_collected", first(COLLECTED).over(best));
  }
}
