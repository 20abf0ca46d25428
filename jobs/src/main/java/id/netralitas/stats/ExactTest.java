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

  /**
   * Returns the mid-P value of a rate against the rate of everything else where counts scatter
   * {@code phi} times as much as Poisson counts, as events in clusters do, given their sum. A phi
   * of 1 or less, or one that is not a number, is no cluster: the binomial one.
   */
  public static double againstRest(
      long count, double exposure, long restCount, double restExposure, double phi) {
    RateArguments.dispersion(phi);
    double plain = againstRest(count, exposure, restCount, restExposure);
    long total = Math.addExact(count, restCount);
    if (!(phi > 1) || total == 0) {
      return plain;
    }
    double share = exposure / (exposure + restExposure);
    double fewer = clusteredTail(count, total, share, phi);
    double more = clusteredTail(restCount, total, 1 - share, phi);
    return Math.min(1, 2 * Math.min(fewer, more));
  }

  /**
   * So many or fewer, the number itself by half. What law clusters follow is not known: the larger
   * tail of two counts, the beta-binomial, which is long above, and the binomial of {@code count /
   * phi} clusters, which is heavy at 0.
   */
  private static double clusteredTail(long count, long total, double share, double phi) {
    BetaBinomial law = BetaBinomial.of(total, share, phi);
    double asEvents = law.atMost(count - 1) + law.exactly(count) / 2;
    double clusters = count / phi;
    double others = (total - count) / phi;
    double upTo = others == 0 ? 1 : Beta.regularizedBeta(1 - share, others, clusters + 1);
    double below = clusters == 0 ? 0 : Beta.regularizedBeta(1 - share, others + 1, clusters);
    return Math.max(asEvents, (upTo + below) / 2);
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
