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

  int unlinked() {
    return text.length() - linked;
  }

  /** Returns whether this is a longer sentence or more, most of it outside links. */
  boolean isProse() {
    int least = LineNoise.isSentence(text) ? PROSE_SENTENCE : PROSE;
    return unlinked() >= least && linked * 2 <= text.length() && !LineNoise.isNoise(text);
  }

  /** Returns whether it is a link and nothing else worth keeping. */
  boolean isLink() {
    return linked * 10 >= text.length() * 8 && !(LineNoise.isSentence(text) && text.length() > 120);
  }

  /** Collects the text between two borders of blocks. */
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
      TextBlock block = null;
      cutInsertedLinks();
      String collected = text.toString().strip();
      if (collected.chars().anyMatch(Character::isLetterOrDigit)) {
        int linked = links.stream().mapToInt(link -> link[1] - link[0]).sum();
        block = new TextBlock(collected, Math.min(linked, collected.length()));
      }
      text.setLength(0);
      links.clear();
      blank = false;
      return block;
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

    /** Takes out {@code Baca juga: <link>} in the middle or at the end of a paragraph. */
    private void cutInsertedLinks() {
      if (links.isEmpty()) {
        return;
      }
      String lower = text.toString().toLowerCase(Locale.ROOT);
      for (int n = links.size() - 1; n >= 0; n--) {
        int[] link = links.get(n);
        int label = labelBefore(lower, link[0]);
        if (label > 0 && link[1] <= text.length()) {
          boolean twoBlanks =
              link[1] < text.length()
                  && text.charAt(link[1]) == ' '
                  && text.charAt(label - 1) == ' ';
          int end = twoBlanks ? link[1] + 1 : link[1];
          text.delete(label, end);
          int cut = end - label;
          links.remove(n);
          for (int later = n; later < links.size(); later++) {
            links.get(later)[0] -= cut;
            links.get(later)[1] -= cut;
          }
        }
      }
    }

    /** Returns where a label begins that ends just before {@code link}; -1 if there is none. */
    private static int labelBefore(String lower, int link) {
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
