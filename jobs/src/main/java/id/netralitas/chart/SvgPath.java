package id.netralitas.chart;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/**
 * Writes one outline as the {@code d} of an SVG path: relative steps in hundredths of a unit, each
 * taken from the rounded point before it, so that rounding does not add up.
 */
final class SvgPath {

  private final StringBuilder path = new StringBuilder();
  private char command;
  private long x;
  private long y;
  private long startX;
  private long startY;

  private SvgPath() {}

  /** Returns the path; empty if the outline has no segment. */
  static String of(Shape shape) {
    SvgPath path = new SvgPath();
    double[] points = new double[6];
    for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      path.add(at.currentSegment(points), points);
    }
    return path.path.toString();
  }

  private void add(int segment, double[] points) {
    switch (segment) {
      case PathIterator.SEG_MOVETO -> moveTo(points);
      case PathIterator.SEG_LINETO -> lineTo(points);
      case PathIterator.SEG_QUADTO -> curveTo('q', points, 2);
      case PathIterator.SEG_CUBICTO -> curveTo('c', points, 3);
      default -> close();
    }
  }

  private void moveTo(double[] points) {
    command(path.isEmpty() ? 'M' : 'm');
    step(points, 0);
    x = startX = hundredths(points[0]);
    y = startY = hundredths(points[1]);
  }

  private void lineTo(double[] points) {
    long toX = hundredths(points[0]);
    long toY = hundredths(points[1]);
    if (toY == y) {
      command('h');
      number(toX - x);
    } else if (toX == x) {
      command('v');
      number(toY - y);
    } else {
      command('l');
      step(points, 0);
    }
    x = toX;
    y = toY;
  }

  private void curveTo(char curve, double[] points, int count) {
    command(curve);
    for (int point = 0; point < count; point++) {
      step(points, 2 * point);
    }
    x = hundredths(points[2 * count - 2]);
    y = hundredths(points[2 * count - 1]);
  }

  private void close() {
    path.append('z');
    command = 'z';
    x = startX;
    y = startY;
  }

  private void command(char next) {
    // A repeated letter may be left out, but after a move it would mean a line.
    if (next != command || next == 'm') {
      path.append(next);
      command = next;
    }
  }

  private void step(double[] points, int at) {
    number(hundredths(points[at]) - x);
    number(hundredths(points[at + 1]) - y);
  }

  private void number(long hundredths) {
    boolean needsSpace = Character.isDigit(path.charAt(path.length() - 1)) && hundredths >= 0;
    path.append(needsSpace ? " " : "").append(hundredths < 0 ? "-" : "");
    long size = Math.abs(hundredths);
    long whole = size / 100;
    long rest = size % 100;
    if (whole > 0 || rest == 0) {
      path.append(whole);
    }
    if (rest > 0) {
      path.append('.').append(rest / 10);
      if (rest % 10 > 0) {
        path.append(rest % 10);
      }
    }
  }

  private static long hundredths(double value) {
    return Math.round(value * 100);
  }
}
