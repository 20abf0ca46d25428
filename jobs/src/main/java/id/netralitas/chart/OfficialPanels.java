package id.netralitas.chart;

import id.netralitas.table.ChartData;
import id.netralitas.table.Table;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Points, a panel an election: the largest official figure of each province against the events
 * collected up to its day. Elections are not joined: each has its own count.
 */
final class OfficialPanels {

  static final String NAME = "press-against-official";
  private static final int WIDTH = 1100;
  private static final int COLUMNS = 3;
  private static final double HEIGHT = 230;
  private static final double LEFT = 44;
  private static final double GAP = 34;
  private static final double ABOVE = 44;
  private static final double BELOW = 40;
  private static final double RADIUS = 4;
  private static final int NAMED = 4;
  private static final long[] TICKS = {0, 1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000};

  private final Page page;

  OfficialPanels(Page page) {
    this.page = page;
  }

  /** Returns the chart; empty where nothing can be set against an official figure. */
  Optional<Chart> of(Table table) {
    Map<String, List<Table.Row>> byElection = byElection(table);
    List<Table.Row> drawn = byElection.values().stream().flatMap(List::stream).toList();
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    String title = title(drawn);
    String subtitle = page.text("official.subtitle");
    return Optional.of(
        Chart.of(
            NAME,
            title,
            page.text("official.alt"),
            table.definition().name(),
            ChartData.of(
                drawn,
                List.of(
                    "election",
                    "province_code",
                    "place",
                    "scope",
                    "unit",
                    "official",
                    "as_of",
                    "events")),
            drawing(byElection, title, subtitle)));
  }

  /** The largest dated figure of each province, by election. */
  private static Map<String, List<Table.Row>> byElection(Table table) {
    Map<String, Map<String, Table.Row>> largest = new TreeMap<>();
    for (Table.Row row : table.rows()) {
      if (row.text("level").equals("PROVINCE") && row.number("events") != null) {
        largest
            .computeIfAbsent(row.text("election"), code -> new TreeMap<>())
            .merge(
                row.text("place_code"),
                row,
                (a, b) -> b.number("official") > a.number("official") ? b : a);
      }
    }
    Map<String, List<Table.Row>> byElection = new TreeMap<>();
    largest.forEach((code, rows) -> byElection.put(code, List.copyOf(rows.values())));
    return byElection;
  }

  private String title(List<Table.Row> drawn) {
    long without = drawn.stream().filter(row -> row.number("events") == 0).count();
    return page.text("official.title", page.number(without), page.number(drawn.size()));
  }

  private Drawing drawing(Map<String, List<Table.Row>> byElection, String title, String subtitle) {
    long most = most(byElection, "official");
    long mostEvents = most(byElection, "events");
    Sheet sheet = page.sheet(WIDTH, title, subtitle);
    double top = sheet.bottom();
    double width = (WIDTH - 2.0 * Sheet.MARGIN - (COLUMNS - 1) * GAP) / COLUMNS;
    int n = 0;
    for (Map.Entry<String, List<Table.Row>> election : byElection.entrySet()) {
      double x = Sheet.MARGIN + (n % COLUMNS) * (width + GAP);
      double y = top + Math.floor((double) n / COLUMNS) * (ABOVE + HEIGHT + BELOW);
      Rectangle2D plot = new Rectangle2D.Double(x + LEFT, y + ABOVE, width - LEFT, HEIGHT);
      sheet.label(
          page.wording().election(election.getKey()),
          Sheet.LABEL,
          Palette.TEXT,
          x,
          y + 14,
          Sheet.Anchor.LEFT);
      panel(sheet, plot, election.getValue(), most, mostEvents);
      n++;
    }
    int lines = (n + COLUMNS - 1) / COLUMNS;
    sheet.space(lines * (ABOVE + HEIGHT + BELOW));
    sheet.label(
        page.text("official.axis.x"),
        Sheet.SMALL,
        Palette.QUIET_TEXT,
        WIDTH / 2.0,
        sheet.bottom() + 6,
        Sheet.Anchor.CENTRE);
    sheet.space(20);
    return page.finished(sheet, List.of(page.text("official.note"), page.text("official.scale")));
  }

  private static long most(Map<String, List<Table.Row>> byElection, String column) {
    return byElection.values().stream()
        .flatMap(List::stream)
        .mapToLong(row -> row.number(column))
        .max()
        .orElse(1);
  }

  private void panel(
      Sheet sheet, Rectangle2D plot, List<Table.Row> rows, long most, long mostEvents) {
    Scale across = Scale.across(plot, 0, place(Math.max(1, most)) * 1.06);
    Scale up = Scale.up(plot, 0, place(Math.max(1, mostEvents)) * 1.12);
    sheet.label(
        page.text("official.axis.y"),
        Sheet.SMALL,
        Palette.QUIET_TEXT,
        plot.getMinX() - LEFT,
        plot.getMinY() - 12,
        Sheet.Anchor.LEFT);
    for (long tick : TICKS) {
      if (tick <= mostEvents) {
        double y = up.at(place(tick));
        sheet.line(
            plot.getMinX(), y, plot.getMaxX(), y, tick == 0 ? Palette.AXIS : Palette.GRID, 1);
        sheet.label(
            page.number(tick),
            Sheet.SMALL,
            Palette.QUIET_TEXT,
            plot.getMinX() - 8,
            y,
            Sheet.Anchor.RIGHT);
      }
      if (tick <= most) {
        double x = across.at(place(tick));
        sheet.line(x, plot.getMaxY(), x, plot.getMaxY() + 5, Palette.AXIS, 1);
        sheet.label(
            page.number(tick),
            Sheet.SMALL,
            Palette.QUIET_TEXT,
            x,
            plot.getMaxY() + 14,
            Sheet.Anchor.CENTRE);
      }
    }
    points(sheet, plot, rows, across, up);
  }

  private void points(Sheet sheet, Rectangle2D plot, List<Table.Row> rows, Scale across, Scale up) {
    PointLabels labels =
        new PointLabels(
            sheet,
            new Rectangle2D.Double(
                plot.getMinX(), plot.getMinY() - 6, plot.getWidth() + 8, plot.getHeight() + 6));
    List<Table.Row> byFigure = new ArrayList<>(rows);
    byFigure.sort(
        Comparator.comparing((Table.Row row) -> -row.number("official"))
            .thenComparing(row -> row.text("place_code")));
    for (Table.Row row : byFigure) {
      double x = across.at(place(row.number("official")));
      double y = up.at(place(row.number("events")));
      boolean isSilent = row.number("events") == 0;
      sheet.area(
          new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS),
          isSilent ? Palette.STRIKING : Palette.MAIN);
      labels.point(x, y);
    }
    for (Table.Row row : byFigure.subList(0, Math.min(NAMED, byFigure.size()))) {
      labels.label(
          row.text("place"),
          across.at(place(row.number("official"))),
          up.at(place(row.number("events"))));
    }
  }

  /** Equal factors have equal lengths; zero has a place too. */
  private static double place(long value) {
    return Math.log1p((double) value);
  }
}
