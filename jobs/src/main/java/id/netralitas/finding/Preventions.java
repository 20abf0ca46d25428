package id.netralitas.finding;

import id.netralitas.reference.Vote;
import id.netralitas.reference.VotingCalendar;
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
    for (String election : inputs.reference().calendar().pollingDays().keySet()) {
      Map<String, Prevention> prevented = prevented(election);
      Map<String, LocalDate> reported = new TreeMap<>();
      for (Occurrence event : of(election)) {
        Prevention first = prevented.get(event.place());
        if (event.isCase() && first != null && first.isWatchedOn(event.day())) {
          reported.merge(event.place(), event.day(), (a, b) -> a.isBefore(b) ? a : b);
        }
      }
      prevented.forEach(
          (place, first) -> {
            LocalDate report = reported.get(place);
            LocalDate end = report == null ? first.end() : report;
            watches.add(new Watch(ChronoUnit.DAYS.between(first.day(), end), report != null));
          });
    }
    return watches;
  }

  /**
   * The first prevention in a place.
   *
   * @param end 30 days after that vote of the place which it belongs to
   */
  private record Prevention(LocalDate day, LocalDate end) {

    boolean isWatchedOn(LocalDate other) {
      return !other.isBefore(day) && !other.isAfter(end);
    }
  }

  private Map<String, Prevention> prevented(String election) {
    Map<String, Prevention> prevented = new TreeMap<>();
    for (Occurrence event : of(election)) {
      Vote vote = event.vote(election, inputs.reference().votes());
      if (event.isPrevention() && !event.isCase() && vote.pollingDay() != null) {
        prevented.merge(
            event.place(),
            new Prevention(event.day(), vote.pollingDay().plusDays(VotingCalendar.DAYS_AFTER)),
            (a, b) -> a.day().isAfter(b.day()) ? b : a);
      }
    }
    return prevented;
  }

  private List<Occurrence> of(String election) {
    return inputs.occurrences().stream()
        .filter(event -> event.elections().contains(election))
        .filter(event -> event.day() != null && event.place() != null)
        .toList();
  }
}
