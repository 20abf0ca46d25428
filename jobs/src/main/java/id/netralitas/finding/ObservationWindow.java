package id.netralitas.finding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days whose events a release can have seen, both ends included. It is made once, and every
 * statistic that sets events against time takes its days from here: what lies outside was not
 * without events, it was not looked at.
 *
 * @param from the first day
 * @param to the last day; before {@code from} where nothing was observed
 */
public record ObservationWindow(LocalDate from, LocalDate to) {

  /** The days that outlets are given to report an event, unless the user says otherwise. */
  public static final int REPORTING_LAG = 14;

  /** What a release saw of a span of days. */
  public enum Sight {
    /** Every day. */
    WHOLE,
    /** It had begun, and was not over. */
    RUNNING,
    /** It had not begun. */
    NOT_YET,
    /** Its first days, or all, lie before the window. */
    BEFORE_WINDOW
  }

  /** What limits a window; each may be empty, except the day that the release speaks of. */
  public record Limits(
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      Optional<LocalDate> declaredFrom,
      Optional<LocalDate> declaredTo,
      Optional<LocalDate> firstArticle,
      LocalDate asOf,
      int reportingLag) {}

  /**
   * Returns the window: from the later of the user's first day and the declared start (else the day
   * of the first article), to the earliest of the user's last day, the declared end and the day
   * that the release speaks of less the reporting lag. Without any first day it has the last day
   * alone.
   */
  public static ObservationWindow of(Limits limits) {
    LocalDate to =
        Stream.of(
                limits.until(),
                limits.declaredTo(),
                Optional.of(limits.asOf().minusDays(limits.reportingLag())))
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    LocalDate from =
        Stream.of(limits.since(), limits.declaredFrom().or(limits::firstArticle))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .orElse(to);
    return new ObservationWindow(from, to);
  }

  public ObservationWindow {
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
  }

  /** Returns whether a day was observed; an event without a day (null) was on none. */
  public boolean holds(LocalDate day) {
    return day != null && !day.isBefore(from) && !day.isAfter(to);
  }

  /** Returns whether all days of a month were observed. */
  public boolean holds(YearMonth month) {
    return sight(month.atDay(1), month.atEndOfMonth()) == Sight.WHOLE;
  }

  /** Returns what was seen of a span of days, both ends included. */
  public Sight sight(LocalDate start, LocalDate end) {
    if (start.isBefore(from)) {
      return Sight.BEFORE_WINDOW;
    }
    if (start.isAfter(to)) {
      return Sight.NOT_YET;
    }
    return end.isAfter(to) ? Sight.RUNNING : Sight.WHOLE;
  }

  /** Returns how many days of a span were observed, both ends included; 0 for none. */
  public long days(LocalDate start, LocalDate end) {
    LocalDate first = start.isBefore(from) ? from : start;
    LocalDate last = end.isAfter(to) ? to : end;
    return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
  }

  /** Returns the earlier of a day and the last one observed. */
  public LocalDate upTo(LocalDate day) {
    return day.isAfter(to) ? to : day;
  }
}
