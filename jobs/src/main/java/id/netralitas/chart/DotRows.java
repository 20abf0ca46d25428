package id.netralitas.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rows of one dot each with its interval, the name before and the figure behind, against a line.
 *
 * @param from where the axis begins
 * @param ticks the labels of the axis by their values
 * @param reference where the line stands
 * @param referenceName what stands above the line
 */
record DotRows(
    List<DotRow> rows,
    double from,
    double to,
    Map<Double, String> ticks,
    String axisTitle,
    double reference,
    String referenceName) {

  private static final int ROW = 21;
  private static final int AXIS = 44;
  private static final Font HEADING = Type.bold(11.5);

  /**
   * One row; without a value it has only its texts.
   *
   * @param value null if there is none
   * @param low null if there is no interval; may lie before the axis or be infinite
   * @param high null if there is no interval; may lie behind the axis or be infinite
   */
  record DotRow(String name, Double value, Double low, Double high, String figure, Color color) {

    static DotRow heading(String name) {
      return new DotRow(name, null, null, null, null, Palette.TEXT);
    }

    boolean isHeading() {
      return figure == null;
    }

    boolean hasInterval() {
      return low != null && high != null;
    }
  }

  void paint(Sheet sheet, Page page) {
    sheet.space(24);
    Plane plane = new Plane(page, from, to, -0.5, rows.size() - 0.5);
    for (int n = 0; n < rows.size(); n++) {
      DotRow row = rows.get(n);
      double y = rows.size() - 1.0 - n;
      if (row.hasInterval()) {
        plane.line(List.of(within(row.low()), within(row.high())), List.of(y, y), row.color(), 2);
      }
    }
    rows.stream().map(DotRow::color).distinct().forEach(color -> dots(plane, color));
    int names = width(rows.stream().map(DotRow::name)) + 10;
    int figures = width(rows.stream().filter(row -> !row.isHeading()).map(DotRow::figure)) + 16;
    plane.paint(sheet, ROW * rows.size(), names, figures);
    sheet.behindPlot(() -> behind(sheet, plane));
    Rectangle2D area = plane.area();
    for (int n = 0; n < rows.size(); n++) {
      texts(sheet, area, rows.get(n), plane.y(rows.size() - 1.0 - n));
    }
    for (int n = 0; n < rows.size(); n++) {
      caps(sheet, plane, rows.get(n), plane.y(rows.size() - 1.0 - n));
    }
    sheet.space(AXIS);
  }

  private void dots(Plane plane, Color color) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (int n = 0; n < rows.size(); n++) {
      DotRow row = rows.get(n);
      if (row.value() != null && row.color().equals(color)) {
        xs.add(within(row.value()));
        ys.add(rows.size() - 1.0 - n);
      }
    }
    plane.dots(xs, ys, color);
  }

  private void behind(Sheet sheet, Plane plane) {
    Rectangle2D area = plane.area();
    for (int n = 0; n < rows.size(); n++) {
      if (!rows.get(n).isHeading()) {
        double y = plane.y(rows.size() - 1.0 - n);
        sheet.line(area.getMinX(), y, area.getMaxX(), y, Palette.NOTHING, 1);
      }
    }
    plane.levelAxis(sheet, ticks, axisTitle, true);
    sheet.line(area.getMinX(), area.getMinY(), area.getMinX(), area.getMaxY(), Palette.AXIS, 1);
    double x = plane.x(reference);
    sheet.dashedLine(x, area.getMinY() - 6, x, area.getMaxY(), Palette.MARK);
    double half = Type.width(referenceName, Sheet.SMALL) / 2;
    double centre =
        Math.min(Math.max(x, Sheet.MARGIN + half), (double) sheet.width() - Sheet.MARGIN - half);
    sheet.label(
        referenceName, Sheet.SMALL, Palette.TEXT, centre, area.getMinY() - 14, Sheet.Anchor.CENTRE);
  }

  private static void texts(Sheet sheet, Rectangle2D area, DotRow row, double middle) {
    if (row.isHeading()) {
      sheet.label(
          row.name(), HEADING, Palette.TEXT, area.getMinX() - 8, middle, Sheet.Anchor.RIGHT);
      return;
    }
    sheet.label(
        row.name(), Sheet.SMALL, Palette.TEXT, area.getMinX() - 8, middle, Sheet.Anchor.RIGHT);
    sheet.label(
        row.figure(), Sheet.SMALL, Palette.TEXT, area.getMaxX() + 12, middle, Sheet.Anchor.LEFT);
  }

  /** Ends the interval where it ends within the axis. */
  private void caps(Sheet sheet, Plane plane, DotRow row, double middle) {
    if (!row.hasInterval()) {
      return;
    }
    for (double end : new double[] {row.low(), row.high()}) {
      if (end >= from && end <= to) {
        double x = plane.x(end);
        sheet.line(x, middle - 4, x, middle + 4, row.color(), 1.4);
      }
    }
  }

  private double within(double value) {
    return Math.min(Math.max(value, from), to);
  }

  private static int width(Stream<String> texts) {
    return (int) Math.ceil(texts.mapToDouble(text -> Type.width(text, HEADING)).max().orElse(0));
  }
}
