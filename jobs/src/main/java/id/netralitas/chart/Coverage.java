package id.netralitas.chart;

import id.netralitas.table.ChartData;
import id.netralitas.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Bars: which part of a province's regencies has an event of its own. */
final class Coverage {

  static final String NAME = "coverage";
  private static final int WIDTH = 960;

  private final Page page;

  Coverage(Page page) {
    this.page = page;
  }

  /** Returns the chart; empty where no regency has an event. */
  Optional<Chart> of(Table provinces) {
    List<Table.Row> rows =
        provinces.rows().stream()
            .filter(row -> row.number("regencies") != null)
            .sorted(
                page.provinces(Comparator.comparing(Coverage::share, Comparator.reverseOrder())))
            .toList();
    long covered = rows.stream().mapToLong(row -> row.number("regencies_with_events")).sum();
    long all = rows.stream().mapToLong(row -> row.number("regencies")).sum();
    if (covered == 0) {
      return Optional.empty();
    }
    String title = page.text("coverage.title", page.number(covered), page.number(all));
    List<String> notes = List.of(page.text("coverage.note"));
    return Optional.of(
        Chart.of(
            NAME,
            title,
            page.text("coverage.alt"),
            provinces.definition().name(),
            data(rows),
            drawing(rows, title, notes)));
  }

  private static ChartData data(List<Table.Row> rows) {
    List<List<Object>> cells = new ArrayList<>();
    for (Table.Row row : rows) {
      cells.add(
          Arrays.asList(
              row.text("province_code"),
              row.text("province"),
              row.number("regencies_with_events"),
              row.number("regencies"),
              share(row) / 100));
    }
    return new ChartData(
        List.of("province_code", "province", "regencies_with_events", "regencies", "share"), cells);
  }

  private static double share(Table.Row row) {
    return 100.0 * row.number("regencies_with_events") / row.number("regencies");
  }

  private Drawing drawing(List<Table.Row> rows, String title, List<String> notes) {
    List<Bars.Bar> bars =
        rows.stream()
            .map(
                row ->
                    Bars.Bar.of(
                        page.province(row),
                        share(row),
                        page.text(
                            "coverage.label",
                            page.number(row.number("regencies_with_events")),
                            page.number(row.number("regencies")))))
            .toList();
    Map<Long, String> percent = new TreeMap<>();
    for (long tick = 0; tick <= 100; tick += 20) {
      percent.put(tick, page.text("percent", page.number(tick)));
    }
    Sheet sheet = page.sheet(WIDTH, title, page.text("coverage.subtitle"));
    new Bars(bars, page.text("coverage.axis"), 100, percent, Palette.MAIN)
        .paint(sheet, page.wording().locale());
    return page.finished(sheet, notes);
  }
}
