package id.netralitas.ingest;

import id.netralitas.article.ArticleLimits;
import id.netralitas.article.Inflation;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;

/**
 * The lines of a split, one after another, never more than one of them in memory and never more of
 * it than the limit.
 *
 * <p>Lines end at LF; a CR before it is dropped, and so is a byte order mark at the start of the
 * file. What is gzip is told by its first bytes, not by its name. A file that cannot be opened, or
 * whose compression breaks off, ends with a line that says so; a failing file system is thrown.
 */
public final class LineReader implements Iterator<Line>, Closeable {

  private static final int BUFFER = 1 << 16;
  private static final int GZIP = 0x1f8b;
  private static final ArticleLimits UNBOUNDED =
      new ArticleLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

  private final FileSplit split;
  private final int limit;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
  private final byte[] buffer = new byte[BUFFER];

  private InputStream in;
  private int at;
  private int filled;
  private long position;
  private long number;
  private Line next;

  /** Opens the file; one that cannot be opened has one line, which says so. */
  public LineReader(FileSplit split, Configuration hadoop, int limit) {
    this.split = split;
    this.limit = limit;
    this.number = split.firstLine();
    open(hadoop);
  }

  private void open(Configuration hadoop) {
    try {
      FSDataInputStream file = split.file().open(hadoop);
      in = new FileBytes(split.file(), file);
      if (split.start() > 0) {
        file.seek(split.start() - 1);
        position = split.start() - 1;
        skipLine();
      } else {
        BufferedInputStream peeked =
            new BufferedInputStream(new FileBytes(split.file(), file), BUFFER);
        peeked.mark(2);
        boolean isGzip = ((peeked.read() << 8) | peeked.read()) == GZIP;
        peeked.reset();
        in = isGzip ? gunzip(peeked) : peeked;
        skipByteOrderMark();
      }
      advance();
    } catch (IOException unreadable) {
      next = Line.broken(number, "the file cannot be opened: " + kind(unreadable));
    }
  }

  /** Lines have their own limit, so it does not matter how far they were packed. */
  private static InputStream gunzip(InputStream compressed) {
    return new Inflation(compressed, UNBOUNDED);
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Line next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Line current = next;
    next = null;
    if (current.problem() == null) {
      try {
        advance();
      } catch (IOException broken) {
        next = Line.broken(number, "the compressed data breaks off: " + kind(broken));
      }
    }
    return current;
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
  }

  /** Messages of file systems hold full paths of the machine; the kind of failure says enough. */
  private static String kind(IOException failure) {
    return failure.getClass().getSimpleName();
  }

  private void advance() throws IOException {
    if (position >= split.end() || !fill()) {
      return;
    }
    line.reset();
    long length = 0;
    boolean ended = false;
    while (!ended && fill()) {
      int start = at;
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      int span = at - start;
      int kept = (int) Math.min(span, Math.max(0L, limit + 1L - length));
      line.write(buffer, start, kept);
      length += span;
      position += span;
      if (at < filled) {
        at++;
        position++;
        ended = true;
      }
    }
    next = length > limit ? Line.tooLong(number, length) : Line.of(number, withoutReturn());
    number++;
  }

  private byte[] withoutReturn() {
    byte[] bytes = line.toByteArray();
    boolean hasReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return hasReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  private void skipLine() throws IOException {
    while (fill()) {
      byte b = buffer[at++];
      position++;
      if (b == '\n') {
        return;
      }
    }
  }

  private void skipByteOrderMark() throws IOException {
    filled = in.readNBytes(buffer, 0, 3);
    if (filled == 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      at = 3;
      position = 3;
    }
  }

  private boolean fill() throws IOException {
    if (at < filled) {
      return true;
    }
    at = 0;
    filled = in.read(buffer, 0, BUFFER); // one read: what comes before a break is not lost with it
    return filled > 0;
  }
}
