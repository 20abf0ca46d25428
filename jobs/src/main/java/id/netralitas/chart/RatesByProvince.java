package id.netralitas.chart;

import id.netralitas.table.ChartData;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Dots with intervals: events per 100 regencies of every province, the highest first. Only what may
 * be compared is drawn: such a picture is read as a ranking whatever stands below it.
 */
final class RatesByProvince {

  static final String NAME = "rates-by-province";
  private static final int WIDTH = 960;
  private static final double LEVEL = 0.05;

  private final Page page;

  RatesByProvince(Page page) {
    this.page = page;
  }

  /** Returns the chart; empty where the rates may not be compared. */
  Optional<Chart> of(Table rates) {
    List<Table.Row> all =
        rates.rows().stream()
            .filter(row -> FindingTables.SHOWN.equals(row.text("status")))
            .filter(row -> "EVENTS".equals(row.text("measure")))
            .filter(row -> "VOTING_REGENCIES_100".equals(row.text("exposure_unit")))
            .toList();
    String election = RatedElection.of(all);
    List<Table.Row> wanted =
        all.stream().filter(row -> Objects.equals(row.text("election"), election)).toList();
    List<Table.Row> rows =
        wanted.stream()
            .filter(row -> row.decimal("rate") != null)
            .filter(row -> row.number("events") != null && row.decimal("exposure") != null)
            .sorted(
                Comparator.comparing(
                        (Table.Row row) -> row.decimal("rate"), Comparator.reverseOrder())
                    .thenComparing(row -> row.text("province_code")))
            .toList();
    if (events(rows) == 0) {
      return Optional.empty();
    }
    String title = title(rows);
    String subtitle = page.text("rates.subtitle", page.wording().election(election));
    return Optional.of(
        Chart.of(
            NAME,
            title,
            page.text("rates.alt"),
            rates.definition().name(),
            data(rows),
            drawing(rows, title, subtitle)));
  }

  /** The interval is the one drawn. */
  private static ChartData data(List<Table.Row> rows) {
    List<List<Object>> cells = new ArrayList<>();
    for (Table.Row row : rows) {
      cells.add(
          Arrays.asList(
              row.text("province_code"),
              row.text("province"),
              row.number("events"),
              row.decimal("exposure"),
              row.decimal("rate"),
              finite(low(row)),
              finite(high(row)),
              row.decimal("p_bh"),
              row.text("election")));
    }
    return new ChartData(
        List.of(
            "province_code",
            "province",
            "events",
            "exposure",
            "rate",
            "low",
            "high",
            "p_bh",
            "election"),
        cells);
  }

  /** An end that is not finite is none that a table can hold. */
  private static Double finite(Double end) {
    return end == null || !Double.isFinite(end) ? null : end;
  }

  private static Double low(Table.Row row) {
    return row.decimal("quasi_low") == null ? row.decimal("low") : row.decimal("quasi_low");
  }

  private static Double high(Table.Row row) {
    return row.decimal("quasi_high") == null ? row.decimal("high") : row.decimal("quasi_high");
  }

  private static boolean isStriking(Table.Row row) {
    return row.decimal("p_bh") != null && row.decimal("p_bh") < LEVEL && low(row) != null;
  }

  private static long events(List<Table.Row> rows) {
    return rows.stream().mapToLong(row -> row.number("events")).sum();
  }

  private static double overall(List<Table.Row> rows) {
    double exposure = rows.stream().mapToDouble(row -> row.decimal("exposure")).sum();
    return exposure > 0 ? events(rows) / exposure : 0;
  }

  private String title(List<Table.Row> rows) {
    List<Table.Row> tested =
        rows.stream().filter(row -> row.decimal("p_bh") != null && low(row) != null).toList();
    List<String> striking =
        tested.stream().filter(RatesByProvince::isStriking).map(page::province).toList();
    String of = page.number(tested.size());
    return switch (striking.size()) {
      case 0 -> page.text("rates.title.alike", of);
      case 1, 2, 3 ->
          page.text(
              "rates.title.named", page.number(striking.size()), of, page.wording().list(striking));
      default -> page.text("rates.title", page.number(striking.size()), of);
    };
  }

  private Drawing drawing(List<Table.Row> rows, String title, String subtitle) {
    double most =
        rows.stream()
            .mapToDouble(row -> Math.max(row.decimal("rate"), end(high(row))))
            .max()
            .orElse(1);
    double overall = overall(rows);
    double end = most > 0 ? most * 1.04 : 1;
    Sheet sheet = page.sheet(WIDTH, title, subtitle);
    new DotRows(
            rows.stream().map(this::row).toList(),
            0,
            end,
            Look.roundTicks(end, page),
            page.text("rates.axis"),
            overall,
            page.text("rates.overall", page.figure(overall)))
        .paint(sheet, page);
    List<String> notes = new ArrayList<>();
    boolean isWidened = rows.stream().anyMatch(row -> row.decimal("quasi_low") != null);
    notes.add(page.text(isWidened ? "rates.note.quasi" : "rates.note.exact"));
    if (rows.stream().anyMatch(row -> row.decimal("p_bh") != null)) {
      notes.add(page.text("rates.note.single"));
    }
    return page.finished(sheet, notes);
  }

  private DotRows.DotRow row(Table.Row row) {
    double rate = row.decimal("rate");
    Double low = low(row);
    Double high = high(row);
    String figure =
        low == null || high == null
            ? page.text("rates.figure.bare", page.figure(rate), page.number(row.number("events")))
            : page.text("rates.figure", page.figure(rate), page.figure(low), page.figure(high));
    Color color = isStriking(row) ? Palette.STRIKING : Palette.MAIN;
    return new DotRows.DotRow(page.province(row), rate, low, high, figure, color);
  }

  private static double end(Double high) {
    return high == null || high.isInfinite() ? 0 : high;
  }
}
