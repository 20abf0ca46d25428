package id.netralitas.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/** Spans of the input that tasks read, with the numbers of their first lines. */
final class FileSplits {

  /** A span of a large file. */
  static final long BYTES = 32L << 20;

  private FileSplits() {}

  /**
   * Returns the spans of all files in order. Large files of lines are cut, and then read once to
   * number their lines; packed ones, and those in an encoding of several bytes, are read as a
   * whole.
   */
  static List<FileSplit> of(
      InputFiles input,
      long bytes,
      JavaSparkContext context,
      Broadcast<SerializableConfiguration> configuration) {
    List<FileSplit> splits = new ArrayList<>();
    for (InputFile file : input.files()) {
      boolean isWhole =
          file.bytes() <= 2 * bytes
              || !InputKind.RECORDS.isWanted(file.name())
              || !isPlain(file, configuration.value().value());
      if (isWhole) {
        splits.add(FileSplit.whole(file));
        continue;
      }
      for (long start = 0; start < file.bytes(); start += bytes) {
        splits.add(new FileSplit(file, start, Math.min(start + bytes, file.bytes()), 1));
      }
    }
    return numbered(splits, context, configuration);
  }

  /** Whether lines can be found by their bytes: no gzip, no UTF-16. */
  private static boolean isPlain(InputFile file, Configuration hadoop) {
    try (InputStream in = new FileBytes(file, file.open(hadoop))) {
      int first = in.read();
      int second = in.read();
      boolean isGzip = first == 0x1f && second == 0x8b;
      boolean isWide = first == 0 || second == 0 || first >= 0xfe || second >= 0xfe;
      return !isGzip && !isWide;
    } catch (IOException unreadable) {
      return false; // read as a whole, where the failure becomes a reject
    }
  }

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
            .map(split -> count(split, configuration.value().value()))
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

  private static long count(FileSplit split, Configuration hadoop) throws IOException {
    if (split.end() == Long.MAX_VALUE) {
      return 0;
    }
    long count = 0;
    try (LineReader lines = new LineReader(split, hadoop, 0)) {
      while (lines.hasNext()) {
        lines.next();
        count++;
      }
    }
    return count;
  }
}
