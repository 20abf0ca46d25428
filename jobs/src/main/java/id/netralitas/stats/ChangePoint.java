package id.netralitas.stats;

import org.apache.commons.math3.util.FastMath;

/**
 * Where in a series of counts the rate changed most, and whether it changed at all. Given their
 * total, counts of one constant Poisson rate are multinomial with shares of the exposure; the
 * statistic is the largest, over all splits into a first part and the rest, of twice the log
 * likelihood ratio between two rates and one (Worsley 1986, Biometrika 73; Hinkley 1970, Biometrika
 * 57). Its p is simulated, for no table holds with unequal exposures: (1 + simulated statistics at
 * least as large) / (1 + simulations), hence never below 1/(1 + simulations). Where events come in
 * clusters, counts of one constant rate are drawn as negative binomial ones given their total.
 *
 * <p>Of splits with the same statistic the first counts. Without any event, with fewer than two
 * positions, or with exposure in one position alone, nothing can be found: index -1, statistic 0, p
 * 1, both rates the overall rate (NaN without exposure). Positions without exposure may stand in
 * the series if they have no events. All rates equal give the statistic 0 and p 1 at the first
 * split.
 */
public final class ChangePoint {

  /** Statistics this close, relative to their size, are the same but for rounding. */
  private static final double ROUNDING = 1e-9;

  private ChangePoint() {}

  /**
   * The likeliest change.
   *
   * @param index first position after the change, -1 for none
   * @param statistic twice the log likelihood ratio
   * @param p probability of such a statistic at one constant rate
   * @param before events per unit of exposure before the change
   * @param after events per unit of exposure from the change on
   */
  public record Result(int index, double statistic, double p, double before, double after) {}

  /**
   * Returns the likeliest change.
   *
   * @param counts events, in the order of time
   * @param exposures what the events stand over, such as days or articles, one for each count
   * @param phi how many times as much as Poisson counts these scatter; 1 or less, or not a number,
   *     for just as much
   * @param simulations at least 1, such as 9999
   * @param seed the same seed gives the same p
   */
  public static Result of(
      long[] counts, double[] exposures, double phi, int simulations, long seed) {
    RateArguments.dispersion(phi);
    SeriesInput.requireAtLeastOne("Simulations", simulations);
    long total = SeriesInput.total(counts);
    double exposure = SeriesInput.totalExposure(counts, exposures);
    Split split = total == 0 ? Split.NONE : largest(counts, exposures, total, exposure);
    if (split.index < 0) {
      double rate = exposure == 0 ? Double.NaN : total / exposure;
      return new Result(-1, 0, 1, rate, rate);
    }
    double p = p(split.statistic, exposures, total, exposure, phi, simulations, seed);
    double restExposure = exposure - split.exposure;
    return new Result(
        split.index,
        split.statistic,
        p,
        split.count / split.exposure,
        (total - split.count) / restExposure);
  }

  private static double p(
      double observed,
      double[] exposures,
      long total,
      double exposure,
      double phi,
      int simulations,
      long seed) {
    ClusteredDraws draws = new ClusteredDraws(exposures, phi, seed);
    long[] drawn = new long[exposures.length];
    double bound = observed * (1 - ROUNDING) - ROUNDING;
    int atLeast = 1;
    for (int i = 0; i < simulations; i++) {
      draws.draw(total, drawn);
      atLeast += largest(drawn, exposures, total, exposure).statistic >= bound ? 1 : 0;
    }
    return atLeast / (1.0 + simulations);
  }

  private record Split(int index, long count, double exposure, double statistic) {
    static final Split NONE = new Split(-1, 0, 0, 0);
  }

  private static Split largest(long[] counts, double[] exposures, long total, double exposure) {
    Split largest = Split.NONE;
    int last = lastExposed(exposures);
    long count = 0;
    double first = 0;
    for (int k = 1; k <= last; k++) {
      count += counts[k - 1];
      first += exposures[k - 1];
      double statistic = first == 0 ? -1 : statistic(count, total, first / exposure);
      if (statistic >= 0 && (largest.index < 0 || isLarger(statistic, largest.statistic))) {
        largest = new Split(k, count, first, statistic);
      }
    }
    return largest;
  }

  private static boolean isLarger(double statistic, double other) {
    return statistic > other * (1 + ROUNDING) + ROUNDING;
  }

  private static int lastExposed(double[] exposures) {
    int last = exposures.length - 1;
    while (last > 0 && exposures[last] == 0) {
      last--;
    }
    return last;
  }

  private static double statistic(long count, long total, double share) {
    double ratio = part(count, total * share) + part(total - count, total * (1 - share));
    return Math.max(0, 2 * ratio);
  }

  private static double part(long count, double expected) {
    return count == 0 ? 0 : count * FastMath.log(count / expected);
  }
}
