package id.netralitas.article;

import java.util.EnumSet;
import java.util.Set;

/**
 * Decoded text made fit to refer to by offsets: no NUL, no byte order mark, lines ended by LF,
 * mojibake repaired, every surrogate in its pair.
 *
 * @param issues what was repaired, is suspected or is lost
 */
record CleanText(String text, Set<ArticleIssue> issues) {

  private static final char LOST = '\uFFFD';

  /** Returns the text; null of null. */
  static CleanText of(String decoded) {
    if (decoded == null) {
      return new CleanText(null, EnumSet.noneOf(ArticleIssue.class));
    }
    Mojibake.Repaired repaired = Mojibake.repair(plain(decoded));
    Set<ArticleIssue> issues = EnumSet.noneOf(ArticleIssue.class);
    issues.addAll(repaired.issues());
    if (repaired.text().indexOf(LOST) >= 0) {
      issues.add(ArticleIssue.CHARACTERS_LOST);
    }
    return new CleanText(repaired.text(), issues);
  }

  /** Returns whether there is nothing to read: nothing, blanks of any kind, invisible signs. */
  boolean isBlank() {
    for (int n = 0; text != null && n < text.length(); n++) {
      char c = text.charAt(n);
      boolean isUnseen =
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || Character.getType(c) == Character.FORMAT
              || Character.isISOControl(c);
      if (!isUnseen) {
        return false;
      }
    }
    return true;
  }

  /** Returns the text of one line without outer blanks; null of null and of nothing but blanks. */
  static CleanText line(String decoded) {
    CleanText clean = of(decoded);
    return clean.isBlank()
        ? new CleanText(null, EnumSet.noneOf(ArticleIssue.class))
        : new CleanText(clean.text.strip(), clean.issues);
  }

  private static String plain(String decoded) {
    int first = 0;
    while (first < decoded.length() && !isTouched(decoded.charAt(first))) {
      first++;
    }
    return first == decoded.length() ? decoded : replaced(decoded);
  }

  private static boolean isTouched(char c) {
    return c == '\r' || c == '\0' || c == '\uFEFF' || Character.isSurrogate(c);
  }

  private static String replaced(String decoded) {
    StringBuilder plain = new StringBuilder(decoded.length());
    for (int n = 0; n < decoded.length(); n++) {
      char c = decoded.charAt(n);
      if (c == '\r') {
        plain.append('\n');
        n += n + 1 < decoded.length() && decoded.charAt(n + 1) == '\n' ? 1 : 0;
      } else if (Character.isHighSurrogate(c)
          && n + 1 < decoded.length()
          && Character.isLowSurrogate(decoded.charAt(n + 1))) {
        plain.append(c).append(decoded.charAt(++n));
      } else if (Character.isSurrogate(c)) {
        plain.append(LOST);
      } else if (c != '\0' && c != '\uFEFF') {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
