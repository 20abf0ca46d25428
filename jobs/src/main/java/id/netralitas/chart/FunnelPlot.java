package id.netralitas.chart;

import id.netralitas.chart.EndLabels.EndLabel;
import id.netralitas.table.ChartData;
import id.netralitas.table.Table;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A funnel: the rate of every province against the limits of chance at its number of regencies. */
final class FunnelPlot {

  static final String NAME = "funnel";
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 520;
  private static final int LEFT = 52;
  private static final double REGENCIES = 100;

  /** The columns that a row needs to be drawn. */
  private static final List<String> NEEDED =
      List.of("exposure", "rate", "target", "low_95", "high_95", "low_998", "high_998");

  private static final List<String> DATA =
      List.of(
          "province_code",
          "province",
          "events",
          "exposure",
          "rate",
          "target",
          "low_95",
          "high_95",
          "low_998",
          "high_998",
          "position",
          "election");

  private final Page page;

  FunnelPlot(Page page) {
    this.page = page;
  }

  /** Returns the chart; empty where provinces may not be compared, or cannot. */
  Optional<Chart> of(Table funnel) {
    String election = RatedElection.of(funnel.rows());
    List<Table.Row> rows =
        funnel.rows().stream()
            .filter(row -> Objects.equals(row.text("election"), election))
            .filter(row -> row.decimal("target") != null && row.decimal("target") > 0)
            .filter(row -> NEEDED.stream().allMatch(column -> isGiven(row.decimal(column))))
            .sorted(
                Comparator.comparing((Table.Row row) -> row.decimal("exposure"))
                    .thenComparing(row -> row.text("province_code")))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    String title = title(rows);
    String subtitle =
        page.text("funnel.subtitle", election == null ? "" : page.wording().election(election));
    return Optional.of(
        Chart.of(
            NAME,
            title,
            page.text("funnel.alt"),
            funnel.definition().name(),
            ChartData.of(rows, DATA),
            drawing(rows, title, subtitle)));
  }

  private static boolean isGiven(Double cell) {
    return cell != null && Double.isFinite(cell);
  }

  private static boolean isWithin(Table.Row row) {
    String position = row.text("position");
    return position == null || position.equals("WITHIN");
  }

  private static boolean isFar(Table.Row row) {
    return !isWithin(row) && row.text("position").endsWith("998");
  }

  private static boolean isAbove(Table.Row row) {
    return !isWithin(row) && row.text("position").startsWith("ABOVE");
  }

  private String title(List<Table.Row> rows) {
    long outside = rows.stream().filter(row -> !isWithin(row)).count();
    return outside == 0
        ? page.text("funnel.title.within", page.number(rows.size()))
        : page.text(
            "funnel.title",
            page.number(outside),
            page.number(rows.size()),
            page.number(rows.stream().filter(FunnelPlot::isFar).count()));
  }

  private Drawing drawing(List<Table.Row> rows, String title, String subtitle) {
    double right = rows.get(rows.size() - 1).decimal("exposure") * REGENCIES * 1.04;
    double most =
        rows.stream()
            .mapToDouble(row -> Math.max(row.decimal("rate"), row.decimal("high_998")))
            .max()
            .orElse(1);
    Plane plane = new Plane(page, 0, right > 0 ? right : 1, 0, most > 0 ? most * 1.04 : 1);
    List<Table.Row> limits = oneAnExposure(rows);
    limit(plane, limits, "low_998", Palette.ASIDE, 1.2);
    limit(plane, limits, "high_998", Palette.ASIDE, 1.2);
    limit(plane, limits, "low_95", Palette.MAIN, 1.6);
    limit(plane, limits, "high_95", Palette.MAIN, 1.6);
    limit(plane, limits, "target", Palette.TEXT, 1.4);
    dots(plane, rows.stream().filter(FunnelPlot::isWithin).toList(), Palette.MAIN);
    dots(plane, rows.stream().filter(FunnelPlot::isAbove).toList(), Palette.STRIKING);
    dots(
        plane,
        rows.stream().filter(row -> !isWithin(row) && !isAbove(row)).toList(),
        Palette.LINES.get(3));

    double target = rows.get(0).decimal("target");
    String overall = page.text("funnel.target", page.figure(target));
    String wide = page.text("funnel.limit", page.decimal(99.8, 1));
    String narrow = page.text("funnel.limit", page.decimal(95, 0));
    Sheet sheet = page.sheet(WIDTH, title, subtitle);
    sheet.space(24);
    plane.paint(sheet, HEIGHT, LEFT, EndLabels.room(List.of(overall, wide, narrow)));
    Map<Double, String> ticks = new TreeMap<>();
    Look.ticks(right, page).forEach((value, label) -> ticks.put(value.doubleValue(), label));
    sheet.behindPlot(
        () -> {
          plane.uprightAxis(sheet, plane.uprightTicks(), page.text("funnel.axis.y"));
          plane.levelAxis(sheet, ticks, page.text("funnel.axis.x"), false);
        });
    Table.Row last = rows.get(rows.size() - 1);
    List<EndLabel> ends = new ArrayList<>();
    ends.add(new EndLabel(wide, Palette.ASIDE, plane.y(last.decimal("high_998"))));
    ends.add(new EndLabel(narrow, Palette.MAIN, plane.y(last.decimal("high_95"))));
    ends.add(new EndLabel(overall, Palette.TEXT, plane.y(target)));
    ends.add(new EndLabel(narrow, Palette.MAIN, plane.y(floor(last.decimal("low_95")))));
    ends.add(new EndLabel(wide, Palette.ASIDE, plane.y(floor(last.decimal("low_998")))));
    new EndLabels(ends).paint(sheet, plane.area());
    List<String> unnamed = names(sheet, plane, rows);
    sheet.space(52);
    return page.finished(sheet, notes(rows, unnamed));
  }

  private List<String> notes(List<Table.Row> rows, List<String> unnamed) {
    List<String> notes = new ArrayList<>();
    notes.add(page.text("funnel.note"));
    Double overDispersion = rows.get(0).decimal("over_dispersion");
    if (overDispersion != null && overDispersion > 1) {
      notes.add(page.text("funnel.note.widened", page.figure(overDispersion)));
    }
    if (!unnamed.isEmpty()) {
      notes.add(page.text("funnel.note.unnamed", page.wording().list(unnamed)));
    }
    return notes;
  }

  private static List<Table.Row> oneAnExposure(List<Table.Row> rows) {
    Map<Double, Table.Row> byExposure = new TreeMap<>();
    rows.forEach(row -> byExposure.putIfAbsent(row.decimal("exposure"), row));
    return List.copyOf(byExposure.values());
  }

  private static double floor(double limit) {
    return Math.max(0, limit);
  }

  private static double x(Table.Row row) {
    return row.decimal("exposure") * REGENCIES;
  }

  private static void limit(
      Plane plane, List<Table.Row> rows, String column, Color color, double thickness) {
    plane.line(
        rows.stream().map(FunnelPlot::x).toList(),
        rows.stream().map(row -> floor(row.decimal(column))).toList(),
        color,
        thickness);
  }

  private static void dots(Plane plane, List<Table.Row> rows, Color color) {
    plane.dots(
        rows.stream().map(FunnelPlot::x).toList(),
        rows.stream().map(row -> row.decimal("rate")).toList(),
        color);
  }

  /** Names the provinces outside the limits; returns those for which there is no room. */
  private List<String> names(Sheet sheet, Plane plane, List<Table.Row> rows) {
    PointLabels labels = new PointLabels(sheet, plane.area());
    rows.forEach(row -> labels.point(plane.x(x(row)), plane.y(row.decimal("rate"))));
    List<Table.Row> limits = oneAnExposure(rows);
    for (String column : List.of("low_998", "low_95", "target", "high_95", "high_998")) {
      for (int n = 1; n < limits.size(); n++) {
        Table.Row from = limits.get(n - 1);
        Table.Row to = limits.get(n);
        labels.line(
            plane.x(x(from)),
            plane.y(floor(from.decimal(column))),
            plane.x(x(to)),
            plane.y(floor(to.decimal(column))));
      }
    }
    List<String> unnamed = new ArrayList<>();
    rows.stream()
        .filter(row -> !isWithin(row))
        .sorted(
            Comparator.comparing((Table.Row row) -> row.decimal("rate"), Comparator.reverseOrder())
                .thenComparing(row -> row.text("province_code")))
        .forEach(
            row -> {
              double x = plane.x(x(row));
              double y = plane.y(row.decimal("rate"));
              if (!labels.label(page.province(row), x, y)) {
                unnamed.add(page.province(row));
              }
            });
    return unnamed;
  }
}
