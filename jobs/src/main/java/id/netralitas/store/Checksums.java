package id.netralitas.store;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/**
 * The checksums that Hadoop writes for a file of this machine, in {@code .NAME.crc} beside it: four
 * bytes {@code crc\0}, the number of bytes that one sum is of, and a CRC-32 for each such piece
 * (Hadoop's {@code ChecksumFileSystem}).
 *
 * <p>Where that file is missing, empty or has another beginning, Hadoop reads on without a check.
 */
final class Checksums {

  private static final byte[] MAGIC = {'c', 'r', 'c', 0};
  private static final int HEADER = MAGIC.length + Integer.BYTES;

  private Checksums() {}

  /**
   * Returns whether a file has a sum for each of its pieces; what they are is checked by Hadoop
   * when it reads.
   *
   * @throws FileNotFoundException if the file itself is not there
   */
  static boolean areThere(ChecksumFileSystem files, Path file) throws IOException {
    long length = files.getRawFileSystem().getFileStatus(file).getLen();
    Path sums = files.getChecksumFile(file);
    try (FSDataInputStream in = files.getRawFileSystem().open(sums)) {
      int piece = piece(in);
      return piece > 0
          && files.getRawFileSystem().getFileStatus(sums).getLen()
              == HEADER + Integer.BYTES * ((length + piece - 1) / piece);
    } catch (FileNotFoundException | EOFException none) {
      return false;
    }
  }

  /** Returns whether sums are those of a file; both are of this machine. */
  static boolean match(ChecksumFileSystem files, Path file, Path sums) throws IOException {
    try (FSDataInputStream expected = files.getRawFileSystem().open(sums);
        InputStream content = files.getRawFileSystem().open(file)) {
      int size = piece(expected);
      if (size <= 0) {
        return false;
      }
      byte[] piece = content.readNBytes(size);
      for (; piece.length > 0; piece = content.readNBytes(size)) {
        CRC32 sum = new CRC32();
        sum.update(piece);
        if (expected.readInt() != (int) sum.getValue()) {
          return false;
        }
      }
      return expected.read() < 0;
    } catch (EOFException tooFew) {
      return false;
    }
  }

  /** Returns the size of a piece; 0 if these are no checksums. */
  private static int piece(FSDataInputStream sums) throws IOException {
    byte[] header = new byte[HEADER];
    sums.readFully(header);
    boolean isKnown = Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    return isKnown ? ByteBuffer.wrap(header).getInt(MAGIC.length) : 0;
  }
}
