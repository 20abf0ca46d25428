package id.netralitas.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream that can go back to a place not long passed. What lies further back than its reach, or
 * before the place named last by {@link #keepFrom}, may be forgotten.
 */
final class RewindableStream extends InputStream {

  private static final int FIRST = 1 << 16;

  private final InputStream in;
  private final int reach;
  private byte[] kept;
  private long oldest;
  private long wanted;
  private int at;
  private int end;

  /**
   * Reads {@code in}.
   *
   * @param reach how many bytes are kept at most
   */
  RewindableStream(InputStream in, int reach) {
    this.in = in;
    this.reach = Math.max(reach, FIRST);
    this.kept = new byte[FIRST];
  }

  /** Returns how many bytes lie before the next one. */
  long position() {
    return oldest + at;
  }

  /** Says that nothing before this place will be gone back to. */
  void keepFrom(long position) {
    wanted = position;
  }

  /** Goes back to the place, or to the oldest byte kept. */
  void rewind(long position) {
    at = (int) Math.min(at, Math.max(0, position - oldest));
  }

  @Override
  public int read() throws IOException {
    return isFilled() ? kept[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!isFilled()) {
      return -1;
    }
    int count = Math.min(length, end - at);
    System.arraycopy(kept, at, into, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean isFilled() throws IOException {
    if (at < end) {
      return true;
    }
    if (end == kept.length) {
      makeRoom();
    }
    int count = in.read(kept, end, kept.length - end);
    end += Math.max(0, count);
    return count > 0;
  }

  private void makeRoom() {
    int unwanted = (int) Math.min(at, Math.max(0, wanted - oldest));
    if (unwanted < kept.length / 2 && kept.length < reach) {
      kept = Arrays.copyOf(kept, (int) Math.min(reach, 2L * kept.length));
      return;
    }
    int dropped = Math.max(unwanted, kept.length / 2);
    System.arraycopy(kept, dropped, kept, 0, end - dropped);
    oldest += dropped;
    at -= dropped;
    end -= dropped;
  }
}
