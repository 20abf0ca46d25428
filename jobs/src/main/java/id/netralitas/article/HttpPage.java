package id.netralitas.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;

/**
 * An archived HTTP response. Its page is all that the record holds after the header: archives keep
 * headers that no longer fit, with the lengths and encodings of what was sent, around pages that
 * they have unpacked. So a length only tells whether something is missing, and an encoding is taken
 * off only where it is there.
 */
final class HttpPage {

  private static final int SAMPLE = 1024;

  private final int status;
  private final MessageHeaders headers;
  private final byte[] sent;

  private HttpPage(int status, MessageHeaders headers, byte[] sent) {
    this.status = status;
    this.headers = headers;
    this.sent = sent;
  }

  /**
   * The page as the server meant it.
   *
   * @param truncated whether less is there than was announced
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, by the one that asked for it
  record Content(byte[] bytes, boolean truncated) {}

  /**
   * Returns the response.
   *
   * @throws IOException if the block does not begin with the header of one
   */
  static HttpPage parse(byte[] block) throws IOException {
    int end = headerEnd(block);
    byte[] header = Arrays.copyOf(block, end);
    try {
      HttpResponse response =
          HttpResponse.parseWithoutBody(
              Channels.newChannel(new ByteArrayInputStream(header)),
              Channels.newChannel(OutputStream.nullOutputStream()));
      byte[] sent = Arrays.copyOfRange(block, end, block.length);
      return new HttpPage(response.status(), response.headers(), sent);
    } catch (ParsingException | RuntimeException broken) {
      // The parser quotes what it cannot read, and trusts numbers in headers.
      throw new IOException("no HTTP response begins it", broken);
    }
  }

  /** Returns where the first empty line ends; the length of a block without one. */
  private static int headerEnd(byte[] block) {
    boolean isLineEmpty = false;
    for (int n = 0; n < block.length; n++) {
      if (block[n] == '\n') {
        if (isLineEmpty) {
          return n + 1;
        }
        isLineEmpty = true;
      } else if (block[n] != '\r') {
        isLineEmpty = false;
      }
    }
    return block.length;
  }

  int status() {
    return status;
  }

  /** Returns the content type; empty if there is none. */
  String type() {
    return headers.first("Content-Type").orElse("");
  }

  /**
   * Returns the page, its encodings taken off, its rest left out beyond the limit.
   *
   * @throws IOException if an encoding is not read here, or is broken
   */
  Content content(ArticleLimits limits) throws IOException {
    List<String> transfer = tokens("Transfer-Encoding");
    List<String> encodings = tokens("Content-Encoding");
    byte[] page = sent;
    boolean truncated;
    if (transfer.remove("chunked") && Chunks.areIn(sent)) {
      Chunks chunks = Chunks.of(sent);
      page = chunks.bytes();
      truncated = !chunks.isWhole();
    } else {
      truncated = encodings.isEmpty() && transfer.isEmpty() && isShorterThanAnnounced();
    }
    encodings.addAll(transfer);
    Collections.reverse(encodings);
    for (String encoding : encodings) {
      page = decoded(encoding, page, limits);
    }
    if (Inflation.isGzip(page)) {
      page = read(new Inflation(new ByteArrayInputStream(page), limits), limits);
    }
    return new Content(page, truncated);
  }

  private boolean isShorterThanAnnounced() {
    List<String> lengths = tokens("Content-Length");
    return !lengths.isEmpty()
        && lengths.stream()
            .allMatch(
                length -> length.matches("\\d{1,18}") && Long.parseLong(length) > sent.length);
  }

  private static byte[] decoded(String encoding, byte[] page, ArticleLimits limits)
      throws IOException {
    boolean isGzip = Inflation.isGzip(page);
    if (isGzip ? !encoding.endsWith("gzip") : isText(page)) {
      return page;
    }
    InputStream bytes = new ByteArrayInputStream(page);
    return switch (encoding) {
      case "gzip", "x-gzip" -> read(new Inflation(bytes, limits), limits);
      case "deflate" -> read(new InflaterInputStream(bytes, new Inflater(!isZlib(page))), limits);
      case "br" -> read(new BrotliInputStream(bytes), limits);
      default -> throw new IOException("its content encoding is not read here");
    };
  }

  private static byte[] read(InputStream page, ArticleLimits limits) throws IOException {
    try (page) {
      return page.readNBytes(limits.maxSourceBytes() + 1);
    }
  }

  /** Whether no byte at the beginning is one that no text has; packed bytes are full of them. */
  private static boolean isText(byte[] page) {
    for (int n = 0; n < Math.min(page.length, SAMPLE); n++) {
      if (page[n] >= 0 && page[n] < ' ' && "\t\n\f\r\u001B".indexOf(page[n]) < 0) {
        return Decoding.byteOrderMark(page).isPresent() || Decoding.utf16(page).isPresent();
      }
    }
    return true;
  }

  private static boolean isZlib(byte[] page) {
    int header = page.length < 2 ? 0 : (page[0] & 0xFF) * 256 + (page[1] & 0xFF);
    return header / 256 == 0x78 && header % 31 == 0;
  }

  /** The values of all headers of the name, in lower case, those that encode nothing left out. */
  private List<String> tokens(String name) {
    List<String> tokens = new ArrayList<>();
    for (String value : headers.all(name)) {
      for (String token : value.toLowerCase(Locale.ROOT).split(",", -1)) {
        tokens.add(token.strip());
      }
    }
    tokens.removeIf(token -> List.of("", "identity", "none", "utf-8").contains(token));
    return tokens;
  }

  /** A body in chunks (RFC 9112, 7.1). */
  @SuppressWarnings("ArrayRecordComponent") // read once, by the one that asked for it
  private record Chunks(byte[] bytes, boolean isWhole) {

    private static final int LONGEST_LINE = 1024;

    static boolean areIn(byte[] body) {
      return body.length == 0 || sizeAt(body, 0) >= 0;
    }

    /** Returns what the chunks hold, up to where they break off. */
    static Chunks of(byte[] body) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length);
      int at = 0;
      long size = sizeAt(body, at);
      while (size > 0) {
        int from = lineEnd(body, at);
        int length = (int) Math.min(size, body.length - from);
        bytes.write(body, from, length);
        at = from + length;
        at += at < body.length && body[at] == '\r' ? 1 : 0;
        at += at < body.length && body[at] == '\n' ? 1 : 0;
        size = length < size ? -1 : sizeAt(body, at);
      }
      return new Chunks(bytes.toByteArray(), size == 0);
    }

    /** Returns the size in the line that begins there; -1 if there is none. */
    private static long sizeAt(byte[] body, int at) {
      int end = lineEnd(body, at);
      int digits = at;
      long size = 0;
      while (digits < end && Character.digit(body[digits], 16) >= 0 && size < 1L << 40) {
        size = size * 16 + Character.digit(body[digits], 16);
        digits++;
      }
      boolean isSize = digits > at && end > digits && " \t;\r\n".indexOf(body[digits]) >= 0;
      return isSize ? size : -1;
    }

    /**
     * Returns where the line that begins there ends, its line end in it; the place if it is long.
     */
    private static int lineEnd(byte[] body, int at) {
      int last = Math.min(body.length, at + LONGEST_LINE);
      for (int n = at; n < last; n++) {
        if (body[n] == '\n') {
          return n + 1;
        }
      }
      return at;
    }
  }
}
