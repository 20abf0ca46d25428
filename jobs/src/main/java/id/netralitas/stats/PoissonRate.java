package id.netralitas.stats;

/**
 * The interval of a rate: events per unit of exposure, in the unit that the exposure is given in.
 *
 * <p>A count is taken as Poisson. {@link #garwood} turns gamma quantiles round: from the rate at
 * which so many events or more are just likely enough to the rate at which so few are (Garwood
 * 1936, Fiducial limits for the Poisson distribution, Biometrika 28). It covers the true rate at
 * least as often as the level says. {@link #dispersion} is Pearson's chi-square of one common rate
 * per degree of freedom, no unit, near 1 where counts scatter as Poisson counts do (McCullagh and
 * Nelder 1989, Generalized Linear Models). {@link #quasi} widens the interval by it.
 *
 * <ul>
 *   <li>No data: there is no interval without an exposure above 0; the dispersion is not a number.
 *   <li>Zeros: the interval of a count of 0 starts at 0 and ends above it; the dispersion of counts
 *       that are all 0 is not a number.
 *   <li>One province: an interval as for any; the dispersion is not a number.
 *   <li>Ties: equal counts at equal exposures have equal intervals.
 *   <li>All equal: the dispersion of equal rates is 0.
 * </ul>
 */
public final class PoissonRate {

  private PoissonRate() {}

  /** Returns the exact interval of {@code count / exposure}. */
  public static Interval garwood(long count, double exposure, double level) {
    RateArguments.count(count);
    RateArguments.exposure(exposure);
    RateArguments.level(level);
    return ofMean((double) count, level).times(1 / exposure);
  }

  /** Returns how much more than Poisson counts these scatter, 1 if just as much. */
  public static double dispersion(long[] counts, double[] exposures) {
    RateArguments.units(counts, exposures);
    double common = CommonRate.of(counts, exposures);
    if (counts.length < 2 || !(common > 0)) {
      return Double.NaN;
    }
    double chiSquare = 0;
    for (int i = 0; i < counts.length; i++) {
      double expected = common * exposures[i];
      double off = (double) counts[i] - expected;
      chiSquare += off * off / expected;
    }
    return chiSquare / (counts.length - 1);
  }

  /**
   * Returns the interval of {@code count / exposure} where counts scatter {@code dispersion} times
   * as much as Poisson counts: that of {@code count / dispersion} events that each weigh {@code
   * dispersion}. A dispersion of 1 or less, or one that is not a number, widens nothing.
   */
  public static Interval quasi(long count, double exposure, double dispersion, double level) {
    RateArguments.dispersion(dispersion);
    if (!(dispersion > 1)) {
      return garwood(count, exposure, level);
    }
    RateArguments.count(count);
    RateArguments.exposure(exposure);
    RateArguments.level(level);
    return ofMean((double) count / dispersion, level).times(dispersion / exposure);
  }

  private static Interval ofMean(double count, double level) {
    double tail = (1 - level) / 2;
    double low = count == 0 ? 0 : ExactQuantiles.gamma(tail, count);
    return new Interval(low, ExactQuantiles.gamma(ExactQuantiles.upTo(level), count + 1));
  }
}
