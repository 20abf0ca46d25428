package id.netralitas.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/**
 * The lines of a split, one after another, never more than one of them in memory and never more of
 * it than the limit.
 *
 * <p>Lines end at LF; a CR before it is dropped, and so is a byte order mark at the start of the
 * file. What is gzip is told by its first bytes, not by its name. A file that cannot be opened, or
 * whose compression breaks off, ends with a line that says so; a failing file system is thrown.
 */
final class LineReader implements Iterator<Line>, Closeable {

  private static final int BUFFER = 1 << 16;
  private static final int GZIP = 0x1f8b;

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

  LineReader(FileSplit split, Configuration hadoop, int limit) {
    this.split = split;
    this.limit = limit;
    this.number = split.firstLine();
    open(hadoop);
  }

  /** Returns whether the file's first bytes are those of gzip. */
  static boolean isGzip(InputFile file, Configuration hadoop) throws IOException {
    Path path = new Path(file.path());
    try (FSDataInputStream in = path.getFileSystem(hadoop).open(path)) {
      return ((in.read() << 8) | in.read()) == GZIP;
    }
  }

  private void open(Configuration hadoop) {
    Path path = new Path(split.file().path());
    try {
      FSDataInputStream file = path.getFileSystem(hadoop).open(path);
      in = file;
      if (split.start() > 0) {
        file.seek(split.start() - 1);
        position = split.start() - 1;
        skipLine();
      } else {
        BufferedInputStream peeked = new BufferedInputStream(file, BUFFER);
        peeked.mark(2);
        boolean isGzip = ((peeked.read() << 8) | peeked.read()) == GZIP;
        peeked.reset();
        in = isGzip ? new GZIPInputStream(peeked, BUFFER) : peeked;
        skipByteOrderMark();
      }
      advance();
    } catch (IOException unreadable) {
      next = Line.broken(number, "the file cannot be opened: " + kind(unreadable));
    }
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
      } catch (ZipException | EOFException broken) {
        next = Line.broken(number, "the compressed data breaks off: " + kind(broken));
      } catch (IOException failed) {
        throw new UncheckedIOException("reading " + split.file().name(), failed);
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
    if (fill()
        && filled - at >= 3
        && buffer[at] == (byte) 0xEF
        && buffer[at + 1] == (byte) 0xBB
        && buffer[at + 2] == (byte) 0xBF) {
      at += 3;
      position += 3;
    }
  }

  private boolean fill() throws IOException {
    if (at < filled) {
      return true;
    }
    at = 0;
    filled = in.readNBytes(buffer, 0, BUFFER);
    return filled > 0;
  }
}
