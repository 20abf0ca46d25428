package id.netralitas.chart;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where within an area of several outlines a text fits: the area as small squares, by an even-odd
 * count along each row of them, so that it comes out the same on every machine.
 */
final class InnerBox {

  private static final double STEP = 2;

  private final double left;
  private final double top;
  private final int columns;
  private final int rows;

  /** How many squares above and to the left of each corner are inside. */
  private final int[][] inside;

  InnerBox(List<Path2D> parts) {
    Rectangle2D bounds = parts.get(0).getBounds2D();
    for (Path2D part : parts) {
      bounds = bounds.createUnion(part.getBounds2D());
    }
    left = bounds.getMinX();
    top = bounds.getMinY();
    columns = (int) Math.ceil(bounds.getWidth() / STEP) + 1;
    rows = (int) Math.ceil(bounds.getHeight() / STEP) + 1;
    boolean[][] squares = new boolean[rows][columns];
    parts.forEach(part -> mark(part, squares));
    inside = new int[rows + 1][columns + 1];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        inside[row + 1][column + 1] =
            inside[row][column + 1]
                + inside[row + 1][column]
                - inside[row][column]
                + (squares[row][column] ? 1 : 0);
      }
    }
  }

  /** Returns the box of this size inside the area that is nearest to the area's middle. */
  Optional<Rectangle2D> of(double width, double height) {
    int wide = (int) Math.ceil(width / STEP);
    int high = (int) Math.ceil(height / STEP);
    double[] middle = middle();
    Rectangle2D best = null;
    double nearest = Double.MAX_VALUE;
    for (int row = 0; row + high <= rows; row++) {
      for (int column = 0; column + wide <= columns; column++) {
        if (count(row, column, row + high, column + wide) == wide * high) {
          double distance =
              Math.hypot(column + wide / 2.0 - middle[0], row + high / 2.0 - middle[1]);
          if (distance < nearest) {
            nearest = distance;
            best =
                new Rectangle2D.Double(
                    left + column * STEP, top + row * STEP, wide * STEP, high * STEP);
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private int count(int row, int column, int lastRow, int lastColumn) {
    return inside[lastRow][lastColumn]
        - inside[row][lastColumn]
        - inside[lastRow][column]
        + inside[row][column];
  }

  private double[] middle() {
    double sumColumns = 0;
    double sumRows = 0;
    double all = Math.max(1, inside[rows][columns]);
    for (int column = 0; column < columns; column++) {
      sumColumns += (column + 0.5) * count(0, column, rows, column + 1);
    }
    for (int row = 0; row < rows; row++) {
      sumRows += (row + 0.5) * count(row, 0, row + 1, columns);
    }
    return new double[] {sumColumns / all, sumRows / all};
  }

  private void mark(Path2D part, boolean[][] squares) {
    List<double[]> edges = edges(part);
    for (int row = 0; row < rows; row++) {
      double y = top + (row + 0.5) * STEP;
      double[] crossings =
          edges.stream()
              .filter(edge -> (edge[1] <= y) != (edge[3] <= y))
              .mapToDouble(
                  edge -> edge[0] + (y - edge[1]) / (edge[3] - edge[1]) * (edge[2] - edge[0]))
              .sorted()
              .toArray();
      for (int n = 0; n + 1 < crossings.length; n += 2) {
        int from = Math.max(0, (int) Math.ceil((crossings[n] - left) / STEP - 0.5));
        int to = Math.min(columns, (int) Math.ceil((crossings[n + 1] - left) / STEP - 0.5));
        if (from < to) {
          Arrays.fill(squares[row], from, to, true);
        }
      }
    }
  }

  private static List<double[]> edges(Path2D part) {
    List<double[]> edges = new ArrayList<>();
    double[] point = new double[6];
    double[] start = new double[2];
    double[] last = new double[2];
    for (PathIterator at = part.getPathIterator(null); !at.isDone(); at.next()) {
      int segment = at.currentSegment(point);
      if (segment == PathIterator.SEG_MOVETO) {
        start = new double[] {point[0], point[1]};
        last = start;
      } else {
        double[] next =
            segment == PathIterator.SEG_CLOSE ? start : new double[] {point[0], point[1]};
        edges.add(new double[] {last[0], last[1], next[0], next[1]});
        last = next;
      }
    }
    return edges;
  }
}
