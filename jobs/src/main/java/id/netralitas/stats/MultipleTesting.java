package id.netralitas.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P-values of many tests made comparable with one level: probabilities from 0 to 1, in the order
 * given. Calling those at most q tells on average at most a share q of false alarms among the
 * calls.
 *
 * <p>{@link #benjaminiHochberg} multiplies the k-th smallest of n by n / k and keeps the order
 * (Benjamini and Hochberg 1995, Controlling the false discovery rate, JRSS B 57); tests are
 * independent or hang together positively. {@link #benjaminiYekutieli} multiplies once more by 1 +
 * 1/2 + … + 1/n and holds for any dependence (Benjamini and Yekutieli 2001, Annals of Statistics
 * 29).
 *
 * <ul>
 *   <li>No data: an empty array.
 *   <li>Zeros: stay 0.
 *   <li>One province: a single p stays as it is.
 *   <li>Ties: equal p have equal adjusted p.
 *   <li>All equal: all stay as they are (after Benjamini and Hochberg).
 * </ul>
 */
public final class MultipleTesting {

  private MultipleTesting() {}

  /** Returns p adjusted for tests that are independent or hang together positively. */
  public static double[] benjaminiHochberg(double[] p) {
    return stepUp(p, 1);
  }

  /** Returns p adjusted for tests that hang together in any way. */
  public static double[] benjaminiYekutieli(double[] p) {
    double harmonic = 0;
    for (int k = 1; k <= p.length; k++) {
      harmonic += 1.0 / k;
    }
    return stepUp(p, harmonic);
  }

  private static double[] stepUp(double[] p, double factor) {
    for (double each : p) {
      RateArguments.probability(each);
    }
    int[] fromLargest =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    double least = 1;
    for (int k = 0; k < p.length; k++) {
      int i = fromLargest[k];
      least = Math.min(least, factor * p.length / (p.length - k) * p[i]);
      adjusted[i] = least;
    }
    return adjusted;
  }
}
