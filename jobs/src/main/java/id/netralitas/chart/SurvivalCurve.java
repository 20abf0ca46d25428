package id.netralitas.chart;

import id.netralitas.table.ChartData;
import id.netralitas.table.Table;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A falling line: places without a violation report, by days since their first prevention. */
final class SurvivalCurve {

  static final String NAME = "survival";
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 420;
  private static final int LEFT = 52;

  /** Of how many places at least the title tells a share. */
  private static final long ENOUGH = 10;

  private final Page page;

  SurvivalCurve(Page page) {
    this.page = page;
  }

  /** Returns the chart; empty where no share is given. */
  Optional<Chart> of(Table survival) {
    List<Table.Row> rows =
        survival.rows().stream()
            .filter(row -> row.number("days") != null && row.decimal("share_without") != null)
            .sorted(Comparator.comparing(row -> row.number("days")))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    String title = title(rows);
    String subtitle = page.text("survival.subtitle");
    return Optional.of(
        Chart.of(
            NAME,
            title,
            page.text("survival.alt"),
            survival.definition().name(),
            ChartData.of(
                rows,
                List.of("days", "at_risk", "reports", "censored", "share_without", "low", "high")),
            drawing(rows, title, subtitle)));
  }

  private String title(List<Table.Row> rows) {
    Table.Row last =
        rows.stream()
            .filter(row -> row.number("at_risk") != null && row.number("at_risk") >= ENOUGH)
            .reduce((before, after) -> after)
            .orElse(rows.get(rows.size() - 1));
    return page.text(
        "survival.title",
        page.share(last.decimal("share_without")),
        page.number(last.number("days")));
  }

  private Drawing drawing(List<Table.Row> rows, String title, String subtitle) {
    double last = Math.max(1, rows.get(rows.size() - 1).number("days").doubleValue());
    Plane plane = new Plane(page, 0, last, 0, 1.02);
    plane.line(steps(rows), stepsOf(rows, "share_without"), Palette.MAIN, 2.4);
    boolean hasBand = rows.stream().anyMatch(SurvivalCurve::hasInterval);

    Sheet sheet = page.sheet(WIDTH, title, subtitle);
    List<Sheet.Entry> key = new ArrayList<>();
    key.add(new Sheet.Entry(page.text("survival.key.line"), Palette.MAIN));
    if (hasBand) {
      key.add(new Sheet.Entry(page.text("survival.key.band"), Palette.BAND));
    }
    key.add(new Sheet.Entry(page.text("survival.key.censored"), Palette.TEXT));
    sheet.key(key);
    sheet.space(24);
    plane.paint(sheet, HEIGHT, LEFT, 16);
    Map<Double, String> days = new TreeMap<>();
    Look.ticks(last, page).forEach((value, label) -> days.put((double) value, label));
    Map<Double, String> percent = new TreeMap<>();
    for (int tick = 0; tick <= 100; tick += 20) {
      percent.put(tick / 100.0, page.text("percent", page.number(tick)));
    }
    sheet.behindPlot(
        () -> {
          if (hasBand) {
            plane.band(sheet, steps(rows), stepsOf(rows, "low"), stepsOf(rows, "high"));
          }
          plane.uprightAxis(sheet, percent, page.text("survival.axis.y"));
          plane.levelAxis(sheet, days, page.text("survival.axis.x"), false);
        });
    for (Table.Row row : rows) {
      if (row.number("censored") != null && row.number("censored") > 0) {
        double x = plane.x(row.number("days").doubleValue());
        double y = plane.y(row.decimal("share_without"));
        sheet.line(x, y - 4.5, x, y + 4.5, Palette.TEXT, 1);
      }
    }
    atRisk(sheet, plane, rows, days);
    sheet.space(92);
    return page.finished(
        sheet, List.of(page.text("survival.note"), page.text("survival.note.seen")));
  }

  /** Tells below the axis how many places are still watched. */
  private void atRisk(Sheet sheet, Plane plane, List<Table.Row> rows, Map<Double, String> days) {
    if (rows.stream().anyMatch(row -> row.number("at_risk") == null)) {
      return;
    }
    Rectangle2D area = plane.area();
    sheet.label(
        page.text("survival.at.risk"),
        Sheet.SMALL,
        Palette.QUIET_TEXT,
        Sheet.MARGIN,
        area.getMaxY() + 60,
        Sheet.Anchor.LEFT);
    for (double day : days.keySet()) {
      long watched =
          rows.stream()
              .filter(row -> row.number("days") >= day)
              .mapToLong(row -> row.number("at_risk"))
              .findFirst()
              .orElse(0);
      sheet.label(
          page.number(watched),
          Sheet.SMALL,
          Palette.TEXT,
          plane.x(day),
          area.getMaxY() + 78,
          Sheet.Anchor.CENTRE);
    }
  }

  private static boolean hasInterval(Table.Row row) {
    Double low = row.decimal("low");
    Double high = row.decimal("high");
    return low != null && high != null && !low.isNaN() && !high.isNaN();
  }

  /** Returns the corners' days: the share holds until the day, then steps down. */
  private static List<Double> steps(List<Table.Row> rows) {
    List<Double> xs = new ArrayList<>();
    xs.add(0.0);
    for (Table.Row row : rows) {
      xs.add(row.number("days").doubleValue());
      xs.add(row.number("days").doubleValue());
    }
    return xs;
  }

  /** Where there is no interval, as before the first report, its ends are the share itself. */
  private static List<Double> stepsOf(List<Table.Row> rows, String column) {
    List<Double> ys = new ArrayList<>();
    ys.add(1.0);
    for (Table.Row row : rows) {
      ys.add(ys.get(ys.size() - 1));
      String told = hasInterval(row) ? column : "share_without";
      ys.add(Math.min(1, Math.max(0, row.decimal(told))));
    }
    return ys;
  }
}
