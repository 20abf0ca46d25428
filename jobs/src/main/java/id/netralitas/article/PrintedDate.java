package id.netralitas.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day of publication as a page prints it, with a label before it or other notes after it. */
final class PrintedDate {

  private static final int LONGEST_LINE = 80;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  /** What stands before a printed date. */
  private static final List<String> DATE_LABELS =
      List.of(
          "dipublikasikan pada",
          "dipublikasikan",
          "diterbitkan pada",
          "diterbitkan",
          "diposting pada",
          "diposting",
          "diunggah",
          "tayang",
          "terbit",
          "published on",
          "published",
          "posted on",
          "posted",
          "tanggal",
          "pada",
          "on");

  private PrintedDate() {}

  /** Returns the day where the text is a date, maybe after a label; else empty. */
  static Optional<StatedDay> labelled(String text) {
    String date = withoutSigns(text);
    String lower = date.toLowerCase(Locale.ROOT);
    for (String label : DATE_LABELS) {
      if (lower.startsWith(label)) {
        String rest = withoutSigns(date.substring(label.length()));
        return rest.isEmpty() || date.charAt(label.length()) == rest.charAt(0)
            ? Optional.empty()
            : PublishedDate.stated(rest);
      }
    }
    return PublishedDate.stated(date);
  }

  /**
   * Returns the day that a short line, which is no sentence, begins with: {@code Senin, 4 November
   * 2024 | dibaca 215 kali}; else empty.
   */
  static Optional<StatedDay> leading(String line) {
    if (line.length() > LONGEST_LINE || LineNoise.isSentence(line)) {
      return Optional.empty();
    }
    Optional<StatedDay> whole = labelled(line);
    Matcher year = YEAR.matcher(line);
    return whole.isPresent() || !year.find() ? whole : labelled(line.substring(0, year.end()));
  }

  /** The text without blanks and signs before its first letter or digit. */
  private static String withoutSigns(String text) {
    int start = 0;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return text.substring(start).strip();
  }
}
