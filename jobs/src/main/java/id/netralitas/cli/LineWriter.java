package id.netralitas.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.Consumer;

/** Hands on what is written, a line at a time. */
final class LineWriter extends Writer {

  private final Consumer<String> lines;
  private final StringBuilder begun = new StringBuilder();

  private LineWriter(Consumer<String> lines) {
    this.lines = lines;
  }

  static PrintWriter to(Consumer<String> lines) {
    return new PrintWriter(new LineWriter(lines), true);
  }

  @Override
  public void write(char[] buffer, int from, int length) {
    synchronized (lock) {
      begun.append(buffer, from, length);
      int end = begun.indexOf("\n");
      while (end >= 0) {
        String line = begun.substring(0, end);
        lines.accept(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        begun.delete(0, end + 1);
        end = begun.indexOf("\n");
      }
    }
  }

  /** Does nothing: a line that is not at its end may still get a secret's second half. */
  @Override
  public void flush() {}

  @Override
  public void close() {
    synchronized (lock) {
      if (begun.length() > 0) {
        lines.accept(begun.toString());
        begun.setLength(0);
      }
    }
  }
}
