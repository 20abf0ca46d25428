package id.netralitas.extract;

import id.netralitas.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds every date in a text, in all forms of the press: {@code Senin, 4 November 2024}, {@code
 * Senin (4/11/2024)}, {@code (4/11)}, {@code 8-10-2024}, {@code 28/10/23}, {@code 2024-11-04},
 * {@code Oktober 2024}, {@code kemarin}, a weekday alone. Day before month, always.
 */
final class DateScanner {

  private static final int FIRST_YEAR = 1998;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_DATE = 14;
  private static final int LONGEST_NAME = 6;
  private static final int LONGEST_DAY = 3;
  private static final int LONGEST_HALL = 3;
  private static final int LONGEST_LIST = 12;

  private final Document document;
  private final Tokens tokens;

  /** While the end of a range is read, which opens no range of its own. */
  private boolean isEndOfRange;

  DateScanner(Document document) {
    this.document = document;
    this.tokens = document.tokens();
  }

  /** Returns the dates that begin in the range, in the order of the text. */
  List<DateMention> dates(int from, int to) {
    List<DateMention> dates = new ArrayList<>();
    int t = from;
    while (t < to) {
      DateMention date = dateAt(t, to);
      if (date == null) {
        t++;
      } else {
        dates.add(date);
        t = Math.max(t + 1, date.to());
      }
    }
    return dates;
  }

  private DateMention dateAt(int t, int limit) {
    int weekday = 0;
    int offset = Integer.MIN_VALUE;
    int next = t;
    if (document.is(t, Cue.WEEKDAY) && !isCounted(t)) {
      weekday = (int) document.number(t, Cue.WEEKDAY);
      next = document.end(t, Cue.WEEKDAY);
    } else if (document.is(t, Cue.DAY_OFFSET)) {
      offset = (int) document.number(t, Cue.DAY_OFFSET);
      next = document.end(t, Cue.DAY_OFFSET);
    }
    boolean isNamed = next > t;
    boolean isBracketed = false;
    if (weekday > 0) {
      next = pastSecondWeekday(next);
    }
    if (isNamed) {
      while (next < limit && (tokens.isMark(next, ',') || isFiller(next))) {
        next++;
      }
      if (tokens.isMark(next, '(')) {
        isBracketed = true;
        next++;
      }
      if (document.is(next, Cue.WEEKDAY) && weekday == 0) {
        weekday = (int) document.number(next, Cue.WEEKDAY);
        next = document.end(next, Cue.WEEKDAY);
        while (tokens.isMark(next, ',') || tokens.isMark(next, '(')) {
          next++;
        }
      }
    } else if (tokens.isMark(t, '(') && tokens.isNumber(t + 1)) {
      DateMention inside = written(t, t + 1, 0, true, null);
      return inside == null || !tokens.isMark(inside.to(), ')') ? null : inside;
    }
    Integer days = offset == Integer.MIN_VALUE ? null : offset;
    DateMention date = written(t, next, weekday, isBracketed, days);
    if (date != null || !isNamed) {
      return date;
    }
    int impossible = impossibleEnd(next);
    if (impossible > next) {
      return DateMention.impossible(t, impossible);
    }
    int end =
        weekday > 0 && offset == Integer.MIN_VALUE
            ? document.end(t, Cue.WEEKDAY)
            : document.end(t, Cue.DAY_OFFSET);
    return new DateMention(t, Math.max(end, t + 1), 0, 0, 0, weekday, false, days);
  }

  /** "16, 17 dan 18 September": returns the token after the days between the first and the last. */
  private int listEnd(int t) {
    int end = t;
    while (end < t + LONGEST_LIST
        && tokens.isMark(end, ',')
        && tokens.isNumber(end + 1)
        && tokens.length(end + 1) <= 2) {
      end += 2;
    }
    return document.is(end, Cue.RANGE, "and") ? end : t;
  }

  /** "Senin-Rabu (16-18/9)": the first weekday is that of the first day. */
  private int pastSecondWeekday(int end) {
    int link = rangeLinkEnd(end);
    return link > end && document.is(link, Cue.WEEKDAY) && isRangeOfDays(link) ? link + 1 : end;
  }

  /** Whether a date with two days stands behind a weekday, not one date for each. */
  private boolean isRangeOfDays(int weekday) {
    int day = weekday + 1;
    while (tokens.isMark(day, ',') || tokens.isMark(day, '(')) {
      day++;
    }
    boolean isRange = false;
    for (int t = day + 1;
        t <= day + LONGEST_DAY;
        t++) { // "16-18/9", "30 September-1 …", "30/9-1/10"
      int link = rangeLinkEnd(t);
      isRange |= link > t && tokens.isNumber(link);
    }
    return tokens.isNumber(day) && isRange;
  }

  /** Returns the token after what links the days of a range; {@code t} if nothing does there. */
  private int rangeLinkEnd(int t) {
    if (tokens.isMark(t, '-')) {
      return t + 1;
    }
    boolean isLink = document.is(t, Cue.RANGE, "") || document.is(t, Cue.RANGE, "and");
    int end = isLink ? document.end(t, Cue.RANGE) : t;
    return isLink && tokens.isMark(end, '.') ? end + 1 : end;
  }

  /** "Selasa (31/9/2024)": returns the token after a day that no calendar has; -1 if none. */
  private int impossibleEnd(int t) {
    boolean isInDigits =
        tokens.isNumber(t)
            && tokens.length(t) <= 2
            && (tokens.isMark(t + 1, '/') || tokens.isMark(t + 1, '-') || tokens.isMark(t + 1, '.'))
            && tokens.isNumber(t + 2)
            && tokens.length(t + 2) <= 2;
    if (isInDigits) {
      boolean isMarked =
          tokens.isMark(t + 3, '/') || tokens.isMark(t + 3, '-') || tokens.isMark(t + 3, '.');
      return isMarked && tokens.isNumber(t + 4) ? t + 5 : t + 3;
    }
    boolean isNamed = tokens.isNumber(t) && tokens.length(t) <= 2 && document.is(t + 1, Cue.MONTH);
    return isNamed ? document.end(t + 1, Cue.MONTH) : -1;
  }

  private boolean isFiller(int t) {
    return document.is(t, Cue.DAY_OFFSET) || document.is(t, Cue.DATE_FILLER);
  }

  /** "dua minggu" counts weeks; "minggu kedua" is a week of a month. */
  private boolean isCounted(int t) {
    if (document.is(t - 1, Cue.DIGIT) || tokens.isNumber(t - 1)) {
      return true;
    }
    return !document.hasCapitals() && document.number(t, Cue.WEEKDAY) == 7;
  }

  private DateMention written(int from, int t, int weekday, boolean isBracketed, Integer offset) {
    if (tokens.isNumber(t) && !isPartOfNumber(t)) {
      return withDay(from, t, weekday, isBracketed, offset);
    }
    if (document.is(t, Cue.MONTH) && tokens.isCapital(t)) {
      return monthAndYear(from, t);
    }
    return null;
  }

  private DateMention withDay(int from, int t, int weekday, boolean isBracketed, Integer offset) {
    DateMention date = digits(from, t, weekday, isBracketed, offset);
    return date == null ? named(from, t, weekday, isBracketed, offset) : date;
  }

  private boolean isPartOfNumber(int t) {
    boolean isJoined =
        tokens.isMark(t - 1, '/') || tokens.isMark(t - 1, '.') || tokens.isMark(t - 1, '-');
    return isJoined
        && tokens.isAttached(t)
        && (tokens.isNumber(t - 2) || tokens.isWord(t - 2))
        && tokens.isAttached(t - 1);
  }

  /** {@code 4/11}, {@code 4/11/2024}, {@code 4-11-24}, {@code 04.11.2024}, {@code 2024-11-04}. */
  private DateMention digits(int from, int t, int weekday, boolean isBracketed, Integer offset) {
    int second = rangeLinkEnd(t + 1);
    boolean areDays =
        second > t + 1
            && tokens.length(t) <= 2
            && tokens.isNumber(second)
            && tokens.isMark(second + 1, '/');
    if (areDays) {
      return firstOfDays(from, t, second, weekday, isBracketed, offset);
    }
    char mark =
        tokens.isMark(t + 1, '/')
            ? '/'
            : tokens.isMark(t + 1, '-') ? '-' : tokens.isMark(t + 1, '.') ? '.' : 0;
    if (mark == 0 || !tokens.isNumber(t + 2)) {
      return null;
    }
    boolean hasThird = tokens.isMark(t + 3, mark) && tokens.isNumber(t + 4);
    if (hasThird && tokens.length(t) == 4) {
      return valid(
          from,
          t + 5,
          tokens.number(t + 4),
          tokens.number(t + 2),
          tokens.number(t),
          weekday,
          isBracketed,
          offset);
    }
    if (tokens.length(t) > 2 || tokens.length(t + 2) > 2) {
      return null;
    }
    if (hasThird && (tokens.length(t + 4) == 4 || (tokens.length(t + 4) == 2 && mark != '.'))) {
      boolean goesOn =
          tokens.isMark(t + 5, mark)
              && tokens.isAttached(t + 5)
              && tokens.isAttached(t + 6)
              && (tokens.isNumber(t + 6) || tokens.isWord(t + 6));
      return goesOn
          ? null
          : valid(
              from,
              t + 5,
              tokens.number(t),
              tokens.number(t + 2),
              tokens.number(t + 4),
              weekday,
              isBracketed,
              offset);
    }
    if (mark == '.' || hasThird) {
      return null;
    }
    DateMention first =
        valid(from, t + 3, tokens.number(t), tokens.number(t + 2), 0, weekday, isBracketed, offset);
    DateMention range = first == null ? null : opensRange(first);
    boolean isAlone = !(tokens.isMark(t + 3, mark) && tokens.isAttached(t + 3));
    boolean isDate = isAlone && (isBracketed || weekday > 0 || offset != null);
    return range != null ? range : isDate ? first : null;
  }

  /** {@code 16-18/9/2024}: the sixteenth. */
  private DateMention firstOfDays(
      int from, int t, int second, int weekday, boolean isBracketed, Integer offset) {
    DateMention last = digits(from, second, weekday, isBracketed, offset);
    return last == null || tokens.number(t) >= last.day()
        ? null
        : valid(
            from,
            last.to(),
            tokens.number(t),
            last.month(),
            last.year(),
            weekday,
            isBracketed,
            offset);
  }

  /** {@code 4 November 2024}, {@code 27 sampai 29 Agustus}, {@code 27-29 Agustus 2024}. */
  private DateMention named(int from, int t, int weekday, boolean isBracketed, Integer offset) {
    if (tokens.length(t) > 2) {
      return null;
    }
    int month = t + 1;
    int second = rangeLinkEnd(listEnd(month));
    boolean isRange =
        second > month && tokens.isNumber(second) && document.is(second + 1, Cue.MONTH);
    if (isRange) {
      month = second + 1;
    }
    if (tokens.isMark(month, '-') && document.is(month + 1, Cue.MONTH)) {
      month++;
    }
    if (!document.is(month, Cue.MONTH)) {
      return null;
    }
    int after = document.end(month, Cue.MONTH);
    while (tokens.isMark(after, '.')
        || tokens.isMark(after, ',')
        || tokens.isMark(after, '-')
        || tokens.isMark(after, '\'')) {
      after++;
    }
    if (document.is(after, Cue.YEAR_WORD)) {
      after = document.end(after, Cue.YEAR_WORD);
    }
    boolean hasYear =
        tokens.isNumber(after) && tokens.length(after) == 4 && isYear(tokens.number(after));
    boolean hasShortYear =
        tokens.isMark(after - 1, '\'') && tokens.isNumber(after) && tokens.length(after) == 2;
    boolean isOfThePast = !hasYear && tokens.isNumber(after) && tokens.length(after) == 4;
    if (isOfThePast || (!hasYear && isPartOfName(from, t))) {
      return null; // "5 Januari 1980", "Gelora 10 November"
    }
    long year = hasYear || hasShortYear ? tokens.number(after) : 0;
    int to = year > 0 ? after + 1 : document.end(month, Cue.MONTH);
    DateMention date =
        valid(
            from,
            to,
            tokens.number(t),
            document.number(month, Cue.MONTH),
            year,
            weekday,
            isBracketed,
            offset);
    DateMention range = date == null ? null : opensRange(date);
    return range == null ? date : range;
  }

  /**
   * "28 Desember - 2 Januari 2024", "30/9 dan Selasa (1/10/2024)": returns the first day with the
   * year that stands once, at the end of the range; null if no day with a year ends one behind it.
   */
  private DateMention opensRange(DateMention first) {
    if (isEndOfRange) {
      return null;
    }
    int at = first.to();
    if (tokens.isMark(at, ')') || (tokens.isMark(at, '.') && tokens.isAttached(at))) {
      at++;
    }
    int next = rangeLinkEnd(at);
    if (next == at) {
      return null;
    }
    isEndOfRange = true;
    DateMention last =
        tokens.isNumber(next)
            ? withDay(next, next, 0, false, null)
            : dateAt(next, Math.min(tokens.size(), next + LONGEST_DATE));
    isEndOfRange = false;
    if (last == null || !last.isFull()) {
      return null;
    }
    boolean isLater =
        first.month() > last.month() || (first.month() == last.month() && first.day() > last.day());
    int year = first.year() > 0 ? first.year() : isLater ? last.year() - 1 : last.year();
    return new DateMention(
        first.from(),
        last.to(),
        first.day(),
        first.month(),
        year,
        first.weekday(),
        first.isBracketed(),
        first.offset());
  }

  /**
   * "Universitas 17 Agustus", "Lapangan 5 Mei", "Monumen Perjuangan 10 November": words that name
   * something, up to the day. A hall's name ends where its town begins, that of a day does not.
   */
  private boolean isPartOfName(int from, int t) {
    if (from < t) {
      return false;
    }
    boolean isBehindPlace = false;
    for (int at = t - 1; at >= t - LONGEST_NAME; at--) {
      boolean isPassedOver =
          tokens.isMark(at, '"')
              || tokens.isMark(at, '\'')
              || tokens.isMark(at, '-')
              || (tokens.isNumber(at) && document.is(at - 2, Cue.DATE_NAME, "ordinal"))
              || document.is(at, Cue.DATE_NAME, "ordinal");
      if (isPassedOver) {
        continue;
      }
      if (document.is(at, Cue.DATE_NAME, "any case")) {
        return true;
      }
      boolean isHall = endsHall(at + 1);
      if ((!tokens.isCapital(at) && !isHall) || document.is(at, Cue.WEEKDAY)) {
        return false;
      }
      if (document.is(at, Cue.DATE_NAME) || (isHall && !isBehindPlace)) {
        return true;
      }
      isBehindPlace |= document.place(at) != null;
    }
    return false;
  }

  /** "Lapangan", "Alun-alun": whether a word for a hall or street, in capitals, ends there. */
  private boolean endsHall(int end) {
    for (int head = Math.max(0, end - LONGEST_HALL); head < end; head++) {
      boolean isHall =
          document.end(head, Cue.VENUE) == end || document.end(head, Cue.NO_PLACE) == end;
      if (isHall && tokens.isCapital(head)) {
        return true;
      }
    }
    return false;
  }

  private DateMention monthAndYear(int from, int t) {
    int after = document.end(t, Cue.MONTH);
    if (document.is(after, Cue.YEAR_WORD)) {
      after = document.end(after, Cue.YEAR_WORD);
    }
    if (!tokens.isNumber(after) || tokens.length(after) != 4 || !isYear(tokens.number(after))) {
      return null;
    }
    return new DateMention(
        from,
        after + 1,
        0,
        (int) document.number(t, Cue.MONTH),
        (int) tokens.number(after),
        0,
        false,
        null);
  }

  private static boolean isYear(long year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static DateMention valid(
      int from,
      int to,
      long day,
      long month,
      long year,
      int weekday,
      boolean isBracketed,
      Integer offset) {
    long fullYear = year > 0 && year < 100 ? 2000 + year : year;
    boolean exists =
        day >= 1 && day <= 31 && month >= 1 && month <= 12 && (fullYear == 0 || isYear(fullYear));
    boolean fits = exists && day <= java.time.Month.of((int) month).maxLength();
    return fits
        ? new DateMention(
            from, to, (int) day, (int) month, (int) fullYear, weekday, isBracketed, offset)
        : null;
  }
}
