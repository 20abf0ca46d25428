package id.netralitas.finding;

import id.netralitas.stats.ChangePoint;
import id.netralitas.stats.Dispersion;
import id.netralitas.stats.MannKendall;
import id.netralitas.stats.SenSlope;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** What changes with time, within the cycle of one election at a time. */
final class Trends {

  private static final int DAYS_OF_WEEK = 7;
  private static final double MONTH = 30;

  /** Below so many months no trend and no change point is told. */
  static final int FEWEST_MONTHS = 10;

  /**
   * Mann and Kendall take months as alike (Kendall 1975). A month in which less than this share of
   * the usual month was seen has a rate of a few events, which is more often below the mean than
   * above it: months that are seen ever better would rise by that alone.
   */
  private static final double FEWEST_OF_USUAL = 0.5;

  private final Inputs inputs;
  private final Told told;

  Trends(Inputs inputs, Told told) {
    this.inputs = inputs;
    this.told = told;
  }

  /** Returns the table of trends; tells trend, change point, weekdays and days to the vote. */
  Table table() {
    List<List<Object>> rows = new ArrayList<>();
    ObservationWindow window = inputs.observation().window();
    for (Map.Entry<String, LocalDate> vote : inputs.elections().entrySet()) {
      Cycle cycle = Cycle.of(vote.getKey(), vote.getValue(), inputs.occurrences(), window);
      if (!cycle.events().isEmpty()) {
        rows.addAll(rows(cycle));
        if (window.holds(vote.getValue())) {
          tellDaysToVote(cycle);
        }
      }
    }
    tellWeekdays();
    return Table.of(FindingTables.TRENDS, rows);
  }

  private List<List<Object>> rows(Cycle cycle) {
    OutletDays outletDays = inputs.observation().outletDays();
    List<YearMonth> known =
        cycle.months().stream()
            .filter(month -> !outletDays.isGap(month) && outletDays.exposure(month) > 0)
            .toList();
    long[] counts = known.stream().mapToLong(cycle::events).toArray();
    double[] exposures = known.stream().mapToDouble(outletDays::exposure).toArray();
    double mean = Arrays.stream(exposures).average().orElse(1);
    double usual = exposures.length == 0 ? 0 : new Median().evaluate(exposures);
    List<YearMonth> alike =
        known.stream()
            .filter(month -> outletDays.exposure(month) >= FEWEST_OF_USUAL * usual)
            .toList();
    double[] series =
        alike.stream()
            .mapToDouble(month -> cycle.events(month) * (mean / outletDays.exposure(month)))
            .toArray();
    double[] times = alike.stream().mapToDouble(cycle.months()::indexOf).toArray();
    Permission permission =
        inputs
            .toTest(cycle.events().size())
            .onlyIf(alike.size() >= FEWEST_MONTHS, Permission.TOO_FEW_MONTHS);
    SenSlope.Result slope = SenSlope.of(times, series, Inputs.LEVEL);
    double perDay = mean / MONTH;
    ChangePoint.Result change =
        ChangePoint.of(
            counts,
            Arrays.stream(exposures).map(exposure -> exposure / perDay).toArray(),
            inputs.clusters().dispersion(),
            Inputs.SIMULATIONS,
            Inputs.SEED);
    tell(cycle, known, series, slope, change, permission);

    List<List<Object>> rows = new ArrayList<>();
    double middle = Arrays.stream(times).average().orElse(0);
    boolean hasChange = permission.isGranted() && change.index() >= 0;
    for (YearMonth month : cycle.months()) {
      int at = cycle.months().indexOf(month);
      int changeAt =
          hasChange ? cycle.months().indexOf(known.get(change.index())) : Integer.MAX_VALUE;
      boolean isGap = !known.contains(month);
      double line = slope.intercept() + (slope.slope() * at);
      double centre = slope.intercept() + slope.slope() * middle;
      double low = centre + slope.interval().low() * (at - middle);
      double high = centre + slope.interval().high() * (at - middle);
      rows.add(
          Arrays.asList(
              cycle.election(),
              month.toString(),
              isGap ? null : Long.valueOf(cycle.events(month)),
              (long) month.lengthOfMonth(),
              isGap,
              isGap ? null : permission.decimal(line),
              isGap ? null : permission.decimal(Math.min(low, high)),
              isGap ? null : permission.decimal(Math.max(low, high)),
              (!isGap && hasChange) ? Boolean.valueOf(at >= changeAt) : null,
              permission.status(true),
              permission.cell()));
    }
    return rows;
  }

  private void tell(
      Cycle cycle,
      List<YearMonth> known,
      double[] series,
      SenSlope.Result slope,
      ChangePoint.Result change,
      Permission permission) {
    Told.Part election = Told.election(cycle.election());
    MannKendall.Result trend = MannKendall.of(series);
    // The correction may also find less spread than chance alone; the more cautious p is told.
    double corrected = Math.max(trend.p(), trend.correctedP());
    long n = cycle.events().size();
    told.finding("TREND", cycle.election())
        .estimate(permission.isGranted() ? slope.slope() : Double.NaN, "events per month")
        .within(slope.interval())
        .p(trend.p(), corrected)
        .effect(trend.z())
        .method(
            "Mann-Kendall, Hamed-Rao correction, Sen's slope, of events per effective outlet-day",
            n)
        .withheld(permission)
        .tell(election, slope.slope(), Told.interval(slope.interval()), corrected);
    Told.Part month =
        wording -> change.index() < 0 ? "–" : wording.month(known.get(change.index()));
    told.finding("CHANGE_POINT", cycle.election())
        .estimate(
            permission.isGranted() && change.index() >= 0 ? change.after() * 30 : Double.NaN,
            "events per 30 days after the change")
        .p(change.p())
        .effect(change.before() == 0 ? Double.NaN : change.after() / change.before())
        .method(
            "conditional maximum likelihood ratio of rates per effective outlet-day, Monte-Carlo p",
            n)
        .withheld(permission)
        .tell(election, month, change.before() * 30, change.after() * 30, change.p());
  }

  /** Tells how late half of the events of the year before the vote were, the first vote of each. */
  private void tellDaysToVote(Cycle cycle) {
    long[] before =
        DaysBefore.of(cycle.election(), inputs.occurrences(), inputs.reference().votes());
    if (before.length > 0) {
      Permission permission =
          Permission.GRANTED.onlyIf(
              before.length >= Permission.FEWEST_EVENTS, Permission.TOO_FEW_EVENTS);
      long median = DaysBefore.holdingHalf(before);
      told.finding("DAYS_TO_VOTE", cycle.election())
          .estimate(permission.isGranted() ? (double) median : Double.NaN, "days before the vote")
          .method(
              "the fewest days up to the vote that hold half of the events dated to the day in the"
                  + " year before it",
              before.length)
          .withheld(permission)
          .tell(Told.election(cycle.election()), median, (long) before.length);
    }
  }

  /** Events of each weekday, Monday first. */
  private static long[] byWeekday(List<LocalDate> days) {
    long[] byDay = new long[DAYS_OF_WEEK];
    days.forEach(day -> byDay[day.getDayOfWeek().getValue() - 1]++);
    return byDay;
  }

  /**
   * Tells the busiest weekday of all dated events; whether weekdays differ is tested by the events
   * of the observed days alone, against what these days are worth.
   */
  private void tellWeekdays() {
    List<LocalDate> days =
        inputs.occurrences().stream().map(Occurrence::day).filter(day -> day != null).toList();
    if (days.isEmpty()) {
      return;
    }
    long[] all = byWeekday(days);
    int busiest = 0;
    for (int day = 1; day < DAYS_OF_WEEK; day++) {
      busiest = all[day] > all[busiest] ? day : busiest;
    }
    ObservationWindow window = inputs.observation().window();
    long[] observed = byWeekday(days.stream().filter(window::holds).toList());
    long n = Arrays.stream(observed).sum();
    double[] exposures = inputs.observation().outletDays().exposuresByWeekday();
    Permission permission =
        inputs
            .toTest(n)
            .onlyIf(
                Arrays.stream(exposures).allMatch(exposure -> exposure > 0),
                Permission.NOT_OBSERVED);
    double expected =
        n * (exposures[busiest] / Math.max(Double.MIN_NORMAL, Arrays.stream(exposures).sum()));
    DayOfWeek day = DayOfWeek.of(busiest + 1);
    double share = (double) all[busiest] / days.size();
    told.finding("WEEKDAY", day.name())
        .estimate(share, "share of events dated to the day")
        .p(
            permission.isGranted()
                ? Dispersion.p(observed, exposures, inputs.clusters().scatter())
                : Double.NaN)
        .effect(observed[busiest] / expected)
        .method(
            "index of dispersion of weekdays against their effective outlet-days in the"
                + " observation window, F against the design effect of blocks",
            n)
        .withheld(permission)
        .tell(
            (Told.Part) wording -> wording.text("weekday." + day.name()),
            Told.percent(share),
            Told.counted("events", (long) days.size()),
            Told.percent(1.0 / DAYS_OF_WEEK));
  }
}
