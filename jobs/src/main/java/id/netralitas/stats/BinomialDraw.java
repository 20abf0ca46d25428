package id.netralitas.stats;

import java.util.SplittableRandom;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * Draws how many of many trials succeed, in a time that does not grow with the trials: by
 * transformed rejection (BTRS; Hörmann 1993, J. Stat. Comput. Simul. 46), or from one success to
 * the next where few are expected.
 */
final class BinomialDraw {

  /** Successes expected below which the rejection's bounds do not hold. */
  private static final double FEW = 10;

  private BinomialDraw() {}

  /**
   * Returns a number of successes.
   *
   * @param trials not negative
   * @param chance of each, from 0 to 1
   */
  static long of(long trials, double chance, SplittableRandom random) {
    if (chance > 0.5) {
      return trials - of(trials, 1 - chance, random);
    }
    if (chance <= 0) {
      return 0;
    }
    return trials * chance < FEW
        ? oneByOne(trials, chance, random)
        : byRejection(trials, chance, random);
  }

  private static long oneByOne(long trials, double chance, SplittableRandom random) {
    double scale = FastMath.log1p(-chance);
    double tried = 0;
    long successes = -1;
    while (tried <= trials) {
      successes++;
      tried += Math.floor(FastMath.log(1 - random.nextDouble()) / scale) + 1;
    }
    return successes;
  }

  private static long byRejection(long trials, double chance, SplittableRandom random) {
    double deviation = Math.sqrt(trials * chance * (1 - chance));
    double width = 1.15 + 2.53 * deviation;
    double skew = -0.0873 + 0.0248 * width + 0.01 * chance;
    double height = (2.83 + 5.1 / width) * deviation;
    double surelyIn = 0.92 - 4.2 / width;
    double mode = Math.floor((trials + 1) * chance);
    double odds = FastMath.log(chance / (1 - chance));
    double atMode = ways((double) trials, mode);
    while (true) {
      double place = random.nextDouble() - 0.5;
      double v = random.nextDouble();
      double edge = 0.5 - Math.abs(place);
      double drawn = Math.floor((2 * skew / edge + width) * place + trials * chance + 0.5);
      if (!(drawn >= 0 && drawn <= trials)) {
        continue;
      }
      if (edge >= 0.07 && v <= surelyIn) {
        return (long) drawn;
      }
      double log = FastMath.log(v * height / (skew / (edge * edge) + width));
      if (log <= ways((double) trials, drawn) - atMode + (drawn - mode) * odds) {
        return (long) drawn;
      }
    }
  }

  /** The logarithm of the number of ways to choose. */
  private static double ways(double trials, double chosen) {
    return Gamma.logGamma(trials + 1)
        - Gamma.logGamma(chosen + 1)
        - Gamma.logGamma(trials - chosen + 1);
  }
}
