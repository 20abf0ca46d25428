package id.netralitas.stats;

/**
 * The interval of a rate: events per unit of exposure, in the unit that the exposure is given in.
 *
 * <p>A count is taken as Poisson. {@link #garwood} turns gamma quantiles round: from the rate at
 * which so many events or more are just likely enough to the rate at which so few are (Garwood
 * 1936, Fiducial limits for the Poisson distribution, Biometrika 28). It covers the true rate at
 * least as often as the level says. {@link #quasi} widens the interval where counts scatter more
 * than Poisson counts do, as events in clusters make them ({@link ClusterDispersion}).
 *
 * <p>There is no interval without an exposure above 0. The interval of a count of 0 starts at 0 and
 * ends above it.
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
