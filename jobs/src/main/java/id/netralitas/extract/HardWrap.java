package id.netralitas.extract;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * Text whose paragraphs were broken into short lines, as old sites and mail programs do it: half of
 * its lines end in the middle of a sentence, and some go on with a small letter. Those breaks are
 * made blanks, so that every character stays where it was. A single break is, too, where the word
 * before it cannot be a line's last.
 */
final class HardWrap {

  private static final int FEWEST_OPEN = 4;
  private static final int FEWEST_SMALL = 2;
  private static final int SHORTEST_LINE = 40;
  private static final int LONGEST_WORD = 30;
  private static final int LONGEST_DATELINE = 40;
  private static final String ENDS = ".!?:;\"”’)";

  private HardWrap() {}

  /**
   * Returns the text, as long as before; the text itself where its lines are paragraphs.
   *
   * @param opens whether a word in small letters needs another behind it: below the headline, no
   *     paragraph ends with one
   */
  static String joined(String text, Predicate<String> opens) {
    return goingOn(joined(text), opens);
  }

  /** "ASN Pemkab", and "Jember mengikuti apel" on the next line. */
  private static String goingOn(String text, Predicate<String> opens) {
    StringBuilder joined = null;
    int headlineEnd = text.stripLeading().indexOf('\n') + text.length();
    headlineEnd -= text.stripLeading().length();
    for (int at = text.indexOf('\n', headlineEnd + 1); at >= 0; at = text.indexOf('\n', at + 1)) {
      int before = lastBefore(text, at);
      int after = firstAfter(text, at);
      boolean isInside = before >= 0 && after >= 0 && Character.isLetter(text.charAt(after));
      if (isInside && opens.test(wordAt(text, before)) && !hasDateline(text, after)) {
        joined = joined == null ? new StringBuilder(text) : joined;
        joined.setCharAt(at, ' ');
      }
    }
    return joined == null ? text : joined.toString();
  }

  private static String wordAt(String text, int last) {
    int from = last;
    while (from > 0 && Character.isLetter(text.charAt(from - 1)) && last - from < LONGEST_WORD) {
      from--;
    }
    return text.substring(from, last + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean hasDateline(String text, int from) {
    String start = text.substring(from, Math.min(text.length(), from + LONGEST_DATELINE));
    return start.contains(" -") || start.contains(" \u2013") || start.contains(" \u2014");
  }

  private static String joined(String text) {
    int breaks = 0;
    int open = 0;
    int small = 0;
    int line = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      int after = firstAfter(text, at);
      boolean isBreak = lastBefore(text, at) >= 0 && after >= 0;
      boolean isOpen = isInside(text, line, at);
      breaks += isBreak ? 1 : 0;
      open += isOpen ? 1 : 0;
      small += isOpen && Character.isLowerCase(text.charAt(after)) ? 1 : 0;
      line = at + 1;
    }
    boolean isWrapped = open >= FEWEST_OPEN && small >= FEWEST_SMALL && open * 2 >= breaks;
    return isWrapped ? join(text) : text;
  }

  private static String join(String text) {
    StringBuilder joined = new StringBuilder(text);
    int line = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (isInside(text, line, at)) {
        joined.setCharAt(at, ' ');
      }
      line = at + 1;
    }
    return joined.toString();
  }

  /** Whether a line from {@code line} to {@code at} ends in the middle of a sentence. */
  private static boolean isInside(String text, int line, int at) {
    int before = lastBefore(text, at);
    int after = firstAfter(text, at);
    return before >= 0
        && after >= 0
        && at - line >= SHORTEST_LINE
        && (Character.isLetterOrDigit(text.charAt(after)) || text.charAt(after) == '(')
        && ENDS.indexOf(text.charAt(before)) < 0;
  }

  /** Returns the last character of the line that ends at {@code at}; -1 if it is blank. */
  private static int lastBefore(String text, int at) {
    int last = at - 1;
    while (last >= 0 && text.charAt(last) != '\n' && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last >= 0 && text.charAt(last) != '\n' ? last : -1;
  }

  /** Returns the first character of the line behind {@code at}; -1 if it is blank. */
  private static int firstAfter(String text, int at) {
    int first = at + 1;
    while (first < text.length()
        && text.charAt(first) != '\n'
        && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    return first < text.length() && text.charAt(first) != '\n' ? first : -1;
  }
}
