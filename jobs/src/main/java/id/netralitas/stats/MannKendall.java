package id.netralitas.stats;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;

/**
 * Test for a rise or fall that need not be straight. S counts the pairs of values that rise less
 * those that fall; z is S, moved one towards zero, over its standard deviation with ties taken into
 * account; p is two-sided by the normal distribution (Mann 1945, Econometrica 13; Kendall 1975,
 * Rank Correlation Methods).
 *
 * <p>Neighbouring values that resemble each other make a trend look surer than it is. The corrected
 * variance is multiplied by n/n* = 1 + 2/(n(n-1)(n-2)) Σ (n-k)(n-k-1)(n-k-2) ρ(k), where ρ(k) are
 * the autocorrelations of the ranks of the series less its Sen slope, those beyond ±1.96/√n alone
 * (Hamed and Rao 1998, J. Hydrol. 204). The factor may be below one, as published; where it is not
 * above zero it is 1. A factor below one, from correlations below zero, makes p smaller. The
 * correction lessens false trends but does not end them: of 59 values without a trend that
 * correlate with their neighbours by 0.7, about 39 % have p below 0.05 and still 25 % a corrected
 * p.
 *
 * <p>Fewer than four values, none, or all values equal give z 0 and p 1. Values that fall on one
 * straight line leave no autocorrelation: nothing is corrected.
 */
public final class MannKendall {

  private static final int FEWEST = 4;
  private static final double SIGNIFICANT = 1.96;

  /** Part of the series' range below which a difference is rounding and the ranks are tied. */
  private static final double ROUNDING = 1e-9;

  private MannKendall() {}

  /**
   * Outcome of the test.
   *
   * @param s pairs that rise less pairs that fall
   * @param variance of s without a trend
   * @param z standardised s, 0 without a trend
   * @param p probability of an s at least as far from zero without a trend
   * @param correctedVariance variance with autocorrelation taken into account
   * @param correctedZ z by that variance
   * @param correctedP p by that variance
   */
  public record Result(
      double s,
      double variance,
      double z,
      double p,
      double correctedVariance,
      double correctedZ,
      double correctedP) {}

  /**
   * Tests values that stand one step apart.
   *
   * @param series finite values in the order of time
   */
  public static Result of(double[] series) {
    SeriesInput.requireFinite(series);
    double s = score(series);
    double variance = variance(series);
    if (series.length < FEWEST || variance == 0) {
      return new Result(s, variance, 0, 1, variance, 0, 1);
    }
    double corrected = variance * factor(series);
    double z = z(s, variance);
    double correctedZ = z(s, corrected);
    return new Result(s, variance, z, p(z), corrected, correctedZ, p(correctedZ));
  }

  private static double score(double[] series) {
    double score = 0;
    for (int i = 0; i < series.length; i++) {
      for (int j = i + 1; j < series.length; j++) {
        score += Math.signum(series[j] - series[i]);
      }
    }
    return score;
  }

  /** Returns Kendall's variance of S, with ties taken into account. */
  static double variance(double[] series) {
    double[] sorted = series.clone();
    Arrays.sort(sorted);
    double variance = term(sorted.length);
    int from = 0;
    while (from < sorted.length) {
      int to = from;
      // By ==, for -0.0 and 0.0 sort apart and are still tied.
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      variance -= term(to - from);
      from = to;
    }
    return variance / 18;
  }

  private static double term(int n) {
    return n < 2 ? 0 : (double) n * (n - 1) * (2.0 * n + 5);
  }

  private static double z(double s, double variance) {
    return s == 0 ? 0 : (s - Math.signum(s)) / Math.sqrt(variance);
  }

  private static double p(double z) {
    return Math.min(1, Erf.erfc(Math.abs(z) / Math.sqrt(2)));
  }

  private static double factor(double[] series) {
    double[] ranks = ranksWithoutTrend(series);
    int n = ranks.length;
    double sum = 0;
    for (int lag = 1; lag < n; lag++) {
      double correlation = autocorrelation(ranks, lag);
      if (Math.abs(correlation) > SIGNIFICANT / Math.sqrt(n)) {
        sum += (double) (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
      }
    }
    double factor = 1 + 2 * sum / ((double) n * (n - 1) * (n - 2));
    return factor > 0 ? factor : 1;
  }

  /** Returns ranks less their mean of the series less its slope. */
  private static double[] ranksWithoutTrend(double[] series) {
    double slope = SenSlope.slope(series);
    double range = Arrays.stream(series).max().orElse(0) - Arrays.stream(series).min().orElse(0);
    double[] rest =
        IntStream.range(0, series.length).mapToDouble(t -> series[t] - slope * t).toArray();
    return Arrays.stream(rest).map(value -> centredRank(value, rest, range * ROUNDING)).toArray();
  }

  /** A rank less the mean of all is half of how many values are below less how many are above. */
  private static double centredRank(double value, double[] values, double rounding) {
    double rank = 0;
    for (double other : values) {
      if (Math.abs(value - other) > rounding) {
        rank += Math.signum(value - other) / 2;
      }
    }
    return rank;
  }

  private static double autocorrelation(double[] centred, int lag) {
    double product = 0;
    double square = 0;
    for (int i = 0; i < centred.length; i++) {
      square += centred[i] * centred[i];
      product += i + lag < centred.length ? centred[i] * centred[i + lag] : 0;
    }
    return square == 0 ? 0 : product / square;
  }
}
