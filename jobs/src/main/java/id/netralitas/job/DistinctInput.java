package id.netralitas.job;

import id.netralitas.ingest.InputFile;
import id.netralitas.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The input of a run without copies.
 *
 * @param hashes of {@link Input#all()}, in that order
 * @param copies files passed over because another holds the same, each told with that one
 */
record DistinctInput(Input input, List<String> hashes, List<String> copies) {

  private static final int TOLD = 3;

  /** Says that copies are passed over, if there are any. */
  void tellCopies(Consumer<String> progress) {
    if (!copies.isEmpty()) {
      progress.accept(
          "passing over "
              + copies.size()
              + " files that hold what another holds: "
              + String.join(", ", copies.subList(0, Math.min(TOLD, copies.size()))));
    }
  }

  /** Returns the files as a release names them. */
  List<Report.InputSource> sources() {
    List<Report.InputSource> sources = new ArrayList<>();
    for (int n = 0; n < hashes.size(); n++) {
      InputFile file = input.all().get(n);
      sources.add(new Report.InputSource(file.name(), file.bytes(), hashes.get(n)));
    }
    return sources;
  }
}
