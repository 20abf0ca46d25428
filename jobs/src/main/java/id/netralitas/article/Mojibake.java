package id.netralitas.article;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/**
 * UTF-8 that someone read as windows-1252 or Latin-1, such as {@code â€œ} for {@code “}, turned
 * back where only one reading exists.
 *
 * <p>Certain is a run of characters from the upper half of windows-1252 that is well-formed UTF-8
 * as a whole in two or more characters, or holds one of three bytes or more, or one of two that
 * begins with {@code Â} or {@code Ã}. Real words never look so: the second byte of UTF-8 is
 * punctuation there. Text spoilt twice is turned back twice.
 *
 * <p>Two remains of quotes and blanks are certain by what stands around them: {@code â€} whose last
 * byte windows-1252 does not have, where a quotation is open in its line; and {@code Â} before a
 * blank, where the text holds certain mojibake elsewhere. All else is kept and suspected.
 */
final class Mojibake {

  /** Text spoilt more often than this is past help. */
  private static final int ROUNDS = 3;

  private static final char OPEN = '\u201C';
  private static final char CLOSE = '\u201D';
  private static final int UPPER = 0x80;
  private static final int FIRST_LEAD = 0xC2;
  private static final int LAST_FOLLOWING = 0xBF;

  /** The windows-1252 byte of a character below U+2123, 0 where it has none in the upper half. */
  private static final byte[] BYTES = bytes();

  /** The text, with what was repaired or is suspected. */
  record Repaired(String text, Set<ArticleIssue> issues) {}

  private final String text;
  private final boolean evident;
  private final StringBuilder repaired = new StringBuilder();
  private boolean quotationOpen;
  private boolean changed;
  private boolean certain;
  private boolean suspected;

  private Mojibake(String text, boolean evident) {
    this.text = text;
    this.evident = evident;
  }

  static Repaired repair(String text) {
    Set<ArticleIssue> issues = EnumSet.noneOf(ArticleIssue.class);
    if (!hasTrace(text)) {
      return new Repaired(text, issues);
    }
    String current = text;
    boolean evident = false;
    boolean suspected = false;
    for (int round = 0; round < ROUNDS; round++) {
      Mojibake pass = new Mojibake(current, evident);
      pass.run();
      suspected = pass.suspected;
      if (!pass.changed && (evident || !pass.certain)) {
        break;
      }
      current = pass.repaired.toString();
      evident = evident || pass.certain;
      issues.add(ArticleIssue.MOJIBAKE_REPAIRED);
    }
    if (suspected) {
      issues.add(ArticleIssue.MOJIBAKE_SUSPECTED);
    }
    return new Repaired(current, issues);
  }

  /**
   * Whether there is anything to look at: a control character of the upper half, a beginning of
   * UTF-8 with a byte that goes on with it, or {@code Â} before a blank.
   */
  private static boolean hasTrace(String text) {
    int n = firstUpper(text, 0);
    while (n < text.length() && !isTrace(text, n)) {
      n = firstUpper(text, n + 1);
    }
    return n < text.length();
  }

  private static int firstUpper(String text, int from) {
    int n = from;
    while (n < text.length() && text.charAt(n) < UPPER) {
      n++;
    }
    return n;
  }

  private static boolean isTrace(String text, int n) {
    char c = text.charAt(n);
    return c < 0xA0 || ((byteOf(c) & 0xFF) >= FIRST_LEAD && isFollowed(text, n));
  }

  private static boolean isFollowed(String text, int n) {
    char next = n + 1 < text.length() ? text.charAt(n + 1) : 0;
    int following = byteOf(next) & 0xFF;
    return (following != 0 && following <= LAST_FOLLOWING)
        || (next == ' ' && text.charAt(n) == '\u00C2');
  }

  private void run() {
    for (int at = 0; at < text.length(); ) {
      int end = at;
      while (end < text.length() && byteOf(text.charAt(end)) != 0) {
        end++;
      }
      if (end > at) {
        upperRun(at, end);
        at = end;
      } else {
        keep(text.charAt(at));
        at++;
      }
    }
  }

  private void upperRun(int start, int end) {
    byte[] bytes = new byte[end - start];
    for (int n = 0; n < bytes.length; n++) {
      bytes[n] = byteOf(text.charAt(start + n));
    }
    boolean whole = isWhollyUtf8(bytes);
    for (int at = 0; at < bytes.length; ) {
      int length = Utf8.length(bytes, at, bytes.length);
      if (length > 1 && (whole || isCertain(bytes, at, length))) {
        decoded(new String(bytes, at, length, StandardCharsets.UTF_8));
        at += length;
      } else if (isCutQuote(bytes, at)) {
        cutQuote(start + at);
        at += 2;
      } else {
        suspected |= length > 1;
        single(start + at);
        at++;
      }
    }
  }

  private void decoded(String characters) {
    changed = true;
    certain = true;
    for (int n = 0; n < characters.length(); n++) {
      if (characters.charAt(n) != '\uFEFF') {
        keep(characters.charAt(n));
      }
    }
  }

  private static boolean isWhollyUtf8(byte[] bytes) {
    int characters = 0;
    for (int at = 0; at < bytes.length; characters++) {
      int length = Utf8.length(bytes, at, bytes.length);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return characters > 1;
  }

  private static boolean isCertain(byte[] bytes, int at, int length) {
    int lead = bytes[at] & 0xFF;
    return length > 2 || lead == 0xC2 || lead == 0xC3;
  }

  /** {@code â€} at the end of a run: the third byte got lost. */
  private static boolean isCutQuote(byte[] bytes, int at) {
    return at + 2 == bytes.length && (bytes[at] & 0xFF) == 0xE2 && (bytes[at + 1] & 0xFF) == 0x80;
  }

  private void cutQuote(int at) {
    if (quotationOpen) {
      changed = true;
      keep(CLOSE);
    } else {
      suspected = true;
      keep(text.charAt(at));
      keep(text.charAt(at + 1));
    }
  }

  /** A character that is no part of mojibake by itself. */
  private void single(int at) {
    char c = text.charAt(at);
    boolean beforeBlank = at + 1 < text.length() && text.charAt(at + 1) == ' ';
    boolean insideWord = at > 0 && Character.isLetter(text.charAt(at - 1));
    if (c == '\u00C2' && beforeBlank && !insideWord) {
      suspected |= !evident;
      changed |= evident;
      if (!evident) {
        keep(c);
      }
    } else if (c < 0xA0 && printed(c) != c) {
      // A windows-1252 byte that was taken for a control character, as browsers read it.
      changed = true;
      keep(printed(c));
    } else {
      keep(c);
    }
  }

  private void keep(char c) {
    if (c == OPEN) {
      quotationOpen = true;
    } else if (c == CLOSE || c == '\n') {
      quotationOpen = false;
    }
    repaired.append(c);
  }

  private static byte byteOf(char c) {
    return c < BYTES.length ? BYTES[c] : 0;
  }

  /** Returns what windows-1252 has in place of a control character; itself where it has nothing. */
  private static char printed(char control) {
    String printed = new String(new byte[] {(byte) control}, Decoding.WINDOWS_1252);
    return printed.charAt(0) == '\uFFFD' ? control : printed.charAt(0);
  }

  private static byte[] bytes() {
    byte[] bytes = new byte[0x2123];
    for (int b = UPPER; b < 0x100; b++) {
      bytes[b] = (byte) b;
    }
    for (int b = UPPER; b < 0xA0; b++) {
      char printed = printed((char) b);
      bytes[printed] = (byte) b;
    }
    return bytes;
  }
}
