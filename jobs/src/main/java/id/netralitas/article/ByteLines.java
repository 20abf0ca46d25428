package id.netralitas.article;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of bytes; one that is too long is passed over without being held. */
final class ByteLines implements Closeable {

  private static final int BLOCK = 1 << 16;

  /**
   * One line without its end (LF or CRLF).
   *
   * @param bytes empty where the line is too long
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, by the one that asked for it
  record Line(byte[] bytes, boolean tooLong) {}

  private final InputStream in;
  private final int maxBytes;
  private final byte[] block = new byte[BLOCK];
  private int at;
  private int end;

  ByteLines(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** Returns the next line; empty at the end. */
  Optional<Line> next() throws IOException {
    if (!filled()) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && filled()) {
      int stop = at;
      while (stop < end && block[stop] != '\n') {
        stop++;
      }
      tooLong = tooLong || line.size() + (stop - at) > maxBytes;
      if (tooLong) {
        line.reset();
      } else {
        line.write(block, at, stop - at);
      }
      ended = stop < end;
      at = ended ? stop + 1 : stop;
    }
    return Optional.of(new Line(withoutReturn(line.toByteArray()), tooLong));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean filled() throws IOException {
    while (at == end) {
      int count = in.read(block, 0, BLOCK);
      if (count < 0) {
        return false;
      }
      at = 0;
      end = count;
    }
    return true;
  }

  private static byte[] withoutReturn(byte[] line) {
    return line.length > 0 && line[line.length - 1] == '\r'
        ? java.util.Arrays.copyOf(line, line.length - 1)
        : line;
  }
}
