package id.netralitas.article;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bytes of an archive, unpacked if it is packed, and where in the file they stand. Where the
 * packing is broken, reading can go on at the next gzip member with which a record begins: archives
 * pack each record on its own, so that one damaged record takes no other with it.
 */
final class ArchiveBytes implements Closeable {

  private static final int MEMBER_HEAD = 4;
  private static final int RESERVED_FLAGS = 0xE0;
  private static final int LOOK_AHEAD = 1 << 18;
  private static final String RECORD = "WARC/";

  private final RewindableStream file;
  private final boolean packed;
  private final ArticleLimits limits;
  private final int reach;

  /** Where members begin: in the unpacked bytes since {@link #memberFrom}, and in the file. */
  private final TreeMap<Long, Long> members = new TreeMap<>();

  private RewindableStream bytes;
  private Inflation unpacking;
  private long memberFrom;
  private boolean isBroken;

  ArchiveBytes(InputStream in, boolean packed, ArticleLimits limits) {
    this.reach = (int) Math.min(Integer.MAX_VALUE / 2, (long) limits.maxSourceBytes() + LOOK_AHEAD);
    this.file = new RewindableStream(in, reach);
    this.packed = packed;
    this.limits = limits;
    if (packed) {
      unpackFrom(0);
    } else {
      bytes = file;
    }
  }

  int read() throws IOException {
    return bytes.read();
  }

  /** Returns the next bytes, fewer at the end alone. */
  byte[] read(int count) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream(Math.min(count, 1 << 16));
    byte[] block = new byte[Math.min(Math.max(1, count), 1 << 16)];
    int left = count;
    int more = left == 0 ? -1 : bytes.read(block, 0, Math.min(left, block.length));
    while (more > 0) {
      read.write(block, 0, more);
      left -= more;
      more = left == 0 ? -1 : bytes.read(block, 0, Math.min(left, block.length));
    }
    return read.toByteArray();
  }

  /** Returns how many unpacked bytes lie before the next one, since reading began anew. */
  long position() {
    return bytes.position();
  }

  void rewind(long position) {
    bytes.rewind(position);
  }

  /** Says that nothing before this place will be gone back to. */
  void keepFrom(long position) {
    bytes.keepFrom(position);
    if (packed) {
      Long member = members.floorKey(position);
      members.headMap(member == null ? 0 : member).clear();
      file.keepFrom(placeInFile(position));
    }
  }

  /** Returns where in the file this byte stands; if packed, where its gzip member begins. */
  long placeInFile(long position) {
    if (!packed) {
      return position;
    }
    Map.Entry<Long, Long> member = members.floorEntry(position);
    return member == null ? memberFrom : member.getValue();
  }

  /** Returns whether the packing broke at or after the place; all readable before it was read. */
  boolean isBrokenFrom(long position) {
    return isBroken && unpacking.memberBegan() >= position;
  }

  boolean isBroken() {
    return isBroken;
  }

  /**
   * Goes to the next member that begins with a record, and returns whether there is one; false at
   * once if nothing is packed.
   */
  boolean nextMember() throws IOException {
    if (!packed) {
      return false;
    }
    file.rewind(memberFrom + unpacking.memberOffset() + 1);
    int next = file.read();
    while (next >= 0) {
      long from = file.position() - 1;
      if (next == 0x1F && isMemberOfRecord(from)) {
        unpacking.close();
        unpackFrom(from);
        return true;
      }
      file.rewind(from + 1);
      next = file.read();
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    if (packed) {
      unpacking.close();
    }
    file.close();
  }

  private void unpackFrom(long from) {
    file.rewind(from);
    file.keepFrom(from);
    members.clear();
    memberFrom = from;
    isBroken = false;
    unpacking = new Inflation(new Unclosed(file), limits);
    bytes = new RewindableStream(new Unpacked(unpacking), reach);
  }

  private boolean isMemberOfRecord(long from) throws IOException {
    file.rewind(from);
    byte[] head = file.readNBytes(MEMBER_HEAD);
    if (head.length < MEMBER_HEAD
        || !Inflation.isGzip(head)
        || head[2] != Inflation.DEFLATE
        || (head[3] & RESERVED_FLAGS) != 0) {
      return false;
    }
    file.rewind(from);
    try (Inflation member = new Inflation(new Unclosed(file), limits)) {
      String begin = new String(member.readNBytes(RECORD.length()), StandardCharsets.ISO_8859_1);
      return begin.equalsIgnoreCase(RECORD);
    } catch (IOException notGzip) {
      return false;
    }
  }

  /** The unpacked bytes; notes where the member of each begins. */
  private final class Unpacked extends FilterInputStream {

    Unpacked(Inflation unpacking) {
      super(unpacking);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return super.read(into, offset, length);
      } catch (IOException broken) {
        isBroken = true;
        throw broken;
      } finally {
        members.put(unpacking.memberBegan(), memberFrom + unpacking.memberOffset());
      }
    }
  }

  /** A stream whose end is not that of the one below it. */
  private static final class Unclosed extends FilterInputStream {

    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The archive goes on.
    }
  }
}
