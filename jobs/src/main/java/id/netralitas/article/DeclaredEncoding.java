package id.netralitas.article;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The encoding that a page or its server names, whether it exists or not. */
final class DeclaredEncoding {

  /** Where browsers stop looking, and four times that for pages with long heads. */
  private static final int HEAD = 4096;

  private static final int LONGEST_NAME = 40;
  private static final String CHARSET = "charset";

  private DeclaredEncoding() {}

  /** Returns the charset of {@code text/html; charset=…}; empty if there is none. */
  static Optional<String> inContentType(String type) {
    return type == null ? Optional.empty() : after(type, type.toLowerCase(Locale.ROOT), 0, CHARSET);
  }

  /** Returns what the first {@code meta} with a charset or the XML declaration names. */
  static Optional<String> inPage(byte[] page) {
    String head =
        new String(Arrays.copyOf(page, Math.min(page.length, HEAD)), StandardCharsets.ISO_8859_1);
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<?xml")) {
      Optional<String> declared = after(head, lower.substring(0, end(lower, 0)), 0, "encoding");
      if (declared.isPresent()) {
        return declared;
      }
    }
    int at = lower.indexOf("<meta");
    while (at >= 0) {
      Optional<String> declared = after(head, lower.substring(0, end(lower, at)), at, CHARSET);
      if (declared.isPresent()) {
        return declared;
      }
      at = lower.indexOf("<meta", at + 1);
    }
    return Optional.empty();
  }

  private static int end(String text, int from) {
    int end = text.indexOf('>', from);
    return end < 0 ? text.length() : end;
  }

  private static Optional<String> after(String text, String lower, int from, String key) {
    int at = lower.indexOf(key, from);
    if (at < 0) {
      return Optional.empty();
    }
    at += key.length();
    while (at < lower.length() && " \t\r\n=\"'".indexOf(lower.charAt(at)) >= 0) {
      at++;
    }
    int end = at;
    while (end < lower.length()
        && end - at < LONGEST_NAME
        && (Character.isLetterOrDigit(lower.charAt(end))
            || "-_:.".indexOf(lower.charAt(end)) >= 0)) {
      end++;
    }
    return end == at ? Optional.empty() : Optional.of(text.substring(at, end));
  }
}
