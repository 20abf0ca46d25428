package id.netralitas.chart;

import id.netralitas.chart.EndLabels.EndLabel;
import id.netralitas.reference.Supervision;
import id.netralitas.table.ChartData;
import id.netralitas.table.Table;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The running totals that national bodies told, by the day they count up to: a panel for each
 * election, because totals of two elections are no series.
 */
final class ReadingsSeries {

  static final String NAME = "readings";

  private static final int WIDTH = 1100;
  private static final int HEIGHT = 220;
  private static final int LEFT = 60;

  /** Series of one panel at most. */
  private static final int SHOWN = 3;

  /** Who took the supervision over from KASN. */
  private static final String SUCCESSOR = "BKN";

  private final Page page;
  private final Optional<LocalDate> handover;

  /**
   * Draws with a line where the supervision passed from KASN to BKN.
   *
   * @param supervision who supervised when; without a day of the handover no line is drawn
   */
  ReadingsSeries(Page page, List<Supervision> supervision) {
    this.page = page;
    this.handover =
        supervision.stream()
            .filter(one -> one.body().equals(SUCCESSOR) && one.from() != null)
            .map(Supervision::from)
            .filter(from -> from.length() == "2024-09-04".length())
            .map(LocalDate::parse)
            .findFirst();
  }

  /** One series, its points by day. */
  private record Series(String body, String scope, List<Point> points) {

    Point last() {
      return points.get(points.size() - 1);
    }
  }

  private record Point(
      LocalDate day, String date, long value, boolean isDecrease, String eventId) {}

  /**
   * The series of one election.
   *
   * @param election null where none is told
   * @param left how many further series it has
   */
  private record Panel(String election, List<Series> shown, int left) {}

  /** Returns the chart; empty where no national figure has a day. */
  Optional<Chart> of(Table readings) {
    List<Panel> panels = panels(readings);
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    String title = title(panels);
    String subtitle = page.text("readings.subtitle");
    return Optional.of(
        Chart.of(
            NAME,
            title,
            page.text("readings.alt"),
            readings.definition().name(),
            data(panels),
            drawing(panels, notes(panels, undated(readings)), title, subtitle)));
  }

  private static ChartData data(List<Panel> panels) {
    List<List<Object>> rows = new ArrayList<>();
    for (Panel panel : panels) {
      for (Series one : panel.shown()) {
        for (Point point : one.points()) {
          rows.add(
              Arrays.asList(
                  panel.election(),
                  one.body(),
                  one.scope(),
                  point.date(),
                  point.value(),
                  String.valueOf(point.isDecrease()),
                  point.eventId()));
        }
      }
    }
    return new ChartData(
        List.of("election", "body", "scope", "as_of", "value", "is_decrease", "event_id"), rows);
  }

  /** Returns the national series by election, the earliest first; those with most points first. */
  private static List<Panel> panels(Table readings) {
    Map<String, Map<List<String>, List<Table.Row>>> byElection =
        new TreeMap<>(
            Comparator.comparing(ReadingsSeries::year).thenComparing(Comparator.naturalOrder()));
    readings.rows().stream()
        .filter(row -> "NATIONAL".equals(row.text("level")))
        .filter(row -> row.number("value") != null && day(row.text("as_of")) != null)
        .forEach(
            row ->
                byElection
                    .computeIfAbsent(
                        row.text("election") == null ? "" : row.text("election"),
                        election ->
                            new TreeMap<>(
                                Comparator.comparing((List<String> key) -> key.get(0))
                                    .thenComparing(key -> key.get(1))))
                    .computeIfAbsent(
                        List.of(orOther(row.text("body")), orOther(row.text("scope"))),
                        key -> new ArrayList<>())
                    .add(row));
    List<Panel> panels = new ArrayList<>();
    byElection.forEach(
        (election, byKey) -> {
          List<Series> series = new ArrayList<>();
          byKey.forEach(
              (key, rows) -> series.add(new Series(key.get(0), key.get(1), points(rows))));
          series.sort(Comparator.comparing((Series one) -> -one.points().size()));
          int shown = Math.min(SHOWN, series.size());
          panels.add(
              new Panel(
                  election.isEmpty() ? null : election,
                  List.copyOf(series.subList(0, shown)),
                  series.size() - shown));
        });
    return panels;
  }

  /** Returns the year of an election's code; those without stand last. */
  private static String year(String election) {
    return election.isEmpty() ? "~" : election.substring(election.length() - 4);
  }

  private static String orOther(String code) {
    return code == null ? "OTHER" : code;
  }

  /** Returns how many national figures have no day. */
  private static long undated(Table readings) {
    return readings.rows().stream()
        .filter(row -> "NATIONAL".equals(row.text("level")))
        .filter(row -> row.number("value") != null && day(row.text("as_of")) == null)
        .count();
  }

  private static List<Point> points(List<Table.Row> rows) {
    return rows.stream()
        .map(
            row ->
                new Point(
                    day(row.text("as_of")),
                    row.text("as_of"),
                    row.number("value"),
                    Boolean.TRUE.equals(row.flag("is_decrease")),
                    row.text("event_id")))
        .sorted(
            Comparator.comparing(Point::day)
                .thenComparing(Point::value)
                .thenComparing(Point::date)
                .thenComparing(Point::isDecrease))
        .toList();
  }

  /** Returns the last day of what is known of a date; null if nothing is. */
  private static LocalDate day(String date) {
    if (date == null) {
      return null;
    }
    return switch (date.length()) {
      case 10 -> LocalDate.parse(date);
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
      default -> null;
    };
  }

  private String title(List<Panel> panels) {
    Series latest =
        panels.stream()
            .flatMap(panel -> panel.shown().stream())
            .max(Comparator.comparing((Series one) -> one.last().day()))
            .orElseThrow();
    return page.text(
        "readings.title",
        body(latest),
        page.number(latest.last().value()),
        scope(latest),
        page.wording().date(latest.last().date()));
  }

  private String body(Series series) {
    return page.wording().textOr("chart.readings.body." + series.body(), series.body());
  }

  private String scope(Series series) {
    return page.wording().textOr("chart.readings.scope." + series.scope(), series.scope());
  }

  private Drawing drawing(List<Panel> panels, List<String> notes, String title, String subtitle) {
    Sheet sheet = page.sheet(WIDTH, title, subtitle);
    int right =
        panels.stream()
            .flatMap(panel -> panel.shown().stream())
            .mapToInt(one -> EndLabels.room(List.of(name(one))))
            .max()
            .orElseThrow();
    panels.forEach(panel -> paint(panel, sheet, right));
    return page.finished(sheet, notes);
  }

  private String name(Series one) {
    return page.text("readings.label", body(one), scope(one), page.number(one.last().value()));
  }

  private void paint(Panel panel, Sheet sheet, int right) {
    List<Series> shown = panel.shown();
    MonthAxis axis = axis(shown);
    long most =
        shown.stream()
            .flatMap(one -> one.points().stream())
            .mapToLong(Point::value)
            .max()
            .orElse(0);
    Plane plane = new Plane(page, 0, axis.months(), 0, Look.axisEnd(most));
    for (int n = 0; n < shown.size(); n++) {
      lines(plane, axis, shown.get(n), Palette.LINES.get(n));
    }
    sheet.space(48);
    plane.paint(sheet, HEIGHT, LEFT, right);
    sheet.behindPlot(
        () -> {
          Map<Double, String> ticks = new TreeMap<>();
          Look.ticks(plane.top(), page)
              .forEach((value, label) -> ticks.put(value.doubleValue(), label));
          plane.uprightAxis(sheet, ticks, page.text("readings.axis"));
          axis.paint(page, sheet, plane);
          handover.ifPresent(day -> handover(day, sheet, plane, axis));
        });
    sheet.label(
        panel.election() == null
            ? page.wording().text("election.none")
            : elections(panel.election()),
        Sheet.LABEL,
        Palette.TEXT,
        Sheet.MARGIN,
        plane.area().getMinY() - 34,
        Sheet.Anchor.LEFT);
    shown.forEach(one -> decreases(sheet, plane, axis, one));
    List<EndLabel> ends = new ArrayList<>();
    for (int n = 0; n < shown.size(); n++) {
      Point last = shown.get(n).last();
      double y = plane.y((double) last.value());
      Color color = Palette.LINES.get(n);
      double end = plane.x(axis.at(last.day()));
      if (plane.area().getMaxX() - end > 12) {
        sheet.dottedLine(end + 7, y, plane.area().getMaxX(), y, color);
      }
      ends.add(new EndLabel(name(shown.get(n)), color, y));
    }
    new EndLabels(ends).paint(sheet, plane.area());
    sheet.space(46);
  }

  private String elections(String codes) {
    return Arrays.stream(codes.split(";", -1))
        .map(page.wording()::election)
        .collect(Collectors.joining(", "));
  }

  private List<String> notes(List<Panel> panels, long undated) {
    List<String> notes = new ArrayList<>();
    notes.add(page.text("readings.note"));
    boolean falls =
        panels.stream()
            .flatMap(panel -> panel.shown().stream())
            .flatMap(one -> one.points().stream())
            .anyMatch(Point::isDecrease);
    if (falls) {
      notes.add(page.text("readings.note.decrease"));
    }
    int left = panels.stream().mapToInt(Panel::left).sum();
    if (left > 0) {
      notes.add(page.text("readings.note.left", page.number(left)));
    }
    if (undated > 0) {
      notes.add(page.text("readings.note.undated", page.number(undated)));
    }
    return notes;
  }

  private static MonthAxis axis(List<Series> shown) {
    List<LocalDate> days =
        shown.stream().flatMap(one -> one.points().stream()).map(Point::day).sorted().toList();
    return new MonthAxis(YearMonth.from(days.get(0)), YearMonth.from(days.get(days.size() - 1)));
  }

  /** A figure holds until the next one. */
  private static void lines(Plane plane, MonthAxis axis, Series series, Color color) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (Point point : series.points()) {
      double x = axis.at(point.day());
      if (!xs.isEmpty()) {
        xs.add(x);
        ys.add(ys.get(ys.size() - 1));
      }
      xs.add(x);
      ys.add((double) point.value());
    }
    if (xs.size() > 1) {
      plane.line(xs, ys, color, 2);
    }
    List<Point> rises = series.points().stream().filter(p -> !p.isDecrease()).toList();
    plane.dots(xs(axis, rises), ys(rises), color);
  }

  /** A triangle that points down, at every decrease. */
  private static void decreases(Sheet sheet, Plane plane, MonthAxis axis, Series series) {
    for (Point point : series.points()) {
      if (point.isDecrease()) {
        double x = plane.x(axis.at(point.day()));
        double y = plane.y((double) point.value());
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x - 7, y - 6);
        triangle.lineTo(x + 7, y - 6);
        triangle.lineTo(x, y + 6);
        triangle.closePath();
        sheet.area(triangle, Palette.TEXT);
      }
    }
  }

  private static List<Double> xs(MonthAxis axis, List<Point> points) {
    return points.stream().map(point -> axis.at(point.day())).toList();
  }

  private static List<Double> ys(List<Point> points) {
    return points.stream().map(point -> (double) point.value()).toList();
  }

  private void handover(LocalDate day, Sheet sheet, Plane plane, MonthAxis axis) {
    double at = axis.at(day);
    if (at < 0 || at > axis.months()) {
      return;
    }
    Rectangle2D area = plane.area();
    double x = plane.x(at);
    sheet.dashedLine(x, area.getMinY() - 6, x, area.getMaxY(), Palette.MARK);
    String label = page.text("readings.handover", page.wording().shortDay(day));
    double half = Type.width(label, Sheet.SMALL) / 2;
    double nameEnd = Sheet.MARGIN + Type.width(page.text("readings.axis"), Sheet.SMALL) + 16;
    double widest = (double) sheet.width() - Sheet.MARGIN - half;
    double centre = Math.min(Math.max(x, nameEnd + half), widest);
    sheet.label(label, Sheet.SMALL, Palette.TEXT, centre, area.getMinY() - 14, Sheet.Anchor.CENTRE);
  }
}
