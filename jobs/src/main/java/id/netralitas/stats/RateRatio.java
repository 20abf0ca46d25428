package id.netralitas.stats;

import java.util.function.DoublePredicate;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Beta;

/**
 * How many times one Poisson rate is another, without unit. Given both counts together, the first
 * is binomial; its exact interval (Clopper and Pearson 1934, Biometrika 26) is turned into one of
 * the ratio (Przyborowski and Wilenski 1940, Biometrika 31), and p sums the probabilities of all
 * outcomes no likelier than the one seen if both rates were equal, as {@code poisson.test} of R
 * does.
 *
 * <p>A first count of zero gives the ratio and low end 0; another count of zero gives the ratio and
 * high end infinite; both zero tell nothing: ratio NaN, interval (0, infinity), p 1. Equal rates
 * give p 1. Counts of more than 2^31 - 1 together are refused.
 */
public final class RateRatio {

  /** Probabilities this close, relative to their size, are the same but for rounding. */
  private static final double ROUNDING = 1e-7;

  private static final double ACCURACY = 1e-14;
  private static final int REFINEMENTS = 4;
  private static final double LARGEST_LOG_ODDS = 40;
  private static final int HALVINGS = 60;

  private RateRatio() {}

  /**
   * Ratio of two rates.
   *
   * @param ratio first rate over the other
   * @param interval of the ratio
   * @param p two-sided, of both rates being equal
   */
  public record Result(double ratio, Interval interval, double p) {}

  /**
   * Compares two rates.
   *
   * @param exposure what the count stands over, such as days or articles, above zero
   * @param level of the interval, such as 0.95
   */
  public static Result of(
      long count, double exposure, long otherCount, double otherExposure, double level) {
    SeriesInput.requireLevel(level);
    SeriesInput.requireCount(count);
    SeriesInput.requireCount(otherCount);
    requireExposure(exposure);
    requireExposure(otherExposure);
    if (count > Integer.MAX_VALUE - otherCount) {
      throw new IllegalArgumentException("Counts too large: " + count + ", " + otherCount);
    }
    if (count == 0 && otherCount == 0) {
      return new Result(Double.NaN, new Interval(0, Double.POSITIVE_INFINITY), 1);
    }
    double scale = otherExposure / exposure;
    double tail = (1 - level) / 2;
    Interval odds =
        new Interval(1 / highOdds(otherCount, count, tail), highOdds(count, otherCount, tail));
    double p = p((int) count, (int) (count + otherCount), exposure / (exposure + otherExposure));
    return new Result((double) count / otherCount * scale, odds.times(scale), p);
  }

  /**
   * Compares two rates whose counts scatter {@code phi} times as much as Poisson counts, as events
   * in clusters do: given both counts together, the first is beta-binomial. The interval holds the
   * ratios at which neither tail is below half of what the level leaves; p is twice the smaller
   * tail. A phi of 1 or less, or one that is not a number, is no cluster: {@link #of(long, double,
   * long, double, double)}.
   */
  public static Result of(
      long count,
      double exposure,
      long otherCount,
      double otherExposure,
      double phi,
      double level) {
    RateArguments.dispersion(phi);
    Result plain = of(count, exposure, otherCount, otherExposure, level);
    if (!(phi > 1) || Double.isNaN(plain.ratio())) {
      return plain;
    }
    long total = count + otherCount;
    double scale = otherExposure / exposure;
    double tail = (1 - level) / 2;
    double low = count == 0 ? 0 : oddsAt(odds -> law(total, odds, phi).atLeast(count) < tail);
    double high =
        otherCount == 0
            ? Double.POSITIVE_INFINITY
            : oddsAt(odds -> law(total, odds, phi).atMost(count) >= tail);
    BetaBinomial equal = law(total, exposure / otherExposure, phi);
    double p = Math.min(1, 2 * Math.min(equal.atMost(count), equal.atLeast(count)));
    return new Result(plain.ratio(), new Interval(low, high).times(scale), p);
  }

  private static BetaBinomial law(long total, double odds, double phi) {
    return BetaBinomial.of(total, odds / (1 + odds), phi);
  }

  /** The odds up to which something holds that holds for small ones. */
  private static double oddsAt(DoublePredicate holds) {
    double low = -LARGEST_LOG_ODDS;
    double high = LARGEST_LOG_ODDS;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (holds.test(Math.exp(middle))) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private static void requireExposure(double exposure) {
    if (!(exposure > 0) || Double.isInfinite(exposure)) {
      throw new IllegalArgumentException("Exposure must be finite and above zero: " + exposure);
    }
  }

  /** The most that a share may be of the rest; near one, the rest is what keeps its digits. */
  private static double highOdds(long count, long otherCount, double tail) {
    if (otherCount == 0) {
      return Double.POSITIVE_INFINITY;
    }
    if (count <= otherCount) {
      double share = quantile(count + 1.0, (double) otherCount, 1 - tail);
      return share / (1 - share);
    }
    double rest = quantile((double) otherCount, count + 1.0, tail);
    return (1 - rest) / rest;
  }

  private static double quantile(double alpha, double beta, double probability) {
    BetaDistribution distribution = new BetaDistribution(null, alpha, beta, ACCURACY);
    double value = distribution.inverseCumulativeProbability(probability);
    // The solver's accuracy is absolute; a share of one in millions needs Newton's steps as well.
    for (int i = 0; i < REFINEMENTS; i++) {
      double density = distribution.density(value);
      double next = value - (distribution.cumulativeProbability(value) - probability) / density;
      if (!(next > 0 && next < 1)) {
        return value;
      }
      value = next;
    }
    return value;
  }

  private static double p(int count, int total, double share) {
    double expected = total * share;
    if (count == expected) {
      return 1;
    }
    BinomialDistribution binomial = new BinomialDistribution(null, total, share);
    double limit = binomial.logProbability(count) + Math.log1p(ROUNDING);
    if (count < expected) {
      int from = firstUnlikely(binomial, (int) Math.ceil(expected), limit);
      return Math.min(1, atMost(count, total, share) + atLeast(from, total, share));
    }
    int to = lastUnlikely(binomial, (int) Math.floor(expected), limit);
    return Math.min(1, atMost(to, total, share) + atLeast(count, total, share));
  }

  /** Above the expectation outcomes get ever less likely, so that halving finds the first. */
  private static int firstUnlikely(BinomialDistribution binomial, int start, double limit) {
    int low = start;
    int high = binomial.getNumberOfTrials() + 1;
    while (low < high) {
      int middle = low + (high - low) / 2;
      if (binomial.logProbability(middle) <= limit) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static int lastUnlikely(BinomialDistribution binomial, int start, double limit) {
    int low = -1;
    int high = start;
    while (low < high) {
      int middle = high - (high - low) / 2;
      if (middle >= 0 && binomial.logProbability(middle) > limit) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low;
  }

  private static double atMost(int count, int total, double share) {
    if (count < 0) {
      return 0;
    }
    return count >= total ? 1 : Beta.regularizedBeta(1 - share, total - count, count + 1.0);
  }

  private static double atLeast(int count, int total, double share) {
    if (count > total) {
      return 0;
    }
    return count <= 0 ? 1 : Beta.regularizedBeta(share, count, total - count + 1.0);
  }
}
