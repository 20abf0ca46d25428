package id.netralitas.article;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day of publication as pages and data sets write it.
 *
 * <p>Read are {@code 2024-11-04} with or without time, {@code 2024/11/04}, {@code 20241104}, {@code
 * 20241104T102011Z}, {@code Senin, 4 November 2024 10:20 WIB}, {@code Mon, 04 Nov 2024 …}, {@code
 * November 4, 2024}, seconds and milliseconds since 1970, and {@code 04/11/2024}, day before month
 * as in Indonesia. The last is ambiguous unless only one order gives a day or fits the weekday
 * beside it, or an Indonesian zone shows who wrote it.
 *
 * <p>The day is the one written in the time of Indonesia (UTC+7 to UTC+9). A time of another zone
 * is brought to Western Indonesia (UTC+7) first: sites state it so although their readers saw the
 * next day.
 */
final class PublishedDate {

  private static final int LONGEST = 120;
  private static final LocalDate FIRST = LocalDate.of(1998, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
  private static final ZoneOffset WESTERN = ZoneOffset.ofHours(7);
  private static final ZoneOffset EASTERN = ZoneOffset.ofHours(9);
  private static final int NOON = 12;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(?:\\d{2})?)?(?!\\d)");

  /** From 2001 to 2030; more would be days and hours in one number, such as 2024110410. */
  private static final Pattern SINCE_1970 =
      Pattern.compile("(1[0-8]\\d{8})(?:\\d{3})?(?:\\.\\d+)?");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");
  private static final Pattern MONTH_NAMED =
      Pattern.compile("(\\d{1,2})[ -]{1,2}(\\p{L}{3,9})\\.?[ ,-]{1,2}(\\d{4})(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2})(?:, ?| )(\\d{4})(?!\\d)");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min"
              + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)"
              + "[,.]{0,2} ?(?=[\\d\\p{L}])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME_BEFORE =
      Pattern.compile("\\d{1,2}[:.]\\d{2} ?(?:WIB|WITA|WIT)?[ ,|-]{1,3}(?=\\p{L}|\\d)");
  private static final Pattern TIME_AFTER =
      Pattern.compile(
          "[\\sT,|•·@–—-]{0,5}(?:(?:pukul|pkl|jam|at)\\.? ?)?"
              + "(?:(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.]\\d{2})?(?:[.,]\\d{1,9})?)?"
              + " ?(?<half>[ap]\\.?m\\.?)?"
              + " ?(?<zone>Z|UTC|GMT|WIB|WITA|WIT)? ?(?<offset>[+-]\\d{1,2}:?(?:\\d{2})?)?"
              + "(?: ?\\([\\p{L} ]{1,40}\\))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern INDONESIAN_ZONE =
      Pattern.compile("WIB|WITA|WIT", Pattern.CASE_INSENSITIVE);

  private static final List<String> WEEKDAYS =
      List.of("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu");
  private static final List<String> ENGLISH_WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

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
   * Returns the day; empty if the text is null, of no known form, outside 1998 to 2100, or has more
   * in it than a day, its weekday and a time.
   */
  static Optional<LocalDate> read(String text) {
    return stated(text).map(StatedDay::day);
  }

  /** Returns the same day, and whether it may be another. */
  static Optional<StatedDay> stated(String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    String given = text.strip();
    Matcher seconds = SINCE_1970.matcher(given);
    if (seconds.matches()) {
      Instant instant = Instant.ofEpochSecond(Long.parseLong(seconds.group(1)));
      return Optional.of(new StatedDay(instant.atOffset(WESTERN).toLocalDate(), false));
    }
    String untimed = after(TIME_BEFORE, given);
    String date = after(WEEKDAY, untimed);
    String weekday = untimed.substring(0, untimed.length() - date.length());
    return day(date, weekday)
        .filter(stated -> !stated.day().isBefore(FIRST) && !stated.day().isAfter(LAST));
  }

  private static String after(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.lookingAt() ? text.substring(matcher.end()) : text;
  }

  private static Optional<StatedDay> day(String date, String weekday) {
    Matcher yearFirst = YEAR_FIRST.matcher(date);
    if (yearFirst.lookingAt()) {
      return timed(
          day(yearFirst.group(1), number(yearFirst.group(3)), yearFirst.group(4)),
          date.substring(yearFirst.end()));
    }
    Matcher compact = COMPACT.matcher(date);
    if (compact.lookingAt()) {
      String time = compact.group(4) == null ? "" : compact.group(4) + ":" + compact.group(5);
      return timed(
          day(compact.group(1), number(compact.group(2)), compact.group(3)),
          time + date.substring(compact.end()));
    }
    Matcher numbers = DAY_FIRST.matcher(date);
    if (numbers.lookingAt()) {
      return ofNumbers(numbers, date.substring(numbers.end()), weekday);
    }
    Matcher named = MONTH_NAMED.matcher(date);
    if (named.lookingAt()) {
      return timed(
          day(named.group(3), month(named.group(2)), named.group(1)), date.substring(named.end()));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(date);
    if (monthFirst.lookingAt()) {
      return timed(
          day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2)),
          date.substring(monthFirst.end()));
    }
    return Optional.empty();
  }

  /**
   * Of two numbers that may both be the month the first is the day, and the other order is told.
   */
  private static Optional<StatedDay> ofNumbers(Matcher numbers, String time, String weekday) {
    String first = numbers.group(1);
    String second = numbers.group(3);
    Optional<LocalDate> dayFirst = day(numbers.group(4), number(second), first);
    Optional<LocalDate> monthFirst =
        numbers.group(2).equals(".") || number(first) == number(second)
            ? Optional.empty()
            : day(numbers.group(4), number(first), second);
    if (dayFirst.isEmpty() || monthFirst.isEmpty()) {
      return timed(dayFirst.or(() -> monthFirst), time);
    }
    boolean fitsDayFirst = isOn(dayFirst.get(), weekday);
    if (fitsDayFirst != isOn(monthFirst.get(), weekday)) {
      return timed(fitsDayFirst ? dayFirst : monthFirst, time);
    }
    boolean isIndonesian = INDONESIAN_ZONE.matcher(time).find();
    return timed(dayFirst, time).map(stated -> new StatedDay(stated.day(), !isIndonesian));
  }

  private static boolean isOn(LocalDate day, String weekday) {
    String name = weekday.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return name.length() > 2
        && (name.startsWith(WEEKDAYS.get(day.getDayOfWeek().getValue() - 1).substring(0, 3))
            || name.startsWith(ENGLISH_WEEKDAYS.get(day.getDayOfWeek().getValue() - 1))
            || (name.equals("ahad") && day.getDayOfWeek() == DayOfWeek.SUNDAY));
  }

  /**
   * Returns the day in the time of Indonesia; empty if nothing but a time may follow and more does.
   */
  private static Optional<StatedDay> timed(Optional<LocalDate> day, String rest) {
    Matcher time = TIME_AFTER.matcher(rest.strip());
    if (!time.matches()) {
      return Optional.empty();
    }
    return day.map(written -> new StatedDay(inIndonesia(written, time), false));
  }

  private static LocalDate inIndonesia(LocalDate day, Matcher time) {
    Optional<ZoneOffset> offset = offset(time);
    if (time.group("hour") == null
        || offset.isEmpty()
        || (offset.get().getTotalSeconds() >= WESTERN.getTotalSeconds()
            && offset.get().getTotalSeconds() <= EASTERN.getTotalSeconds())) {
      return day;
    }
    int hour = number(time.group("hour"));
    String half = time.group("half");
    if (half != null) {
      boolean isAfternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
      hour = hour % NOON + (isAfternoon ? NOON : 0);
    }
    int minute = number(time.group("minute"));
    return day.atStartOfDay()
        .plusHours(hour)
        .plusMinutes(minute)
        .atOffset(offset.get())
        .withOffsetSameInstant(WESTERN)
        .toLocalDate();
  }

  /** Returns how far the clock of the time is from UTC; empty if not known or no such zone. */
  private static Optional<ZoneOffset> offset(Matcher time) {
    String zone = time.group("zone");
    String offset = time.group("offset");
    if (offset == null) {
      boolean isUtc = zone != null && !INDONESIAN_ZONE.matcher(zone).matches();
      return isUtc ? Optional.of(ZoneOffset.UTC) : Optional.empty();
    }
    String digits = offset.substring(1).replace(":", "");
    int hours = number(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
    int minutes = digits.length() > 2 ? number(digits.substring(digits.length() - 2)) : 0;
    int sign = offset.charAt(0) == '-' ? -1 : 1;
    try {
      return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    } catch (DateTimeException noSuchZone) {
      return Optional.empty();
    }
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
