package id.netralitas.job;

import id.netralitas.finding.ObservationWindow;
import id.netralitas.ingest.PassedOver;
import id.netralitas.link.ManualOverride;
import id.netralitas.link.Overrides;
import id.netralitas.link.Selection;
import id.netralitas.record.DatasetDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a release is made from besides the lines in the store, so that it can be made again.
 *
 * @param reference fingerprint of the reference data
 * @param since ISO day or null, as are {@code until} and {@code asOf}, the day that was asked for
 * @param contact an address or null; a map of provinces is given again as an option
 * @param map fingerprint of that map; null for none
 * @param today ISO day on which the command was given; null in what older versions kept
 * @param standsUntil ISO day from which on the same input gives another release, because days that
 *     lay ahead have come by then; null for never
 * @param reportingLag days; null in a store of an earlier version, which had none to set
 */
record Made(
    String reference,
    Set<String> elections,
    String since,
    String until,
    Set<String> provinces,
    String asOf,
    List<ManualOverride> overrides,
    DatasetDescription dataset,
    String contact,
    List<PassedOver> passedOver,
    String map,
    String today,
    String standsUntil,
    Integer reportingLag) {

  static Made of(RunSettings settings, DatasetDescription dataset, List<PassedOver> passedOver) {
    Selection selection = settings.selection();
    return new Made(
        settings.reference().fingerprint(),
        new TreeSet<>(selection.elections()),
        text(selection.since()),
        text(selection.until()),
        new TreeSet<>(selection.provinces()),
        text(settings.asOf().orElse(null)),
        settings.overrides().all(),
        dataset,
        settings.contact().map(URI::toString).orElse(null),
        passedOver,
        settings.map().map(Made::fingerprint).orElse(null),
        text(settings.today()),
        null,
        settings.reportingLag());
  }

  /** Returns the same for a release that time alone changes. */
  Made standing(Optional<LocalDate> until) {
    return at(today, text(until.orElse(null)));
  }

  /** Returns whether the same lines, read today by these settings, give that release again. */
  boolean givesAgain(Made last) {
    boolean isTimeUp = last.standsUntil != null && today.compareTo(last.standsUntil) >= 0;
    return !isTimeUp && at(null, null).equals(last.at(null, null));
  }

  private Made at(String day, String until) {
    return new Made(
        reference,
        elections,
        since,
        this.until,
        provinces,
        asOf,
        overrides,
        dataset,
        contact,
        passedOver,
        map,
        day,
        until,
        reportingLag);
  }

  /** Returns these settings as the release had them. */
  RunSettings settings(RunSettings now) {
    return new RunSettings(
        now.records(),
        now.articles(),
        now.reference(),
        now.reports(),
        new Selection(elections, day(since), day(until), provinces),
        Optional.ofNullable(day(asOf)),
        now.lineLimit(),
        now.version(),
        Set.of(),
        new Overrides(overrides),
        Optional.ofNullable(contact).map(URI::create),
        now.map(),
        reportingLag == null ? ObservationWindow.REPORTING_LAG : reportingLag,
        today == null ? now.now() : day(today).atStartOfDay(Counting.ZONE).toInstant());
  }

  /** Returns what events depend on besides their mentions. */
  String rules(String version, String program) {
    return String.join(
        "\n", version, program, reference, selection().toString(), overrides.toString());
  }

  /** Returns whether both choose events alike, so that their numbers can be compared. */
  boolean choosesAs(Made other) {
    return selection().equals(other.selection());
  }

  private Selection selection() {
    return new Selection(elections, day(since), day(until), provinces);
  }

  private static String fingerprint(Path map) {
    try {
      return Intake.sha256(Files.readString(map));
    } catch (IOException failed) {
      throw new UncheckedIOException("reading " + map, failed);
    }
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
