package id.netralitas.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;

/** The whole lines whose first byte lies in a split. */
final class SplitBytes extends InputStream {

  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private final long end;
  private long position;
  private int at;
  private int filled;
  private boolean isOver;

  SplitBytes(FileSplit split, Configuration hadoop) throws IOException {
    FSDataInputStream file = split.file().open(hadoop);
    this.in = new FileBytes(split.file(), file);
    this.end = split.end();
    if (split.start() > 0) {
      file.seek(split.start() - 1);
      position = split.start() - 1;
      skipLine();
    }
    isOver = position >= end;
  }

  private void skipLine() throws IOException {
    boolean isInLine = true;
    while (isInLine && fill()) {
      isInLine = block[at++] != '\n';
      position++;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isOver || !fill()) {
      return -1;
    }
    int count = 0;
    while (count < length && at < filled && !isOver) {
      byte next = block[at++];
      into[offset + count++] = next;
      position++;
      isOver = next == '\n' && position >= end;
    }
    return count;
  }

  private boolean fill() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(0, in.read(block, 0, BLOCK));
    }
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
