package id.netralitas.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * How much of all events falls on few units, without unit. The Gini coefficient is the mean
 * difference between two units over twice the mean, 0 where all have the same and at most 1 - 1/n
 * (Gini 1912, Variabilità e mutabilità). The Herfindahl index is the sum of squared shares, from
 * 1/n where all have the same to 1 where one has all (Hirschman 1945; Herfindahl 1950); its inverse
 * is a number of equally large units.
 *
 * <p>No unit or no event gives 0 for both. One unit with events gives Gini 0 and Herfindahl 1.
 *
 * <p>Intervals are percentiles (Efron 1979, Ann. Stat. 7) of the index over redrawn events: as many
 * as were seen, multinomial with the shares seen, or as events in clusters of them. A unit without
 * events never gets one. With few events chance alone makes shares uneven, which raises both
 * indices and so the interval; it is not corrected for that and may lie above the index.
 */
public final class Concentration {

  private Concentration() {}

  /** Returns the Gini coefficient of the counts of all units, those with none included. */
  public static double gini(long[] counts) {
    long total = SeriesInput.total(counts);
    if (total == 0) {
      return 0;
    }
    long[] sorted = counts.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (int i = 0; i < sorted.length; i++) {
      sum += (2.0 * i + 1 - sorted.length) * sorted[i];
    }
    return sum / ((double) sorted.length * total);
  }

  /**
   * Returns the Gini coefficient of the counts against what units have of an exposure: 0 where each
   * has the same share of both, at most 1 less the smallest share of the exposure. It is twice the
   * area between the diagonal and the Lorenz curve (Lorenz 1905, Publ. Am. Stat. Assoc. 9) of units
   * sorted by rate. Equal exposures give {@link #gini(long[])}.
   *
   * @param exposures above 0, as many as counts
   * @throws IllegalArgumentException if they are not
   */
  public static double gini(long[] counts, double[] exposures) {
    requireExposures(counts, exposures);
    long total = SeriesInput.total(counts);
    if (total == 0) {
      return 0;
    }
    Integer[] byRate = new Integer[counts.length];
    Arrays.setAll(byRate, n -> n);
    Arrays.sort(byRate, Comparator.comparingDouble(n -> counts[n] / exposures[n]));
    double exposure = Arrays.stream(exposures).sum();
    double twiceArea = 0;
    double below = 0;
    for (int n : byRate) {
      double above = below + (double) counts[n] / total;
      twiceArea += exposures[n] / exposure * (below + above);
      below = above;
    }
    return Math.max(0, 1 - twiceArea);
  }

  private static void requireExposures(long[] counts, double[] exposures) {
    boolean isFit =
        exposures.length == counts.length && Arrays.stream(exposures).allMatch(e -> e > 0);
    if (!isFit) {
      throw new IllegalArgumentException(
          "exposures must be above 0, one for each of " + counts.length + " counts");
    }
  }

  /** Returns the Herfindahl index of the counts of all units. */
  public static double herfindahl(long[] counts) {
    double total = (double) SeriesInput.total(counts);
    double sum = 0;
    for (long count : counts) {
      sum += count == 0 ? 0 : count / total * (count / total);
    }
    return sum;
  }

  /**
   * Returns the interval of {@link #gini}.
   *
   * @param level such as 0.95
   * @param draws at least 1, such as 1999
   * @param seed the same seed gives the same interval
   */
  public static Interval giniInterval(long[] counts, double level, int draws, long seed) {
    return interval(counts, 1, level, draws, seed, drawn -> gini(drawn));
  }

  /**
   * Returns the interval of {@link #gini(long[], double[])}.
   *
   * @param phi how many times as much as Poisson counts these scatter; 1 or less, or not a number,
   *     for just as much
   * @param level such as 0.95
   * @param draws at least 1, such as 1999
   * @param seed the same seed gives the same interval
   */
  public static Interval giniInterval(
      long[] counts, double[] exposures, double phi, double level, int draws, long seed) {
    requireExposures(counts, exposures);
    Integer[] order = new Integer[counts.length];
    Arrays.setAll(order, n -> n);
    Arrays.sort(
        order, Comparator.comparingLong((Integer n) -> counts[n]).thenComparing(n -> exposures[n]));
    double[] sorted = Arrays.stream(order).mapToDouble(n -> exposures[n]).toArray();
    return interval(counts, phi, level, draws, seed, drawn -> gini(drawn, sorted));
  }

  /**
   * Returns the interval of {@link #herfindahl}.
   *
   * @param phi as of {@link #giniInterval(long[], double[], double, double, int, long)}
   * @param level such as 0.95
   * @param draws at least 1, such as 1999
   * @param seed the same seed gives the same interval
   */
  public static Interval herfindahlInterval(
      long[] counts, double phi, double level, int draws, long seed) {
    return interval(counts, phi, level, draws, seed, Concentration::herfindahl);
  }

  private static Interval interval(
      long[] counts,
      double phi,
      double level,
      int draws,
      long seed,
      ToDoubleFunction<long[]> index) {
    RateArguments.dispersion(phi);
    SeriesInput.requireLevel(level);
    SeriesInput.requireAtLeastOne("Draws", draws);
    long total = SeriesInput.total(counts);
    if (total == 0) {
      return new Interval(0, 0);
    }
    // Sorted, so that the order of the units does not change what a seed gives.
    ClusteredDraws events =
        new ClusteredDraws(Arrays.stream(counts).sorted().asDoubleStream().toArray(), phi, seed);
    long[] drawn = new long[counts.length];
    double[] values = new double[draws];
    for (int i = 0; i < draws; i++) {
      events.draw(total, drawn);
      values[i] = index.applyAsDouble(drawn);
    }
    Arrays.sort(values);
    return new Interval(percentile(values, (1 - level) / 2), percentile(values, (1 + level) / 2));
  }

  /** Interpolates between the values beside it, which R calls type 7. */
  private static double percentile(double[] sorted, double share) {
    double place = (sorted.length - 1) * share;
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
