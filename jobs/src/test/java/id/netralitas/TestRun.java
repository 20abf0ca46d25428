package id.netralitas;

import id.netralitas.ingest.RecordLines;
import id.netralitas.job.RunSettings;
import id.netralitas.link.Overrides;
import id.netralitas.link.Selection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The settings of a run as a user has them who sets nothing but where things are. */
public final class TestRun {

  /** When the tests' commands are given: after everything that is shipped was collected. */
  public static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  private TestRun() {}

  /**
   * Returns the settings of a run on records.
   *
   * @param failOn checks that are binding
   */
  public static RunSettings onRecords(Path records, Path reports, Set<String> failOn) {
    return on(List.of(records.toString()), List.of(), reports, failOn);
  }

  /** Returns the settings of a run on records. */
  public static RunSettings onRecords(Path records, Path reports) {
    return onRecords(records, reports, Set.of());
  }

  /** Returns the settings of a run on raw articles. */
  public static RunSettings onArticles(Path articles, Path reports) {
    return on(List.of(), List.of(articles.toString()), reports, Set.of());
  }

  /** Returns the settings of a run on records and raw articles. */
  public static RunSettings onBoth(Path records, Path articles, Path reports) {
    return on(List.of(records.toString()), List.of(articles.toString()), reports, Set.of());
  }

  private static RunSettings on(
      List<String> records, List<String> articles, Path reports, Set<String> failOn) {
    return new RunSettings(
        records,
        articles,
        TestData.REFERENCE,
        reports.toString(),
        Selection.ALL,
        Optional.empty(),
        RecordLines.LINE_LIMIT,
        "test",
        failOn,
        Overrides.NONE,
        Optional.empty(),
        Optional.empty(),
        14,
        NOW);
  }
}
