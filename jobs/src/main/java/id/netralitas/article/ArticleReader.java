package id.netralitas.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads files of articles: plain text and HTML (one article a file), JSON Lines (one a line) and
 * WARC (one an archived HTML page). Packing by gzip and the format are recognised by the first
 * bytes, then by the name.
 *
 * <p>The reader itself holds no state: one serves any number of threads and files.
 *
 * @param fields of JSON lines
 */
public record ArticleReader(ArticleLimits limits, FieldNames fields) implements Serializable {

  private static final int BUFFER = 1 << 16;

  /** Packed bytes that may come before the first unpacked ones. */
  private static final int PEEKED = 1 << 20;

  /** With {@link ArticleLimits#DEFAULT} and {@link FieldNames#DEFAULT}. */
  public static final ArticleReader DEFAULT =
      new ArticleReader(ArticleLimits.DEFAULT, FieldNames.DEFAULT);

  /**
   * Returns what is in the file, read as it is asked for.
   *
   * <p>A file that cannot be opened or read to its end gives what was readable before, then one
   * {@link ArticleRejectReason#FILE_UNREADABLE} at the line or record where it broke; a text or
   * page that is cut off gives that reject alone. A damaged record of an archive is one {@link
   * ArticleRejectReason#BROKEN_RECORD}, and those after it are read. An empty text or page is
   * {@link ArticleRejectReason#EMPTY_ARTICLE}; a JSON Lines file or archive without entries gives
   * no results.
   *
   * @param source opened once, at the first question
   */
  public ArticleResults read(ArticleFile file, ByteSource source) {
    return new ArticleResults(file, () -> open(file, source));
  }

  /**
   * Returns what is in a span of a JSON Lines file.
   *
   * @param firstLine the number of its first line in the file
   * @param source gives whole lines, not packed
   */
  public ArticleResults readLines(ArticleFile file, long firstLine, ByteSource source) {
    return new ArticleResults(
        file,
        () ->
            new JsonLines(
                file, new BufferedInputStream(source.open(), BUFFER), firstLine, limits, fields));
  }

  private Entries open(ArticleFile file, ByteSource source) throws IOException {
    InputStream in = new BufferedInputStream(source.open(), BUFFER);
    try {
      boolean packed = Inflation.isGzip(head(in, 2));
      byte[] head = packed ? unpackedHead(file, in) : head(in, ArticleFormat.HEAD);
      ArticleFormat format = ArticleFormat.of(file.name(), head);
      if (format == ArticleFormat.WARC) {
        return new WarcPages(file, in, packed, limits);
      }
      InputStream text = packed ? new BufferedInputStream(new Inflation(in, limits), BUFFER) : in;
      return switch (format) {
        case PLAIN_TEXT -> new WholeFile(file, text, limits, new PlainTextReader(limits)::read);
        case HTML -> new WholeFile(file, text, limits, new PageReader(limits)::read);
        default -> new JsonLines(file, splittable(text, head), 1, limits, fields);
      };
    } catch (IOException | RuntimeException failed) {
      in.close();
      throw failed;
    }
  }

  /**
   * Returns the first unpacked bytes, fewer where the packing breaks; reading comes after. An
   * archive may be broken at its very beginning and readable behind it.
   */
  private byte[] unpackedHead(ArticleFile file, InputStream in) throws IOException {
    in.mark(PEEKED);
    byte[] head;
    try {
      head = head(new BufferedInputStream(new Inflation(in, limits), BUFFER), ArticleFormat.HEAD);
    } catch (IOException broken) {
      if (!ArticleFormat.isWarcName(file.name())) {
        throw broken;
      }
      head = new byte[0];
    }
    in.reset();
    return head;
  }

  private static InputStream splittable(InputStream in, byte[] head) {
    Optional<Charset> wide = Decoding.byteOrderMark(head).or(() -> Decoding.utf16(head));
    return wide.isPresent() ? new Transcoding(in, wide.get()) : in;
  }

  /** Returns the first bytes, fewer where the file ends or breaks before; reading comes after. */
  private static byte[] head(InputStream in, int length) throws IOException {
    byte[] head = new byte[length];
    int count = 0;
    in.mark(length);
    try {
      int more = in.read(head, 0, length);
      while (more > 0) {
        count += more;
        more = in.read(head, count, length - count);
      }
    } catch (IOException broken) {
      if (count == 0) {
        throw broken;
      }
    }
    in.reset();
    return Arrays.copyOf(head, count);
  }
}
