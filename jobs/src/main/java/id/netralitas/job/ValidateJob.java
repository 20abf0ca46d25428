package id.netralitas.job;

import id.netralitas.ingest.FileSplit;
import id.netralitas.ingest.InputFile;
import id.netralitas.ingest.InputFiles;
import id.netralitas.ingest.InputKind;
import id.netralitas.ingest.Line;
import id.netralitas.ingest.LineReader;
import id.netralitas.ingest.PassedOver;
import id.netralitas.record.Reading;
import id.netralitas.record.RecordReader;
import id.netralitas.record.RejectReason;
import id.netralitas.reference.Places;
import id.netralitas.spark.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;

/** Checks records one by one; needs no Spark session. */
public final class ValidateJob {

  private final List<String> paths;
  private final RecordReader reader;
  private final int lineLimit;

  public ValidateJob(List<String> paths, Places places, int lineLimit) {
    this.paths = List.copyOf(paths);
    this.reader = new RecordReader(places);
    this.lineLimit = lineLimit;
  }

  /**
   * How many lines were read, blank ones left out, and how many of them break a rule.
   *
   * @param passedOver what stands in the folders given and was not read
   */
  public record Result(long files, long lines, long rejected, List<PassedOver> passedOver) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%d files, %d lines, %d break a rule", files, lines, rejected);
    }
  }

  /**
   * Tells every rule broken as {@code file:line: field: rule [CODE]}.
   *
   * @throws id.netralitas.ingest.InputException if a path stands for no record file
   */
  public Result run(Consumer<String> broken) {
    Configuration hadoop = Session.hadoop();
    InputFiles input = InputFiles.list(paths, InputKind.RECORDS, hadoop);
    long lines = 0;
    long rejected = 0;
    for (InputFile file : input.files()) {
      try (LineReader read = new LineReader(FileSplit.whole(file), hadoop, lineLimit)) {
        while (read.hasNext()) {
          Line line = read.next();
          if (line.isBlank()) {
            continue;
          }
          lines++;
          List<Reading.Violation> violations = violations(line);
          rejected += violations.isEmpty() ? 0 : 1;
          for (Reading.Violation violation : violations) {
            broken.accept(file.name() + ":" + line.number() + ": " + told(violation));
          }
        }
      } catch (IOException failed) {
        throw new UncheckedIOException("closing " + file.name(), failed);
      }
    }
    return new Result(input.files().size(), lines, rejected, PassedOver.of(input));
  }

  private List<Reading.Violation> violations(Line line) {
    if (line.problem() != null) {
      return List.of(new Reading.Violation(RejectReason.FILE_UNREADABLE, "", line.problem()));
    }
    if (line.bytes() == null) {
      return List.of(
          new Reading.Violation(
              RejectReason.TOO_LONG,
              "",
              "the line has " + line.length() + " bytes; the limit is " + lineLimit));
    }
    Reading reading = reader.read(line.bytes());
    return reading instanceof Reading.Rejected rejected ? rejected.violations() : List.of();
  }

  private static String told(Reading.Violation violation) {
    String field = violation.field().isEmpty() ? "" : violation.field() + ": ";
    return field + violation.detail() + " [" + violation.reason() + "]";
  }
}
