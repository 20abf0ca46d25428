package id.netralitas.ingest;

import id.netralitas.article.JsonBlanks;

/**
 * One physical line of a file.
 *
 * @param number from 1
 * @param bytes without the line end; null when the line is too long, or cannot be read
 * @param length of the line in bytes
 * @param problem what broke the file at this line; null if nothing did
 */
@SuppressWarnings("ArrayRecordComponent") // lines are not compared, and a list of bytes is no line
public record Line(long number, byte[] bytes, long length, String problem) {

  static Line of(long number, byte[] bytes) {
    return new Line(number, bytes, bytes.length, null);
  }

  static Line tooLong(long number, long length) {
    return new Line(number, null, length, null);
  }

  static Line broken(long number, String problem) {
    return new Line(number, null, 0, problem);
  }

  /** Returns whether it holds at most what JSON takes for blanks: spaces, tabs, CRs. */
  public boolean isBlank() {
    if (bytes == null) {
      return false;
    }
    for (byte b : bytes) {
      if (!JsonBlanks.isBlank(b)) {
        return false;
      }
    }
    return true;
  }
}
