package id.netralitas.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a page as blocks (paragraphs, lines, headings, list items, table rows) in the tree of
 * its elements, what is beside the main text left out.
 *
 * <p>An element that holds half of all prose is never left out, whatever its name: pages do wrap
 * all they have in a {@code form}, or in a {@code div} called {@code has-sidebar}.
 */
final class PageOutline {

  static final Set<String> BLOCKS =
      new HashSet<>(
          Arrays.asList(
              ("address article aside blockquote body center dd details div dl dt fieldset"
                      + " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav"
                      + " ol p pre section summary table tbody td tfoot th thead tr ul")
                  .split(" ", -1)));

  /** Shorter pieces of text count as no prose when elements are weighed. */
  private static final int PROSE_PIECE = 40;

  /** Shorter lines between headline and text are captions and the like. */
  private static final int SHORTEST_LEAD = 60;

  /** Hidden text of this length inside the main text is shown by a click: its second page. */
  private static final int FURTHER_PAGE = 200;

  /**
   * A heading of the page.
   *
   * @param block its number
   * @param level 1 to 6
   */
  record Heading(Element element, int block, int level) {}

  /** An element with its blocks. */
  static final class Section {
    final Element element;
    final boolean isMain;
    final List<Section> children = new ArrayList<>();
    final int from;
    int to;
    int prose;
    int proseBlocks;

    Section(Element element, int from) {
      this.element = element;
      this.isMain = PageNoise.isMain(element);
      this.from = from;
    }
  }

  private final IdentityHashMap<Element, Integer> weights = new IdentityHashMap<>();
  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<Element> holders = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final TreeSet<Integer> headingBlocks = new TreeSet<>();
  private final Set<Element> titled = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> leads = Collections.newSetFromMap(new IdentityHashMap<>());
  private final String title;
  private final Deque<Section> open = new ArrayDeque<>();
  private final TextBlock.Builder current = new TextBlock.Builder();
  private Section root;
  private int links;
  private int preformatted;
  private int insideMain;
  private int insideHeader;
  private Element heading;

  private PageOutline(String title) {
    this.title = title;
  }

  /**
   * Returns the outline.
   *
   * @param title the key of the headline; empty if there is none
   */
  static PageOutline of(Element body, String title) {
    PageOutline outline = new PageOutline(title);
    outline.weigh(body);
    outline.findTitleAndLeads(body);
    outline.root = new Section(body, 0);
    outline.open.push(outline.root);
    body.filter(outline.new Walk());
    outline.flush();
    outline.root.to = outline.blocks.size();
    return outline;
  }

  Section root() {
    return root;
  }

  /** Returns the headings in the order of the page. */
  List<Heading> headings() {
    return headings;
  }

  /** Returns whether there is a heading in the section. */
  boolean hasHeading(Section section) {
    Integer next = headingBlocks.ceiling(section.from);
    return next != null && next < section.to;
  }

  /** Returns whether the block is the headline. */
  boolean isTitle(int block) {
    return !title.isEmpty() && Headline.key(blocks.get(block).text()).equals(title);
  }

  /**
   * Returns whether the block may be the lead of the article: its element is called so, or it is no
   * short line and not alone with a picture, whose caption it would be.
   */
  boolean isLead(int block) {
    Element holder = holders.get(block);
    if (isLeadBox(holder) || isLeadBox(holder.parent())) {
      return true;
    }
    Element wrapper = holder.selectFirst("img") == null ? holder.parent() : holder;
    boolean isCaption =
        wrapper != null
            && !wrapper.equals(root.element)
            && wrapper.selectFirst("img") != null
            && holders.stream()
                    .filter(other -> other.equals(wrapper) || isIn(other, wrapper))
                    .count()
                == 1;
    return blocks.get(block).text().length() >= SHORTEST_LEAD && !isCaption;
  }

  private boolean isLeadBox(Element element) {
    return element != null && !element.equals(root.element) && leads.contains(element);
  }

  private static boolean isIn(Element element, Element outer) {
    Element parent = element.parent();
    while (parent != null && !parent.equals(outer)) {
      parent = parent.parent();
    }
    return parent != null;
  }

  List<TextBlock> blocks() {
    return blocks;
  }

  List<TextBlock> blocks(Section section) {
    return blocks.subList(section.from, section.to);
  }

  /** Counts for each element the letters of prose in it: text that is long and not linked. */
  private void weigh(Element body) {
    Deque<int[]> sums = new ArrayDeque<>();
    int[] unread = {0};
    body.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              sums.push(new int[1]);
              unread[0] += isUnread(element) ? 1 : 0;
            } else if (node instanceof TextNode text && unread[0] == 0) {
              int length = text.getWholeText().strip().length();
              sums.getFirst()[0] += length >= PROSE_PIECE ? length : 0;
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              int sum = sums.pop()[0];
              weights.put(element, sum);
              unread[0] -= isUnread(element) ? 1 : 0;
              if (!sums.isEmpty()) {
                sums.getFirst()[0] += sum;
              }
            }
          }
        });
  }

  /** Notes the headings that repeat the headline, what is called a lead, and all around them. */
  private void findTitleAndLeads(Element body) {
    for (Element found : body.getAllElements()) {
      boolean isTitle =
          !title.isEmpty()
              && isHeading(found.normalName())
              && Headline.key(found.text()).equals(title);
      if (isTitle) {
        addWithOuter(found, titled);
      }
      if (PageNoise.isLead(found)) {
        addWithOuter(found, leads);
      }
    }
  }

  private static void addWithOuter(Element found, Set<Element> elements) {
    Element outer = found;
    while (outer != null && elements.add(outer)) {
      outer = outer.parent();
    }
  }

  private static boolean isUnread(Element element) {
    return isLink(element) || PageNoise.hasNoText(element);
  }

  private boolean isLeftOut(Element element) {
    if (PageNoise.hasNoText(element)) {
      return true;
    }
    boolean isAside = PageNoise.isAside(element) && !isHeaderOfArticle(element);
    if (!isAside && !PageNoise.isHidden(element)) {
      return false;
    }
    int weight = weights.get(element);
    boolean isFurtherPage = !isAside && insideMain > 0 && weight >= FURTHER_PAGE;
    return weight == 0 || (!isFurtherPage && weight * 2 < weights.get(root.element));
  }

  /** Whether it is the header of the article, not of the page: with the headline, or a lead. */
  private boolean isHeaderOfArticle(Element element) {
    return PageNoise.isHeader(element)
        && (titled.contains(element) || PageNoise.isInArticle(element) || leads.contains(element));
  }

  private void flush() {
    TextBlock block = current.build();
    boolean isFurniture = insideHeader > 0 && block != null && !block.isText() && heading == null;
    if (block != null && !isFurniture) {
      if (heading != null) {
        headingBlocks.add(blocks.size());
        headings.add(new Heading(heading, blocks.size(), heading.normalName().charAt(1) - '0'));
      }
      blocks.add(block);
      holders.add(open.getFirst().element);
      open.getFirst().prose += block.isProse() ? block.unlinked() : 0;
      open.getFirst().proseBlocks += block.isProse() ? 1 : 0;
    }
  }

  private void enter(Element element) {
    String tag = element.normalName();
    if (tag.equals("br") || tag.equals("hr")) {
      flush();
    } else if (DataCell.is(element)) {
      current.tab();
    } else if (isBlock(element)) {
      flush();
      Section section = new Section(element, blocks.size());
      open.getFirst().children.add(section);
      open.push(section);
      insideMain += section.isMain ? 1 : 0;
      insideHeader += PageNoise.isHeader(element) ? 1 : 0;
      heading = isHeading(tag) ? element : heading;
    }
    links += isLink(element) ? 1 : 0;
    preformatted += tag.equals("pre") ? 1 : 0;
  }

  private void leave(Element element) {
    String tag = element.normalName();
    links -= isLink(element) ? 1 : 0;
    preformatted -= tag.equals("pre") ? 1 : 0;
    if (isBlock(element) && !tag.equals("hr") && !DataCell.is(element)) {
      flush();
      Section section = open.pop();
      insideMain -= section.isMain ? 1 : 0;
      insideHeader -= PageNoise.isHeader(element) ? 1 : 0;
      heading = isHeading(tag) ? null : heading;
      section.to = blocks.size();
      open.getFirst().prose += section.prose;
      open.getFirst().proseBlocks += section.proseBlocks;
    }
  }

  private static boolean isHeading(String tag) {
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /** Whether it leads somewhere: old pages name places by the same element. */
  private static boolean isLink(Element element) {
    return element.normalName().equals("a") && element.hasAttr("href");
  }

  private static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName()) || PageNoise.isMain(element);
  }

  private void append(String text) {
    if (preformatted == 0) {
      current.append(text, links > 0);
      return;
    }
    text.lines()
        .forEach(
            line -> {
              current.append(line, links > 0);
              flush();
            });
  }

  /** Goes through the body, which itself is open already. */
  private final class Walk implements NodeFilter {

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element && depth > 0) {
        if (isLeftOut(element)) {
          if (isBlock(element)) {
            flush();
          }
          return FilterResult.SKIP_ENTIRELY;
        }
        enter(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && depth > 0) {
        leave(element);
      }
      return FilterResult.CONTINUE;
    }
  }
}
