package id.netralitas.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The bytes of a file, whose failing is never taken for broken content: it is thrown unchecked, so
 * that the task fails and is tried again.
 */
final class FileBytes extends FilterInputStream {

  FileBytes(InputStream file) {
    super(file);
  }

  @Override
  public int read() {
    try {
      return super.read();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public int read(byte[] bytes, int from, int length) {
    try {
      return super.read(bytes, from, length);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
