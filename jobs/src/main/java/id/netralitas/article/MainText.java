package id.netralitas.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The main text of a page, its paragraphs split by LF; the headline is not in it.
 *
 * <p>It is what the page names so ({@link PageNoise#isMain}), else the smallest element that holds
 * most of the prose, inside {@code article} or {@code main} where they hold half of it. Out of that
 * go links to other articles, bylines and other lines of furniture.
 *
 * @param guessed whether nothing was named and nothing smaller than the page holds most of it, or
 *     what does is a list of articles, or the copy in JSON-LD had to stand in
 * @param several whether the page lists several articles, each under a heading of its own
 * @param printedDate the last day in a line of its own before the text; null if there is none
 */
record MainText(String text, boolean guessed, boolean several, StatedDay printedDate) {

  /** A named element with less prose is a teaser or a wrapper of nothing. */
  private static final int LEAST_NAMED = 80;

  /** A page, its main part, its article: more of them are other articles. */
  private static final int MOST_ARTICLES = 3;

  private static final int LEAST_BODY = 300;
  private static final int SMALL_DETAIL = 3;
  private static final int MOST_LEAD = 20;

  static MainText of(Document page, PageMetadata metadata) {
    String title = metadata.title() == null ? "" : Headline.key(metadata.title());
    PageOutline outline = PageOutline.of(page.body(), title);
    Optional<PageOutline.Section> named = named(outline.root());
    PageOutline.Section section = named.orElseGet(() -> densest(articleIn(outline.root())));
    List<String> paragraphs =
        new ArrayList<>(paragraphs(outline.blocks(section), metadata.title(), named.isPresent()));
    paragraphs.addAll(0, lead(outline, section, paragraphs));
    continuations(outline, section)
        .forEach(
            next -> paragraphs.addAll(paragraphs(outline.blocks(next), metadata.title(), true)));
    String text = String.join("\n", paragraphs);
    StatedDay printed = dateBefore(outline, section);
    boolean several = ArticleList.isIn(outline, metadata.url());
    String copy = metadata.articleBody();
    if (copy != null
        && (text.isEmpty() || (copy.length() >= LEAST_BODY && copy.length() > 2 * text.length()))) {
      String body = String.join("\n", copied(copy, metadata.title()));
      return new MainText(body, true, several && !text.isEmpty(), printed);
    }
    if (paragraphs.isEmpty()) {
      return new MainText(String.join("\n", linkedSentences(outline)), true, several, printed);
    }
    boolean guessed = section == outline.root() || (named.isEmpty() && isList(section));
    return new MainText(text, guessed, several, printed);
  }

  /**
   * Returns the prose between the headline and the section, up to the next heading: many pages set
   * the first paragraph in a box of its own. What only repeats the text is left out.
   */
  private static List<String> lead(
      PageOutline outline, PageOutline.Section section, List<String> paragraphs) {
    int first = leadFrom(outline, section);
    int last = section.from;
    for (PageOutline.Heading heading : outline.headings()) {
      boolean isLabel = !outline.blocks().get(heading.block()).isProse();
      last = isLabel && heading.block() >= first ? Math.min(last, heading.block()) : last;
    }
    List<Integer> blocks =
        IntStream.range(first, Math.max(first, last))
            .filter(block -> outline.blocks().get(block).isText())
            .boxed()
            .toList();
    // So much prose is no lead, but text that is marked up in a way not known here.
    boolean isText = blocks.size() > MOST_LEAD;
    String body = Headline.key(String.join("", paragraphs));
    return blocks.stream()
        .filter(block -> isText || outline.isLead(block))
        .map(block -> outline.blocks().get(block).text())
        .filter(line -> isText || !body.contains(Headline.key(line)))
        .toList();
  }

  /**
   * Behind the headline; else behind the last main heading; else where the element around begins.
   */
  private static int leadFrom(PageOutline outline, PageOutline.Section section) {
    for (int block = section.from - 1; block >= 0; block--) {
      if (outline.isTitle(block)) {
        return block + 1;
      }
    }
    int behindHeading =
        outline.headings().stream()
            .filter(heading -> heading.level() == 1 && heading.block() < section.from)
            .mapToInt(heading -> heading.block() + 1)
            .max()
            .orElse(0);
    return sections(outline.root(), outer -> outer.children.contains(section)).stream()
        .mapToInt(outer -> Math.max(outer.from, behindHeading))
        .findFirst()
        .orElse(section.from);
  }

  /**
   * Returns the elements after the section that are made like it and have no heading: pages split
   * the text around advertisements. One with a heading is another article.
   */
  private static List<PageOutline.Section> continuations(
      PageOutline outline, PageOutline.Section section) {
    Element element = section.element;
    return sections(
        outline.root(),
        next ->
            next.from >= section.to
                && Objects.equals(next.element.parent(), element.parent())
                && !next.element.equals(element)
                && next.element.normalName().equals(element.normalName())
                && next.element.className().equals(element.className())
                && (next.isMain || PageNoise.isArticle(next.element))
                && next.prose > 0
                && outline.headings().stream()
                    .noneMatch(
                        heading -> next.from <= heading.block() && heading.block() < next.to));
  }

  /** Returns the main text among the lines of a page without markup: a guess. */
  static MainText ofLines(List<String> lines, String title) {
    List<TextBlock> blocks =
        lines.stream().filter(line -> !line.isEmpty()).map(line -> new TextBlock(line, 0)).toList();
    return new MainText(String.join("\n", paragraphs(blocks, title, false)), true, false, null);
  }

  /** Whether it holds several articles, like the page of a category. */
  private static boolean isList(PageOutline.Section section) {
    return sections(section, inner -> PageNoise.isArticle(inner.element) && inner.prose > 0).size()
        > MOST_ARTICLES;
  }

  /** What remains of a page that forgot to close a link, so that all its text is in it. */
  private static List<String> linkedSentences(PageOutline outline) {
    return outline.blocks(outline.root()).stream()
        .map(TextBlock::text)
        .filter(LineNoise::isSentence)
        .filter(line -> !LineNoise.isNoise(line))
        .toList();
  }

  private static StatedDay dateBefore(PageOutline outline, PageOutline.Section section) {
    StatedDay day = null;
    List<TextBlock> blocks = outline.blocks(outline.root());
    int n = 0;
    while (n < section.to
        && (n < section.from
            || !blocks.get(n).isProse()
            || !LineNoise.isSentence(blocks.get(n).text()))) {
      day = PrintedDate.leading(blocks.get(n).text()).orElse(day);
      n++;
    }
    return day;
  }

  /** The first of the named elements with much prose: pages append the next article below. */
  private static Optional<PageOutline.Section> named(PageOutline.Section root) {
    List<PageOutline.Section> named =
        sections(root, section -> section.isMain && section.prose >= LEAST_NAMED);
    int most = named.stream().mapToInt(section -> section.prose).max().orElse(0);
    Optional<PageOutline.Section> first =
        named.stream().filter(section -> section.prose * 2 >= most).findFirst();
    return first.map(MainText::innermostNamed);
  }

  /** Of named elements inside one another the smallest that loses no more than a tenth. */
  private static PageOutline.Section innermostNamed(PageOutline.Section outer) {
    PageOutline.Section best = outer;
    for (PageOutline.Section inner : sections(outer, section -> section.isMain)) {
      if (inner.prose * 10 >= outer.prose * 9) {
        best = inner;
      }
    }
    return best;
  }

  private static PageOutline.Section articleIn(PageOutline.Section root) {
    return sections(root, section -> PageNoise.isArticle(section.element)).stream()
        .filter(section -> section.prose > 0 && section.prose * 2 >= root.prose)
        .min(Comparator.comparingInt(section -> section.prose))
        .orElse(root);
  }

  private static PageOutline.Section densest(PageOutline.Section start) {
    PageOutline.Section best = start;
    Optional<PageOutline.Section> inner = Optional.of(start);
    while (inner.isPresent()) {
      PageOutline.Section outer = inner.get();
      best = outer;
      inner =
          outer.children.stream()
              .filter(child -> child.prose > 0)
              .filter(
                  child ->
                      (child.prose == outer.prose && child.proseBlocks > 1)
                          || (child.prose * 10 >= outer.prose * 7
                              && child.proseBlocks >= SMALL_DETAIL))
              .findFirst();
    }
    return best;
  }

  /** Returns the sections that are so, in the order of the page. */
  private static List<PageOutline.Section> sections(
      PageOutline.Section root, Predicate<PageOutline.Section> isWanted) {
    List<PageOutline.Section> found = new ArrayList<>();
    Deque<PageOutline.Section> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      PageOutline.Section section = open.pop();
      if (isWanted.test(section)) {
        found.add(section);
      }
      for (int n = section.children.size() - 1; n >= 0; n--) {
        open.push(section.children.get(n));
      }
    }
    return found;
  }

  private static List<String> paragraphs(List<TextBlock> blocks, String title, boolean isNamed) {
    int from = 0;
    int to = blocks.size();
    if (!isNamed && blocks.stream().anyMatch(TextBlock::isText)) {
      while (!blocks.get(from).isText()) {
        from++;
      }
      while (!blocks.get(to - 1).isText() && !isPartOfText(blocks.get(to - 1).text())) {
        to--;
      }
    }
    String titleKey = title == null ? "" : Headline.key(title);
    List<String> kept = new ArrayList<>();
    boolean afterLabel = false;
    for (TextBlock block : blocks.subList(from, to)) {
      String line = block.text();
      boolean isTitle = !titleKey.isEmpty() && Headline.key(line).equals(titleKey);
      boolean isLabel = LineNoise.isBareLabel(line);
      boolean isLabelled = afterLabel && !LineNoise.isSentence(line) && !block.isProse();
      if (!isTitle && !isLabel && !isLabelled && !block.isLink() && !LineNoise.isNoise(line)) {
        kept.add(line);
      }
      afterLabel = isLabel;
    }
    return kept;
  }

  private static boolean isPartOfText(String line) {
    return LineNoise.isSentence(line) || line.endsWith(":");
  }

  /** The lines of the copy in JSON-LD, which may hold markup. */
  private static List<String> copied(String body, String title) {
    List<TextBlock> blocks =
        body.lines()
            .map(
                line ->
                    line.indexOf('<') < 0 && line.indexOf('&') < 0
                        ? line
                        : Jsoup.parse(line).text())
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(line -> new TextBlock(line, 0))
            .toList();
    return paragraphs(blocks, title, true);
  }
}
