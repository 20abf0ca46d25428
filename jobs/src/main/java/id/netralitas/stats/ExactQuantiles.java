package id.netralitas.stats;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * Quantiles that keep their digits where they are small. The quantiles of the library stop at an
 * absolute distance of 1e-9, which is coarse for a rate of a few in a million; these are solved for
 * the logarithm, so that the error is relative.
 */
final class ExactQuantiles {

  private static final double ACCURACY = 1e-14;
  private static final int MOST_EVALUATIONS = 10_000;

  private ExactQuantiles() {}

  /** Quantile of the standard normal distribution. */
  static double normal(double probability) {
    return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(probability);
  }

  /** What the estimate of a normal distribution may be off by, in standard errors. */
  static double normalOf(double level) {
    return -normal((1 - level) / 2);
  }

  /** What lies below the upper end of an interval: half of the rest is above it. */
  static double upTo(double level) {
    // A level that rounds to 1 here would ask for the end of the distribution.
    return Math.min(1 - (1 - level) / 2, Math.nextDown(1.0));
  }

  /** Quantile of the gamma distribution with scale 1. */
  static double gamma(double probability, double shape) {
    // P(X <= x) is at most x^shape / Gamma(shape + 1); above lies Cantelli's bound.
    double low = (Math.log(probability) + Gamma.logGamma(shape + 1)) / shape - 1;
    double high = Math.log(shape + Math.sqrt(shape * probability / (1 - probability))) + 1;
    return solve(x -> Gamma.regularizedGammaP(shape, x) - probability, low, high);
  }

  /** Quantile of the beta distribution whose {@code b} is at least 1. */
  static double beta(double probability, double a, double b) {
    // P(X <= x) is at most x^a / (a B(a, b)) as long as b is at least 1.
    double low = (Math.log(probability) + Math.log(a) + Beta.logBeta(a, b)) / a - 1;
    return solve(x -> Beta.regularizedBeta(x, a, b) - probability, low, 0);
  }

  private static double solve(UnivariateFunction excess, double low, double high) {
    BrentSolver solver = new BrentSolver(ACCURACY, ACCURACY, 0);
    return Math.exp(solver.solve(MOST_EVALUATIONS, log -> excess.value(Math.exp(log)), low, high));
  }
}
