package id.netralitas.stats;

import org.apache.commons.math3.special.Gamma;

/**
 * Between which rates a unit of a given exposure lies if it is like the others: events per unit of
 * exposure, the narrower the more exposure.
 *
 * <p>After Spiegelhalter (2005, Funnel plots for comparing institutional performance, Statistics in
 * Medicine 24). {@link #limits} are exact Poisson quantiles, interpolated between counts (appendix
 * A.1). {@link #overDispersed} widens normal limits where units scatter more than by chance, as
 * events in clusters make them ({@link ClusterDispersion}).
 *
 * <p>Limits of rate 0 are 0 and 0. Where less than a fraction of an event is expected, both limits
 * may be 0.
 */
public final class Funnel {

  private Funnel() {}

  /** Returns the exact limits around {@code rate}. */
  public static Interval limits(double exposure, double rate, double level) {
    RateArguments.exposure(exposure);
    RateArguments.rate(rate);
    RateArguments.level(level);
    double tail = (1 - level) / 2;
    double expected = rate * exposure;
    return new Interval(
        limit(expected, tail) / exposure, limit(expected, ExactQuantiles.upTo(level)) / exposure);
  }

  /**
   * Returns the limits around {@code rate} where units scatter {@code phi} times as much as by
   * chance; the exact limits where phi is 1 or less or not a number.
   */
  public static Interval overDispersed(double exposure, double rate, double phi, double level) {
    RateArguments.dispersion(phi);
    if (!(phi > 1)) {
      return limits(exposure, rate, level);
    }
    RateArguments.exposure(exposure);
    RateArguments.rate(rate);
    RateArguments.level(level);
    double half = ExactQuantiles.normalOf(level) * Math.sqrt(phi * rate / exposure);
    return new Interval(Math.max(0, rate - half), rate + half);
  }

  private static double limit(double expected, double probability) {
    long count = firstAbove(expected, probability);
    double upTo = upTo(count, expected);
    double alpha = (upTo - probability) / (upTo - upTo(count - 1, expected));
    return Math.max(0, (double) count - alpha);
  }

  /** The smallest count with P(X <= count) > probability. */
  private static long firstAbove(double expected, double probability) {
    long high = (long) expected + 1;
    long step = (long) Math.sqrt(expected) + 1;
    while (upTo(high, expected) <= probability) {
      high += step;
      step *= 2;
    }
    long low = -1;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (upTo(middle, expected) > probability) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static double upTo(long count, double expected) {
    return count < 0 ? 0 : Gamma.regularizedGammaQ((double) count + 1, expected);
  }
}
