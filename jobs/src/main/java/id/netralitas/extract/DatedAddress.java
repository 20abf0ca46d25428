package id.netralitas.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day in an article's address, as many outlets file their articles: {@code /2024/09/18/judul}
 * and {@code /2024-09-18/judul}. It is the day of publication where neither the source nor the text
 * states one.
 */
final class DatedAddress {

  /** No record takes an older day. */
  private static final int FIRST_YEAR = 1998;

  private static final Pattern DAY =
      Pattern.compile(
          "/((?:19|20)\\d\\d)(?:/(\\d{1,2})/(\\d{1,2})(?=[/?#]|$)|-(\\d\\d)-(\\d\\d)(?!\\d))");

  private DatedAddress() {}

  /**
   * Returns the first day; empty if the address is null or has no day of the calendar since 1998.
   */
  static Optional<LocalDate> day(String url) {
    Matcher day = DAY.matcher(url == null ? "" : url);
    if (!day.find()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(day.group(1));
      if (year < FIRST_YEAR) {
        return Optional.empty();
      }
      boolean isFolder = day.group(2) != null;
      int month = Integer.parseInt(day.group(isFolder ? 2 : 4));
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(day.group(isFolder ? 3 : 5))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
