package id.netralitas.finding;

import id.netralitas.stats.RowRates;
import id.netralitas.stats.SharedTelling;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * How much was watched: the days of a span, each as often as outlets published then. An outlet
 * publishes from its first article to its last, of whatever matter, and before and after by its
 * mean time between two articles, because the ends of a row of drawn days lie inside of what they
 * were drawn from by that much on average. One that has a single dated article, or none, says
 * nothing of when it published and is left out. Where all are left out, every day of the window
 * counts once.
 *
 * <p>What a day is worth as exposure is not its number of outlets. One that tells much is worth
 * more than one that tells little, by the events that each told in the same months ({@link
 * RowRates}); and two outlets that tell the same see no more than one ({@link SharedTelling}). A
 * day is worth as much as so many outlets of mean size see more than a single one: near their
 * number where no event is told twice, and near 1 where all tell everything.
 */
public final class OutletDays {

  /**
   * An outlet and when it published.
   *
   * @param weight how much it tells, 1 for the mean of all outlet-days
   */
  private record Publishing(ObservationWindow days, double weight) {}

  private final ObservationWindow window;
  private final List<Publishing> published;

  /** From which day on how many outlets published, and how much they weighed together. */
  private final NavigableMap<LocalDate, Double> outlets;

  private final NavigableMap<LocalDate, Double> weights;

  private final Set<YearMonth> withArticles;
  private final double chance;

  private OutletDays(
      ObservationWindow window,
      List<Publishing> published,
      Set<YearMonth> withArticles,
      double chance) {
    this.window = window;
    this.published = published;
    this.outlets = fromDayOn(published, outlet -> 1);
    this.weights = fromDayOn(published, Publishing::weight);
    this.withArticles = withArticles;
    this.chance = chance;
  }

  private static NavigableMap<LocalDate, Double> fromDayOn(
      List<Publishing> published, ToDoubleFunction<Publishing> value) {
    TreeMap<LocalDate, List<Double>> changes = new TreeMap<>();
    for (Publishing outlet : published) {
      double of = value.applyAsDouble(outlet);
      changes.computeIfAbsent(outlet.days().from(), day -> new ArrayList<>()).add(of);
      changes.computeIfAbsent(outlet.days().to().plusDays(1), day -> new ArrayList<>()).add(-of);
    }
    TreeMap<LocalDate, Double> sums = new TreeMap<>();
    double now = 0;
    for (Map.Entry<LocalDate, List<Double>> change : changes.entrySet()) {
      now += change.getValue().stream().mapToDouble(of -> of).sum();
      sums.put(change.getKey(), Math.max(0, now));
    }
    return sums;
  }

  /**
   * Returns the outlet-days of a release, as of outlets that never tell the same event.
   *
   * @param outlets the table of outlets: articles, those without a day, first and last day
   * @param outletMonths the table of outlets by month: articles that tell an event
   */
  static OutletDays of(Table outlets, Table outletMonths, ObservationWindow window) {
    List<String> names = new ArrayList<>();
    List<ObservationWindow> days = new ArrayList<>();
    for (Table.Row row : outlets.rows()) {
      long dated = row.number("articles") - row.number("unpublished");
      String first = row.text("first_published");
      String last = row.text("last_published");
      if (dated > 1 && first != null && first.length() == 10 && last.length() == 10) {
        names.add(row.text("outlet"));
        days.add(publishing(LocalDate.parse(first), LocalDate.parse(last), dated));
      }
    }
    NavigableMap<YearMonth, Map<String, Long>> told = new TreeMap<>();
    for (Table.Row row : outletMonths.rows()) {
      String month = row.text("month");
      if (!month.equals(Tables.UNDATED) && month.length() == 7) {
        told.computeIfAbsent(YearMonth.parse(month), key -> new HashMap<>())
            .merge(row.text("outlet"), row.number("articles_with_events"), Long::sum);
      }
    }
    double[] weights = weights(names, days, told);
    List<Publishing> published = new ArrayList<>();
    for (int n = 0; n < weights.length; n++) {
      published.add(new Publishing(days.get(n), weights[n]));
    }
    return new OutletDays(window, published, new HashSet<>(told.keySet()), 0);
  }

  private static ObservationWindow publishing(LocalDate first, LocalDate last, long articles) {
    long gap = Math.round((double) ChronoUnit.DAYS.between(first, last) / (articles - 1));
    return new ObservationWindow(first.minusDays(gap), last.plusDays(gap));
  }

  private static double[] weights(
      List<String> names,
      List<ObservationWindow> days,
      NavigableMap<YearMonth, Map<String, Long>> told) {
    List<YearMonth> months = List.copyOf(told.keySet());
    long[][] counts = new long[names.size()][months.size()];
    double[][] exposures = new double[names.size()][months.size()];
    for (int outlet = 0; outlet < counts.length; outlet++) {
      for (int n = 0; n < months.size(); n++) {
        YearMonth month = months.get(n);
        counts[outlet][n] = told.get(month).getOrDefault(names.get(outlet), 0L);
        exposures[outlet][n] = days.get(outlet).days(month.atDay(1), month.atEndOfMonth());
      }
    }
    return RowRates.of(counts, exposures);
  }

  /**
   * Returns these outlet-days as of outlets that tell the same event as often as these events show:
   * those dated to a day of the window, by how many independent sources tell each.
   */
  OutletDays telling(List<Occurrence> events) {
    TreeSet<LocalDate> days = new TreeSet<>(outlets.keySet());
    List<LocalDate> changes = List.copyOf(days);
    Map<LocalDate, Integer> periods = new HashMap<>();
    changes.forEach(day -> periods.put(day, periods.size()));
    long[] told = new long[changes.size()];
    long[] tellers = new long[changes.size()];
    for (Occurrence event : events) {
      LocalDate since = window.holds(event.day()) ? days.floor(event.day()) : null;
      if (since != null && outlets.get(since) > 0) {
        int period = periods.get(since);
        told[period]++;
        tellers[period] += Math.max(1, Math.min(event.sources(), Math.round(outlets.get(since))));
      }
    }
    List<SharedTelling.Outlet> all =
        published.stream()
            .map(
                outlet ->
                    new SharedTelling.Outlet(
                        outlet.weight(),
                        periods.get(outlet.days().from()),
                        periods.get(outlet.days().to().plusDays(1))))
            .toList();
    return new OutletDays(
        window, published, withArticles, SharedTelling.chance(told, tellers, all));
  }

  /** Returns the chance that an outlet of mean size tells an event, from 0 to 1. */
  double chance() {
    return chance;
  }

  /** Returns how many outlets published on the day of the window that had most. */
  long mostOutlets() {
    double most = on(outlets, window.from());
    for (Map.Entry<LocalDate, Double> since : outlets.entrySet()) {
      most = window.holds(since.getKey()) ? Math.max(most, since.getValue()) : most;
    }
    return Math.round(most);
  }

  /** Returns what the day of the window that is worth most is worth, in outlets of mean size. */
  double mostSeen() {
    double most = on(weights, window.from());
    for (Map.Entry<LocalDate, Double> since : weights.entrySet()) {
      most = window.holds(since.getKey()) ? Math.max(most, since.getValue()) : most;
    }
    return SharedTelling.seen(most, chance);
  }

  private static double on(NavigableMap<LocalDate, Double> values, LocalDate day) {
    Map.Entry<LocalDate, Double> since = values.floorEntry(day);
    return since == null ? 0 : since.getValue();
  }

  /** Returns the outlet-days of a span, both ends included, as far as it was observed. */
  double in(LocalDate start, LocalDate end) {
    return worth(start, end, outlets, 0);
  }

  /**
   * Returns what a span is worth as exposure, both ends included, as far as it was observed: days
   * of a single outlet of mean size that see as many events.
   */
  double exposure(LocalDate start, LocalDate end) {
    return worth(start, end, weights, chance);
  }

  private double worth(
      LocalDate start,
      LocalDate end,
      NavigableMap<LocalDate, Double> values,
      double chanceOfTelling) {
    LocalDate first = start.isBefore(window.from()) ? window.from() : start;
    LocalDate last = window.upTo(end);
    if (values.isEmpty() || last.isBefore(first)) {
      return (double) window.days(start, end);
    }
    double sum = 0;
    LocalDate since = first;
    // Between two days on which an outlet comes or goes, all days are alike.
    for (LocalDate change : values.subMap(first, false, last, true).keySet()) {
      sum += worth(since, change, on(values, since), chanceOfTelling);
      since = change;
    }
    return sum + worth(since, last.plusDays(1), on(values, since), chanceOfTelling);
  }

  private static double worth(
      LocalDate since, LocalDate before, double value, double chanceOfTelling) {
    return ChronoUnit.DAYS.between(since, before) * SharedTelling.seen(value, chanceOfTelling);
  }

  /** Returns what the Mondays of the window are worth as exposure, its Tuesdays, and so on. */
  double[] exposuresByWeekday() {
    double[] exposures = new double[DayOfWeek.values().length];
    for (LocalDate day = window.from(); !day.isAfter(window.to()); day = day.plusDays(1)) {
      exposures[day.getDayOfWeek().getValue() - 1] +=
          weights.isEmpty() ? 1 : SharedTelling.seen(on(weights, day), chance);
    }
    return exposures;
  }

  /** Returns the exposure of a month, as far as it was observed. */
  double exposure(YearMonth month) {
    return exposure(month.atDay(1), month.atEndOfMonth());
  }

  /**
   * Returns whether nobody published anything in a month, so that its having no event says nothing.
   * Where no article has a month, no month is a gap.
   */
  boolean isGap(YearMonth month) {
    return !withArticles.isEmpty() && !withArticles.contains(month);
  }
}
