package id.netralitas.stats;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;

/**
 * Between which rates a unit of a given exposure lies if it is like the others: events per unit of
 * exposure, the narrower the more exposure.
 *
 * <p>After Spiegelhalter (2005, Funnel plots for comparing institutional performance, Statistics in
 * Medicine 24). {@link #limits} are exact Poisson quantiles, interpolated between counts (appendix
 * A.1). {@link #overDispersion} is the mean square of the z-scores against the common rate, no
 * unit, after the share given of them at each end (rounded down to whole units) took the value of
 * the next one inside. {@link #overDispersed} widens normal limits by it.
 *
 * <ul>
 *   <li>No data: the overdispersion of no units is not a number.
 *   <li>Zeros: limits of rate 0 are 0 and 0; the overdispersion of counts that are all 0 is not a
 *       number. Where less than a fraction of an event is expected, both limits may be 0.
 *   <li>One province: is itself the common rate, overdispersion 0.
 *   <li>Ties: equal counts at equal exposures have equal scores.
 *   <li>All equal: overdispersion 0, limits stay plain.
 * </ul>
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

  /** Returns how much more than by chance the units scatter, 1 if just as much. */
  public static double overDispersion(long[] counts, double[] exposures, double winsorised) {
    RateArguments.units(counts, exposures);
    if (!(winsorised >= 0 && winsorised < 0.5)) {
      throw new IllegalArgumentException("Share not from 0 to below one half: " + winsorised);
    }
    double common = CommonRate.of(counts, exposures);
    if (!(common > 0)) {
      return Double.NaN;
    }
    double[] scores = scores(counts, exposures, common);
    winsorise(scores, winsorised);
    return Arrays.stream(scores).map(score -> score * score).sum() / scores.length;
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

  private static double[] scores(long[] counts, double[] exposures, double common) {
    double[] scores = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      double expected = common * exposures[i];
      scores[i] = ((double) counts[i] - expected) / Math.sqrt(expected);
    }
    Arrays.sort(scores);
    return scores;
  }

  private static void winsorise(double[] sorted, double share) {
    // A tenth of 30 is 3, also where the product rounds to a little less.
    int each = Math.min((int) (share * sorted.length + 1e-9), (sorted.length - 1) / 2);
    Arrays.fill(sorted, 0, each, sorted[each]);
    int last = sorted.length - 1 - each;
    Arrays.fill(sorted, last + 1, sorted.length, sorted[last]);
  }
}
