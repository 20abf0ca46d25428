package id.netralitas.article;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** An HTML page as an article: its encoding, its metadata, its main text. */
final class PageReader {

  /** Elements inside one another; those deeper become siblings. Real pages stay below 60. */
  private static final int MAX_DEPTH = 256;

  /** A tree of them takes some 100 MB; real pages have a few thousand. */
  private static final int MAX_TAGS = 400_000;

  private final ArticleLimits limits;

  PageReader(ArticleLimits limits) {
    this.limits = limits;
  }

  /**
   * Returns the article. Its id is the address it was fetched from, else the one it names itself,
   * else what the caller gave.
   */
  ArticleResult read(RawArticle raw) {
    List<String> declared =
        Stream.concat(raw.declared().stream(), DeclaredEncoding.inPage(raw.bytes()).stream())
            .toList();
    Decoding.Decoded decoded = Decoding.decode(raw.bytes(), declared);
    if (tags(decoded.text()) > MAX_TAGS) {
      return raw.position()
          .rejected(ArticleRejectReason.TOO_LONG, "more than " + MAX_TAGS + " tags");
    }
    Document page;
    try {
      page = Jsoup.parse(decoded.text(), "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    } catch (RuntimeException broken) {
      // The parser is made to read anything; where it fails nevertheless, one page is lost.
      return raw.position().rejected(ArticleRejectReason.BROKEN_PAGE, "its markup cannot be read");
    }
    PageMetadata metadata = PageMetadata.of(page);
    return read(raw, decoded, metadata, MainText.of(page, metadata));
  }

  /**
   * Returns an article of the text that another program made of a page, menus and all. Its first
   * line is the headline.
   */
  ArticleResult readConverted(RawArticle raw) {
    Decoding.Decoded decoded = Decoding.decode(raw.bytes(), raw.declared());
    List<String> lines = decoded.text().lines().map(String::strip).toList();
    String title = lines.stream().filter(line -> !line.isEmpty()).findFirst().orElse(null);
    PageMetadata metadata = new PageMetadata(title, null, null, null, false, false, null);
    return read(raw, decoded, metadata, MainText.ofLines(lines, title));
  }

  private ArticleResult read(
      RawArticle raw, Decoding.Decoded decoded, PageMetadata metadata, MainText main) {
    CleanText text = CleanText.of(main.text());
    if (text.isBlank()) {
      return raw.position()
          .rejected(
              ArticleRejectReason.EMPTY_ARTICLE, "the page has no text outside menus and links");
    }
    if (text.text().length() > limits.maxTextLength()) {
      return raw.position().tooLong(limits);
    }
    if (main.several() && !metadata.isOfArticle()) {
      return raw.position()
          .rejected(
              ArticleRejectReason.SEVERAL_ARTICLES,
              "a list of articles, which have pages of their own");
    }
    Set<ArticleIssue> issues = EnumSet.noneOf(ArticleIssue.class);
    issues.addAll(raw.issues());
    issues.addAll(decoded.issues());
    issues.addAll(text.issues());
    if (main.guessed()) {
      issues.add(ArticleIssue.MAIN_TEXT_GUESSED);
    }
    if (main.several()) {
      issues.add(ArticleIssue.SEVERAL_ARTICLES);
    }
    StatedDay stated = metadata.publishedAt() == null ? main.printedDate() : metadata.publishedAt();
    if (stated != null && stated.isAmbiguous()) {
      issues.add(ArticleIssue.PUBLISHED_DATE_AMBIGUOUS);
    }
    LocalDate published = stated == null ? null : stated.day();
    if (published == null && metadata.publishedAtUnreadable()) {
      issues.add(ArticleIssue.PUBLISHED_DATE_UNREADABLE);
    }
    return raw.position().taken(article(raw, metadata, published, text.text(), issues));
  }

  private static int tags(String page) {
    int tags = 0;
    for (int n = 1; n < page.length(); n++) {
      tags += page.charAt(n - 1) == '<' && Character.isLetter(page.charAt(n)) ? 1 : 0;
    }
    return tags;
  }

  private static ArticleText article(
      RawArticle raw,
      PageMetadata metadata,
      LocalDate published,
      String text,
      Set<ArticleIssue> issues) {
    CleanText title = CleanText.line(metadata.title());
    issues.addAll(title.issues());
    CleanText publisher = CleanText.line(metadata.publisher());
    issues.addAll(publisher.issues());
    String url = raw.url() != null ? raw.url() : metadata.url();
    Optional<String> address = ArticleUrl.normalised(url);
    return new ArticleText(
        address.orElse(raw.id()),
        url,
        publisher.text(),
        published,
        raw.collectedAt(),
        title.text(),
        text,
        List.copyOf(issues));
  }
}
