package id.netralitas.stats;

import java.util.SplittableRandom;

/**
 * Random draws from gamma distributions of scale 1 (Marsaglia and Tsang 2000, A simple method for
 * generating gamma variables, ACM TOMS 26). Own arithmetic throughout, so that a seed gives the
 * same draws under every Java.
 */
final class GammaDraws {

  private final SplittableRandom random;

  GammaDraws(SplittableRandom random) {
    this.random = random;
  }

  double next(double shape) {
    if (shape < 1) {
      return next(shape + 1) * StrictMath.pow(uniform(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double root = 1 + c * x;
      double v = root * root * root;
      if (v > 0 && StrictMath.log(uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }

  /** Marsaglia's polar method. */
  private double normal() {
    while (true) {
      double x = 2 * uniform() - 1;
      double y = 2 * uniform() - 1;
      double square = x * x + y * y;
      if (square > 0 && square < 1) {
        return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
      }
    }
  }

  /** Above 0 and below 1. */
  private double uniform() {
    return ((random.nextLong() >>> 12) + 0.5) * 0x1p-52;
  }
}
