package id.netralitas.job;

import id.netralitas.ingest.DatasetFiles;
import id.netralitas.ingest.InputFile;
import id.netralitas.ingest.InputFiles;
import id.netralitas.ingest.InputKind;
import id.netralitas.record.DatasetDescription;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

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

  List<InputFile> all() {
    return Stream.concat(records.files().stream(), articles.files().stream()).toList();
  }

  List<String> passedOver() {
    return Stream.concat(records.passedOver().stream(), articles.passedOver().stream())
        .distinct()
        .sorted()
        .toList();
  }

  long bytes() {
    return records.bytes() + articles.bytes();
  }

  DatasetDescription dataset(Configuration hadoop) {
    return DatasetFiles.read(all(), hadoop);
  }
}
