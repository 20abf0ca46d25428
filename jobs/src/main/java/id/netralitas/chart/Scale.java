package id.netralitas.chart;

import java.awt.geom.Rectangle2D;

/**
 * Where a value lies on the page: XChart's own mapping with the same plot area and axis ends, for
 * labels and marks set after it.
 */
record Scale(double from, double to, double first, double last) {

  /** Returns the horizontal scale of a plot area. */
  static Scale across(Rectangle2D plot, double first, double last) {
    return new Scale(plot.getMinX(), plot.getMaxX(), first, last);
  }

  /** Returns the vertical scale of a plot area, upwards. */
  static Scale up(Rectangle2D plot, double first, double last) {
    return new Scale(plot.getMaxY(), plot.getMinY(), first, last);
  }

  double at(double value) {
    return from + (to - from) * (value - first) / (last - first);
  }
}
