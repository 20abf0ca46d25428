package id.netralitas.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import id.netralitas.record.RecordRows;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Lines and articles read, told apart: accepted, rejected, duplicate.
 *
 * @param lines every line or article read, with its record or its reason
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

  /**
   * Tells lines apart; they are read once and kept.
   *
   * @param read rows of {@link LineRows#SCHEMA}
   */
  public static Ingest of(Dataset<Row> read) {
    Dataset<Row> all = read.persist();
    Dataset<Row> lines = all.where(col("passed_over").isNull());
    Dataset<Row> passedOver =
        all.where(col("passed_over").isNotNull())
            .select(col("detail").as("kind"), col("passed_over").as("entries"));
    Dataset<Row> ranked = ranked(lines.where(col("record").isNotNull()));
    Dataset<Row> accepted =
        ranked
            .where(col("rank").equalTo(1))
            .select("record.*", "content", "source_file", "source_line");
    Dataset<Row> duplicates =
        ranked
            .where(col("rank").gt(1))
            .select(
                col("record.article_id").as("article_id"),
                col("record.article_id").as("kept_article_id"),
                when(col("content").equalTo(col("kept_content")), "SAME_CONTENT")
                    .when(col("collected").eqNullSafe(col("kept_collected")), "CONTENT_ORDER")
                    .otherwise("OLDER_COLLECTION")
                    .as("reason"));
    Dataset<Row> rejects =
        lines
            .where(col("reason").isNotNull())
            .select("source_file", "source_line", "reason", "detail");
    return new Ingest(lines, accepted, rejects, duplicates, passedOver);
  }

  /** Returns the records among these lines, several of one article included. */
  public static Dataset<Row> records(Dataset<Row> lines) {
    return lines.where(col("record").isNotNull()).select("record.*");
  }

  /** Returns of every article among these lines its id and the content that is taken. */
  public static Dataset<Row> taken(Dataset<Row> lines) {
    return ranked(lines.where(col("record").isNotNull()))
        .where(col("rank").equalTo(1))
        .select(col("record.article_id").as("article_id"), col("content"));
  }

  /** Ranks the lines of one article: latest collection, then content, then where it was read. */
  private static Dataset<Row> ranked(Dataset<Row> records) {
    WindowSpec best =
        Window.partitionBy(col("record.article_id"))
            .orderBy(
                col("record.collected_seconds").desc_nulls_last(),
                col("record.collected_nanos").desc_nulls_last(),
                col("content").desc(),
                col("source_file"),
                col("source_line"));
    Dataset<Row> timed =
        records.withColumn(
            "collected", struct(col("record.collected_seconds"), col("record.collected_nanos")));
    return timed
        .withColumn("rank", row_number().over(best))
        .withColumn("kept_content", first(col("content")).over(best))
        .withColumn("kept_collected", first(col("collected")).over(best));
  }
}
