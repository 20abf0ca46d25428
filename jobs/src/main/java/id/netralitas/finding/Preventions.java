package id.netralitas.finding;

import id.netralitas.reference.Vote;
import id.netralitas.reference.VotingCalendar;
import id.netralitas.stats.Interval;
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
 * and election. A place without one is watched until 30 days after the vote, or where the window
 * ends, and then lost from sight; one whose report is of the same day is counted apart, because
 * nobody knows which came first. It says what came after, not what came of it.
 */
final class Preventions {

  /** Days after which the share without a report is told. */
  private static final List<Integer> HORIZONS = List.of(90, 180);

  /** With fewer places under observation a share would hang on single ones. */
  private static final int FEWEST_AT_RISK = 20;

  private final Inputs inputs;
  private final Told told;

  Preventions(Inputs inputs, Told told) {
    this.inputs = inputs;
    this.told = told;
  }

  /** How long a place was watched in an election, and whether a report came. */
  private record Watch(String place, long days, boolean hasReport) {

    boolean isOfOneDay() {
      return days == 0 && hasReport;
    }
  }

  /**
   * Returns the table of survival, as long as enough places are watched; tells the share without a
   * report after {@link #HORIZONS}.
   */
  Table table() {
    List<Watch> all = watches();
    List<Watch> watches = all.stream().filter(watch -> !watch.isOfOneDay()).toList();
    double[] times = watches.stream().mapToDouble(Watch::days).toArray();
    boolean[] reports = new boolean[times.length];
    for (int n = 0; n < reports.length; n++) {
      reports[n] = watches.get(n).hasReport();
    }
    Permission permission = inputs.toInfer(times.length);
    List<Survival.Step> steps = Survival.of(times, reports, Inputs.LEVEL);
    if (!all.isEmpty()) {
      HORIZONS.forEach(horizon -> tell(horizon, all, watches, steps, permission));
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Survival.Step step : steps) {
      if (step.atRisk() >= FEWEST_AT_RISK) {
        rows.add(
            Arrays.asList(
                Math.round(step.time()),
                (long) step.atRisk(),
                (long) step.events(),
                (long) step.censored(),
                permission.decimal(step.survival()),
                permission.decimal(step.interval().low()),
                permission.decimal(step.interval().high()),
                permission.status(false),
                permission.cell()));
      }
    }
    return Table.of(FindingTables.SURVIVAL, rows);
  }

  private void tell(
      int horizon,
      List<Watch> all,
      List<Watch> watches,
      List<Survival.Step> steps,
      Permission permission) {
    long places = all.stream().map(Watch::place).distinct().count();
    long oneDay = all.stream().filter(Watch::isOfOneDay).count();
    long atRisk = watches.stream().filter(watch -> watch.days() > horizon).count();
    long reported =
        watches.stream().filter(watch -> watch.hasReport() && watch.days() <= horizon).count();
    Permission own = permission.onlyIf(atRisk >= FEWEST_AT_RISK, Permission.TOO_FEW_AT_RISK);
    Survival.Step last =
        steps.stream()
            .filter(step -> step.time() <= horizon)
            .reduce((earlier, later) -> later)
            .orElse(null);
    double share = last == null ? 1 : last.survival();
    Interval interval = last == null ? new Interval(Double.NaN, Double.NaN) : last.interval();
    told.finding("REPORT_AFTER_PREVENTION", Integer.toString(horizon))
        .estimate(
            own.isGranted() ? share : share(reported, watches.size()),
            own.isGranted() ? "share of places without a report" : "share of places with a report")
        .within(interval)
        .method(
            "Kaplan-Meier, places censored 30 days after the vote or where the window ends; not"
                + " causal",
            watches.size())
        .withheld(own)
        .tell(
            (long) horizon,
            Told.counted("governments", places),
            Told.counted("places", watches.size()),
            reported,
            Told.percent(share),
            Told.percents(interval),
            atRisk,
            oneDay);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  private List<Watch> watches() {
    List<Watch> watches = new ArrayList<>();
    for (String election : inputs.elections().keySet()) {
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
            watches.add(
                new Watch(place, ChronoUnit.DAYS.between(first.day(), end), report != null));
          });
    }
    return watches;
  }

  /**
   * The first prevention in a place.
   *
   * @param end 30 days after that vote of the place which it belongs to, or where the window ends
   */
  private record Prevention(LocalDate day, LocalDate end) {

    boolean isWatchedOn(LocalDate other) {
      return !other.isBefore(day) && !other.isAfter(end);
    }
  }

  private Map<String, Prevention> prevented(String election) {
    ObservationWindow window = inputs.observation().window();
    Map<String, Prevention> prevented = new TreeMap<>();
    for (Occurrence event : of(election)) {
      Vote vote = event.vote(election, inputs.reference().votes());
      if (event.isPrevention()
          && !event.isCase()
          && vote.pollingDay() != null
          && window.holds(event.day())) {
        prevented.merge(
            event.place(),
            new Prevention(
                event.day(), window.upTo(vote.pollingDay().plusDays(VotingCalendar.DAYS_AFTER))),
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
