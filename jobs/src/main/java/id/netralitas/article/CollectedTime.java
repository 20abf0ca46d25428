package id.netralitas.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** When a page was fetched, as data sets write it. */
final class CollectedTime {

  private static final Instant FIRST = Instant.parse("1998-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2101-01-01T00:00:00Z");

  private CollectedTime() {}

  /**
   * Returns the time of {@code 2024-11-06T02:00:00Z}, one with another offset, or the first of the
   * day {@code 2024-11-06} in UTC; empty for null, a year outside 1998 to 2100, which no record
   * takes, and everything else.
   */
  static Optional<Instant> read(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String time = text.strip();
    try {
      return Optional.of(
              time.indexOf('T') < 0
                  ? LocalDate.parse(time).atStartOfDay(ZoneOffset.UTC).toInstant()
                  : OffsetDateTime.parse(time).toInstant())
          .filter(CollectedTime::isPossible);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Returns whether a record takes this time. */
  static boolean isPossible(Instant time) {
    return !time.isBefore(FIRST) && time.isBefore(END);
  }
}
