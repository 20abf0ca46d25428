package id.netralitas.extract;

/**
 * A date as written.
 *
 * @param day 0 if not written
 * @param month 0 if not written
 * @param year 0 if not written; two digits are read as 20yy
 * @param weekday 1 for Monday; 0 if not written
 * @param isBracketed in brackets behind a weekday, as the press dates its news: {@code Rabu
 *     (23/10)}
 * @param offset days from the page's date for {@code kemarin} and the like; null if none
 */
record DateMention(
    int from,
    int to,
    int day,
    int month,
    int year,
    int weekday,
    boolean isBracketed,
    Integer offset) {

  /** Returns a day that no calendar has, which dates nothing. */
  static DateMention impossible(int from, int to) {
    return new DateMention(from, to, 0, 0, 0, 0, false, null);
  }

  boolean isImpossible() {
    return day == 0 && month == 0 && weekday == 0 && offset == null;
  }

  boolean hasDay() {
    return day > 0 && month > 0;
  }

  boolean isFull() {
    return hasDay() && year > 0;
  }
}
