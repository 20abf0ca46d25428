package id.netralitas.stats;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Slope of a series that outliers do not bend: the median of the slopes between all pairs of
 * values, in units of the values per step (Sen 1968, J. Am. Stat. Assoc. 63).
 *
 * <p>The interval takes the sorted slopes at ranks (N - C)/2 and (N + C)/2 + 1, with N pairs and C
 * the normal quantile times the root of Kendall's variance corrected for ties; a rank between two
 * slopes is interpolated (Gilbert 1987, Statistical Methods for Environmental Pollution Monitoring,
 * 16.5). The intercept is the median of value less slope times t, with t = 0, 1, ….
 *
 * <p>Fewer than two values have no slope: slope and intercept are NaN, the interval is unbounded.
 * Where too few values leave no slope at a rank, that end is infinite. Ties make the variance
 * smaller; all values equal give slope 0 and, from three values on, the interval (0, 0).
 */
public final class SenSlope {

  private static final NormalDistribution NORMAL = new NormalDistribution();

  private SenSlope() {}

  /**
   * Slope of a series.
   *
   * @param slope change of the value per step
   * @param interval of the slope
   * @param intercept value of the line at the first step
   */
  public record Result(double slope, Interval interval, double intercept) {}

  /**
   * Returns the slope of values that stand one step apart.
   *
   * @param series finite values in the order of time
   * @param level of the interval, such as 0.95
   */
  public static Result of(double[] series, double level) {
    return of(steps(series), series, level);
  }

  /**
   * Returns the slope of values at times, of which no two may be equal: gaps in a series keep their
   * length.
   *
   * @param times finite, in order
   * @param series finite values, one for each time
   * @param level of the interval, such as 0.95
   */
  public static Result of(double[] times, double[] series, double level) {
    SeriesInput.requireFinite(series);
    requireTimes(times, series);
    SeriesInput.requireLevel(level);
    if (series.length < 2) {
      return new Result(
          Double.NaN, new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY), Double.NaN);
    }
    double[] slopes = sortedSlopes(times, series);
    double slope = medianOfSorted(slopes);
    return new Result(slope, interval(slopes, series, level), intercept(times, series, slope));
  }

  private static double[] steps(double[] series) {
    return IntStream.range(0, series.length).asDoubleStream().toArray();
  }

  private static void requireTimes(double[] times, double[] series) {
    SeriesInput.requireFinite(times);
    if (times.length != series.length) {
      throw new IllegalArgumentException(
          "Times and values differ in number: " + times.length + ", " + series.length);
    }
    for (int i = 1; i < times.length; i++) {
      if (!(times[i] > times[i - 1])) {
        throw new IllegalArgumentException("Times out of order: " + times[i - 1] + ", " + times[i]);
      }
    }
  }

  /** Returns the slope alone of at least two values. */
  static double slope(double[] series) {
    return medianOfSorted(sortedSlopes(steps(series), series));
  }

  private static double[] sortedSlopes(double[] times, double[] series) {
    int n = series.length;
    double[] slopes = new double[Math.toIntExact((long) n * (n - 1) / 2)];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        slopes[next++] = (series[j] - series[i]) / (times[j] - times[i]);
      }
    }
    Arrays.sort(slopes);
    return slopes;
  }

  private static Interval interval(double[] slopes, double[] series, double level) {
    double quantile = NORMAL.inverseCumulativeProbability(1 - (1 - level) / 2);
    double spread = quantile * Math.sqrt(MannKendall.variance(series));
    int pairs = slopes.length;
    return new Interval(
        atRank(slopes, (pairs - spread) / 2), atRank(slopes, (pairs + spread) / 2 + 1));
  }

  /** Returns the slope at a rank counted from 1; beyond the first and last there is no bound. */
  private static double atRank(double[] slopes, double rank) {
    if (rank < 1) {
      return Double.NEGATIVE_INFINITY;
    }
    if (rank > slopes.length) {
      return Double.POSITIVE_INFINITY;
    }
    int below = (int) Math.floor(rank);
    double low = slopes[below - 1];
    double part = rank - below;
    return part == 0 ? low : low + part * (slopes[below] - low);
  }

  private static double intercept(double[] times, double[] series, double slope) {
    return medianOfSorted(
        IntStream.range(0, series.length)
            .mapToDouble(t -> series[t] - slope * times[t])
            .sorted()
            .toArray());
  }

  private static double medianOfSorted(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
