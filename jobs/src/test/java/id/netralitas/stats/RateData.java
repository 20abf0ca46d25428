package id.netralitas.stats;

import java.util.stream.IntStream;

/** The data of {@code src/test/r/rates.R} under the same names. */
final class RateData {

  private RateData() {}

  static long[] counts(String set) {
    return switch (set) {
      case "few" -> new long[] {0, 1, 3};
      case "provinces" -> new long[] {0, 2, 5, 1, 12, 7, 3, 0, 25, 4};
      case "large" -> new long[] {120345, 98765, 101010, 150000};
      case "zeros" -> new long[] {0, 0, 0, 0};
      case "equal" -> new long[] {4, 4, 4, 4};
      case "spread" -> new long[] {1, 40, 9, 90, 3, 60, 5, 2, 33, 7, 11, 80};
      case "one" -> new long[] {7};
      default -> throw new IllegalArgumentException(set);
    };
  }

  static double[] exposures(String set) {
    return switch (set) {
      case "few" -> new double[] {10, 20, 15.5};
      case "provinces" -> new double[] {1.2, 3.4, 2.5, 0.8, 6.1, 4.4, 2.2, 0.5, 9.7, 3};
      case "large" -> new double[] {1e6, 1.1e6, 9.5e5, 1.3e6};
      case "zeros" -> new double[] {1, 2, 3, 4};
      case "equal" -> new double[] {2, 2, 2, 2};
      case "spread" -> new double[] {10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21};
      case "one" -> new double[] {3.5};
      default -> throw new IllegalArgumentException(set);
    };
  }

  static double[] pValues(String set) {
    return switch (set) {
      case "few" -> new double[] {0.04, 0.01, 0.03};
      case "ties" -> new double[] {0.02, 0.5, 0.02, 0.001, 0.5, 1, 0};
      case "equal" -> new double[] {0.2, 0.2, 0.2};
      case "one" -> new double[] {0.037};
      case "many" ->
          new double[] {
            0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251,
            0.269, 0.275, 0.34, 0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986
          };
      default -> throw new IllegalArgumentException(set);
    };
  }

  static double[] times(String set) {
    return switch (set) {
      case "few" -> new double[] {5, 3, 8, 3, 10};
      case "remission" ->
          new double[] {
            6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35
          };
      case "none" -> new double[] {2, 4, 4, 9};
      case "all" -> new double[] {1, 2, 3, 4};
      case "one" -> new double[] {12};
      default -> throw new IllegalArgumentException(set);
    };
  }

  static boolean[] events(String set) {
    return switch (set) {
      case "few" -> flags("11001");
      case "remission" -> flags("111010100110001100000");
      case "none" -> flags("0000");
      case "all" -> flags("1111");
      case "one" -> flags("1");
      default -> throw new IllegalArgumentException(set);
    };
  }

  private static boolean[] flags(String digits) {
    boolean[] flags = new boolean[digits.length()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = digits.charAt(i) == '1';
    }
    return flags;
  }

  static long[] reversed(long[] values) {
    return IntStream.rangeClosed(1, values.length)
        .mapToLong(i -> values[values.length - i])
        .toArray();
  }

  static double[] reversed(double[] values) {
    return IntStream.rangeClosed(1, values.length)
        .mapToDouble(i -> values[values.length - i])
        .toArray();
  }

  static double[] times(double[] values, double factor) {
    double[] product = values.clone();
    for (int i = 0; i < product.length; i++) {
      product[i] *= factor;
    }
    return product;
  }
}
