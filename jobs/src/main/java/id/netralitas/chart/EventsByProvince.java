package id.netralitas.chart;

import id.netralitas.table.ChartData;
import id.netralitas.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Bars: the events of every province, the most first, or by code where no province may be ranked;
 * national and unlocated ones last.
 */
final class EventsByProvince {

  static final String NAME = "events-by-province";
  private static final int WIDTH = 960;

  private final Page page;

  EventsByProvince(Page page) {
    this.page = page;
  }

  /** Returns the chart; empty without events. */
  Optional<Chart> of(Table provinces) {
    long all = provinces.sum("events");
    if (all == 0) {
      return Optional.empty();
    }
    String title = title(provinces, all);
    List<Table.Row> rows = drawn(provinces);
    return Optional.of(
        Chart.of(
            NAME,
            title,
            page.text("provinces.alt"),
            provinces.definition().name(),
            ChartData.of(rows, List.of("province_code", "province", "events")),
            drawing(provinces, rows, title)));
  }

  /** Returns the rows in the order drawn, without what is not a province and has no event. */
  private List<Table.Row> drawn(Table provinces) {
    List<Table.Row> rows = new ArrayList<>(provinces.rows());
    rows.removeIf(row -> !isProvince(row) && row.number("events") == 0);
    rows.sort(
        Comparator.comparing(EventsByProvince::isProvince, Comparator.reverseOrder())
            .thenComparing(
                page.provinces(
                    Comparator.comparing(
                        (Table.Row row) -> row.number("events"), Comparator.reverseOrder()))));
    return rows;
  }

  private Drawing drawing(Table provinces, List<Table.Row> rows, String title) {
    List<Bars.Bar> bars =
        rows.stream()
            .map(
                row ->
                    Bars.Bar.of(
                        page.province(row),
                        row.number("events"),
                        page.number(row.number("events"))))
            .toList();
    long most = rows.stream().mapToLong(row -> row.number("events")).max().orElse(0);
    String subtitle = page.caption().isFound() ? "provinces.subtitle.found" : "provinces.subtitle";
    Sheet sheet = page.sheet(WIDTH, title, page.text(subtitle));
    new Bars(
            bars,
            page.text("provinces.axis"),
            Look.axisEnd(most),
            Look.ticks(Look.axisEnd(most), page),
            Palette.MAIN)
        .paint(sheet, page.wording().locale());
    long undated = provinces.sum("undated_events");
    return page.finished(sheet, List.of(page.text("provinces.undated", page.number(undated))));
  }

  private String title(Table provinces, long all) {
    if (page.caption().isFound()) {
      List<Table.Row> named =
          provinces.rows().stream().filter(EventsByProvince::isProvince).toList();
      long with = named.stream().filter(row -> row.number("events") > 0).count();
      return page.text(
          "provinces.title.found",
          page.number(named.stream().mapToLong(row -> row.number("events")).sum()),
          page.number(with),
          page.number(named.size()));
    }
    long most =
        provinces.rows().stream()
            .filter(EventsByProvince::isProvince)
            .mapToLong(row -> row.number("events"))
            .max()
            .orElse(0);
    List<String> leading =
        provinces.rows().stream()
            .filter(EventsByProvince::isProvince)
            .filter(row -> row.number("events") == most)
            .map(page::province)
            .toList();
    String figure = page.number(most);
    return switch (leading.size()) {
      case 1 -> page.text("provinces.title", leading.get(0), figure, page.number(all));
      case 2, 3 ->
          page.text("provinces.title.tie", page.wording().list(leading), figure, page.number(all));
      default ->
          page.text("provinces.title.many", page.number(leading.size()), figure, page.number(all));
    };
  }

  private static boolean isProvince(Table.Row row) {
    return row.number("regencies") != null;
  }
}
