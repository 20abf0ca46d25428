package id.netralitas.ingest;

import id.netralitas.record.Reading;
import id.netralitas.record.RecordReader;
import id.netralitas.record.RejectReason;
import id.netralitas.reference.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Files of article records, as lines. */
public final class RecordLines {

  /** The size limit of a line: 4 MiB. */
  public static final int LINE_LIMIT = 4 << 20;

  private RecordLines() {}

  /** Returns every line that is not blank, as rows of {@link LineRows#SCHEMA}. */
  public static Dataset<Row> read(
      SparkSession spark, InputFiles input, Places places, int lineLimit) {
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(new SerializableConfiguration(spark.sessionState().newHadoopConf()));
    Broadcast<Places> knownPlaces = context.broadcast(places);
    List<FileSplit> splits = FileSplits.of(input, FileSplits.BYTES, context, configuration);
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
        LineRows.SCHEMA);
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
      return LineRows.accepted(source.file(), line.number(), accepted.record());
    }
    Reading.Rejected rejected = (Reading.Rejected) reading;
    return rejected(source, rejected.reason(), rejected.detail());
  }

  private static Row rejected(SourceLine source, RejectReason reason, String detail) {
    return LineRows.rejected(source.file(), source.line().number(), reason.name(), detail);
  }
}
