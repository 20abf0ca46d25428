package id.netralitas.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;

/** Names of lines at their right ends, pushed apart where ends lie close. */
record EndLabels(List<EndLabel> labels) {

  private static final double GAP = 17;

  /**
   * One name.
   *
   * @param y where its line ends on the page
   */
  record EndLabel(String text, Color color, double y) {}

  /** Returns the room that names need to the right of the plot. */
  static int room(List<String> texts) {
    double widest = texts.stream().mapToDouble(t -> Type.width(t, Sheet.SMALL)).max().orElse(0);
    return (int) Math.ceil(widest) + 26;
  }

  void paint(Sheet sheet, Rectangle2D plot) {
    List<EndLabel> downwards =
        labels.stream().sorted(Comparator.comparingDouble(EndLabel::y)).toList();
    double[] at = new double[downwards.size()];
    double lowest = plot.getMaxY() + GAP / 2;
    for (int n = at.length - 1; n >= 0; n--) {
      at[n] = Math.min(downwards.get(n).y(), lowest - GAP);
      lowest = at[n];
    }
    double highest = plot.getMinY() - GAP;
    for (int n = 0; n < at.length; n++) {
      at[n] = Math.max(at[n], highest + GAP);
      highest = at[n];
      EndLabel label = downwards.get(n);
      sheet.line(plot.getMaxX() + 2, label.y(), plot.getMaxX() + 14, at[n], label.color(), 1);
      sheet.label(
          label.text(), Sheet.SMALL, label.color(), plot.getMaxX() + 18, at[n], Sheet.Anchor.LEFT);
    }
  }
}
