package id.netralitas.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Which places in a ranking a unit may hold: from a best to a worst rank, 1 for the highest rate,
 * in the order given.
 *
 * <p>Rates are drawn again and again from what the counts leave open, Gamma(count + 1/2, exposure)
 * after Jeffreys, and ranked each time; the interval goes from one quantile of a unit's ranks to
 * the other, both of them ranks that were drawn (Goldstein and Spiegelhalter 1996, League tables
 * and their limitations, JRSS A 159). The same seed gives the same intervals, whatever the order of
 * the units.
 *
 * <ul>
 *   <li>No data: an empty list.
 *   <li>Zeros: a count of 0 may hold a high rank where the exposure is small.
 *   <li>One province: from 1 to 1.
 *   <li>Ties: units of equal count and exposure share their draws and have equal intervals.
 *   <li>All equal: all have the same wide interval.
 * </ul>
 */
public final class RankIntervals {

  private RankIntervals() {}

  /**
   * Returns an interval of ranks for each unit.
   *
   * @param phi how many times as much as Poisson counts these scatter; 1 or less, or not a number,
   *     for just as much. Rates are drawn as of {@code count / phi} events that each weigh phi
   */
  public static List<Interval> of(
      long[] counts, double[] exposures, double phi, double level, int draws, long seed) {
    RateArguments.dispersion(phi);
    RateArguments.units(counts, exposures);
    RateArguments.level(level);
    if (draws < 1) {
      throw new IllegalArgumentException("Draws below 1: " + draws);
    }
    Integer[] order = inOrder(counts, exposures);
    int[][] seen = drawnRanks(counts, exposures, phi > 1 ? phi : 1, order, draws, seed);
    Map<Unit, long[]> alike = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      add(
          alike.computeIfAbsent(unit(counts, exposures, i), unit -> new long[seen.length]),
          seen[i]);
    }
    List<Interval> intervals = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      intervals.add(interval(alike.get(unit(counts, exposures, i)), level));
    }
    return List.copyOf(intervals);
  }

  private record Unit(long count, double exposure) {}

  private static Unit unit(long[] counts, double[] exposures, int i) {
    return new Unit(counts[i], exposures[i]);
  }

  /** The order in which units are drawn: their own, not that of the caller. */
  private static Integer[] inOrder(long[] counts, double[] exposures) {
    return IntStream.range(0, counts.length)
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer i) -> counts[i])
                .thenComparingDouble(i -> exposures[i]))
        .toArray(Integer[]::new);
  }

  /** How often each unit (first index) was drawn at each rank (second index, from 0). */
  private static int[][] drawnRanks(
      long[] counts, double[] exposures, double phi, Integer[] order, int draws, long seed) {
    int[][] seen = new int[counts.length][counts.length];
    double[] rates = new double[counts.length];
    Integer[] ranked = order.clone();
    GammaDraws gamma = new GammaDraws(new SplittableRandom(seed));
    for (int draw = 0; draw < draws; draw++) {
      for (int i : order) {
        rates[i] = gamma.next(counts[i] / phi + 0.5) / exposures[i];
      }
      Arrays.sort(ranked, Comparator.comparingDouble((Integer i) -> -rates[i]));
      for (int rank = 0; rank < ranked.length; rank++) {
        seen[ranked[rank]][rank]++;
      }
    }
    return seen;
  }

  private static void add(long[] sum, int[] seen) {
    for (int rank = 0; rank < seen.length; rank++) {
      sum[rank] += seen[rank];
    }
  }

  private static Interval interval(long[] seen, double level) {
    double tail = (1 - level) / 2;
    return new Interval(quantile(seen, tail), quantile(seen, 1 - tail));
  }

  /** The rank up to which at least this share of the draws lies. */
  private static int quantile(long[] seen, double share) {
    // 0.95 has no exact form: without a little slack 25 of 1000 would count as fewer than 2.5 %.
    double enough = share * (double) Arrays.stream(seen).sum() - 1e-7;
    long sum = seen[0];
    int rank = 1;
    while (sum < enough) {
      sum += seen[rank];
      rank++;
    }
    return rank;
  }
}
