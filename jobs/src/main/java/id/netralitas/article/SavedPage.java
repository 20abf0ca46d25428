package id.netralitas.article;

import java.util.Optional;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/** The note that browsers leave in pages saved by hand: {@code saved from url=(0042)https://…}. */
final class SavedPage {

  private static final String NOTE = "saved from url=(";
  private static final int NODES_LOOKED_AT = 10;

  private SavedPage() {}

  /** Returns the address in the note; empty without one. */
  static Optional<String> address(Document page) {
    int seen = 0;
    for (Node node = page.childNodeSize() == 0 ? null : page.childNode(0);
        node != null && seen < NODES_LOOKED_AT;
        node = node.nextSibling(), seen++) {
      if (node instanceof Comment comment) {
        String text = comment.getData().strip();
        int close = text.indexOf(')');
        if (text.startsWith(NOTE) && close > 0) {
          return Optional.of(text.substring(close + 1).strip());
        }
      }
    }
    return Optional.empty();
  }
}
