package id.netralitas.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How a ratio of two sums varies if the clusters that they are summed over are redrawn: percentiles
 * (Efron 1979) of the ratio over so many clusters, drawn with replacement. Clusters stay whole, so
 * that what they have in common is not taken for independent evidence.
 */
public final class RatioBootstrap {

  private RatioBootstrap() {}

  /**
   * Returns the interval. Equal arguments give equal numbers.
   *
   * @param numerators of each cluster
   * @param denominators of each cluster, not negative
   * @param level such as 0.95
   * @return without any end where there are fewer than two clusters, or nothing in the denominators
   */
  public static Interval of(
      double[] numerators, double[] denominators, double level, int draws, long seed) {
    if (numerators.length != denominators.length) {
      throw new IllegalArgumentException("every cluster has a numerator and a denominator");
    }
    if (numerators.length < 2 || Arrays.stream(denominators).sum() <= 0) {
      return new Interval(Double.NaN, Double.NaN);
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] ratios = new double[draws];
    int drawn = 0;
    while (drawn < draws) {
      double above = 0;
      double below = 0;
      for (int n = 0; n < numerators.length; n++) {
        int cluster = random.nextInt(numerators.length);
        above += numerators[cluster];
        below += denominators[cluster];
      }
      if (below > 0) {
        ratios[drawn++] = above / below;
      }
    }
    Arrays.sort(ratios);
    return new Interval(quantile(ratios, (1 - level) / 2), quantile(ratios, (1 + level) / 2));
  }

  /** The seventh definition of Hyndman and Fan (1996), as R and NumPy have it. */
  private static double quantile(double[] sorted, double probability) {
    double at = probability * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
