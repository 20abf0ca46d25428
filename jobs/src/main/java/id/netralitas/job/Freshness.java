package id.netralitas.job;

import id.netralitas.report.StandingRelease;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How old what a release tells is: an input that no longer grows is seen by nothing else.
 *
 * @param asOf the day that the release speaks of
 * @param newestCollected the day of the latest {@code collectedAt}; empty if there is none
 * @param files how many files the input has
 * @param now when the run was asked for
 */
public record Freshness(
    LocalDate asOf, Optional<LocalDate> newestCollected, long files, Instant now) {

  /** Days are those of Jakarta. */
  public static final ZoneId ZONE = Counting.ZONE;

  /** The manifest's field for the latest collection. */
  static final String NEWEST_COLLECTED = "newestCollected";

  static Freshness of(ReleaseTables tables, RunSettings settings) {
    return new Freshness(
        tables.asOf(), tables.newestCollected(), tables.inputs().size(), settings.now());
  }

  /** Returns that of a release of an earlier day, today. */
  static Freshness of(StandingRelease standing, RunSettings settings) {
    String collected = standing.section(NEWEST_COLLECTED).asText(null);
    return new Freshness(
        LocalDate.parse(standing.section("asOf").asText()),
        Optional.ofNullable(collected).map(LocalDate::parse),
        standing.section("inputs").size(),
        settings.now());
  }

  /**
   * Returns its guards: ages in days, and numbers of files.
   *
   * @param filesIn how many files are new or changed
   */
  List<Guard> guards(long filesIn) {
    List<Guard> guards = new ArrayList<>();
    guards.add(Guards.Name.FRESH_AS_OF.of(age(asOf)));
    newestCollected.ifPresent(day -> guards.add(Guards.Name.FRESH_COLLECTED.of(age(day))));
    guards.add(Guards.Name.FRESH_FILES.of(files));
    guards.add(Guards.Name.FRESH_FILES_IN.of(filesIn));
    return guards;
  }

  /** Returns the newest collection as the manifest has it. */
  String toldNewestCollected() {
    return newestCollected.map(LocalDate::toString).orElse(null);
  }

  private long age(LocalDate day) {
    return now.atZone(ZONE).toLocalDate().toEpochDay() - day.toEpochDay();
  }
}
