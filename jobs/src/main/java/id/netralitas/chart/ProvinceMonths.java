package id.netralitas.chart;

import id.netralitas.reference.Places;
import id.netralitas.reference.Province;
import id.netralitas.table.ChartData;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.style.HeatMapStyler;

/** A heat map: the events of every province in the two busiest years, month by month. */
final class ProvinceMonths {

  static final String NAME = "province-by-month";
  private static final int WIDTH = 1200;
  private static final int MONTHS = 24;
  private static final int LEAST_MONTHS = 12;
  private static final int ROW = 21;
  private static final int TOP = 44;

  private final Page page;

  ProvinceMonths(Page page) {
    this.page = page;
  }

  /** Events by province code and month, and how many could not be placed so. */
  private record Cells(
      Map<String, Map<YearMonth, Long>> events, long yearOnly, long undated, long elsewhere) {

    static Cells of(Table months, Places places) {
      Map<String, Map<YearMonth, Long>> events = new TreeMap<>();
      long yearOnly = 0;
      long undated = 0;
      long elsewhere = 0;
      for (Table.Row row : months.rows()) {
        String month = row.text("month");
        long here = row.number("events");
        if (!places.hasProvince(row.text("province_code"))) {
          elsewhere += here;
        } else if (month.equals(Tables.UNDATED)) {
          undated += here;
        } else if (month.length() == 4) {
          yearOnly += here;
        } else {
          events
              .computeIfAbsent(row.text("province_code"), code -> new HashMap<>())
              .merge(YearMonth.parse(month), here, Long::sum);
        }
      }
      return new Cells(events, yearOnly, undated, elsewhere);
    }

    long in(String province, YearMonth month) {
      return events.getOrDefault(province, Map.of()).getOrDefault(month, 0L);
    }

    NavigableMap<YearMonth, Long> byMonth() {
      TreeMap<YearMonth, Long> byMonth = new TreeMap<>();
      events.values().forEach(m -> m.forEach((month, n) -> byMonth.merge(month, n, Long::sum)));
      return byMonth;
    }

    long total() {
      return byMonth().values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Returns the chart; empty where no event has a province and a month. */
  Optional<Chart> of(Table months, Places places) {
    Cells cells = Cells.of(months, places);
    if (cells.events().isEmpty()) {
      return Optional.empty();
    }
    List<YearMonth> span = busiest(cells.byMonth());
    String title = title(cells, span, places);
    return Optional.of(
        Chart.of(
            NAME,
            title,
            page.text("heat.alt"),
            months.definition().name(),
            data(cells, span, places),
            drawing(cells, span, places, title)));
  }

  /** A row a cell in which something was found. */
  private static ChartData data(Cells cells, List<YearMonth> span, Places places) {
    List<List<Object>> rows = new ArrayList<>();
    for (Province province : places.provinces()) {
      for (YearMonth month : span) {
        long events = cells.in(province.code(), month);
        if (events > 0) {
          rows.add(List.of(province.code(), province.name(), month.toString(), events));
        }
      }
    }
    return new ChartData(List.of("province_code", "province", "month", "events"), rows);
  }

  /**
   * The consecutive months with the most events, the latest of equals; less those before the first
   * event, as long as a year is left.
   */
  private static List<YearMonth> busiest(NavigableMap<YearMonth, Long> byMonth) {
    YearMonth best = byMonth.lastKey();
    long most = -1;
    for (YearMonth last = byMonth.firstKey();
        !last.isAfter(byMonth.lastKey());
        last = last.plusMonths(1)) {
      long events =
          byMonth.subMap(last.minusMonths(MONTHS - 1L), true, last, true).values().stream()
              .mapToLong(Long::longValue)
              .sum();
      if (events >= most) {
        most = events;
        best = last;
      }
    }
    YearMonth last = best;
    YearMonth found = byMonth.ceilingKey(best.minusMonths(MONTHS - 1L));
    YearMonth latest = best.minusMonths(LEAST_MONTHS - 1L);
    YearMonth first = found.isAfter(latest) ? latest : found;
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }

  private String title(Cells cells, List<YearMonth> span, Places places) {
    if (page.caption().isFound()) {
      return page.text(
          "heat.title.found",
          page.number(drawnEvents(cells, span)),
          page.wording().month(span.get(0)),
          page.wording().month(span.get(span.size() - 1)));
    }
    long most = most(cells, span);
    List<String> leading = new ArrayList<>();
    for (Province province : places.provinces()) {
      for (YearMonth month : span) {
        if (cells.in(province.code(), month) == most) {
          leading.add(
              page.text(
                  "heat.title", province.name(), page.number(most), page.wording().month(month)));
        }
      }
    }
    return leading.size() == 1
        ? leading.get(0)
        : page.text("heat.title.tie", page.number(leading.size()), page.number(most));
  }

  private static long drawnEvents(Cells cells, List<YearMonth> span) {
    NavigableMap<YearMonth, Long> byMonth = cells.byMonth();
    return span.stream().mapToLong(month -> byMonth.getOrDefault(month, 0L)).sum();
  }

  private static long most(Cells cells, List<YearMonth> span) {
    return cells.events().values().stream()
        .flatMapToLong(m -> span.stream().mapToLong(month -> m.getOrDefault(month, 0L)))
        .max()
        .orElse(0);
  }

  private Drawing drawing(Cells cells, List<YearMonth> span, Places places, String title) {
    List<Province> provinces = places.provinces();
    Sheet sheet =
        page.sheet(
            WIDTH,
            title,
            page.text(
                "heat.subtitle",
                page.wording().month(span.get(0)),
                page.wording().month(span.get(span.size() - 1))));
    Ramp ramp = Ramp.upTo(most(cells, span));
    sheet.key(ramp.entries(page));
    sheet.space(TOP);
    int names =
        (int)
                Math.ceil(
                    provinces.stream()
                        .mapToDouble(p -> Type.width(p.name(), Sheet.SMALL))
                        .max()
                        .orElse(0))
            + 10;
    Rectangle2D plot =
        sheet.plot(chart(cells, span, provinces, ramp), ROW * provinces.size(), names, 4);
    double cell = plot.getWidth() / span.size();
    double row = plot.getHeight() / provinces.size();
    for (int p = 0; p < provinces.size(); p++) {
      Province province = provinces.get(p);
      double middle = plot.getMinY() + row * (p + 0.5);
      sheet.label(
          province.name(),
          Sheet.SMALL,
          Palette.TEXT,
          plot.getMinX() - 8,
          middle,
          Sheet.Anchor.RIGHT);
      for (int m = 0; m < span.size(); m++) {
        double x = plot.getMinX() + cell * m;
        long events = cells.in(province.code(), span.get(m));
        sheet.box(new Rectangle2D.Double(x, middle - row / 2, 1, row), Palette.PAPER);
        sheet.box(new Rectangle2D.Double(x, middle - row / 2, cell, 1), Palette.PAPER);
        if (events > 0) {
          sheet.label(
              page.number(events),
              Sheet.SMALL,
              Palette.textOn(ramp.color(events)),
              x + (cell + 1) / 2,
              middle + 0.5,
              Sheet.Anchor.CENTRE);
        }
      }
    }
    months(sheet, plot, span, cell);
    return page.finished(sheet, List.of(left(cells, span)));
  }

  private void months(Sheet sheet, Rectangle2D plot, List<YearMonth> span, double cell) {
    for (int m = 0; m < span.size(); m++) {
      YearMonth month = span.get(m);
      double middle = plot.getMinX() + cell * (m + 0.5);
      sheet.label(
          page.wording().shortMonth(month),
          Sheet.SMALL,
          Palette.QUIET_TEXT,
          middle,
          plot.getMinY() - 10,
          Sheet.Anchor.CENTRE);
      if (m == 0 || month.getMonthValue() == 1) {
        double left = plot.getMinX() + cell * m;
        sheet.label(
            String.valueOf(month.getYear()),
            Sheet.LABEL,
            Palette.TEXT,
            left + 5,
            plot.getMinY() - 30,
            Sheet.Anchor.LEFT);
        sheet.line(left, plot.getMinY() - 38, left, plot.getMaxY(), Palette.AXIS, 1);
      }
    }
  }

  private static HeatMapChart chart(
      Cells cells, List<YearMonth> span, List<Province> provinces, Ramp ramp) {
    HeatMapChart chart = new HeatMapChartBuilder().build();
    HeatMapStyler styler = chart.getStyler();
    Look.apply(styler, Locale.ROOT);
    styler.setRangeColors(ramp.colors());
    styler.setMin(0);
    styler.setMax(ramp.colors().length - 1.0);
    int[] columns = IntStream.range(0, span.size()).toArray();
    int[] rows = IntStream.range(0, provinces.size()).toArray();
    int[][] steps = new int[span.size()][provinces.size()];
    for (int m = 0; m < span.size(); m++) {
      for (int p = 0; p < provinces.size(); p++) {
        // XChart counts rows from below.
        String code = provinces.get(provinces.size() - 1 - p).code();
        steps[m][p] = ramp.step(cells.in(code, span.get(m)));
      }
    }
    chart.addSeries("events", columns, rows, steps);
    return chart;
  }

  private String left(Cells cells, List<YearMonth> span) {
    long drawn = span.stream().mapToLong(month -> cells.byMonth().getOrDefault(month, 0L)).sum();
    long dated = cells.total();
    return page.text(
        "heat.left",
        page.number(drawn),
        page.number(dated + cells.yearOnly() + cells.undated() + cells.elsewhere()),
        page.number(span.size()),
        page.number(dated - drawn),
        page.number(cells.yearOnly()),
        page.number(cells.undated()),
        page.number(cells.elsewhere()));
  }

  /**
   * The colours of the cells: step 0 is nothing, each further step begins at a number of events.
   *
   * @param starts least number of events of each step from 1
   */
  private record Ramp(List<Long> starts) {

    /** Even steps, at most as many as there are colours. */
    static Ramp upTo(long most) {
      int steps = (int) Math.min(Palette.HEAT.size(), most);
      List<Long> starts = new ArrayList<>();
      for (int step = 0; step < steps; step++) {
        starts.add(1 + step * most / steps);
      }
      return new Ramp(starts);
    }

    int step(long events) {
      return (int) starts.stream().filter(start -> events >= start).count();
    }

    Color color(long events) {
      return colors()[step(events)];
    }

    Color[] colors() {
      Color[] colors = new Color[starts.size() + 1];
      colors[0] = Palette.NOTHING;
      for (int step = 0; step < starts.size(); step++) {
        int at = starts.size() == 1 ? 2 : step * (Palette.HEAT.size() - 1) / (starts.size() - 1);
        colors[step + 1] = Palette.HEAT.get(at);
      }
      return colors;
    }

    List<Sheet.Entry> entries(Page page) {
      List<Sheet.Entry> entries = new ArrayList<>();
      entries.add(new Sheet.Entry(page.text("heat.key"), null));
      entries.add(new Sheet.Entry(page.number(0), Palette.NOTHING));
      for (int step = 0; step < starts.size(); step++) {
        long from = starts.get(step);
        boolean isLast = step == starts.size() - 1;
        long to = isLast ? from : starts.get(step + 1) - 1;
        String text =
            isLast
                ? page.text("heat.key.from", page.number(from))
                : from == to ? page.number(from) : page.number(from) + "–" + page.number(to);
        entries.add(new Sheet.Entry(text, colors()[step + 1]));
      }
      return entries;
    }
  }
}
