package id.netralitas.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day of publication as pages and data sets write it.
 *
 * <p>Read are {@code 2024-11-04} with or without time, {@code 2024/11/04}, {@code 20241104}, {@code
 * Senin, 4 November 2024 10:20 WIB}, {@code Mon, 04 Nov 2024 …}, {@code November 4, 2024}, and
 * {@code 04/11/2024}, day before month as in Indonesia. The day is the one written, whatever the
 * time zone, except that a time in UTC is brought to Western Indonesia (UTC+7) first: sites state
 * it so although their readers saw the next day.
 */
final class PublishedDate {

  private static final int LONGEST = 120;
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
  private static final int FROM_17_UTC = 17;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");
  private static final Pattern MONTH_NAMED =
      Pattern.compile("(\\d{1,2})[ -]{1,2}(\\p{L}{3,9})\\.?[ ,-]{1,2}(\\d{4})(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2}), ?(\\d{4})(?!\\d)");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min"
              + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)"
              + "[,.]{0,2} ?(?=[\\d\\p{L}])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UTC_TIME =
      Pattern.compile("[T ](\\d{2}):\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)? ?(?:Z|[+-]00:?00|UTC|GMT)$");

  private static final Pattern TIME_BEFORE =
      Pattern.compile("\\d{1,2}[:.]\\d{2} ?(?:WIB|WITA|WIT)?[ ,|-]{1,3}(?=\\p{L}|\\d)");
  private static final Pattern TIME_AFTER =
      Pattern.compile(
          "[\\sT,|•·@–—-]{0,5}(?:(?:pukul|pkl|jam|at)\\.? ?)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?"
              + "(?:[.,]\\d{1,9})? ?(?:[ap]m)?"
              + " ?(?:Z|UTC|GMT|WIB|WITA|WIT|(?:UTC|GMT)? ?[+-]\\d{2}:?\\d{0,2})?",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, Integer> MONTHS =
      months(
          "jan januari january",
          "feb peb februari pebruari february",
          "mar mrt maret march",
          "apr april",
          "mei may",
          "jun juni june",
          "jul juli july",
          "agu ags agt agust agustus aug august",
          "sep sept september",
          "okt oktober oct october",
          "nov nop november nopember",
          "des desember dec december");

  private PublishedDate() {}

  /**
   * Returns the day; empty if the text is null, of no known form, outside 1990 to 2100, or has more
   * in it than a day, its weekday and a time.
   */
  static Optional<LocalDate> read(String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    String date = after(WEEKDAY, after(TIME_BEFORE, text.strip()));
    return day(date)
        .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST))
        .map(inWesternIndonesia(date));
  }

  private static String after(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.lookingAt() ? text.substring(matcher.end()) : text;
  }

  private static UnaryOperator<LocalDate> inWesternIndonesia(String date) {
    Matcher time = UTC_TIME.matcher(date);
    boolean nextDay = time.find() && Integer.parseInt(time.group(1)) >= FROM_17_UTC;
    return day -> nextDay ? day.plusDays(1) : day;
  }

  private static Optional<LocalDate> day(String date) {
    Matcher yearFirst = YEAR_FIRST.matcher(date);
    if (reads(yearFirst, date)) {
      return day(yearFirst.group(1), number(yearFirst.group(3)), yearFirst.group(4));
    }
    Matcher compact = COMPACT.matcher(date);
    if (reads(compact, date)) {
      return day(compact.group(1), number(compact.group(2)), compact.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(date);
    if (reads(dayFirst, date)) {
      return day(dayFirst.group(4), number(dayFirst.group(3)), dayFirst.group(1));
    }
    Matcher named = MONTH_NAMED.matcher(date);
    if (reads(named, date)) {
      return day(named.group(3), month(named.group(2)), named.group(1));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(date);
    if (reads(monthFirst, date)) {
      return day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
    }
    return Optional.empty();
  }

  /** Whether the text begins with the pattern and nothing but a time comes after it. */
  private static boolean reads(Matcher matcher, String date) {
    if (!matcher.lookingAt()) {
      return false;
    }
    String rest = date.substring(matcher.end()).strip();
    return rest.isEmpty() || TIME_AFTER.matcher(rest).matches();
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(number(year), month, number(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** Returns the month by one of its Indonesian or English names; 0 if none. */
  private static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> months(String... namesByMonth) {
    Map<String, Integer> months = new HashMap<>();
    for (int n = 0; n < namesByMonth.length; n++) {
      for (String name : namesByMonth[n].split(" ", -1)) {
        months.put(name, n + 1);
      }
    }
    return Map.copyOf(months);
  }
}
