package id.netralitas.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes of UTF-16 or UTF-32 as those of UTF-8, so that lines can be split by bytes. */
final class Transcoding extends InputStream {

  private static final int BLOCK = 1 << 14;

  private final Reader reader;
  private final char[] characters = new char[BLOCK];
  private byte[] bytes = new byte[0];
  private int at;

  Transcoding(InputStream in, Charset charset) {
    this.reader = new BufferedReader(new InputStreamReader(in, charset));
  }

  @Override
  public int read() throws IOException {
    return filled() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!filled()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, into, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private boolean filled() throws IOException {
    while (at == bytes.length) {
      // One place is kept free for the second half of a pair.
      int count = reader.read(characters, 0, BLOCK - 1);
      if (count < 0) {
        return false;
      }
      if (count > 0 && Character.isHighSurrogate(characters[count - 1])) {
        int second = reader.read();
        if (second >= 0) {
          characters[count++] = (char) second;
        }
      }
      bytes = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return true;
  }
}
