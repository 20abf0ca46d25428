package id.netralitas.article;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952) of one or many members. All that is readable before a break is handed out
 * first; the break is an {@link IOException}, at every question after it, never a silent end:
 * {@code java.util.zip} ends silently at a broken member, others lose what they unpacked last.
 *
 * <p>Data that grows too far is an {@link InflationException}. Zero bytes between members and after
 * the last are padding.
 */
public final class Inflation extends InputStream {

  private static final int BLOCK = 1 << 16;
  static final int DEFLATE = 8;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final ArticleLimits limits;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] packed = new byte[BLOCK];
  private int at;
  private int end;
  private long packedBytes;
  private long unpackedBytes;
  private long memberOffset;
  private long memberBegan;
  private boolean insideMember;
  private boolean ended;
  private IOException broken;

  /** Unpacks {@code gzip}, within {@code limits}. */
  public Inflation(InputStream gzip, ArticleLimits limits) {
    this.in = gzip;
    this.limits = limits;
  }

  /** Returns whether these are the first two bytes of gzip. */
  static boolean isGzip(byte[] head) {
    return head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
  }

  /** Returns how many packed bytes lie before the member read last, or the one that is broken. */
  long memberOffset() {
    return memberOffset;
  }

  /** Returns how many unpacked bytes lie before that member. */
  long memberBegan() {
    return memberBegan;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (broken != null) {
      throw broken;
    }
    try {
      return length == 0 ? 0 : unpack(into, offset, length);
    } catch (DataFormatException notDeflate) {
      broken = new ZipException("broken gzip data: " + notDeflate.getMessage());
    } catch (IOException breaking) {
      broken = breaking;
    }
    throw broken;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    ended = true;
    in.close();
  }

  private int unpack(byte[] into, int offset, int length) throws IOException, DataFormatException {
    while (!ended) {
      if (!insideMember && !beginMember()) {
        ended = true;
        break;
      }
      int count = inflater.inflate(into, offset, length);
      if (count > 0) {
        checksum.update(into, offset, count);
        grow(count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("gzip data that needs a dictionary");
      } else {
        require(fill());
        inflater.setInput(packed, at, end - at);
        at = end;
      }
    }
    return -1;
  }

  private boolean beginMember() throws IOException {
    while (fill() && packed[at] == 0) {
      at++;
    }
    if (at == end) {
      return false;
    }
    memberOffset = packedBytes - (end - at);
    memberBegan = unpackedBytes;
    if (next() != 0x1F || next() != 0x8B || next() != DEFLATE) {
      throw new ZipException("no gzip where a member of it should begin");
    }
    int flags = next();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipToZero();
    }
    if ((flags & COMMENT) != 0) {
      skipToZero();
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      skip(2);
    }
    insideMember = true;
    inflater.reset();
    checksum.reset();
    return true;
  }

  private void endMember() throws IOException {
    at = end - inflater.getRemaining();
    long sum = littleEndian();
    long size = littleEndian();
    if (sum != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new ZipException("gzip checksum does not hold");
    }
    insideMember = false;
  }

  private long littleEndian() throws IOException {
    long low = next() | next() << 8;
    return low | (long) (next() | next() << 8) << 16;
  }

  private void skip(int bytes) throws IOException {
    for (int n = 0; n < bytes; n++) {
      next();
    }
  }

  private void skipToZero() throws IOException {
    int next = next();
    while (next != 0) {
      next = next();
    }
  }

  private int next() throws IOException {
    require(fill());
    return packed[at++] & 0xFF;
  }

  private static void require(boolean more) throws EOFException {
    if (!more) {
      throw new EOFException("gzip data is cut off");
    }
  }

  private boolean fill() throws IOException {
    while (at == end) {
      int count = in.read(packed, 0, BLOCK);
      if (count < 0) {
        return false;
      }
      packedBytes += count;
      at = 0;
      end = count;
    }
    return true;
  }

  /** Breaks off behind the bytes that were unpacked last, if there are too many by now. */
  private void grow(int count) {
    unpackedBytes += count;
    if (unpackedBytes > limits.inflationFree()
        && unpackedBytes / limits.inflationRatio() > packedBytes) {
      broken =
          new InflationException(
              packedBytes
                  + " packed bytes grow to "
                  + unpackedBytes
                  + " and more; at most "
                  + limits.inflationRatio()
                  + ":1 is read");
    }
  }
}
