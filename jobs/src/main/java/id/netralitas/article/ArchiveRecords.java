package id.netralitas.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;

/**
 * The records of a WARC file (ISO 28500), one after the other. A damaged one takes no other with
 * it: reading goes on at the next gzip member that begins with a record, in a file that is not
 * packed where the next record begins.
 *
 * <p>A record is believed when what its length leads to is the end of a record: two empty lines,
 * the next record, or the end of the file. Writers differ in how many line ends they set there, and
 * pad with zeros.
 */
final class ArchiveRecords implements Closeable {

  private static final Pattern VERSION =
      Pattern.compile("WARC/\\d\\.\\d{1,2}[ \\t]*", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_VERSION = 12;
  private static final int LONGEST_HEADER = 1 << 16;
  private static final String RECORD_END = "\r\n\r\n";
  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  private final ArchiveBytes bytes;
  private final int longestBlock;

  /**
   * Reads {@code in}.
   *
   * @param packed whether it is gzip
   */
  ArchiveRecords(InputStream in, boolean packed, ArticleLimits limits) {
    this.bytes = new ArchiveBytes(in, packed, limits);
    this.longestBlock = limits.maxSourceBytes() + 1;
  }

  /**
   * Returns the next record; empty at the end.
   *
   * @throws DamagedRecordException if it cannot be read, but others after it can
   * @throws IOException if neither it nor anything after it can be read
   */
  Optional<ArchiveRecord> next() throws IOException {
    long start = bytes.position();
    try {
      if (!isAtRecord()) {
        return Optional.empty();
      }
      start = bytes.position();
      bytes.keepFrom(start);
      return Optional.of(record());
    } catch (IOException broken) {
      throw damaged(start, broken);
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  /** Passes over line ends and zeros; returns whether anything comes after them. */
  private boolean isAtRecord() throws IOException {
    int next = bytes.read();
    while (next == '\r' || next == '\n' || next == 0) {
      next = bytes.read();
    }
    if (next >= 0) {
      bytes.rewind(bytes.position() - 1);
    }
    return next >= 0;
  }

  private ArchiveRecord record() throws IOException {
    MessageHeaders headers = headers();
    String stated = headers.first("Content-Length").orElse("").strip();
    if (!LENGTH.matcher(stated).matches()) {
      throw new IOException("it has no readable Content-Length");
    }
    long length = Long.parseLong(stated);
    byte[] block = bytes.read((int) Math.min(length, longestBlock));
    long read = block.length + passOver(length - block.length, length);
    if (read < length) {
      throw new EOFException("cut off after " + read + " of " + length + " bytes");
    }
    requireEnd(length);
    return new ArchiveRecord(headers, block, length);
  }

  private MessageHeaders headers() throws IOException {
    String version = line(LONGEST_VERSION);
    if (!VERSION.matcher(version).matches()) {
      throw new IOException("no WARC record begins there");
    }
    StringBuilder fields = new StringBuilder();
    String line = line(LONGEST_HEADER);
    while (!line.isEmpty()) {
      fields.append(line).append("\r\n");
      if (fields.length() > LONGEST_HEADER) {
        throw new IOException("its header is longer than " + LONGEST_HEADER + " bytes");
      }
      line = line(LONGEST_HEADER);
    }
    byte[] header = fields.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    try {
      return MessageHeaders.parse(Channels.newChannel(new ByteArrayInputStream(header)));
    } catch (ParsingException | RuntimeException broken) {
      // The parser quotes what it cannot read, which may be anything.
      throw new IOException("its header is broken", broken);
    }
  }

  /** Returns the next line without its end, of an overlong one the beginning. */
  private String line(int longest) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = bytes.read();
    while (next >= 0 && next != '\n' && line.size() <= longest) {
      line.write(next);
      next = bytes.read();
    }
    if (next < 0) {
      throw new EOFException("cut off in its header");
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /**
   * Passes over the part of a block that is not held, and returns how long that was. In it a whole
   * header of a record at the beginning of a line says that the length of this one is wrong: its
   * end may lie behind all that can be gone back to.
   */
  private long passOver(long count, long length) throws IOException {
    int before = -1;
    for (long passed = 0; passed < count; passed++) {
      int next = bytes.read();
      if (next < 0) {
        return passed;
      }
      if (before == '\n' && isW(next) && isWholeHeader(bytes.position() - 1)) {
        throw new IOException("its length of " + length + " bytes leads beyond the next record");
      }
      before = next;
    }
    return Math.max(0, count);
  }

  private boolean isWholeHeader(long position) throws IOException {
    bytes.rewind(position);
    bytes.read();
    int second = bytes.read();
    bytes.rewind(position + 1);
    if (second != 'A' && second != 'a') {
      return false;
    }
    bytes.rewind(position);
    boolean whole;
    try {
      MessageHeaders headers = headers();
      whole = headers.first("WARC-Type").isPresent() && headers.first("Content-Length").isPresent();
    } catch (IOException noHeader) {
      if (bytes.isBroken()) {
        throw noHeader;
      }
      whole = false;
    }
    bytes.rewind(position + 1);
    return whole;
  }

  private void requireEnd(long length) throws IOException {
    long end = bytes.position();
    try {
      String after = new String(bytes.read(RECORD_END.length()), StandardCharsets.ISO_8859_1);
      bytes.rewind(end);
      // Asks for the next byte in any case: at the end of a gzip member that proves its checksum.
      if (isAtRecord() && !after.equals(RECORD_END) && !isAtVersion()) {
        throw new IOException("its length of " + length + " bytes does not lead to its end");
      }
    } catch (IOException broken) {
      if (!bytes.isBrokenFrom(end)) {
        throw broken;
      }
    }
    bytes.rewind(end);
  }

  private boolean isAtVersion() throws IOException {
    long position = bytes.position();
    String line = new String(bytes.read("WARC/1.0".length()), StandardCharsets.ISO_8859_1);
    bytes.rewind(position);
    return VERSION.matcher(line).matches();
  }

  /** Goes on behind what is damaged, and returns what to say of it. */
  private IOException damaged(long start, IOException broken) {
    String what = "record at byte " + bytes.placeInFile(start) + " of the file: " + said(broken);
    ArticleRejectReason reason =
        broken instanceof InflationException
            ? ArticleRejectReason.INFLATES_TOO_FAR
            : ArticleRejectReason.BROKEN_RECORD;
    try {
      if (isResumed(start)) {
        String where = "; read on at byte " + bytes.placeInFile(bytes.position());
        return new DamagedRecordException(reason, what + where, broken);
      }
    } catch (IOException unreadable) {
      broken.addSuppressed(unreadable);
    }
    return broken instanceof InflationException
        ? new InflationException(what)
        : new IOException(what + "; nothing after it is readable", broken);
  }

  private boolean isResumed(long start) throws IOException {
    if (bytes.isBroken()) {
      return bytes.nextMember();
    }
    bytes.rewind(start + 1);
    try {
      return isAtNextRecord();
    } catch (IOException brokenPacking) {
      // A member behind this record is the next one to be damaged; else this one's own is.
      return bytes.isBrokenFrom(start + 1) || bytes.nextMember();
    }
  }

  /** Goes to where the next record begins: a line of its version, or a whole header anywhere. */
  private boolean isAtNextRecord() throws IOException {
    int before = -1;
    int next = bytes.read();
    while (next >= 0) {
      if (isW(next)) {
        long position = bytes.position() - 1;
        bytes.rewind(position);
        if ((before == '\n' && isAtVersion()) || isWholeHeader(position)) {
          bytes.rewind(position);
          return true;
        }
        bytes.rewind(position + 1);
      }
      before = next;
      next = bytes.read();
    }
    return false;
  }

  private static boolean isW(int letter) {
    return letter == 'W' || letter == 'w';
  }

  private static String said(IOException broken) {
    String message = broken.getMessage();
    return message == null || message.isBlank() ? broken.getClass().getSimpleName() : message;
  }
}
