package id.netralitas.extract;

import java.util.function.Predicate;

/**
 * The text that is read: the article's, with its title above it where the text lacks it.
 *
 * @param shift by how many characters the article's own text begins later than this one
 */
record Page(String text, int shift) {

  static Page of(Article article) {
    String title = article.title() == null ? "" : article.title().strip();
    if (title.isEmpty() || article.text().stripLeading().startsWith(title)) {
      return new Page(article.text(), 0);
    }
    return new Page(title + "\n" + article.text(), title.length() + 1);
  }

  /** Returns it with the breaks inside sentences as blanks, where its lines were wrapped. */
  Page unwrapped(Predicate<String> opens) {
    return new Page(HardWrap.joined(text, opens), shift);
  }

  /** Returns the first line that is not blank, without blanks around it; null if there is none. */
  String firstLine() {
    int from = 0;
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    int to = text.indexOf('\n', from);
    String line = text.substring(from, to < 0 ? text.length() : to).strip();
    return line.isEmpty() || line.length() > 200 ? null : line;
  }
}
