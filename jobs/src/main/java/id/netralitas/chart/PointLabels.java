package id.netralitas.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Names beside points, each where it covers no point, no other name and preferably no line. */
final class PointLabels {

  private static final double HEIGHT = 14;
  private static final double DOT = 5;
  private static final double NEAR = 8;
  private static final double[] DISTANCES = {NEAR, 18, 30, 44, 60, 80, 105, 135, 170};
  private static final double GAP = 6;
  private static final int DIRECTIONS = 16;

  private final Sheet sheet;
  private final Rectangle2D bounds;
  private final List<Ellipse2D> circles = new ArrayList<>();
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<Line2D> leaders = new ArrayList<>();
  private final List<Line2D> lines = new ArrayList<>();

  PointLabels(Sheet sheet, Rectangle2D bounds) {
    this.sheet = sheet;
    this.bounds = bounds;
  }

  /** Keeps names off a point. */
  void point(double x, double y) {
    taken.add(new Rectangle2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
  }

  /** Keeps names off a circle. */
  void circle(double x, double y, double radius) {
    circles.add(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  /** Keeps names off another text. */
  void text(Rectangle2D box) {
    taken.add(box);
  }

  /** Keeps names off a line as long as there is room elsewhere. */
  void line(double x1, double y1, double x2, double y2) {
    lines.add(new Line2D.Double(x1, y1, x2, y2));
  }

  /** Sets the name of a point as near as there is room; returns whether there was. */
  boolean label(String text, double x, double y) {
    return label(text, x, y, 0);
  }

  /** Sets the name of a circle as near to its edge as there is room; returns whether there was. */
  boolean label(String text, double x, double y, double radius) {
    return label(text, x, y, radius, lines) || label(text, x, y, radius, List.of());
  }

  private boolean label(String text, double x, double y, double radius, List<Line2D> avoided) {
    double width = Type.width(text, Sheet.SMALL) + 4;
    for (double distance : DISTANCES) {
      for (int n = 0; n < DIRECTIONS; n++) {
        // right, left, then by turns above and below
        int step = n / 2;
        double angle = (n % 2 == 0 ? 0 : Math.PI) + (step % 2 == 0 ? 1 : -1) * turn(step);
        double reach = radius > 0 ? radius + distance - GAP : distance;
        double endX = x + reach * Math.cos(angle);
        double endY = y - reach * Math.sin(angle);
        double share = (1 - Math.cos(angle)) / 2;
        Rectangle2D box =
            new Rectangle2D.Double(
                endX - share * width, endY - HEIGHT * (1 + Math.sin(angle)) / 2, width, HEIGHT);
        Line2D leader = new Line2D.Double(x, y, endX, endY);
        if (isFree(box, leader) && avoided.stream().noneMatch(line -> line.intersects(box))) {
          taken.add(box);
          if (distance > NEAR) {
            leaders.add(leader);
            sheet.line(
                x + radius * Math.cos(angle),
                y - radius * Math.sin(angle),
                endX,
                endY,
                radius > 0 ? Palette.ASIDE : Palette.AXIS,
                1);
          }
          sheet.label(
              text,
              Sheet.SMALL,
              Palette.TEXT,
              box.getCenterX(),
              box.getCenterY(),
              Sheet.Anchor.CENTRE);
          return true;
        }
      }
    }
    return false;
  }

  private static double turn(int step) {
    int eighths = (step + 1) / 2;
    return eighths * Math.PI / 8;
  }

  private boolean isFree(Rectangle2D box, Line2D leader) {
    return bounds.contains(box)
        && taken.stream().noneMatch(box::intersects)
        && circles.stream().noneMatch(circle -> circle.intersects(box))
        && leaders.stream().noneMatch(other -> other.intersects(box))
        && taken.stream().noneMatch(other -> crosses(leader, other))
        && leaders.stream().noneMatch(leader::intersectsLine);
  }

  /** A line may leave the point that it begins in. */
  private static boolean crosses(Line2D leader, Rectangle2D other) {
    return !other.contains(leader.getP1()) && leader.intersects(other);
  }
}
