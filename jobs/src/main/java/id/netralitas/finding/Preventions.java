package id.netralitas.finding;

import id.netralitas.stats.Survival;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What follows a pledge, a pact or an outreach: the days until a violation report in the same place
 * and election. A place without one is watched until 30 days after the vote and then lost from
 * sight. It says what came after, not what came of it.
 */
final class Preventions {

  private static final int DAYS_AFTER_VOTE = 30;
  private static final double HUNDRED = 100;

  private final Inputs inputs;
  private final Told told;

  Preventions(Inputs inputs, Told told) {
    this.inputs = inputs;
    this.told = told;
  }

  /** How long a place was watched, and whether a report came. */
  private record Watch(long days, boolean hasReport) {}

  /** Returns the table of survival; tells the share without a report. */
  Table table() {
    List<Watch> watches = watches();
    double[] times = watches.stream().mapToDouble(Watch::days).toArray();
    boolean[] reports = new boolean[times.length];
    for (int n = 0; n < reports.length; n++) {
      reports[n] = watches.get(n).hasReport();
    }
    Permission permission = inputs.toInfer(times.length);
    List<Survival.Step> steps = Survival.of(times, reports, Inputs.LEVEL);
    long withReport = watches.stream().filter(Watch::hasReport).count();
    if (!steps.isEmpty()) {
      Survival.Step last = steps.get(steps.size() - 1);
      told.finding("REPORT_AFTER_PREVENTION", "")
          .estimate(
              permission.isGranted() ? last.survival() : Double.NaN,
              "share of places without a report")
          .within(last.interval())
          .method("Kaplan-Meier, places without a report censored; not causal", times.length)
          .withheld(permission)
          .tell((long) times.length, withReport, HUNDRED * last.survival());
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Survival.Step step : steps) {
      rows.add(
          Arrays.asList(
              Math.round(step.time()),
              (long) step.atRisk(),
              (long) step.events(),
              (long) step.censored(),
              permission.decimal(step.survival()),
              permission.decimal(step.interval().low()),
              permission.decimal(step.interval().high()),
              permission.status(),
              permission.cell()));
    }
    return Table.of(FindingTables.SURVIVAL, rows);
  }

  private List<Watch> watches() {
    List<Watch> watches = new ArrayList<>();
    for (Map.Entry<String, LocalDate> vote :
        inputs.reference().calendar().pollingDays().entrySet()) {
      LocalDate end = vote.getValue().plusDays(DAYS_AFTER_VOTE);
      Map<String, LocalDate> prevented = new TreeMap<>();
      for (Occurrence event : of(vote.getKey())) {
        if (event.isPrevention() && !event.isCase() && event.day().isBefore(end)) {
          prevented.merge(event.place(), event.day(), (a, b) -> a.isBefore(b) ? a : b);
        }
      }
      Map<String, LocalDate> reported = new TreeMap<>();
      for (Occurrence event : of(vote.getKey())) {
        LocalDate start = prevented.get(event.place());
        if (event.isCase()
            && start != null
            && !event.day().isBefore(start)
            && !event.day().isAfter(end)) {
          reported.merge(event.place(), event.day(), (a, b) -> a.isBefore(b) ? a : b);
        }
      }
      prevented.forEach(
          (place, start) -> {
            LocalDate report = reported.get(place);
            watches.add(
                new Watch(
                    ChronoUnit.DAYS.between(start, report == null ? end : report), report != null));
          });
    }
    return watches;
  }

  private List<Occurrence> of(String election) {
    return inputs.occurrences().stream()
        .filter(event -> event.elections().contains(election))
        .filter(event -> event.day() != null && event.place() != null)
        .toList();
  }
}
