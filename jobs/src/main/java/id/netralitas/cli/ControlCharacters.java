package id.netralitas.cli;

import java.util.Locale;

/**
 * Characters that do something to a terminal or a log instead of being shown. Input may hold them
 * in any value, and a message that quotes one must not hand it on.
 */
final class ControlCharacters {

  private ControlCharacters() {}

  /**
   * Returns a text as one line: line ends, tabs and other controls, marks that turn the direction
   * of writing, and halves of characters become escapes as JSON has them, such as {@code \u001b}.
   */
  static String escaped(String text) {
    return escaped(text, "");
  }

  /** Returns the same with tabs and line ends as they are, for what is laid out on purpose. */
  static String escapedInLayout(String text) {
    return escaped(text, "\t\n\r");
  }

  private static String escaped(String text, String kept) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (kept.indexOf(c) < 0 && isControl(c)) {
                escaped.append(escape(c));
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  private static boolean isControl(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> turnsDirection(c) || c == 0xFEFF;
    };
  }

  /** Unicode's Bidi_Control (UAX #9). */
  private static boolean turnsDirection(int c) {
    return c == 0x61C
        || (c >= 0x200E && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static String escape(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, "\\u%04x", c);
    };
  }
}
