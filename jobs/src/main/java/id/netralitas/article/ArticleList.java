package id.netralitas.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Tells the page of a category, a tag or a day from that of one article: there nearly all prose
 * stands under headings that lead to other pages, or each in an {@code article} of its own, and no
 * one of them has most of it. The headline of the page itself is no such heading.
 */
final class ArticleList {

  /** Of ten letters of prose, so many at least are of the entries. */
  private static final int MOST = 8;

  /** Of ten letters of the entries, more than so many in one of them make it the article. */
  private static final int DOMINANT = 7;

  private ArticleList() {}

  /**
   * Returns whether the page lists several articles.
   *
   * @param address of the page, to which the heading of an article may link; null if not known
   */
  static boolean isIn(PageOutline outline, String address) {
    List<Integer> entries = entries(outline, address);
    int sum = entries.stream().mapToInt(Integer::intValue).sum();
    int largest = entries.stream().mapToInt(Integer::intValue).max().orElse(0);
    return entries.size() > 1
        && sum * 10L >= outline.root().prose * (long) MOST
        && largest * 10L <= sum * (long) DOMINANT;
  }

  /** Returns for each entry how many letters of prose it has; those without any are left out. */
  private static List<Integer> entries(PageOutline outline, String address) {
    List<PageOutline.Heading> headings = outline.headings();
    List<Integer> entries = new ArrayList<>();
    int entry = -1;
    int level = 0;
    for (int n = 0; n < headings.size(); n++) {
      PageOutline.Heading heading = headings.get(n);
      int to = n + 1 < headings.size() ? headings.get(n + 1).block() : outline.blocks().size();
      boolean isPart = entry >= 0 && heading.level() > level && !isEntry(outline, n, address);
      if (!isPart) {
        add(entries, entry);
        entry = isEntry(outline, n, address) ? 0 : -1;
        level = heading.level();
      }
      entry += entry < 0 ? 0 : prose(outline.blocks().subList(heading.block() + 1, to));
    }
    add(entries, entry);
    return entries;
  }

  private static void add(List<Integer> entries, int entry) {
    if (entry > 0) {
      entries.add(entry);
    }
  }

  private static int prose(List<TextBlock> blocks) {
    return blocks.stream().filter(TextBlock::isProse).mapToInt(TextBlock::unlinked).sum();
  }

  private static boolean isEntry(PageOutline outline, int n, String address) {
    PageOutline.Heading heading = outline.headings().get(n);
    if (outline.isTitle(heading.block())) {
      return false;
    }
    return leadsElsewhere(heading.element(), address) || isFirstOfArticle(outline, n);
  }

  private static boolean leadsElsewhere(Element heading, String address) {
    Element link = heading.selectFirst("a[href]");
    link = link == null ? heading.closest("a[href]") : link;
    if (link == null) {
      return false;
    }
    Optional<String> own = ArticleUrl.normalised(address);
    return own.isEmpty() || !ArticleUrl.normalised(link.attr("href")).equals(own);
  }

  private static boolean isFirstOfArticle(PageOutline outline, int n) {
    Element article = outline.headings().get(n).element().closest("article");
    return article != null
        && (n == 0 || !article.equals(outline.headings().get(n - 1).element().closest("article")));
  }
}
