package id.netralitas.chart;

import id.netralitas.reference.Round;
import id.netralitas.table.ChartData;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Lines: events so far in the year before a vote, one line an election. */
final class DaysBeforeVote {

  static final String NAME = "days-before-vote";
  private static final int WIDTH = 1100;
  private static final int HEIGHT = 460;
  private static final int LEFT = 46;
  private static final int DAYS = Tables.DAYS_BEFORE_VOTE_LIMIT;
  private static final int TICK = 30;

  private final Page page;

  DaysBeforeVote(Page page) {
    this.page = page;
  }

  /**
   * One line a vote: an election and a round of it, such as {@code PILKADA_2024 REVOTE}; empty
   * without events before a vote.
   */
  Optional<Chart> of(Table daysBeforeVote) {
    Map<String, List<Table.Row>> byElection = new TreeMap<>();
    for (Table.Row row : daysBeforeVote.rows()) {
      String vote = row.text("election") + " " + row.text("round");
      byElection.computeIfAbsent(vote, code -> new ArrayList<>()).add(row);
    }
    if (byElection.isEmpty()) {
      return Optional.empty();
    }
    String title = title(byElection);
    String subtitle = page.text("days.subtitle", page.number(DAYS));
    return Optional.of(
        Chart.of(
            NAME,
            title,
            page.text("days.alt"),
            daysBeforeVote.definition().name(),
            ChartData.of(
                ranked(byElection).stream().flatMap(code -> byElection.get(code).stream()).toList(),
                List.of("election", "round", "days_before", "events", "cumulative")),
            drawing(byElection, title, subtitle)));
  }

  /** Returns the elections, that with most events first. */
  private static List<String> ranked(Map<String, List<Table.Row>> byElection) {
    return byElection.keySet().stream()
        .sorted(
            Comparator.comparing((String code) -> -total(byElection.get(code)))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static long total(List<Table.Row> days) {
    return days.get(days.size() - 1).number("cumulative");
  }

  /** Of the election with most events: in how many last days half of them lie. */
  private String title(Map<String, List<Table.Row>> byElection) {
    Map.Entry<String, List<Table.Row>> most =
        byElection.entrySet().stream()
            .max(
                Comparator.comparing(
                        (Map.Entry<String, List<Table.Row>> entry) -> total(entry.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .orElseThrow();
    long total = total(most.getValue());
    long days =
        most.getValue().stream()
            .filter(row -> 2 * (total - row.number("cumulative") + row.number("events")) >= total)
            .mapToLong(row -> row.number("days_before"))
            .min()
            .orElse(DAYS);
    return page.text("days.title", name(most.getKey()), page.number(total), page.number(days + 1));
  }

  private Drawing drawing(Map<String, List<Table.Row>> byElection, String title, String subtitle) {
    long most = byElection.values().stream().mapToLong(DaysBeforeVote::total).max().orElse(0);
    double end = Look.axisEnd(most);
    Map<String, Color> colors = new LinkedHashMap<>();
    ranked(byElection)
        .forEach(code -> colors.put(code, Palette.LINES.get(colors.size() % Palette.LINES.size())));
    List<String> labels =
        colors.keySet().stream().map(code -> label(code, byElection.get(code))).toList();
    int labelWidth =
        (int)
            Math.ceil(labels.stream().mapToDouble(l -> Type.width(l, Sheet.LABEL)).max().orElse(0));

    Sheet sheet = page.sheet(WIDTH, title, subtitle);
    sheet.space(24);
    Rectangle2D plot = sheet.plot(chart(byElection, colors, end), HEIGHT, LEFT, labelWidth + 30);
    sheet.behindPlot(() -> axes(sheet, plot, end));
    endLabels(sheet, plot, byElection, colors, labels, end);
    sheet.space(52);
    return page.finished(sheet, List.of(page.text("days.both")));
  }

  private String label(String election, List<Table.Row> days) {
    return page.text("days.label", name(election), page.number(total(days)));
  }

  private String name(String vote) {
    int space = vote.indexOf(' ');
    String election = page.wording().election(vote.substring(0, space));
    Round round = Round.valueOf(vote.substring(space + 1));
    return round == Round.ORDINARY
        ? election
        : page.text("days.round", election, page.wording().text("round." + round));
  }

  private XYChart chart(
      Map<String, List<Table.Row>> byElection, Map<String, Color> colors, double end) {
    XYChart chart = new XYChartBuilder().build();
    XYStyler styler = chart.getStyler();
    Look.apply(styler, page.wording().locale());
    styler.setXAxisMin((double) -DAYS);
    styler.setXAxisMax(0.0);
    styler.setYAxisMin(0.0);
    styler.setYAxisMax(end);
    colors.forEach(
        (code, color) -> {
          List<Double> xs = new ArrayList<>();
          List<Double> ys = new ArrayList<>();
          double before = 0;
          for (Table.Row row : byElection.get(code)) {
            double x = -row.number("days_before").doubleValue();
            xs.add(x);
            ys.add(before);
            before = row.number("cumulative").doubleValue();
            xs.add(x);
            ys.add(before);
          }
          xs.add(0.0);
          ys.add(before);
          XYSeries series = chart.addSeries(code, xs, ys);
          series.setMarker(SeriesMarkers.NONE);
          series.setLineColor(color);
          series.setLineStyle(new BasicStroke(2.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        });
    return chart;
  }

  private void axes(Sheet sheet, Rectangle2D plot, double end) {
    new CountAxis(page, end).paint(sheet, plot, page.text("days.axis.y"));
    Scale across = Scale.across(plot, -DAYS, 0);
    for (int days = DAYS / TICK * TICK; days >= 0; days -= TICK) {
      double x = across.at(-days);
      sheet.line(x, plot.getMaxY(), x, plot.getMaxY() + 5, Palette.AXIS, 1);
      sheet.label(
          page.number(days),
          Sheet.SMALL,
          Palette.QUIET_TEXT,
          x,
          plot.getMaxY() + 14,
          Sheet.Anchor.CENTRE);
    }
    sheet.label(
        page.text("days.axis.x"),
        Sheet.SMALL,
        Palette.QUIET_TEXT,
        plot.getCenterX(),
        plot.getMaxY() + 36,
        Sheet.Anchor.CENTRE);
    double poll = across.at(0);
    sheet.dashedLine(poll, plot.getMinY(), poll, plot.getMaxY(), Palette.MARK);
    sheet.label(
        page.text("days.poll"),
        Sheet.SMALL,
        Palette.TEXT,
        poll,
        plot.getMinY() - 14,
        Sheet.Anchor.RIGHT);
  }

  /** Sets each line's name at its end, pushed apart where ends lie close. */
  private void endLabels(
      Sheet sheet,
      Rectangle2D plot,
      Map<String, List<Table.Row>> byElection,
      Map<String, Color> colors,
      List<String> labels,
      double end) {
    Scale up = Scale.up(plot, 0, end);
    List<String> codes = List.copyOf(colors.keySet());
    double gap = 17;
    double[] at = new double[codes.size()];
    double lowest = plot.getMaxY() + 10;
    for (int n = codes.size() - 1; n >= 0; n--) { // from the shortest line up
      at[n] = Math.min(up.at((double) total(byElection.get(codes.get(n)))), lowest - gap);
      lowest = at[n];
    }
    double highest = plot.getMinY() - gap;
    for (int n = 0; n < at.length; n++) {
      at[n] = Math.max(at[n], highest + gap);
      highest = at[n];
      double y = up.at((double) total(byElection.get(codes.get(n))));
      Color color = colors.get(codes.get(n));
      sheet.line(plot.getMaxX() + 2, y, plot.getMaxX() + 16, at[n], color, 1);
      sheet.label(labels.get(n), Sheet.LABEL, color, plot.getMaxX() + 20, at[n], Sheet.Anchor.LEFT);
    }
  }
}
