package id.netralitas.article;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tables of data and tables that lay out a page, told apart by their cells. */
final class DataCell {

  private static final int LONGEST = 80;
  private static final int MOST_NODES = 6;

  private DataCell() {}

  /**
   * Returns whether the element is a cell of data, whose row is one line: it and the first and last
   * of its row are short and hold no blocks. Looks no deeper than one level, so that tables inside
   * one another cost no more than others.
   */
  static boolean is(Element element) {
    String tag = element.normalName();
    Element row = element.parent();
    if (!(tag.equals("td") || tag.equals("th")) || row == null || row.childrenSize() < 2) {
      return false;
    }
    Element first = row.firstElementChild();
    Element last = row.lastElementChild();
    return isShort(element) && (first == null || isShort(first)) && (last == null || isShort(last));
  }

  private static boolean isShort(Element cell) {
    if (cell.childNodeSize() > MOST_NODES) {
      return false;
    }
    for (int n = 0; n < cell.childNodeSize(); n++) {
      Node node = cell.childNode(n);
      boolean isShort =
          node instanceof Element inner
              ? !PageOutline.BLOCKS.contains(inner.normalName())
                  && !inner.normalName().equals("br")
                  && inner.childrenSize() == 0
                  && inner.ownText().length() <= LONGEST
              : !(node instanceof TextNode text) || text.getWholeText().length() <= LONGEST;
      if (!isShort) {
        return false;
      }
    }
    return true;
  }
}
