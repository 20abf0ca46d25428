package id.netralitas.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import id.netralitas.record.ArticleRecord;
import id.netralitas.record.Reading;
import id.netralitas.record.RecordJson;
import id.netralitas.record.RecordReader;
import id.netralitas.record.RecordRows;
import id.netralitas.record.RejectReason;
import id.netralitas.reference.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Lines of article records, told apart: accepted, rejected, duplicate.
 *
 * @param lines every line read that is not blank, with its record or its reason
 * @param accepted one row an article: {@link RecordRows#SCHEMA} with {@code source_file} and {@code
 *     source_line}
 * @param rejects columns of the table of that name
 * @param duplicates columns of the table of that name
 */
public record Ingest(
    Dataset<Row> lines, Dataset<Row> accepted, Dataset<Row> rejects, Dataset<Row> duplicates) {

  /** The size limit of a line: 4 MiB. */
  public static final int LINE_LIMIT = 4 << 20;

  private static final long SPLIT_BYTES = 32L << 20;

  private static final StructType LINE_SCHEMA =
      new StructType()
          .add("source_file", DataTypes.StringType)
          .add("source_line", DataTypes.LongType)
          .add("reason", DataTypes.StringType)
          .add("detail", DataTypes.StringType)
          .add("content", DataTypes.StringType)
          .add("record", RecordRows.SCHEMA);

  /** Reads the files; the lines are read once and kept. */
  public static Ingest of(SparkSession spark, InputFiles input, Places places, int lineLimit) {
    Dataset<Row> lines = lines(spark, input, places, lineLimit).persist();
    Dataset<Row> ranked = ranked(lines.where(col("record").isNotNull()));
    Dataset<Row> accepted =
        ranked.where(col("rank").equalTo(1)).select("record.*", "source_file", "source_line");
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
    return new Ingest(lines, accepted, rejects, duplicates);
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

  private static Dataset<Row> lines(
      SparkSession spark, InputFiles input, Places places, int lineLimit) {
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    SerializableConfiguration hadoop =
        new SerializableConfiguration(spark.sessionState().newHadoopConf());
    Broadcast<SerializableConfiguration> configuration = context.broadcast(hadoop);
    Broadcast<Places> knownPlaces = context.broadcast(places);
    List<FileSplit> splits = numbered(splits(input, hadoop.value()), context, configuration);
    return spark.createDataFrame(
        context
            .parallelize(splits, Math.max(1, splits.size()))
            .mapPartitions(
                mine -> {
                  RecordReader reader = new RecordReader(knownPlaces.value());
                  return stream(mine)
                      .flatMap(split -> lines(split, configuration.value().value(), lineLimit))
                      .filter(line -> !line.line().isBlank())
                      .map(line -> row(line, reader, lineLimit))
                      .iterator();
                }),
        LINE_SCHEMA);
  }

  private static List<FileSplit> splits(InputFiles input, Configuration hadoop) {
    List<FileSplit> splits = new ArrayList<>();
    for (InputFile file : input.files()) {
      if (file.bytes() <= 2 * SPLIT_BYTES || isGzip(file, hadoop)) {
        splits.add(FileSplit.whole(file));
        continue;
      }
      for (long start = 0; start < file.bytes(); start += SPLIT_BYTES) {
        splits.add(new FileSplit(file, start, Math.min(start + SPLIT_BYTES, file.bytes()), 1));
      }
    }
    return splits;
  }

  private static boolean isGzip(InputFile file, Configuration hadoop) {
    try {
      return LineReader.isGzip(file, hadoop);
    } catch (IOException unreadable) {
      return true; // read as a whole, where the failure becomes a reject
    }
  }

  /** Numbers the first line of every split; reads the large files once for it. */
  private static List<FileSplit> numbered(
      List<FileSplit> splits,
      JavaSparkContext context,
      Broadcast<SerializableConfiguration> configuration) {
    boolean isNumbered = splits.stream().allMatch(split -> split.end() == Long.MAX_VALUE);
    if (isNumbered) {
      return splits;
    }
    List<Long> lineCounts =
        context
            .parallelize(splits, splits.size())
            .map(
                split ->
                    split.end() == Long.MAX_VALUE
                        ? 0L
                        : lines(split, configuration.value().value(), 0).count())
            .collect();
    Map<InputFile, Long> before = new HashMap<>();
    List<FileSplit> numbered = new ArrayList<>();
    for (int n = 0; n < splits.size(); n++) {
      FileSplit split = splits.get(n);
      long seen = before.getOrDefault(split.file(), 0L);
      numbered.add(split.withFirstLine(seen + 1));
      before.put(split.file(), seen + lineCounts.get(n));
    }
    return numbered;
  }

  private static Stream<SourceLine> lines(FileSplit split, Configuration hadoop, int limit) {
    LineReader reader = new LineReader(split, hadoop, limit);
    return stream(reader)
        .map(line -> new SourceLine(split.file().name(), line))
        .onClose(
            () -> {
              try {
                reader.close();
              } catch (IOException failed) {
                throw new UncheckedIOException(failed);
              }
            });
  }

  private static <T> Stream<T> stream(Iterator<T> items) {
    Iterable<T> once = () -> items;
    return StreamSupport.stream(once.spliterator(), false);
  }

  private record SourceLine(String file, Line line) {}

  private static Row row(SourceLine source, RecordReader reader, int lineLimit) {
    Line line = source.line();
    if (line.problem() != null) {
      return rejected(source, RejectReason.FILE_UNREADABLE, line.problem());
    }
    if (line.bytes() == null) {
      return rejected(
          source,
          RejectReason.TOO_LONG,
          "the line has " + line.length() + " bytes; the limit is " + lineLimit);
    }
    Reading reading = reader.read(line.bytes());
    if (reading instanceof Reading.Accepted accepted) {
      ArticleRecord record = accepted.record();
      return RowFactory.create(
          source.file(), line.number(), null, null, content(record), RecordRows.row(record));
    }
    Reading.Rejected rejected = (Reading.Rejected) reading;
    return rejected(source, rejected.reason(), rejected.detail());
  }

  private static Row rejected(SourceLine source, RejectReason reason, String detail) {
    return RowFactory.create(
        source.file(), source.line().number(), reason.name(), detail, null, null);
  }

  /** Returns the same for records that say the same, however their JSON is laid out. */
  private static String content(ArticleRecord record) {
    byte[] json = RecordJson.json(record).toString().getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
