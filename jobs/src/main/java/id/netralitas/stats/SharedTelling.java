package id.netralitas.stats;

import java.util.List;

/**
 * How many events some outlets see together, where one event may be told by several: each outlet
 * tells an event with a chance of its own, independently of the others, {@code 1 - (1 - c)^w} with
 * w its weight and c the chance of an outlet of weight 1. Outlets whose weights sum up to W see
 * {@code (1 - (1 - c)^W) / c} times as many events as one of weight 1: W where no event is told
 * twice, and 1 where each outlet tells all.
 *
 * <p>The chance is the one by which as many outlets tell an event on average as did, of the events
 * that were told at all. With equal weights it is the likeliest chance of a binomial number that is
 * not zero (Finney 1949, The truncated binomial distribution, Annals of Eugenics 14), the model of
 * equal catchability of capture and recapture (M0 of Otis, Burnham, White and Anderson 1978,
 * Wildlife Monographs 62); with given weights it is their model of chances that differ (Mt), here
 * by outlet. It takes events as alike: where some are of far more interest than others, the chance
 * is too large, and what outlets that join add is too small.
 */
public final class SharedTelling {

  private static final int HALVINGS = 60;

  private SharedTelling() {}

  /**
   * An outlet.
   *
   * @param weight how much it tells, of a common unit; 0 for one that tells nothing
   * @param from the first period in which it is there, from 0
   * @param before the period from which on it is there no longer
   */
  public record Outlet(double weight, int from, int before) {}

  /**
   * Returns the chance that an outlet of weight 1 tells an event, from 0 to 1. Without events it is
   * 0, as where every event is told by one outlet: each outlet adds as much as the first.
   *
   * @param events of each period that were told; those of a period without outlets are left out
   * @param tellers outlets that told them, summed up over the events of each period
   */
  public static double chance(long[] events, long[] tellers, List<Outlet> outlets) {
    if (events.length != tellers.length) {
      throw new IllegalArgumentException(
          "Events and tellers differ in number: " + events.length + ", " + tellers.length);
    }
    double[] weights = present(events.length, outlets, 0);
    double told = 0;
    double all = 0;
    for (int period = 0; period < events.length; period++) {
      if (tellers[period] < events[period]) {
        throw new IllegalArgumentException("Events that nobody tells in period " + period);
      }
      told += weights[period] > 0 ? tellers[period] : 0;
      all += weights[period] > 0 ? events[period] : 0;
    }
    if (told <= all) {
      return 0;
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (expected(events, weights, outlets, middle) < told) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double expected(
      long[] events, double[] weights, List<Outlet> outlets, double chance) {
    double[] tellers = present(events.length, outlets, chance);
    double expected = 0;
    for (int period = 0; period < events.length; period++) {
      expected +=
          weights[period] > 0
              ? events[period] * tellers[period] / told(weights[period], chance)
              : 0;
    }
    return expected;
  }

  /** The weights of the outlets of each period, or, with a chance, the sum of their own chances. */
  private static double[] present(int periods, List<Outlet> outlets, double chance) {
    double[] sums = new double[periods];
    double[] leaving = new double[periods];
    for (Outlet outlet : outlets) {
      int before = Math.min(outlet.before(), periods);
      if (outlet.from() < before) {
        double value = chance == 0 ? outlet.weight() : told(outlet.weight(), chance);
        sums[outlet.from()] += value;
        leaving[before - 1] += value;
      }
    }
    double now = 0;
    for (int period = 0; period < periods; period++) {
      now += sums[period];
      sums[period] = now;
      now -= leaving[period];
    }
    return sums;
  }

  /** The chance that an event is told by any of outlets of so much weight. */
  private static double told(double weight, double chance) {
    return weight == 0 ? 0 : -Math.expm1(weight * Math.log1p(-chance));
  }

  /**
   * Returns how many times as many events outlets see together as one of weight 1.
   *
   * @param weight of all of them together
   * @param chance from 0 to 1
   */
  public static double seen(double weight, double chance) {
    RateArguments.rate(weight);
    RateArguments.probability(chance);
    return chance == 0 ? weight : told(weight, chance) / chance;
  }
}
