package id.netralitas.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A plot of points and lines over two axes of numbers. Lines and dots are given first, then it is
 * painted; after that it tells where a value lies on the page.
 */
final class Plane {

  private static final int MARKER = 8;

  private final Page page;
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;
  private final XYChart chart = new XYChartBuilder().build();
  private int seriesCount;
  private Rectangle2D area = new Rectangle2D.Double();

  Plane(Page page, double left, double right, double bottom, double top) {
    this.page = page;
    this.left = left;
    this.right = right;
    this.bottom = bottom;
    this.top = top;
    XYStyler styler = chart.getStyler();
    Look.apply(styler, page.wording().locale());
    styler.setMarkerSize(MARKER);
    styler.setXAxisMin(left);
    styler.setXAxisMax(right);
    styler.setYAxisMin(bottom);
    styler.setYAxisMax(top);
  }

  void line(List<Double> xs, List<Double> ys, Color color, double thickness) {
    XYSeries series = series(xs, ys);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(color);
    series.setLineStyle(
        new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
  }

  void dots(List<Double> xs, List<Double> ys, Color color) {
    if (xs.isEmpty()) {
      return;
    }
    XYSeries series = series(xs, ys);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    series.setMarker(SeriesMarkers.CIRCLE);
    series.setMarkerColor(color);
  }

  /** Paints lines and dots over the width but what is left on both sides. */
  void paint(Sheet sheet, int height, int leftOfIt, int rightOfIt) {
    area = sheet.plot(chart, height, leftOfIt, rightOfIt);
  }

  double top() {
    return top;
  }

  Rectangle2D area() {
    return area;
  }

  double x(double value) {
    return Scale.across(area, left, right).at(value);
  }

  double y(double value) {
    return Scale.up(area, bottom, top).at(value);
  }

  /** Fills what lies between two lines. */
  void band(Sheet sheet, List<Double> xs, List<Double> lows, List<Double> highs) {
    Path2D band = new Path2D.Double();
    band.moveTo(x(xs.get(0)), y(lows.get(0)));
    for (int n = 1; n < xs.size(); n++) {
      band.lineTo(x(xs.get(n)), y(lows.get(n)));
    }
    for (int n = xs.size() - 1; n >= 0; n--) {
      band.lineTo(x(xs.get(n)), y(highs.get(n)));
    }
    band.closePath();
    sheet.area(band, Palette.BAND);
  }

  /** Sets the upright axis from zero, with a line at each tick and its name above. */
  void uprightAxis(Sheet sheet, Map<Double, String> ticks, String name) {
    ticks.forEach(
        (value, label) -> {
          Color color = value == 0 ? Palette.AXIS : Palette.GRID;
          sheet.line(area.getMinX(), y(value), area.getMaxX(), y(value), color, 1);
          sheet.label(
              label,
              Sheet.SMALL,
              Palette.QUIET_TEXT,
              area.getMinX() - 8,
              y(value),
              Sheet.Anchor.RIGHT);
        });
    sheet.label(
        name,
        Sheet.SMALL,
        Palette.QUIET_TEXT,
        Sheet.MARGIN,
        area.getMinY() - 14,
        Sheet.Anchor.LEFT);
  }

  /** Sets the level axis with its name below, with lines through the plot if wanted. */
  void levelAxis(Sheet sheet, Map<Double, String> ticks, String name, boolean hasLines) {
    ticks.forEach(
        (value, label) -> {
          double x = x(value);
          if (hasLines) {
            sheet.line(x, area.getMinY(), x, area.getMaxY(), Palette.GRID, 1);
          } else {
            sheet.line(x, area.getMaxY(), x, area.getMaxY() + 5, Palette.AXIS, 1);
          }
          sheet.label(
              label, Sheet.SMALL, Palette.QUIET_TEXT, x, area.getMaxY() + 14, Sheet.Anchor.CENTRE);
        });
    sheet.label(
        name,
        Sheet.SMALL,
        Palette.QUIET_TEXT,
        area.getCenterX(),
        area.getMaxY() + 36,
        Sheet.Anchor.CENTRE);
  }

  Map<Double, String> uprightTicks() {
    return Look.roundTicks(top, page);
  }

  private XYSeries series(List<Double> xs, List<Double> ys) {
    seriesCount++;
    return chart.addSeries("series " + seriesCount, xs, ys);
  }
}
