package id.netralitas.chart;

import id.netralitas.record.Activity;
import id.netralitas.table.ChartData;
import id.netralitas.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Bars with intervals: which part of all events each activity is the main one of. */
final class Shares {

  static final String NAME = "shares";
  private static final int WIDTH = 960;

  private final Page page;

  Shares(Page page) {
    this.page = page;
  }

  /** Returns the chart; empty where no share is given. */
  Optional<Chart> of(Table shares) {
    List<Table.Row> rows =
        shares.rows().stream()
            .filter(row -> row.decimal("share") != null)
            .sorted(
                Comparator.comparing(
                        (Table.Row row) -> row.decimal("share"), Comparator.reverseOrder())
                    .thenComparing(row -> row.text("activity")))
            .toList();
    if (rows.isEmpty() || rows.get(0).decimal("share") == 0) {
      return Optional.empty();
    }
    String title = title(rows.get(0));
    boolean hasIntervals = rows.stream().anyMatch(Shares::hasInterval);
    String subtitle = page.text(hasIntervals ? "shares.subtitle" : "shares.subtitle.bare");
    return Optional.of(
        Chart.of(
            NAME,
            title,
            page.text("shares.alt"),
            shares.definition().name(),
            ChartData.of(
                rows, List.of("activity", "events", "of", "share", "wilson_low", "wilson_high")),
            drawing(rows, hasIntervals, title, subtitle)));
  }

  private static boolean hasInterval(Table.Row row) {
    return row.decimal("wilson_low") != null && row.decimal("wilson_high") != null;
  }

  private String title(Table.Row most) {
    return page.text(
        "shares.title",
        activity(most),
        page.share(most.decimal("share")),
        page.number(most.number("of") == null ? 0 : most.number("of")));
  }

  private String activity(Table.Row row) {
    String code = row.text("activity");
    return Arrays.stream(Activity.values())
        .filter(activity -> activity.name().equals(code))
        .map(page.wording()::activity)
        .findFirst()
        .orElse(code);
  }

  private Drawing drawing(
      List<Table.Row> rows, boolean hasIntervals, String title, String subtitle) {
    List<Bars.Bar> bars = rows.stream().map(this::bar).toList();
    double most =
        bars.stream().mapToDouble(bar -> Math.max(bar.value(), bar.high())).max().orElse(1);
    double end = Math.min(100, Math.max(5, most * 1.04));
    Map<Long, String> ticks = new TreeMap<>();
    Look.wholeTicks(end).forEach(t -> ticks.put(t, page.text("percent", page.number(t))));
    Sheet sheet = page.sheet(WIDTH, title, subtitle);
    new Bars(bars, page.text("shares.axis"), end, ticks, Palette.MAIN)
        .paint(sheet, page.wording().locale());
    List<String> notes = new ArrayList<>();
    notes.add(page.text(hasIntervals ? "shares.note" : "shares.note.withheld"));
    if (!hasIntervals) {
      notes.addAll(page.reasons(rows));
    }
    return page.finished(sheet, notes);
  }

  private Bars.Bar bar(Table.Row row) {
    double share = row.decimal("share");
    String events = page.number(row.number("events") == null ? 0 : row.number("events"));
    if (!hasInterval(row)) {
      return Bars.Bar.of(
          activity(row), 100 * share, page.text("shares.figure.bare", page.share(share), events));
    }
    double low = row.decimal("wilson_low");
    double high = row.decimal("wilson_high");
    String figure =
        page.text("shares.figure", page.share(share), page.share(low), page.share(high), events);
    return new Bars.Bar(activity(row), 100 * share, 100 * low, 100 * high, figure);
  }
}
