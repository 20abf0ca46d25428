package id.netralitas.chart;

import id.netralitas.TestData;
import id.netralitas.record.Activity;
import id.netralitas.reference.Province;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tables that tests of the charts of findings draw: of a panel, of a search, bare and empty.
 */
final class FindingChartTables {

  static final List<String> PHASES =
      List.of("BEFORE_CAMPAIGN", "CAMPAIGN", "QUIET_DAYS", "POLLING_DAY", "AFTER");

  private FindingChartTables() {}

  static List<Province> provinces() {
    return TestData.REFERENCE.places().provinces();
  }

  static List<Table> empty() {
    return FindingTables.ALL.stream().map(table -> new Table(table, List.of())).toList();
  }

  static Table withoutFigures(Table table) {
    List<List<Object>> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<Object> cells = new ArrayList<>(row.cells());
      cells.replaceAll(cell -> cell instanceof String ? cell : null);
      rows.add(cells);
    }
    return Table.of(table.definition(), rows);
  }

  /** A row or so a table. */
  static List<Table> lone() {
    return panel().stream()
        .map(
            table ->
                new Table(
                    table.definition(), table.rows().subList(0, Math.min(2, table.rows().size()))))
        .toList();
  }

  static List<Table> panel() {
    return List.of(
        rates(true),
        funnel(7),
        phases(true),
        trends(true),
        shares(true),
        survival(true),
        readings());
  }

  static List<Table> found() {
    return List.of(
        rates(false),
        withheldFunnel(),
        phases(false),
        trends(false),
        shares(false),
        survival(false),
        readings());
  }

  static Table rates(boolean isShown) {
    List<List<Object>> rows = new ArrayList<>();
    for (int n = 0; n < provinces().size(); n++) {
      Province province = provinces().get(n);
      double exposure = exposure(n);
      double events = 3 + n * 7 % 31;
      double rate = events / exposure;
      Map<String, Object> cells = status(isShown);
      cells.put("province_code", province.code());
      cells.put("province", province.name());
      cells.put("measure", "EVENTS");
      cells.put("exposure_unit", "VOTING_REGENCIES_100");
      cells.put("election", "PILKADA_2024");
      cells.put("exposure", exposure);
      cells.put("events", (long) events);
      cells.put("rate", rate);
      if (isShown) {
        double half = 1.96 * Math.sqrt(events) / exposure;
        cells.put("low", Math.max(0, rate - half));
        cells.put("high", rate + half);
        cells.put("quasi_low", Math.max(0, rate - 1.4 * half));
        cells.put("quasi_high", rate + 1.4 * half);
        cells.put("p_bh", rate - 2 * half > 85 || rate + 2 * half < 85 ? 0.01 : 0.4);
      }
      rows.add(cells(FindingTables.RATES, cells));
      cells.put("measure", "VIOLATION_EVENTS");
      rows.add(cells(FindingTables.RATES, cells));
    }
    return Table.of(FindingTables.RATES, rows);
  }

  static double exposure(int n) {
    return (4 + n * 11 % 35) / 100.0;
  }

  static Table funnel(int striking) {
    List<List<Object>> rows = new ArrayList<>();
    double target = 84;
    for (int n = 0; n < provinces().size(); n++) {
      double exposure = exposure(n);
      double error = Math.sqrt(1.8 * target / exposure);
      double z = n >= striking ? Math.sin(n) * 1.7 : n % 3 == 2 ? -2.1 : 2.1 + 1.3 * (n % 2);
      Map<String, Object> cells = status(true);
      cells.put("province_code", provinces().get(n).code());
      cells.put("province", provinces().get(n).name());
      cells.put("election", "PILKADA_2024");
      cells.put("exposure", exposure);
      cells.put("rate", Math.max(0, target + z * error));
      cells.put("target", target);
      cells.put("low_95", Math.max(0, target - 1.96 * error));
      cells.put("high_95", target + 1.96 * error);
      cells.put("low_998", Math.max(0, target - 3.09 * error));
      cells.put("high_998", target + 3.09 * error);
      cells.put("over_dispersion", 1.8);
      cells.put(
          "position",
          n >= striking ? "WITHIN" : z > 3.09 ? "ABOVE_998" : z > 0 ? "ABOVE_95" : "BELOW_95");
      rows.add(cells(FindingTables.FUNNEL, cells));
    }
    return Table.of(FindingTables.FUNNEL, rows);
  }

  static Table withheldFunnel() {
    Map<String, Object> cells = status(false);
    cells.put("province_code", "16");
    cells.put("province", "Sumatera Selatan");
    cells.put("election", "PILKADA_2024");
    cells.put("exposure", 0.17);
    cells.put("rate", 12.0);
    return Table.of(FindingTables.FUNNEL, List.of(cells(FindingTables.FUNNEL, cells)));
  }

  static Table phases(boolean isShown) {
    List<List<Object>> rows = new ArrayList<>();
    List<String> elections = List.of("PEMILU_2019", "PILKADA_2020", "PEMILU_2024", "PILKADA_2024");
    for (int n = 0; n < elections.size(); n++) {
      for (int phase = 0; phase < PHASES.size(); phase++) {
        Double ratio = isShown && phase > 0 && n + phase != 2 ? 0.4 * (n + 1) * phase : null;
        rows.add(
            phase(
                elections.get(n),
                phase,
                4L * n + phase,
                ratio,
                ratio == null ? null : (Double) (ratio / 2.2),
                ratio == null ? null : (Double) (ratio * 1.9)));
      }
    }
    return Table.of(FindingTables.PHASES, rows);
  }

  static List<Object> phase(
      String election, int phase, long events, Double ratio, Double low, Double high) {
    long days = List.of(180L, 60L, 3L, 1L, 30L).get(phase);
    Map<String, Object> cells = status(ratio != null || phase == 0);
    if (ratio == null) {
      cells.putAll(status(false));
    }
    cells.put("election", election);
    cells.put("phase", PHASES.get(phase));
    cells.put("start", "2024-0" + (phase + 1) + "-01");
    cells.put("end", "2024-0" + (phase + 1) + "-20");
    cells.put("days", days);
    cells.put("events", events);
    cells.put("per_30_days", 30.0 * events / days);
    cells.put("ratio", ratio);
    cells.put("low", low);
    cells.put("high", high);
    return cells(FindingTables.PHASES, cells);
  }

  static Table trends(boolean isShown) {
    List<List<Object>> rows = new ArrayList<>();
    for (String election : List.of("PEMILU_2024", "PILKADA_2024")) {
      for (int n = 0; n < 17; n++) {
        YearMonth month = YearMonth.of(2023, 8).plusMonths(n);
        boolean isGap = n == 5 || n == 6;
        Map<String, Object> cells = status(isShown);
        cells.put("election", election);
        cells.put("month", month.toString());
        cells.put("is_gap", isGap);
        cells.put("events", isGap ? null : (election.startsWith("PIL") ? 3L + n : 2) + n * 5 % 7);
        if (isShown && !isGap) {
          int at = n > 6 ? n - 2 : n;
          double centre = 2 + 1.2 * 7;
          double fromMiddle = at - 7.0;
          cells.put("trend", centre + 1.2 * fromMiddle);
          cells.put("trend_low", centre + (fromMiddle > 0 ? 0.7 : 1.8) * fromMiddle);
          cells.put("trend_high", centre + (fromMiddle > 0 ? 1.8 : 0.7) * fromMiddle);
          cells.put("after_change", n >= 8);
        }
        rows.add(cells(FindingTables.TRENDS, cells));
      }
    }
    return Table.of(FindingTables.TRENDS, rows);
  }

  static Table shares(boolean isShown) {
    List<List<Object>> rows = new ArrayList<>();
    for (Activity activity : Activity.values()) {
      double share = (8 - rows.size()) / 36.0;
      Map<String, Object> cells = status(isShown);
      cells.put("activity", activity.name());
      cells.put("events", Math.round(720 * share));
      cells.put("of", 720L);
      cells.put("share", share);
      if (isShown) {
        cells.put("wilson_low", share * 0.85);
        cells.put("wilson_high", share * 1.17);
      }
      rows.add(cells(FindingTables.SHARES, cells));
    }
    return Table.of(FindingTables.SHARES, rows);
  }

  static Table survival(boolean isShown) {
    List<List<Object>> rows = new ArrayList<>();
    double share = 1;
    for (int n = 0; n < 24; n++) {
      long atRisk = 150L - 6L * n;
      boolean isReport = n % 3 != 1;
      share *= isReport ? 1 - 4.0 / atRisk : 1;
      Map<String, Object> cells = status(isShown);
      cells.put("days", 5L + 12L * n);
      if (isShown) {
        cells.put("at_risk", atRisk);
        cells.put("reports", isReport ? 4L : 0L);
        cells.put("censored", isReport ? 2L : 6L);
        cells.put("share_without", share);
        cells.put("low", Math.max(0, share - 0.004 * n - 0.02));
        cells.put("high", Math.min(1, share + 0.003 * n + 0.01));
      }
      rows.add(cells(FindingTables.SURVIVAL, cells));
    }
    return Table.of(FindingTables.SURVIVAL, rows);
  }

  static Table readings() {
    List<List<Object>> rows = new ArrayList<>();
    for (int n = 0; n < 12; n++) {
      String month = String.format(Locale.ROOT, "2024-%02d", n + 1);
      if (n < 9) {
        reading(rows, "KASN", "REPORTED", month + "-14", n == 5 ? 1100 : 700 + 200L * n);
        reading(rows, "KASN", "VIOLATORS", month, 300 + 110L * n);
        reading(rows, "KASN", "SANCTIONED", month + "-28", 120 + 90L * n);
      }
      if (n > 8) {
        reading(rows, "BKN", "REPORTED", month + "-20", 400L * (n - 7));
      }
    }
    reading(rows, "KASN", "VIOLATORS", null, 7);
    return Table.of(FindingTables.READINGS, rows);
  }

  static void reading(List<List<Object>> rows, String body, String scope, String asOf, long value) {
    Map<String, Object> cells = new HashMap<>();
    cells.put("body", body);
    cells.put("level", "NATIONAL");
    cells.put("scope", scope);
    cells.put("as_of", asOf);
    cells.put("value", value);
    cells.put("is_decrease", value == 1100 && asOf.startsWith("2024-06"));
    rows.add(cells(FindingTables.READINGS, cells));
  }

  static Map<String, Object> status(boolean isShown) {
    Map<String, Object> cells = new HashMap<>();
    cells.put("status", isShown ? FindingTables.SHOWN : FindingTables.WITHHELD);
    cells.put("reason", isShown ? null : "FOUND_DESIGN");
    return cells;
  }

  static List<Object> cells(TableDefinition table, Map<String, Object> cells) {
    List<Object> row = new ArrayList<>();
    table.columns().forEach(column -> row.add(cells.get(column.name())));
    return row;
  }
}
