package id.netralitas.stats;

import java.util.Arrays;
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
 * as were seen, multinomial with the shares seen. A unit without events never gets one. With few
 * events chance alone makes shares uneven, which raises both indices and so the interval; it is not
 * corrected for that and may lie above the index.
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
    return interval(counts, level, draws, seed, Concentration::gini);
  }

  /**
   * Returns the interval of {@link #herfindahl}.
   *
   * @param level such as 0.95
   * @param draws at least 1, such as 1999
   * @param seed the same seed gives the same interval
   */
  public static Interval herfindahlInterval(long[] counts, double level, int draws, long seed) {
    return interval(counts, level, draws, seed, Concentration::herfindahl);
  }

  private static Interval interval(
      long[] counts, double level, int draws, long seed, ToDoubleFunction<long[]> index) {
    SeriesInput.requireLevel(level);
    SeriesInput.requireAtLeastOne("Draws", draws);
    long total = SeriesInput.total(counts);
    if (total == 0) {
      return new Interval(0, 0);
    }
    // Sorted, so that the order of the units does not change what a seed gives.
    MultinomialDraws events =
        new MultinomialDraws(Arrays.stream(counts).sorted().asDoubleStream().toArray(), seed);
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
