package id.netralitas.chart;

import id.netralitas.record.CountScope;
import id.netralitas.table.ChartData;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Bars: how many ASN the government of a regency has, where an article says so. */
final class WorkforceByRegency {

  static final String NAME = "workforce-by-regency";
  private static final int WIDTH = 960;
  private static final int DRAWN = 40;
  private static final String VALUE = Tables.asnColumn(CountScope.WORKFORCE);
  private static final String LOW = VALUE + "_low";
  private static final String HIGH = VALUE + "_high";

  private final Page page;

  WorkforceByRegency(Page page) {
    this.page = page;
  }

  /** Returns the chart; empty where no regency's number is told. */
  Optional<Chart> of(Table regencies) {
    List<Table.Row> told =
        regencies.rows().stream()
            .filter(row -> size(row) != null)
            .sorted(
                Comparator.comparing(WorkforceByRegency::size, Comparator.reverseOrder())
                    .thenComparing(row -> row.text("regency_code")))
            .toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    List<Table.Row> drawn = told.subList(0, Math.min(DRAWN, told.size()));
    String title = title(told, regencies.rows().size());
    return Optional.of(
        Chart.of(
            NAME,
            title,
            page.text("workforce.alt"),
            regencies.definition().name(),
            ChartData.of(
                drawn,
                List.of("province_code", "province", "regency_code", "regency", VALUE, LOW, HIGH)),
            drawing(told, drawn, title)));
  }

  /** The length of a bar: the number, or the end of its range that is known; null for none. */
  private static Long size(Table.Row row) {
    Long value = row.number(VALUE);
    Long bound = row.number(LOW) == null ? row.number(HIGH) : row.number(LOW);
    return value == null ? bound : value;
  }

  private String title(List<Table.Row> told, int all) {
    return switch (told.size()) {
      case 1 ->
          page.text(
              "workforce.title.one",
              page.number(all),
              told.get(0).text("regency"),
              page.number(size(told.get(0))));
      default ->
          page.text(
              "workforce.title",
              page.number(told.size()),
              page.number(all),
              page.number(size(told.get(told.size() - 1))),
              page.number(size(told.get(0))));
    };
  }

  private Drawing drawing(List<Table.Row> told, List<Table.Row> drawn, String title) {
    List<Bars.Bar> bars = drawn.stream().map(this::bar).toList();
    double most =
        bars.stream().mapToDouble(bar -> Math.max(bar.value(), bar.high())).max().orElse(0);
    Sheet sheet = page.sheet(WIDTH, title, page.text("workforce.subtitle"));
    new Bars(
            bars,
            page.text("workforce.axis"),
            Look.axisEnd((long) most),
            Look.ticks(Look.axisEnd((long) most), page),
            Palette.MAIN)
        .paint(sheet, page.wording().locale());
    List<String> notes = new ArrayList<>();
    if (told.size() > drawn.size()) {
      notes.add(
          page.text(
              "workforce.cut", page.number(drawn.size()), page.number(told.size() - drawn.size())));
    }
    notes.add(page.text("workforce.note"));
    return page.finished(sheet, notes);
  }

  private Bars.Bar bar(Table.Row row) {
    Long value = row.number(VALUE);
    Long low = row.number(LOW);
    Long high = row.number(HIGH);
    long size = size(row);
    return new Bars.Bar(
        page.text("workforce.place", row.text("regency"), row.text("province")),
        size,
        low == null ? size : low,
        high == null ? size : high,
        figure(value, low, high));
  }

  private String figure(Long value, Long low, Long high) {
    if (value != null && value.equals(low) && value.equals(high)) {
      return page.number(value);
    }
    if (low != null && high != null) {
      String range = page.number(low) + "–" + page.number(high);
      return value == null
          ? range
          : page.text("workforce.range", page.number(value), page.number(low), page.number(high));
    }
    if (low == null && high == null) {
      return page.number(value);
    }
    return low == null
        ? page.text("workforce.most", page.number(high))
        : page.text("workforce.least", page.number(low));
  }
}
