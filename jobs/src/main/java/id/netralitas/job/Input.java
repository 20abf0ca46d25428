package id.netralitas.job;

import id.netralitas.ingest.DatasetFiles;
import id.netralitas.ingest.DistinctFiles;
import id.netralitas.ingest.InputFile;
import id.netralitas.ingest.InputFiles;
import id.netralitas.ingest.InputKind;
import id.netralitas.ingest.PassedOver;
import id.netralitas.record.DatasetDescription;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** The files that a run reads: of records, of articles, or both. */
record Input(InputFiles records, InputFiles articles) {

  /**
   * Lists what the settings name.
   *
   * @throws id.netralitas.ingest.InputException if a path stands for nothing
   */
  static Input list(List<String> records, List<String> articles, Configuration hadoop) {
    return new Input(
        records.isEmpty() ? InputFiles.NONE : InputFiles.list(records, InputKind.RECORDS, hadoop),
        articles.isEmpty()
            ? InputFiles.NONE
            : InputFiles.list(articles, InputKind.ARTICLES, hadoop));
  }

  /** Returns the input without copies, and what each of its files holds. */
  DistinctInput distinct(SparkSession spark) {
    DistinctFiles ofRecords = DistinctFiles.of(spark, records);
    DistinctFiles ofArticles = DistinctFiles.of(spark, articles);
    return new DistinctInput(
        new Input(ofRecords.input(), ofArticles.input()),
        Stream.concat(ofRecords.hashes().stream(), ofArticles.hashes().stream()).toList(),
        Stream.concat(ofRecords.copies().stream(), ofArticles.copies().stream()).toList());
  }

  private String told() {
    return String.format(
        Locale.ROOT, "reading %d files, %.1f MB", all().size(), bytes() / 1_000_000.0);
  }

  List<InputFile> all() {
    return Stream.concat(records.files().stream(), articles.files().stream()).toList();
  }

  /** Returns what stands in the folders given and is not read, by name. */
  List<PassedOver> passedOver() {
    return PassedOver.of(records, articles);
  }

  /** Tells how much is read, and what is not. */
  void tell(Consumer<String> progress) {
    PassedOver.told(passedOver()).forEach(progress);
    progress.accept(told());
  }

  long bytes() {
    return records.bytes() + articles.bytes();
  }

  DatasetDescription dataset(Configuration hadoop) {
    return DatasetFiles.read(all(), hadoop);
  }
}
