package id.netralitas.ingest;

import java.io.Serializable;

/**
 * A span of a file that one task reads: the lines whose first byte lies in it.
 *
 * @param start first byte
 * @param end one past the last; {@link Long#MAX_VALUE} for a file that is read as a whole
 * @param firstLine number of the first line that begins in it, from 1
 */
public record FileSplit(InputFile file, long start, long end, long firstLine)
    implements Serializable {

  /** Returns all of a file. */
  public static FileSplit whole(InputFile file) {
    return new FileSplit(file, 0, Long.MAX_VALUE, 1);
  }

  FileSplit withFirstLine(long line) {
    return new FileSplit(file, start, end, line);
  }
}
