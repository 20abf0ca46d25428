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

  boolean hasDay() {
    return day > 0 && month > 0;
  }

  boolean isFull() {
    return hasDay() && year > 0;
  }
}
