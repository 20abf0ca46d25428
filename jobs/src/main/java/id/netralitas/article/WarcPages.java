package id.netralitas.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Archived HTML pages: responses with status 200, and resources. Each page is read from a copy of
 * its record, so a broken page does not break the archive.
 */
final class WarcPages implements Entries {

  private static final int OK = 200;

  private final ArticleFile file;
  private final InputStream in;
  private final ArticleLimits limits;
  private final PageReader pages;
  private WarcReader archive;
  private long record;

  WarcPages(ArticleFile file, InputStream in, ArticleLimits limits) {
    this.file = file;
    this.in = in;
    this.limits = limits;
    this.pages = new PageReader(limits);
  }

  @Override
  public Optional<ArticleResult> next() throws IOException {
    try {
      archive = archive == null ? new WarcReader(in) : archive;
      Optional<WarcRecord> next = archive.next();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      ArticleResult result = result(new Position(file.name(), record + 1), next.get());
      record++;
      return Optional.of(result);
    } catch (ParsingException | RuntimeException broken) {
      // The reader of archives quotes what it cannot parse, and trusts numbers in headers.
      throw new IOException("broken archive record", broken);
    }
  }

  @Override
  public Long broken() {
    return record + 1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private ArticleResult result(Position position, WarcRecord found) throws IOException {
    boolean response = found instanceof WarcResponse;
    if (!response && !(found instanceof WarcResource)) {
      return position.skipped(SkipReason.NOT_A_RESPONSE);
    }
    MessageHeaders headers = found.headers();
    byte[] block = block(found);
    String url = headers.first("WARC-Target-URI").map(WarcPages::withoutBrackets).orElse(null);
    if (!response) {
      String type = headers.first("Content-Type").orElse("");
      return isHtml(type, block)
          ? page(position, found, url, new Body(block, type))
          : position.skipped(SkipReason.NOT_HTML);
    }
    if (!headers.first("Content-Type").orElse("").toLowerCase(Locale.ROOT).contains("http")) {
      return position.skipped(SkipReason.NOT_A_RESPONSE);
    }
    Body body;
    try {
      HttpResponse http = HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(block)));
      if (http.status() != OK) {
        return position.skipped(SkipReason.NOT_OK);
      }
      String type = http.headers().first("Content-Type").orElse("");
      if (!type.isBlank() && !isHtml(type, block)) {
        return position.skipped(SkipReason.NOT_HTML);
      }
      if (block.length > limits.maxSourceBytes()) {
        return position.tooLong(limits.maxSourceBytes());
      }
      body = new Body(content(http), type);
      if (!isHtml(type, body.bytes())) {
        return position.skipped(SkipReason.NOT_HTML);
      }
    } catch (IOException | RuntimeException broken) {
      return position.rejected(ArticleRejectReason.BROKEN_PAGE, said(broken));
    }
    return page(position, found, url, body);
  }

  private ArticleResult page(Position position, WarcRecord found, String url, Body body) {
    if (body.bytes().length > limits.maxSourceBytes()) {
      return position.tooLong(limits.maxSourceBytes());
    }
    return pages.read(
        new RawArticle(
            position,
            body.bytes(),
            ArticleUrl.normalised(url).orElse(file.id() + ":" + position.line()),
            url,
            collectedAt(found),
            charset(body.type()),
            found.headers().first("WARC-Truncated").isPresent()));
  }

  /** Returns the record's block, its rest left out beyond the limit. */
  private byte[] block(WarcRecord found) throws IOException {
    return found.body().stream().readNBytes(limits.maxSourceBytes() + 1);
  }

  /** Returns the page, unpacked; its rest left out beyond the limit. */
  private byte[] content(HttpResponse http) throws IOException {
    int most = limits.maxSourceBytes() + 1;
    byte[] sent = http.body().stream().readNBytes(most);
    String packing =
        String.join(",", http.headers().all("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
    return switch (packing) {
      case "", "identity", "none", "utf-8" -> sent;
      // Many archives hold the page unpacked under the header of the packed one.
      case "gzip", "x-gzip" -> Inflation.isGzip(sent) ? inflated(sent, most) : sent;
      case "deflate" -> isZlib(sent) ? deflated(sent, most) : sent;
      default -> throw new IOException("its content encoding is not read here");
    };
  }

  private byte[] inflated(byte[] sent, int most) throws IOException {
    try (InputStream page = new Inflation(new ByteArrayInputStream(sent), limits)) {
      return page.readNBytes(most);
    }
  }

  private static byte[] deflated(byte[] sent, int most) throws IOException {
    try (InputStream page = new InflaterInputStream(new ByteArrayInputStream(sent))) {
      return page.readNBytes(most);
    }
  }

  private static boolean isZlib(byte[] sent) {
    int header = sent.length < 2 ? 0 : (sent[0] & 0xFF) * 256 + (sent[1] & 0xFF);
    return header / 256 == 0x78 && header % 31 == 0;
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

  private static Instant collectedAt(WarcRecord found) {
    try {
      return found.headers().first("WARC-Date").map(Instant::parse).orElse(null);
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  /** WARC 1.0 writers put addresses between angle brackets, as its grammar wrongly says. */
  private static String withoutBrackets(String url) {
    return url.startsWith("<") && url.endsWith(">") ? url.substring(1, url.length() - 1) : url;
  }

  /** What broke, without the bytes around it that the reader of archives quotes. */
  private static String said(Exception broken) {
    return broken instanceof ParsingException || broken instanceof RuntimeException
        ? "broken HTTP message"
        : "broken HTTP message: " + broken.getMessage();
  }

  /** The page as the server meant it, and its content type; empty if not given. */
  @SuppressWarnings("ArrayRecordComponent") // read once, by the one that asked for it
  private record Body(byte[] bytes, String type) {}
}
