package id.netralitas.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.Path;

/**
 * The bytes of a file, whose failing is never taken for broken content: it is thrown unchecked, so
 * that the task fails and is tried again.
 */
final class FileBytes extends FilterInputStream {

  private final InputFile source;

  FileBytes(InputFile source, InputStream bytes) {
    super(bytes);
    this.source = source;
  }

  @Override
  public int read() {
    try {
      return super.read();
    } catch (IOException | FSError failed) { // on a local disk Hadoop makes an Error of it
      throw broken(failed);
    }
  }

  @Override
  public int read(byte[] bytes, int from, int length) {
    try {
      return super.read(bytes, from, length);
    } catch (IOException | FSError failed) {
      throw broken(failed);
    }
  }

  private InputException broken(Throwable failed) {
    String path = new Path(source.path()).toUri().getPath();
    if (failed instanceof ChecksumException) {
      return new InputException(
          "Cannot read '"
              + path
              + "': its bytes are not those that the file of checksums beside it, '."
              + new Path(source.path()).getName()
              + ".crc', was written for; bring the right file, or delete that one if this is right",
          failed);
    }
    Throwable reason =
        failed instanceof FSError && failed.getCause() != null ? failed.getCause() : failed;
    return new InputException(
        "Cannot read '"
            + path
            + "' to its end ("
            + reason.getMessage()
            + "): mend it or move it away",
        failed);
  }
}
