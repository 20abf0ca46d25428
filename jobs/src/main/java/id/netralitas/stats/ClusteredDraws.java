package id.netralitas.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws events into cells with given weights where events come in clusters: negative binomial
 * counts of one dispersion given their sum, which are multinomial ones whose shares are themselves
 * drawn from a Dirichlet distribution (Mosimann 1962, Biometrika 49). Without clusters, multinomial
 * ones.
 */
final class ClusteredDraws {

  private final double[] weights;
  private final int last;
  private final double phi;
  private final MultinomialDraws independent;
  private final SplittableRandom random;
  private final GammaDraws gamma;

  /**
   * Prepares draws.
   *
   * @param weights not negative, at least one above zero, need not sum to one
   * @param phi how many times as much as Poisson counts these scatter; 1 or less, or not a number,
   *     for just as much
   */
  ClusteredDraws(double[] weights, double phi, long seed) {
    this.independent = new MultinomialDraws(weights, seed);
    this.weights = weights.clone();
    this.last = lastWithWeight(weights);
    this.phi = phi;
    this.random = new SplittableRandom(seed);
    this.gamma = new GammaDraws(random);
  }

  /** Overwrites {@code counts}, one place per weight, with {@code total} fresh events. */
  void draw(long total, long[] counts) {
    if (!(phi > 1) || total == 0) {
      independent.draw(total, counts);
      return;
    }
    double all = Arrays.stream(weights).sum();
    double[] shares = new double[weights.length];
    for (int i = 0; i < shares.length; i++) {
      double shape = total / (phi - 1) * (weights[i] / all);
      shares[i] = weights[i] > 0 ? gamma.next(shape) : 0;
    }
    double rest = Arrays.stream(shares).sum();
    long left = total;
    Arrays.fill(counts, 0);
    for (int i = 0; i < last; i++) {
      double share = rest > 0 ? Math.min(1, shares[i] / rest) : 0;
      counts[i] = BinomialDraw.of(left, share, random);
      left -= counts[i];
      rest -= shares[i];
    }
    counts[last] = left;
  }

  private static int lastWithWeight(double[] weights) {
    int last = weights.length - 1;
    while (weights[last] == 0) {
      last--;
    }
    return last;
  }
}
