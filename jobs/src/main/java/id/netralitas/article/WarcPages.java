package id.netralitas.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * Archived HTML pages: responses with status 200, and resources; and the texts that other programs
 * made of pages (conversions to plain text). Each page is read from a copy of its record, so a
 * broken page does not break the archive.
 */
final class WarcPages implements Entries {

  private static final int OK = 200;

  private final ArticleFile file;
  private final ArchiveRecords records;
  private final ArticleLimits limits;
  private final PageReader pages;
  private long record;

  /**
   * Reads {@code in}.
   *
   * @param packed whether it is gzip
   */
  WarcPages(ArticleFile file, InputStream in, boolean packed, ArticleLimits limits) {
    this.file = file;
    this.records = new ArchiveRecords(in, packed, limits);
    this.limits = limits;
    this.pages = new PageReader(limits);
  }

  @Override
  public Optional<ArticleResult> next() throws IOException {
    Position position = new Position(file.name(), record + 1);
    try {
      Optional<ArticleResult> result = records.next().map(found -> result(position, found));
      record += result.isPresent() ? 1 : 0;
      return result;
    } catch (DamagedRecordException damaged) {
      record++;
      return Optional.of(position.rejected(damaged.reason(), damaged.getMessage()));
    }
  }

  @Override
  public Long broken() {
    return record + 1;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  private ArticleResult result(Position position, ArchiveRecord found) {
    MessageHeaders headers = found.headers();
    String type = headers.first("Content-Type").orElse("");
    return switch (headers.first("WARC-Type").orElse("").strip().toLowerCase(Locale.ROOT)) {
      case "response" ->
          type.toLowerCase(Locale.ROOT).contains("http")
              ? response(position, found)
              : position.skipped(SkipReason.NOT_A_RESPONSE);
      case "resource" ->
          isHtml(type, found.block())
              ? page(position, found, type, new HttpPage.Content(found.block(), false))
              : position.skipped(SkipReason.NOT_HTML);
      case "conversion" ->
          type.toLowerCase(Locale.ROOT).contains("text/plain")
              ? convertedText(position, found)
              : position.skipped(SkipReason.NOT_HTML);
      default -> position.skipped(SkipReason.NOT_A_RESPONSE);
    };
  }

  private ArticleResult response(Position position, ArchiveRecord found) {
    try {
      HttpPage http = HttpPage.parse(found.block());
      if (http.status() != OK) {
        return position.skipped(SkipReason.NOT_OK);
      }
      String type = http.type();
      if (!type.isBlank() && !isHtml(type, found.block())) {
        return position.skipped(SkipReason.NOT_HTML);
      }
      if (found.length() > limits.maxSourceBytes()) {
        return position.tooLong(limits.maxSourceBytes());
      }
      HttpPage.Content content = http.content(limits);
      return isHtml(type, content.bytes())
          ? page(position, found, type, content)
          : position.skipped(SkipReason.NOT_HTML);
    } catch (IOException | RuntimeException broken) {
      return position.rejected(ArticleRejectReason.BROKEN_PAGE, said(broken));
    }
  }

  private ArticleResult page(
      Position position, ArchiveRecord found, String type, HttpPage.Content content) {
    return content.bytes().length > limits.maxSourceBytes()
        ? position.tooLong(limits.maxSourceBytes())
        : pages.read(raw(position, found, type, content));
  }

  private ArticleResult convertedText(Position position, ArchiveRecord found) {
    String type = found.headers().first("Content-Type").orElse("");
    return found.length() > limits.maxSourceBytes()
        ? position.tooLong(limits.maxSourceBytes())
        : pages.readConverted(
            raw(position, found, type, new HttpPage.Content(found.block(), false)));
  }

  private RawArticle raw(
      Position position, ArchiveRecord found, String type, HttpPage.Content content) {
    MessageHeaders headers = found.headers();
    String url = headers.first("WARC-Target-URI").map(WarcPages::withoutBrackets).orElse(null);
    Set<ArticleIssue> issues = EnumSet.noneOf(ArticleIssue.class);
    // A record in segments is only begun in the first, and only its beginning is read.
    if (content.truncated()
        || headers.first("WARC-Truncated").isPresent()
        || headers.first("WARC-Segment-Number").isPresent()) {
      issues.add(ArticleIssue.SOURCE_TRUNCATED);
    }
    Optional<String> fetched = headers.first("WARC-Date");
    if (fetched.isPresent() && fetched.flatMap(CollectedTime::read).isEmpty()) {
      issues.add(ArticleIssue.COLLECTED_TIME_UNREADABLE);
    }
    return new RawArticle(
        position,
        content.bytes(),
        ArticleUrl.normalised(url).orElse(file.id() + ":" + position.line()),
        url,
        fetched.flatMap(CollectedTime::read).orElse(null),
        charset(type),
        issues);
  }

  /** Returns whether the type is HTML, or none is given and the bytes begin so. */
  private static boolean isHtml(String type, byte[] body) {
    String kind = type.toLowerCase(Locale.ROOT);
    return kind.isBlank()
        ? ArticleFormat.beginsAsHtml(body)
        : kind.contains("text/html") || kind.contains("application/xhtml");
  }

  private static List<String> charset(String type) {
    return DeclaredEncoding.inContentType(type).map(List::of).orElse(List.of());
  }

  /** WARC 1.0 writers put addresses between angle brackets, as its grammar wrongly says. */
  private static String withoutBrackets(String url) {
    return url.startsWith("<") && url.endsWith(">") ? url.substring(1, url.length() - 1) : url;
  }

  /** What broke, without the bytes around it that libraries quote. */
  private static String said(Exception broken) {
    return broken instanceof RuntimeException || broken.getMessage() == null
        ? "broken page"
        : "broken page: " + broken.getMessage();
  }
}
