package id.netralitas.stats;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Beta;

/**
 * How likely a count at least as far off as the one seen is: a probability from 0 to 1, two-sided.
 *
 * <p>{@link #midP} is twice the smaller tail of the binomial distribution, with the count itself
 * taken by half (Lancaster 1961, Significance tests in discrete distributions, JASA 56); exact
 * tails count it in full and are too rarely small. {@link #againstRest} compares two Poisson rates
 * given their sum, which makes the one count binomial (Przyborowski and Wilenski 1940, Homogeneity
 * of results in testing samples from Poisson series, Biometrika 31).
 *
 * <ul>
 *   <li>No data: 1 without trials, 1 with both counts 0.
 *   <li>Zeros: a count of 0 among many is as unlikely as its tail.
 *   <li>One province: has no rest; a rest without exposure is refused.
 *   <li>Ties, all equal: equal rates give a probability near 1, exactly 1 where both tails are
 *       alike.
 * </ul>
 */
public final class ExactTest {

  private ExactTest() {}

  /**
   * Returns the mid-P value of {@code successes} where each trial succeeds with {@code
   * probability}; at most {@link Integer#MAX_VALUE} trials.
   */
  public static double midP(long successes, long trials, double probability) {
    RateArguments.shares(successes, trials);
    RateArguments.probability(probability);
    if (trials > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("More trials than can be counted: " + trials);
    }
    double half = exactly(successes, trials, probability) / 2;
    double fewer = fewer(successes, trials, probability) + half;
    double more = fewer(trials - successes, trials, 1 - probability) + half;
    return Math.min(1, 2 * Math.min(fewer, more));
  }

  /** Returns the mid-P value of a rate against the rate of everything else. */
  public static double againstRest(
      long count, double exposure, long restCount, double restExposure) {
    RateArguments.count(count);
    RateArguments.count(restCount);
    RateArguments.exposure(exposure);
    RateArguments.exposure(restExposure);
    return midP(count, Math.addExact(count, restCount), exposure / (exposure + restExposure));
  }

  private static double exactly(long successes, long trials, double probability) {
    // The library takes the logarithm of 0 at the ends.
    if (probability == 0 || probability == 1) {
      return successes == (probability == 0 ? 0 : trials) ? 1 : 0;
    }
    return new BinomialDistribution(null, Math.toIntExact(trials), probability)
        .probability(Math.toIntExact(successes));
  }

  /** P(X < successes), straight from its own tail: 1 minus the other one has no digits left. */
  private static double fewer(long successes, long trials, double probability) {
    if (successes == 0) {
      return 0;
    }
    return Beta.regularizedBeta(
        1 - probability, (double) (trials - successes + 1), (double) successes);
  }
}
