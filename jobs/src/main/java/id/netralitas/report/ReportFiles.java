package id.netralitas.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Completes a staged release whose tables and charts are written: what is taken away, pages and
 * {@code run.json}.
 */
public final class ReportFiles {

  private ReportFiles() {}

  /**
   * Writes the workbook, the data package, the pages and the manifest into {@code staged}.
   *
   * @param changes since the release before; told in the manifest and on a page of their own, which
   *     are no part of the hash: the same input gives the same release whatever came before
   * @param more further sections of the manifest alone, each of plain values, lists and maps; asked
   *     for when all else is written
   * @return the id of the release: the day it speaks of and a hash over all else in it, so that
   *     equal input gives an equal id
   */
  public static String complete(
      Report report,
      Optional<ReleaseChanges> changes,
      Supplier<Map<String, Object>> more,
      Path staged) {
    TakeAway.write(report, staged);
    SitePages pages = new SitePages(report, staged);
    pages.write();
    List<ContentHash.HashedFile> unnamed = ContentHash.files(staged);
    String id = report.asOf() + "-" + ContentHash.of(unnamed);
    pages.name(id);
    pages.writeChanges(id, changes);
    List<ContentHash.HashedFile> files = ContentHash.filesAgain(staged, unnamed, ".html");
    RunManifest.write(report, id, changes, more.get(), files, staged);
    return id;
  }
}
