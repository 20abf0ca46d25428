package id.netralitas.chart;

import id.netralitas.reference.ElectionCalendar;
import id.netralitas.table.ChartData;
import id.netralitas.table.Table;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Dots with intervals: how many times as many events a phase of an election has as the 180 days
 * before the campaign. Where no ratio may be told, bars of events per 30 days.
 */
final class PhaseRatios {

  static final String NAME = "phase-ratios";
  private static final int WIDTH = 960;
  private static final String BEFORE = "BEFORE_CAMPAIGN";
  private static final double[] TICKS = {
    0.001, 0.01, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 1000, 10_000
  };

  private final Page page;

  PhaseRatios(Page page) {
    this.page = page;
  }

  /** Returns the chart; empty where no phase has an event. */
  Optional<Chart> of(Table phases, ElectionCalendar calendar) {
    List<Table.Row> rows =
        phases.rows().stream().filter(row -> row.decimal("per_30_days") != null).toList();
    List<Table.Row> compared = rows.stream().filter(PhaseRatios::isCompared).toList();
    String title;
    String subtitle = page.text("phases.subtitle.bars");
    Drawing drawing;
    if (!compared.isEmpty()) {
      title = title(compared);
      subtitle = page.text("phases.subtitle");
      drawing = ratios(rows, compared, calendar, title, subtitle);
    } else if (rows.stream().anyMatch(row -> row.decimal("per_30_days") > 0)) {
      title = barsTitle(rows);
      drawing = bars(rows, calendar, title, subtitle);
    } else {
      return Optional.empty();
    }
    String alt = page.text(compared.isEmpty() ? "phases.alt.bars" : "phases.alt");
    ChartData data = data(rows, !compared.isEmpty(), calendar);
    return Optional.of(Chart.of(NAME, title, alt, phases.definition().name(), data, drawing));
  }

  private static ChartData data(
      List<Table.Row> rows, boolean hasRatios, ElectionCalendar calendar) {
    List<Table.Row> drawn =
        byElection(rows, calendar).values().stream().flatMap(List::stream).toList();
    List<String> columns =
        new ArrayList<>(
            List.of("election", "phase", "start", "end", "days", "events", "per_30_days"));
    if (hasRatios) {
      columns.addAll(List.of("ratio", "low", "high"));
    }
    return ChartData.of(drawn, columns);
  }

  private static boolean isCompared(Table.Row row) {
    Double ratio = row.decimal("ratio");
    return ratio != null && Double.isFinite(ratio) && !row.text("phase").equals(BEFORE);
  }

  /** An interval that has a low end only is open. */
  private static Double high(Table.Row row) {
    return row.decimal("low") != null && row.decimal("high") == null
        ? (Double) Double.POSITIVE_INFINITY
        : row.decimal("high");
  }

  private static boolean differs(Table.Row row) {
    Double low = row.decimal("low");
    Double high = high(row);
    return low != null && high != null && (low > 1 || high < 1);
  }

  private String title(List<Table.Row> compared) {
    return compared.stream()
        .filter(row -> differs(row) && row.decimal("ratio") > 0)
        .max(
            Comparator.comparing((Table.Row row) -> Math.abs(Math.log(row.decimal("ratio"))))
                .thenComparing(row -> row.text("election"))
                .thenComparing(row -> row.text("phase")))
        .map(
            row ->
                page.text(
                    "phases.title",
                    page.wording().election(row.text("election")),
                    inSentence(row),
                    figure(row)))
        .orElseGet(() -> page.text("phases.title.alike", page.number(compared.size())));
  }

  /** Of the election with most events: the phase that most of them lie in. */
  private String barsTitle(List<Table.Row> rows) {
    Map<String, Long> totals = new TreeMap<>();
    rows.forEach(row -> totals.merge(row.text("election"), events(row), Long::sum));
    String election =
        totals.keySet().stream()
            .max(Comparator.comparing((String code) -> totals.get(code)).thenComparing(c -> c))
            .orElseThrow();
    Table.Row most =
        rows.stream()
            .filter(row -> row.text("election").equals(election))
            .max(Comparator.comparing(PhaseRatios::events).thenComparing(row -> row.text("phase")))
            .orElseThrow();
    return page.text(
        "phases.title.bars",
        page.wording().election(election),
        page.number(events(most)),
        page.number(totals.get(election)),
        inSentence(most));
  }

  private String inSentence(Table.Row row) {
    return phase(row).toLowerCase(page.wording().locale());
  }

  private String phase(Table.Row row) {
    String phase = row.text("phase");
    return page.wording().textOr("phase." + phase, phase);
  }

  /** The rows of each election in the order of its days, the latest election first. */
  private static Map<String, List<Table.Row>> byElection(
      List<Table.Row> rows, ElectionCalendar calendar) {
    Map<String, List<Table.Row>> byCode = new TreeMap<>();
    rows.forEach(
        row -> byCode.computeIfAbsent(row.text("election"), code -> new ArrayList<>()).add(row));
    Map<String, List<Table.Row>> sorted = new LinkedHashMap<>();
    byCode.keySet().stream()
        .sorted(
            Comparator.comparing(
                    (String code) ->
                        calendar.pollingDay(code).map(day -> day.toEpochDay()).orElse(0L),
                    Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()))
        .forEach(
            code -> {
              List<Table.Row> phases = byCode.get(code);
              phases.sort(Comparator.comparing(row -> row.text("start") + row.text("end")));
              sorted.put(code, phases);
            });
    return sorted;
  }

  private Drawing ratios(
      List<Table.Row> rows,
      List<Table.Row> compared,
      ElectionCalendar calendar,
      String title,
      String subtitle) {
    double least = 0.5;
    double most = 2;
    for (Table.Row row : rows) {
      for (String column : List.of("ratio", "low", "high")) {
        Double value = row.decimal(column);
        if (value != null && Double.isFinite(value) && value > 0) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
    }
    double from = Math.log10(Math.max(least, 0.005)) - 0.08;
    double to = Math.log10(Math.min(most, 20_000)) + 0.08;
    List<DotRows.DotRow> drawn = new ArrayList<>();
    byElection(rows, calendar)
        .forEach(
            (election, phases) -> {
              drawn.add(DotRows.DotRow.heading(page.wording().election(election)));
              phases.forEach(row -> drawn.add(row(row)));
            });
    Sheet sheet = page.sheet(WIDTH, title, subtitle);
    new DotRows(
            drawn,
            from,
            to,
            ticks(from, to),
            page.text("phases.axis"),
            0,
            page.text("phases.reference"))
        .paint(sheet, page);
    List<String> notes = new ArrayList<>();
    notes.add(page.text("phases.note"));
    boolean hasZero = compared.stream().anyMatch(row -> row.decimal("ratio") == 0);
    if (hasZero) {
      notes.add(page.text("phases.note.zero"));
    }
    notes.addAll(
        page.reasons(
            rows.stream()
                .filter(row -> !isCompared(row) && !row.text("phase").equals(BEFORE))
                .toList()));
    return page.finished(sheet, notes);
  }

  private Map<Double, String> ticks(double from, double to) {
    Map<Double, String> ticks = new TreeMap<>();
    for (double tick : TICKS) {
      double at = Math.log10(tick);
      if (at >= from && at <= to) {
        ticks.put(at, page.decimal(tick, 3));
      }
    }
    return ticks;
  }

  /** Whether only the least that the ratio may be is known: nothing happened before. */
  private static boolean isOpen(Table.Row row) {
    Double low = row.decimal("low");
    return row.decimal("ratio") == null && low != null && low > 0;
  }

  private DotRows.DotRow row(Table.Row row) {
    if (isOpen(row)) {
      double least = row.decimal("low");
      return new DotRows.DotRow(
          phase(row),
          null,
          log(least),
          Double.POSITIVE_INFINITY,
          page.text("phases.figure.least", page.figure(least)),
          least > 1 ? Palette.STRIKING : Palette.MAIN);
    }
    if (!isCompared(row)) {
      String why =
          row.text("phase").equals(BEFORE)
              ? page.text("phases.figure.base", page.figure(row.decimal("per_30_days")))
              : page.text("phases.figure.withheld", page.number(events(row)));
      return new DotRows.DotRow(phase(row), null, null, null, why, Palette.MAIN);
    }
    Color color = differs(row) ? Palette.STRIKING : Palette.MAIN;
    return new DotRows.DotRow(
        phase(row),
        log(row.decimal("ratio")),
        log(row.decimal("low")),
        log(high(row)),
        figure(row),
        color);
  }

  /** Returns the ratio with its interval. */
  private String figure(Table.Row row) {
    Double low = row.decimal("low");
    Double high = high(row);
    String ratio = page.figure(row.decimal("ratio"));
    if (low == null || high == null) {
      return ratio;
    }
    return high.isInfinite()
        ? page.text("phases.figure.open", ratio, page.figure(low))
        : page.text("phases.figure", ratio, page.figure(low), page.figure(high));
  }

  private static Double log(Double ratio) {
    return ratio == null ? null : (Double) Math.log10(ratio);
  }

  private static long events(Table.Row row) {
    return row.number("events") == null ? 0 : row.number("events");
  }

  private Drawing bars(
      List<Table.Row> rows, ElectionCalendar calendar, String title, String subtitle) {
    List<Bars.Bar> bars = new ArrayList<>();
    byElection(rows, calendar)
        .forEach(
            (election, phases) ->
                phases.forEach(
                    row ->
                        bars.add(
                            Bars.Bar.of(
                                page.text(
                                    "phases.row",
                                    page.wording().election(election),
                                    inSentence(row)),
                                row.decimal("per_30_days"),
                                page.text(
                                    "phases.figure.bar",
                                    page.figure(row.decimal("per_30_days")),
                                    page.number(events(row)),
                                    page.number(
                                        row.number("days") == null ? 0 : row.number("days")))))));
    double most = bars.stream().mapToDouble(Bars.Bar::value).max().orElse(1);
    double end = Math.max(1, most * 1.04);
    Sheet sheet = page.sheet(WIDTH, title, subtitle);
    new Bars(bars, page.text("phases.axis.bars"), end, Look.ticks(end, page), Palette.MAIN)
        .paint(sheet, page.wording().locale());
    List<String> notes = new ArrayList<>();
    notes.add(page.text("phases.note.bars"));
    notes.addAll(page.reasons(rows));
    return page.finished(sheet, notes);
  }
}
