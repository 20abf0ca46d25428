package id.netralitas.ingest;

import id.netralitas.record.Reading;
import id.netralitas.record.RecordReader;
import id.netralitas.record.RejectReason;
import id.netralitas.reference.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Files of article records, as lines. */
public final class RecordLines {

  /** The size limit of a line: 4 MiB. */
  public static final int LINE_LIMIT = 4 << 20;

  private static final long SPLIT_BYTES = 32L << 20;

  private RecordLines() {}

  /** Returns every line that is not blank, as rows of {@link LineRows#SCHEMA}. */
  public static Dataset<Row> read(
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
        LineRows.SCHEMA);
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
      return LineRows.accepted(source.file(), line.number(), accepted.record());
    }
    Reading.Rejected rejected = (Reading.Rejected) reading;
    return rejected(source, rejected.reason(), rejected.detail());
  }

  private static Row rejected(SourceLine source, RejectReason reason, String detail) {
    return LineRows.rejected(source.file(), source.line().number(), reason.name(), detail);
  }
}
