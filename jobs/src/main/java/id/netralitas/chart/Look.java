package id.netralitas.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.knowm.xchart.style.AxesChartStyler;

/**
 * How XChart draws here: the data on white, nothing else. Grid, axes, names and key are set around
 * it as text, so that none is left out (XChart skips labels that it finds too close) and all can be
 * searched and read aloud.
 */
final class Look {

  private Look() {}

  static void apply(AxesChartStyler styler, Locale locale) {
    Font small = Sheet.SMALL;
    styler.setBaseFont(small);
    styler.setLocale(locale);
    styler.setTimezone(TimeZone.getTimeZone("UTC"));
    styler.setAntiAlias(true);
    styler.setChartBackgroundColor(Palette.CLEAR);
    styler.setChartFontColor(Palette.TEXT);
    styler.setChartPadding(0);
    styler.setChartTitleFont(small);
    styler.setChartTitleVisible(false);
    styler.setLegendFont(small);
    styler.setLegendVisible(false);
    styler.setPlotBackgroundColor(Palette.CLEAR);
    styler.setPlotBorderVisible(false);
    styler.setPlotContentSize(1);
    styler.setPlotMargin(0);
    styler.setPlotGridLinesVisible(false);
    styler.setAxisTicksVisible(false);
    styler.setSeriesColors(new Color[] {Palette.MAIN});
  }

  /** Returns a round number above {@code greatest}, for the end of an axis that begins at zero. */
  static double axisEnd(long greatest) {
    return Math.max(1, greatest * 1.04);
  }

  /** Returns {@link #wholeTicks} with their labels. */
  static Map<Long, String> ticks(double end, Page page) {
    Map<Long, String> ticks = new TreeMap<>();
    wholeTicks(end).forEach(value -> ticks.put(value, page.number(value)));
    return ticks;
  }

  /** Returns round numbers from 0 to {@code end} for an axis, four to seven, with their labels. */
  static Map<Double, String> roundTicks(double end, Page page) {
    double raw = end / 7.5;
    int power = (int) Math.floor(Math.log10(raw));
    double unit = Math.pow(10, power);
    double step = 10 * unit;
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * unit >= raw) {
        step = factor * unit;
        break;
      }
    }
    Map<Double, String> ticks = new TreeMap<>();
    for (int n = 0; n * step <= end; n++) {
      ticks.put(n * step, page.decimal(n * step, Math.max(0, -power)));
    }
    return ticks;
  }

  /** Returns round whole numbers from 0 to {@code end} for an axis: about six. */
  static List<Long> wholeTicks(double end) {
    double raw = Math.max(1, end / 6);
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = 10 * power;
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= raw) {
        step = factor * power;
        break;
      }
    }
    List<Long> ticks = new ArrayList<>();
    for (double value = 0; value <= end; value += step) {
      ticks.add(Math.round(value));
    }
    return ticks;
  }
}
