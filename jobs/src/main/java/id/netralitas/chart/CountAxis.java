package id.netralitas.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/**
 * The upright axis of a plot that counts: zero at its foot, round whole numbers, a line at each.
 */
record CountAxis(Page page, double end) {

  /** Paints it on the left of a plot, with its name above. */
  void paint(Sheet sheet, Rectangle2D plot, String name) {
    Scale up = Scale.up(plot, 0, end);
    Look.ticks(end, page)
        .forEach(
            (value, label) -> {
              double y = up.at(value.doubleValue());
              Color color = value == 0 ? Palette.AXIS : Palette.GRID;
              sheet.line(plot.getMinX(), y, plot.getMaxX(), y, color, 1);
              sheet.label(
                  label,
                  Sheet.SMALL,
                  Palette.QUIET_TEXT,
                  plot.getMinX() - 8,
                  y,
                  Sheet.Anchor.RIGHT);
            });
    sheet.label(
        name,
        Sheet.SMALL,
        Palette.QUIET_TEXT,
        Sheet.MARGIN,
        plot.getMinY() - 14,
        Sheet.Anchor.LEFT);
  }
}
