package id.netralitas.article;

import java.io.IOException;
import java.io.InputStream;

/** Opens a file. Called once for each reading; the stream is closed by the reader. */
@FunctionalInterface
public interface ByteSource {

  InputStream open() throws IOException;
}
