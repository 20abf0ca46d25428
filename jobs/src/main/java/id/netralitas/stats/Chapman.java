package id.netralitas.stats;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How many events there were, from two lists made independently and the events on both: Lincoln and
 * Petersen's estimate in Chapman's nearly unbiased form, in events (Chapman 1951, Univ. Calif.
 * Publ. Stat. 1), with the variance of Seber (1982, The Estimation of Animal Abundance, 3.1) and a
 * normal interval that does not begin below the number of events seen.
 *
 * <p>No event on both lists still gives an estimate, which is then far too low. Where a list is
 * empty, it tells nothing of what the other missed: the estimate is the length of the other, the
 * variance 0, and the interval runs to infinity. Two equal lists give their length and variance 0.
 */
public final class Chapman {

  private static final NormalDistribution NORMAL = new NormalDistribution();

  private Chapman() {}

  /**
   * Estimated number of events.
   *
   * @param estimate events in all
   * @param variance of the estimate
   * @param interval of the number of events
   */
  public record Result(double estimate, double variance, Interval interval) {}

  /**
   * Estimates the number of events.
   *
   * @param first events on one list
   * @param second events on the other
   * @param both events on both, not more than on either
   * @param level of the interval, such as 0.95
   */
  public static Result of(long first, long second, long both, double level) {
    SeriesInput.requireLevel(level);
    SeriesInput.requireCount(first);
    SeriesInput.requireCount(second);
    SeriesInput.requireCount(both);
    if (both > Math.min(first, second)) {
      throw new IllegalArgumentException(
          "More on both lists than on one: " + both + " of " + Math.min(first, second));
    }
    double product = (first + 1.0) * (second + 1.0);
    double estimate = product / (both + 1.0) - 1;
    double missed = (double) (first - both) * (double) (second - both);
    double variance = product * missed / ((both + 1.0) * (both + 1.0) * (both + 2.0));
    double seen = (double) first + (double) (second - both);
    boolean isEmpty = first == 0 || second == 0;
    return new Result(estimate, variance, interval(estimate, variance, seen, isEmpty, level));
  }

  private static Interval interval(
      double estimate, double variance, double seen, boolean isEmpty, double level) {
    double margin = NORMAL.inverseCumulativeProbability(1 - (1 - level) / 2) * Math.sqrt(variance);
    return new Interval(
        Math.max(seen, estimate - margin), isEmpty ? Double.POSITIVE_INFINITY : estimate + margin);
  }
}
