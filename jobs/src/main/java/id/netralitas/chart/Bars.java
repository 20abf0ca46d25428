package id.netralitas.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.style.HorizontalBarStyler;

/**
 * Horizontal bars from zero, one a row, each with its name before and its figure behind it.
 *
 * @param axisTitle what is counted, with its unit
 * @param end the last value of the axis
 * @param ticks the labels of the axis by their values
 */
record Bars(List<Bar> rows, String axisTitle, double end, Map<Long, String> ticks, Color color) {

  private static final int ROW = 21;
  private static final int AXIS = 44;

  /**
   * One bar.
   *
   * @param low start of the range to be shown, {@code value} if there is none
   * @param high its end
   */
  record Bar(String name, double value, double low, double high, String figure) {

    static Bar of(String name, double value, String figure) {
      return new Bar(name, value, value, value, figure);
    }
  }

  /** Paints the bars over the width of the sheet. */
  void paint(Sheet sheet, Locale locale) {
    int names = width(rows.stream().map(Bar::name)) + 10;
    int figures = width(rows.stream().map(Bar::figure)) + 12;
    Rectangle2D plot = sheet.plot(chart(locale), ROW * rows.size(), names, figures);

    Scale scale = Scale.across(plot, 0, end);
    sheet.behindPlot(() -> grid(sheet, plot, scale));
    double row = plot.getHeight() / rows.size();
    double middle = plot.getCenterY() - row * (rows.size() - 1) / 2;
    for (Bar bar : rows) {
      double right = scale.at(bar.value());
      if (bar.low() < bar.high()) {
        range(sheet, scale.at(bar.low()), scale.at(bar.high()), middle);
        right = Math.max(right, scale.at(bar.high()));
      }
      sheet.label(
          bar.name(), Sheet.SMALL, Palette.TEXT, plot.getMinX() - 8, middle, Sheet.Anchor.RIGHT);
      sheet.label(bar.figure(), Sheet.SMALL, Palette.TEXT, right + 6, middle, Sheet.Anchor.LEFT);
      middle += row;
    }
    sheet.line(scale.at(0), plot.getMinY(), scale.at(0), plot.getMaxY(), Palette.AXIS, 1);
    sheet.label(
        axisTitle,
        Sheet.SMALL,
        Palette.QUIET_TEXT,
        plot.getCenterX(),
        plot.getMaxY() + 36,
        Sheet.Anchor.CENTRE);
    sheet.space(AXIS);
  }

  private void grid(Sheet sheet, Rectangle2D plot, Scale scale) {
    ticks.forEach(
        (value, label) -> {
          double x = scale.at(value.doubleValue());
          sheet.line(x, plot.getMinY(), x, plot.getMaxY(), Palette.GRID, 1);
          sheet.label(
              label, Sheet.SMALL, Palette.QUIET_TEXT, x, plot.getMaxY() + 14, Sheet.Anchor.CENTRE);
        });
  }

  private static int width(Stream<String> texts) {
    return (int)
        Math.ceil(texts.mapToDouble(text -> Type.width(text, Sheet.SMALL)).max().orElse(0));
  }

  /** On a hair of paper, so that it shows on its bar too. */
  private static void range(Sheet sheet, double left, double right, double middle) {
    sheet.box(new Rectangle2D.Double(left - 2, middle - 2, right - left + 4, 4), Palette.PAPER);
    for (double end : new double[] {left, right}) {
      sheet.box(new Rectangle2D.Double(end - 2, middle - 5.5, 4, 11), Palette.PAPER);
    }
    sheet.line(left, middle, right, middle, Palette.TEXT, 1.4);
    sheet.line(left, middle - 4, left, middle + 4, Palette.TEXT, 1.4);
    sheet.line(right, middle - 4, right, middle + 4, Palette.TEXT, 1.4);
  }

  private HorizontalBarChart chart(Locale locale) {
    HorizontalBarChart chart = new HorizontalBarChartBuilder().build();
    HorizontalBarStyler styler = chart.getStyler();
    Look.apply(styler, locale);
    styler.setXAxisMin(0.0);
    styler.setXAxisMax(end);
    styler.setAvailableSpaceFill(0.7);
    styler.setSeriesColors(new Color[] {color});
    chart.addSeries(
        "bars",
        rows.stream().map(Bar::value).toList(),
        IntStream.range(0, rows.size()).mapToObj(String::valueOf).toList());
    return chart;
  }
}
