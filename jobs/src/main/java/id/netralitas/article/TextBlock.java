package id.netralitas.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One paragraph, line, heading, list item or row of a page, blanks collapsed; it has a letter or
 * digit.
 *
 * @param linked how many of its characters are in links
 */
record TextBlock(String text, int linked) {

  private static final int PROSE = 50;
  private static final int PROSE_SENTENCE = 25;
  private static final int LINKED_SENTENCE = 40;
  private static final int LONG_SENTENCE = 120;

  int unlinked() {
    return text.length() - linked;
  }

  /** Returns whether this is a longer sentence or more, most of it outside links. */
  boolean isProse() {
    int least = LineNoise.isSentence(text) ? PROSE_SENTENCE : PROSE;
    return unlinked() >= least && linked * 2 <= text.length() && !LineNoise.isNoise(text);
  }

  /** Returns whether this is prose, in links or not. */
  boolean isText() {
    return isProse() || (isLinkedSentence() && !LineNoise.isNoise(text));
  }

  /** Returns whether it is a link and nothing else worth keeping. */
  boolean isLink() {
    return linked * 10 >= text.length() * 8 && !isLinkedSentence();
  }

  /** Whether it is a sentence with links in it: headlines have no full stop, teasers have three. */
  private boolean isLinkedSentence() {
    int end = text.length();
    while (end > 0 && "\"'”’)] ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean isEnded = end > 1 && text.charAt(end - 1) == '.' && text.charAt(end - 2) != '.';
    return (isEnded && (text.length() >= LINKED_SENTENCE || unlinked() >= PROSE_SENTENCE))
        || (LineNoise.isSentence(text) && text.length() > LONG_SENTENCE);
  }

  /**
   * Collects the text between two borders of blocks. {@code Baca juga: <link>} in the middle or at
   * the end of a paragraph is left out.
   */
  static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private final List<int[]> links = new ArrayList<>();
    private boolean blank;

    void append(String piece, boolean isLinked) {
      for (int n = 0; n < piece.length(); n++) {
        char c = piece.charAt(n);
        if (c == '\u00A0' || Character.isWhitespace(c)) {
          blank = true;
        } else if (!isInvisible(c)) {
          separate();
          link(isLinked);
          text.append(c);
        }
      }
    }

    /** Begins another cell of a row. */
    void tab() {
      if (!text.isEmpty()) {
        text.append('\t');
        blank = false;
      }
    }

    /** Returns what was collected and begins anew; null if there is no letter or digit in it. */
    TextBlock build() {
      StringBuilder kept = new StringBuilder(text.length());
      int linked = 0;
      int from = 0;
      String lower = links.isEmpty() ? "" : text.toString().toLowerCase(Locale.ROOT);
      for (int[] link : links) {
        int label = lower.length() == text.length() ? labelOf(lower, link[0]) : -1;
        if (label >= 0 && (label > 0 || link[1] < text.length())) {
          kept.append(text, Math.min(from, label), label);
          from = link[1];
          boolean twoBlanks = from < text.length() && text.charAt(from) == ' ' && endsBlank(kept);
          from += twoBlanks ? 1 : 0;
        } else {
          linked += link[1] - link[0];
        }
      }
      String collected = kept.append(text, from, text.length()).toString().strip();
      text.setLength(0);
      links.clear();
      blank = false;
      return collected.chars().anyMatch(Character::isLetterOrDigit)
          ? new TextBlock(collected, Math.min(linked, collected.length()))
          : null;
    }

    private static boolean endsBlank(StringBuilder kept) {
      return kept.isEmpty() || kept.charAt(kept.length() - 1) == ' ';
    }

    private void separate() {
      boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\t';
      if (blank && !begins) {
        text.append(' ');
      }
      blank = false;
    }

    private void link(boolean isLinked) {
      if (!isLinked) {
        return;
      }
      int at = text.length();
      int[] last = links.isEmpty() ? null : links.get(links.size() - 1);
      if (last != null && at - last[1] <= 1) {
        last[1] = at + 1;
      } else {
        links.add(new int[] {at, at + 1});
      }
    }

    /** Returns where a label just before or in the link begins; -1 if there is none. */
    private static int labelOf(String lower, int link) {
      if (LineNoise.LINK_LABELS.stream().anyMatch(label -> lower.startsWith(label, link))) {
        return link;
      }
      int end = Math.min(link, lower.length());
      while (end > 0 && " :\t".indexOf(lower.charAt(end - 1)) >= 0) {
        end--;
      }
      for (String label : LineNoise.LINK_LABELS) {
        String words = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
        int start = end - words.length();
        boolean colon = end < link && lower.substring(end, link).contains(":");
        if (start >= 0
            && lower.startsWith(words, start)
            && (start == 0 || !Character.isLetterOrDigit(lower.charAt(start - 1)))
            && (colon || !label.endsWith(":"))) {
          return start;
        }
      }
      return -1;
    }

    private static boolean isInvisible(char c) {
      return c == '\u00AD' || (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\uFEFF';
    }
  }
}
