package id.netralitas.stats;

/** What a caller may not hand in, refused with the value that is wrong. */
final class SeriesInput {

  private SeriesInput() {}

  static void requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("Level must lie between 0 and 1: " + level);
    }
  }

  static void requireAtLeastOne(String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(what + " must be at least 1: " + value);
    }
  }

  static void requireFinite(double[] series) {
    for (double value : series) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("Value must be finite: " + value);
      }
    }
  }

  static void requireCount(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("Count must not be negative: " + count);
    }
  }

  /** Returns the sum of counts of which none is negative. */
  static long total(long[] counts) {
    long total = 0;
    for (long count : counts) {
      requireCount(count);
      total = Math.addExact(total, count);
    }
    return total;
  }

  /** Returns the sum of exposures that fit the counts: one each, none where something happened. */
  static double totalExposure(long[] counts, double[] exposures) {
    if (counts.length != exposures.length) {
      throw new IllegalArgumentException(
          "Counts and exposures differ in number: " + counts.length + ", " + exposures.length);
    }
    double total = 0;
    for (int i = 0; i < exposures.length; i++) {
      requireExposure(counts[i], exposures[i]);
      total += exposures[i];
    }
    return total;
  }

  private static void requireExposure(long count, double exposure) {
    if (!(exposure >= 0) || Double.isInfinite(exposure)) {
      throw new IllegalArgumentException("Exposure must be finite and not negative: " + exposure);
    }
    if (exposure == 0 && count > 0) {
      throw new IllegalArgumentException("Count without exposure: " + count);
    }
  }
}
