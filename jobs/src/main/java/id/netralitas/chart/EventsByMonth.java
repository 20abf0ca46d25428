package id.netralitas.chart;

import id.netralitas.record.Activity;
import id.netralitas.reference.ElectionCalendar;
import id.netralitas.table.ChartData;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.awt.Color;
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
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;

/** Stacked bars: the events of every month by their main activity, the election days marked. */
final class EventsByMonth {

  static final String NAME = "events-by-month";
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 430;
  private static final int LEFT = 46;
  private static final int MARKS = 40;

  /** How much of its place on the axis a bar takes. */
  private static final double FILLED = 0.82;

  private final Page page;

  EventsByMonth(Page page) {
    this.page = page;
  }

  /** Returns the chart; empty where no event has a month. */
  Optional<Chart> of(Table months, ElectionCalendar calendar) {
    Map<YearMonth, Map<Activity, Long>> byMonth = byMonth(months);
    if (byMonth.isEmpty()) {
      return Optional.empty();
    }
    String title = title(byMonth);
    return Optional.of(
        Chart.of(
            NAME,
            title,
            page.text("months.alt"),
            months.definition().name(),
            data(byMonth),
            drawing(byMonth, title, calendar, months)));
  }

  /** Every month from the first to the last that is known, also those with nothing. */
  private static Map<YearMonth, Map<Activity, Long>> byMonth(Table months) {
    TreeMap<YearMonth, Map<Activity, Long>> byMonth = new TreeMap<>();
    for (Table.Row row : months.rows()) {
      if (isMonth(row)) {
        Map<Activity, Long> events =
            byMonth.computeIfAbsent(YearMonth.parse(row.text("month")), month -> new TreeMap<>());
        for (Activity activity : Activity.values()) {
          events.merge(activity, row.number(Tables.mainColumn(activity)), Long::sum);
        }
      }
    }
    if (!byMonth.isEmpty()) {
      YearMonth last = byMonth.lastKey();
      for (YearMonth month = byMonth.firstKey();
          month.isBefore(last);
          month = month.plusMonths(1)) {
        byMonth.computeIfAbsent(month, quiet -> Map.of());
      }
    }
    return byMonth;
  }

  /** A row a part of a bar, from below; a month without events has one row, without activity. */
  private static ChartData data(Map<YearMonth, Map<Activity, Long>> byMonth) {
    List<List<Object>> rows = new ArrayList<>();
    byMonth.forEach(
        (month, events) -> {
          if (total(events) == 0) {
            rows.add(Arrays.asList(month.toString(), null, 0L));
          }
          events.forEach(
              (activity, number) -> {
                if (number > 0) {
                  rows.add(List.of(month.toString(), activity.name(), number));
                }
              });
        });
    return new ChartData(List.of("month", "activity", "events"), rows);
  }

  private static boolean isMonth(Table.Row row) {
    return row.text("month").matches("\\d{4}-\\d{2}");
  }

  private static long total(Map<Activity, Long> events) {
    return events.values().stream().mapToLong(Long::longValue).sum();
  }

  private String title(Map<YearMonth, Map<Activity, Long>> byMonth) {
    Map.Entry<YearMonth, Map<Activity, Long>> most =
        byMonth.entrySet().stream()
            .min(
                Comparator.comparing(
                        (Map.Entry<YearMonth, Map<Activity, Long>> month) ->
                            -total(month.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .orElseThrow();
    long all = byMonth.values().stream().mapToLong(EventsByMonth::total).sum();
    return page.text(
        "months.title",
        page.wording().month(most.getKey()),
        page.number(total(most.getValue())),
        page.number(all));
  }

  private Drawing drawing(
      Map<YearMonth, Map<Activity, Long>> byMonth,
      String title,
      ElectionCalendar calendar,
      Table months) {
    List<YearMonth> span = List.copyOf(byMonth.keySet());
    long most = byMonth.values().stream().mapToLong(EventsByMonth::total).max().orElse(0);
    double end = Look.axisEnd(most);
    List<Activity> told =
        Arrays.stream(Activity.values())
            .filter(
                activity ->
                    byMonth.values().stream().anyMatch(m -> m.getOrDefault(activity, 0L) > 0))
            .toList();
    Sheet sheet = page.sheet(WIDTH, title, page.text("months.subtitle"));
    sheet.key(
        told.stream()
            .map(a -> new Sheet.Entry(page.wording().activity(a), Palette.of(a)))
            .toList());
    sheet.space(MARKS);
    Rectangle2D plot = sheet.plot(chart(byMonth, told, end), HEIGHT, LEFT, 8);
    sheet.behindPlot(() -> axes(sheet, plot, span, end));
    seams(sheet, plot, byMonth, end);
    sheet.line(plot.getMinX(), plot.getMaxY(), plot.getMaxX(), plot.getMaxY(), Palette.AXIS, 1);
    marks(sheet, plot, span, calendar);
    sums(sheet, plot, byMonth, end);
    sheet.space(46);
    return page.finished(sheet, left(months));
  }

  /** Parts the activities of a bar by a hair of paper. */
  private static void seams(
      Sheet sheet, Rectangle2D plot, Map<YearMonth, Map<Activity, Long>> byMonth, double end) {
    Scale up = Scale.up(plot, 0, end);
    double slot = plot.getWidth() / byMonth.size();
    double left = plot.getMinX() + slot * (1 - FILLED) / 2;
    for (Map<Activity, Long> events : byMonth.values()) {
      long sofar = 0;
      long sum = total(events);
      for (long part : events.values()) {
        sofar += part;
        if (part > 0 && sofar < sum) {
          double y = up.at((double) sofar);
          sheet.line(left, y, left + slot * FILLED, y, Palette.PAPER, 0.8);
        }
      }
      left += slot;
    }
  }

  /** Sets the sum above each bar if there is room for all, on paper that parts lines behind it. */
  private void sums(
      Sheet sheet, Rectangle2D plot, Map<YearMonth, Map<Activity, Long>> byMonth, double end) {
    Scale up = Scale.up(plot, 0, end);
    double slot = plot.getWidth() / byMonth.size();
    boolean isRoom =
        byMonth.values().stream()
            .allMatch(events -> Type.width(page.number(total(events)), Sheet.SMALL) + 6 <= slot);
    double middle = plot.getMinX() + slot / 2;
    for (Map<Activity, Long> events : byMonth.values()) {
      String figure = page.number(total(events));
      if (isRoom && total(events) > 0) {
        double width = Type.width(figure, Sheet.SMALL) + 4;
        double y = up.at((double) total(events)) - 9;
        sheet.box(new Rectangle2D.Double(middle - width / 2, y - 7, width, 14), Palette.PAPER);
        sheet.label(figure, Sheet.SMALL, Palette.TEXT, middle, y, Sheet.Anchor.CENTRE);
      }
      middle += slot;
    }
  }

  private CategoryChart chart(
      Map<YearMonth, Map<Activity, Long>> byMonth, List<Activity> told, double end) {
    CategoryChart chart = new CategoryChartBuilder().build();
    CategoryStyler styler = chart.getStyler();
    Look.apply(styler, page.wording().locale());
    styler.setStacked(true);
    styler.setAvailableSpaceFill(FILLED);
    styler.setYAxisMin(0.0);
    styler.setYAxisMax(end);
    styler.setSeriesColors(told.stream().map(Palette::of).toArray(Color[]::new));
    List<String> positions = IntStream.range(0, byMonth.size()).mapToObj(String::valueOf).toList();
    for (Activity activity : told) {
      chart.addSeries(
          activity.name(),
          positions,
          byMonth.values().stream().map(m -> m.getOrDefault(activity, 0L)).toList());
    }
    return chart;
  }

  private void axes(Sheet sheet, Rectangle2D plot, List<YearMonth> span, double end) {
    new CountAxis(page, end).paint(sheet, plot, page.text("months.axis"));
    monthNames(sheet, plot, span);
    for (int year = span.get(0).getYear(); year <= span.get(span.size() - 1).getYear(); year++) {
      double from = position(plot, span, YearMonth.of(year, 1).atDay(1));
      double to = position(plot, span, YearMonth.of(year + 1, 1).atDay(1));
      double left = Math.max(plot.getMinX(), from);
      double right = Math.min(plot.getMaxX(), to);
      if (from > plot.getMinX()) {
        sheet.line(from, plot.getMaxY(), from, plot.getMaxY() + 4, Palette.AXIS, 1);
        MonthAxis.newYear(sheet, from, plot.getMaxY());
      }
      MonthAxis.year(sheet, year, left, right, plot.getMaxY() + 32);
    }
  }

  /** Names every month, or every second, third or sixth where there is less room. */
  private void monthNames(Sheet sheet, Rectangle2D plot, List<YearMonth> span) {
    double slot = plot.getWidth() / span.size();
    int step = MonthAxis.step(slot);
    for (int n = 0; n < span.size(); n++) {
      if (step < 12 && (span.get(n).getMonthValue() - 1) % step == 0) {
        sheet.label(
            page.wording().shortMonth(span.get(n)),
            Sheet.SMALL,
            Palette.QUIET_TEXT,
            plot.getMinX() + slot * (n + 0.5),
            plot.getMaxY() + 14,
            Sheet.Anchor.CENTRE);
      }
    }
  }

  /** Marks the election days; a label that would run into the one before goes a line up. */
  private void marks(
      Sheet sheet, Rectangle2D plot, List<YearMonth> span, ElectionCalendar calendar) {
    LocalDate first = span.get(0).atDay(1);
    LocalDate last = span.get(span.size() - 1).atEndOfMonth();
    List<Map.Entry<String, LocalDate>> days = new ArrayList<>(calendar.pollingDays().entrySet());
    days.removeIf(day -> day.getValue().isBefore(first) || day.getValue().isAfter(last));
    days.sort(Map.Entry.<String, LocalDate>comparingByValue().thenComparing(Map.Entry::getKey));
    double[] free = {plot.getMinX() + 110, plot.getMinX() - 1000};
    for (Map.Entry<String, LocalDate> day : days) {
      double x = position(plot, span, day.getValue());
      String label = page.wording().election(day.getKey());
      double half = Type.width(label, Sheet.SMALL) / 2;
      double centre = Math.min(x, plot.getMaxX() - half);
      int row = centre - half >= free[0] ? 0 : 1;
      free[row] = centre + half + 8;
      double y = plot.getMinY() - 12 - 17 * row;
      sheet.dashedLine(x, y + 8, x, plot.getMaxY(), Palette.MARK);
      sheet.label(label, Sheet.SMALL, Palette.TEXT, centre, y, Sheet.Anchor.CENTRE);
    }
  }

  /** Returns where a day lies between the months' bars. */
  private static double position(Rectangle2D plot, List<YearMonth> span, LocalDate day) {
    YearMonth month = YearMonth.from(day);
    long months =
        (month.getYear() - span.get(0).getYear()) * 12L
            + month.getMonthValue()
            - span.get(0).getMonthValue();
    double within = (day.getDayOfMonth() - 1.0) / month.lengthOfMonth();
    return plot.getMinX() + plot.getWidth() * (months + within) / span.size();
  }

  private List<String> left(Table months) {
    long undated = sumWhere(months, Tables.UNDATED::equals);
    long yearOnly = sumWhere(months, month -> month.matches("\\d{4}"));
    return List.of(page.text("months.left", page.number(undated), page.number(yearOnly)));
  }

  private static long sumWhere(Table months, Predicate<String> wanted) {
    return months.rows().stream()
        .filter(row -> wanted.test(row.text("month")))
        .mapToLong(row -> row.number("events"))
        .sum();
  }
}
