package id.netralitas.stats;

import org.apache.commons.math3.special.Gamma;

/**
 * Whether counts scatter more than one common Poisson rate lets them: the index of dispersion, a
 * variance over a mean without unit, 1 on average at a common rate, more where events come in
 * clusters (Fisher 1925, Statistical Methods for Research Workers). It is Pearson's chi-square of
 * the counts against the total shared out by exposure, over its n - 1 degrees of freedom.
 *
 * <p>n counts the positions with exposure. Without any event or with fewer than two positions the
 * index is NaN and p 1. All rates equal give the index 0 and p 1. The chi-square tail is an
 * approximation, rough where fewer than about one event is expected per position.
 */
public final class Dispersion {

  private Dispersion() {}

  /**
   * Returns the index of dispersion.
   *
   * @param counts events
   * @param exposures what they stand over, such as days or articles, one for each count
   */
  public static double index(long[] counts, double[] exposures) {
    double square = chiSquare(counts, exposures);
    return square / freedom(exposures);
  }

  /** Returns the probability of an index at least as large if all rates were the same. */
  public static double p(long[] counts, double[] exposures) {
    double square = chiSquare(counts, exposures);
    return Double.isNaN(square) ? 1 : Gamma.regularizedGammaQ(freedom(exposures) / 2.0, square / 2);
  }

  /**
   * Returns the probability of an index at least as large if all rates were the same and counts
   * scattered as often as events in clusters do: that of F, because how much they scatter is itself
   * estimated (McCullagh and Nelder 1989, Generalized Linear Models, section 4.5.2). A dispersion
   * of 1 or less is no cluster; one that is not a number cannot be tested against: 1.
   *
   * @param scatter of events in clusters, with its degrees of freedom
   */
  public static double p(long[] counts, double[] exposures, ClusterDispersion.Result scatter) {
    double index = index(counts, exposures);
    if (Double.isNaN(index) || !(scatter.freedom() > 0)) {
      return 1;
    }
    double ratio = index / Math.max(1, scatter.dispersion());
    return FTail.above(ratio, freedom(exposures), scatter.freedom());
  }

  private static double chiSquare(long[] counts, double[] exposures) {
    long total = SeriesInput.total(counts);
    double exposure = SeriesInput.totalExposure(counts, exposures);
    if (total == 0 || freedom(exposures) < 1) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double expected = total * (exposures[i] / exposure);
      sum += expected == 0 ? 0 : (counts[i] - expected) * (counts[i] - expected) / expected;
    }
    return sum;
  }

  private static int freedom(double[] exposures) {
    int exposed = 0;
    for (double exposure : exposures) {
      exposed += exposure > 0 ? 1 : 0;
    }
    return exposed - 1;
  }
}
