package id.netralitas.stats;

/**
 * Rates drawn towards the common rate, the more the less exposure stands behind them: events per
 * unit of exposure, in the order given.
 *
 * <p>The global estimate of Marshall (1991, Mapping disease and mortality rates using empirical
 * Bayes estimators, Applied Statistics 40): with common rate m and variance between units A, by
 * moments, the rate r of exposure n becomes m + A / (A + m / n) (r - m).
 *
 * <ul>
 *   <li>No data: an empty array.
 *   <li>Zeros: a count of 0 gets a rate above 0 unless all counts are 0; then all rates are 0.
 *   <li>One province: its own rate, which is the common one.
 *   <li>Ties: equal rates differ where exposures do.
 *   <li>All equal, or scattered no more than chance does: all get the common rate.
 * </ul>
 */
public final class EmpiricalBayes {

  private EmpiricalBayes() {}

  /** Returns the smoothed rates. */
  public static double[] marshall(long[] counts, double[] exposures) {
    RateArguments.units(counts, exposures);
    double common = CommonRate.of(counts, exposures);
    double between = between(counts, exposures, common);
    double[] smoothed = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      double off = (double) counts[i] / exposures[i] - common;
      // Without variance between units 0 / 0 would follow where all counts are 0.
      double weight = between == 0 ? 0 : between / (between + common / exposures[i]);
      smoothed[i] = common + weight * off;
    }
    return smoothed;
  }

  private static double between(long[] counts, double[] exposures, double common) {
    double squares = 0;
    double exposure = 0;
    for (int i = 0; i < counts.length; i++) {
      double off = (double) counts[i] / exposures[i] - common;
      squares += exposures[i] * off * off;
      exposure += exposures[i];
    }
    double byChance = common * counts.length / exposure;
    return Math.max(0, squares / exposure - byChance);
  }
}
