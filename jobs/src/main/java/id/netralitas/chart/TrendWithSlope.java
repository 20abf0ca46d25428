package id.netralitas.chart;

import id.netralitas.table.ChartData;
import id.netralitas.table.Table;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A line: the events of every month before an election, with Sen's slope and the change point. */
final class TrendWithSlope {

  static final String NAME = "trend";
  private static final int WIDTH = 1100;
  private static final int HEIGHT = 420;
  private static final int LEFT = 46;

  private static final List<String> DATA =
      List.of(
          "election",
          "month",
          "events",
          "is_gap",
          "trend",
          "trend_low",
          "trend_high",
          "after_change");

  private final Page page;

  TrendWithSlope(Page page) {
    this.page = page;
  }

  /** Returns the chart of the election with most events; empty where none has a month. */
  Optional<Chart> of(Table trends) {
    Map<String, List<Table.Row>> byElection = new TreeMap<>();
    trends.rows().stream()
        .filter(row -> row.text("month") != null && row.text("month").matches("\\d{4}-\\d{2}"))
        .sorted(Comparator.comparing(row -> row.text("month")))
        .forEach(
            row ->
                byElection
                    .computeIfAbsent(row.text("election"), code -> new ArrayList<>())
                    .add(row));
    Optional<String> busiest =
        byElection.keySet().stream()
            .filter(code -> total(byElection.get(code)) > 0)
            .max(
                Comparator.comparing((String code) -> total(byElection.get(code)))
                    .thenComparing(Comparator.naturalOrder()));
    if (busiest.isEmpty()) {
      return Optional.empty();
    }
    String election = page.wording().election(busiest.get());
    List<Table.Row> rows = byElection.get(busiest.get());
    boolean hasTrend = rows.stream().filter(TrendWithSlope::hasTrend).count() > 1;
    String title = hasTrend ? slopeTitle(election, rows) : seriesTitle(election, rows);
    return Optional.of(chart(trends, title, rows, drawing(election, rows, hasTrend, title)));
  }

  private Chart chart(Table trends, String title, List<Table.Row> rows, Drawing drawing) {
    ChartData data = ChartData.of(rows, DATA);
    return Chart.of(NAME, title, page.text("trend.alt"), trends.definition().name(), data, drawing);
  }

  private static long total(List<Table.Row> rows) {
    return rows.stream()
        .mapToLong(row -> row.number("events") == null ? 0 : row.number("events"))
        .sum();
  }

  private static boolean hasTrend(Table.Row row) {
    return row.decimal("trend") != null
        && row.decimal("trend_low") != null
        && row.decimal("trend_high") != null;
  }

  private static YearMonth month(Table.Row row) {
    return YearMonth.parse(row.text("month"));
  }

  private String seriesTitle(String election, List<Table.Row> rows) {
    Table.Row most =
        rows.stream()
            .filter(row -> row.number("events") != null)
            .min(
                Comparator.comparing((Table.Row row) -> -row.number("events"))
                    .thenComparing(row -> row.text("month")))
            .orElseThrow();
    return page.text(
        "trend.title.series",
        election,
        page.wording().month(month(most)),
        page.number(most.number("events")),
        page.number(total(rows)));
  }

  private String slopeTitle(String election, List<Table.Row> rows) {
    List<Table.Row> told = rows.stream().filter(TrendWithSlope::hasTrend).toList();
    Table.Row first = told.get(0);
    Table.Row last = told.get(told.size() - 1);
    double half = (told.size() - 1) / 2.0;
    double centre = (first.decimal("trend") + last.decimal("trend")) / 2;
    // the band turns about the line's middle
    double low = (last.decimal("trend_low") - centre) / half;
    double high = (last.decimal("trend_high") - centre) / half;
    double slope = (last.decimal("trend") - centre) / half;
    String key = slope > 0 ? "trend.title.up" : "trend.title.down";
    double sign = slope > 0 ? 1 : -1;
    double least = sign > 0 ? low : -high;
    double most = sign > 0 ? high : -low;
    if (low <= 0 && high >= 0) {
      key = "trend.title.flat";
      sign = 1;
      least = low;
      most = high;
    }
    return page.text(
        key, election, page.figure(sign * slope), page.figure(least), page.figure(most));
  }

  private Drawing drawing(String election, List<Table.Row> rows, boolean hasTrend, String title) {
    MonthAxis axis = new MonthAxis(month(rows.get(0)), month(rows.get(rows.size() - 1)));
    List<Table.Row> told = rows.stream().filter(TrendWithSlope::hasTrend).toList();
    double most =
        rows.stream()
            .mapToDouble(row -> row.number("events") == null ? 0 : row.number("events"))
            .max()
            .orElse(1);
    if (hasTrend) {
      for (Table.Row row : told) {
        most = Math.max(most, upper(row));
      }
    }
    Plane plane = new Plane(page, 0, axis.months(), 0, Math.max(1, most * 1.04));
    if (hasTrend) {
      for (List<Table.Row> run : runs(axis, told)) {
        plane.line(
            middles(axis, run),
            run.stream().map(row -> Math.max(0, row.decimal("trend"))).toList(),
            Palette.STRIKING,
            2);
      }
    }
    series(plane, axis, rows);

    Sheet sheet =
        page.sheet(
            WIDTH,
            title,
            page.text(hasTrend ? "trend.subtitle" : "trend.subtitle.series", election));
    List<Sheet.Entry> key = new ArrayList<>();
    key.add(new Sheet.Entry(page.text("trend.key.events"), Palette.MAIN));
    if (hasTrend) {
      key.add(new Sheet.Entry(page.text("trend.key.slope"), Palette.STRIKING));
      key.add(new Sheet.Entry(page.text("trend.key.band"), Palette.BAND));
    }
    boolean hasGap = rows.stream().anyMatch(TrendWithSlope::isGap);
    if (hasGap) {
      key.add(new Sheet.Entry(page.text("trend.key.gap"), Palette.GRID));
    }
    sheet.key(key);
    sheet.space(24);
    plane.paint(sheet, HEIGHT, LEFT, 12);
    sheet.behindPlot(
        () -> {
          gaps(sheet, plane, axis, rows);
          if (hasTrend) {
            for (List<Table.Row> run : runs(axis, told)) {
              plane.band(
                  sheet,
                  middles(axis, run),
                  run.stream().map(TrendWithSlope::lower).toList(),
                  run.stream().map(TrendWithSlope::upper).toList());
            }
          }
          Map<Double, String> ticks = new TreeMap<>();
          Look.ticks(Math.max(1, plane.top()), page)
              .forEach((value, label) -> ticks.put(value.doubleValue(), label));
          plane.uprightAxis(sheet, ticks, page.text("trend.axis"));
          axis.paint(page, sheet, plane);
        });
    if (hasTrend) {
      changePoint(sheet, plane, axis, rows);
    }
    sheet.space(46);
    return page.finished(sheet, notes(rows, hasTrend, hasGap));
  }

  private List<String> notes(List<Table.Row> rows, boolean hasTrend, boolean hasGap) {
    List<String> notes = new ArrayList<>();
    if (hasTrend) {
      notes.add(page.text("trend.note"));
    } else {
      notes.add(page.text("trend.note.withheld"));
      notes.addAll(page.reasons(rows));
    }
    if (hasGap) {
      notes.add(page.text("trend.note.gap"));
    }
    return notes;
  }

  private static boolean isGap(Table.Row row) {
    return row.number("events") == null || Boolean.TRUE.equals(row.flag("is_gap"));
  }

  /** Not below zero: the axis begins there, and there are no fewer events than none. */
  private static double lower(Table.Row row) {
    double end = Math.min(row.decimal("trend_low"), row.decimal("trend_high"));
    return Math.max(0, Math.min(end, row.decimal("trend")));
  }

  private static double upper(Table.Row row) {
    double end = Math.max(row.decimal("trend_low"), row.decimal("trend_high"));
    return Math.max(0, Math.max(end, row.decimal("trend")));
  }

  private static double middle(MonthAxis axis, Table.Row row) {
    return axis.at(month(row)) + 0.5;
  }

  private static List<Double> middles(MonthAxis axis, List<Table.Row> rows) {
    return rows.stream().map(row -> middle(axis, row)).toList();
  }

  /** Returns the rows in stretches without a gap. */
  private static List<List<Table.Row>> runs(MonthAxis axis, List<Table.Row> rows) {
    List<List<Table.Row>> runs = new ArrayList<>();
    double before = Double.NEGATIVE_INFINITY;
    for (Table.Row row : rows) {
      double at = axis.at(month(row));
      if (at - before > 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(row);
      before = at;
    }
    return runs;
  }

  private static void series(Plane plane, MonthAxis axis, List<Table.Row> rows) {
    List<Table.Row> known = rows.stream().filter(row -> !isGap(row)).toList();
    for (List<Table.Row> run : runs(axis, known)) {
      plane.line(middles(axis, run), events(run), Palette.MAIN, 1.8);
    }
    plane.dots(middles(axis, known), events(known), Palette.MAIN);
  }

  private static List<Double> events(List<Table.Row> rows) {
    return rows.stream().map(row -> row.number("events").doubleValue()).toList();
  }

  private static void gaps(Sheet sheet, Plane plane, MonthAxis axis, List<Table.Row> rows) {
    Rectangle2D area = plane.area();
    for (Table.Row row : rows) {
      if (isGap(row)) {
        double left = plane.x(axis.at(month(row)));
        double right = plane.x(axis.at(month(row)) + 1);
        sheet.box(
            new Rectangle2D.Double(left, area.getMinY(), right - left, area.getHeight()),
            Palette.GRID);
      }
    }
  }

  private void changePoint(Sheet sheet, Plane plane, MonthAxis axis, List<Table.Row> rows) {
    Rectangle2D area = plane.area();
    rows.stream()
        .filter(row -> Boolean.TRUE.equals(row.flag("after_change")))
        .findFirst()
        .ifPresent(
            row -> {
              double x = plane.x(axis.at(month(row)));
              sheet.dashedLine(x, area.getMinY() - 6, x, area.getMaxY(), Palette.MARK);
              String label = page.text("trend.change", page.wording().month(month(row)));
              double half = Type.width(label, Sheet.SMALL) / 2;
              double nameEnd = Sheet.MARGIN + Type.width(page.text("trend.axis"), Sheet.SMALL) + 16;
              double centre = Math.min(Math.max(x, nameEnd + half), area.getMaxX() - half);
              sheet.label(
                  label,
                  Sheet.SMALL,
                  Palette.TEXT,
                  centre,
                  area.getMinY() - 14,
                  Sheet.Anchor.CENTRE);
            });
  }
}
