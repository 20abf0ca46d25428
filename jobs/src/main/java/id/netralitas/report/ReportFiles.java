package id.netralitas.report;

import id.netralitas.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Completes a staged release whose tables and charts are written: what is taken away, pages and
 * {@code run.json}.
 */
public final class ReportFiles {

  private ReportFiles() {}

  /**
   * Writes the workbook, the data package, the pages and the manifest into {@code staged}.
   *
   * @param changes since the release before, told in the manifest alone: the same input gives the
   *     same release whatever came before
   * @return the id of the release: the day it speaks of and a hash over all else in it, so that
   *     equal input gives an equal id
   */
  public static String complete(Report report, Optional<EventChanges> changes, Path staged) {
    TakeAway.write(report, staged);
    writeAllPages(report, "", staged);
    String hash = ContentHash.of(ContentHash.files(staged));
    String id = report.asOf() + "-" + hash;
    writeAllPages(report, id, staged);
    List<ContentHash.HashedFile> files = ContentHash.files(staged);
    RunManifest.write(report, id, changes, files, staged);
    return id;
  }

  private static void writeAllPages(Report report, String id, Path staged) {
    Wording indonesian = Wording.indonesian();
    Wording english = Wording.english();
    writePages(new Page(report, indonesian, english, id), staged);
    writePages(new Page(report, english, indonesian, id), folder(staged, english.folder()));
  }

  private static void writePages(Page page, Path folder) {
    write("index.jte", page, folder.resolve("index.html"));
    write("events.jte", page, folder.resolve("events.html"));
    write("codebook.jte", page, folder.resolve("codebook.html"));
  }

  private static Path folder(Path parent, String name) {
    try {
      return Files.createDirectories(parent.resolve(name));
    } catch (IOException failed) {
      throw new UncheckedIOException("making " + name, failed);
    }
  }

  private static void write(String template, Page page, Path file) {
    var output = new gg.jte.output.StringOutput(1 << 16);
    Templates.ENGINE.render(template, page, output);
    try {
      Files.writeString(file, output.toString(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException("writing " + file.getFileName(), failed);
    }
  }
}
