package id.netralitas.stats;

/** What every rate, share and test of this package refuses, with the value that was refused. */
final class RateArguments {

  private RateArguments() {}

  static void level(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("Level not between 0 and 1: " + level);
    }
  }

  static void probability(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("Probability not from 0 to 1: " + probability);
    }
  }

  static void count(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("Count below 0: " + count);
    }
  }

  static void exposure(double exposure) {
    if (!(exposure > 0 && Double.isFinite(exposure))) {
      throw new IllegalArgumentException("Exposure not above 0 or not finite: " + exposure);
    }
  }

  static void rate(double rate) {
    if (!(rate >= 0 && Double.isFinite(rate))) {
      throw new IllegalArgumentException("Rate below 0 or not finite: " + rate);
    }
  }

  /** Not a number is allowed: that is what data without any count answers. */
  static void dispersion(double dispersion) {
    if (dispersion < 0 || Double.isInfinite(dispersion)) {
      throw new IllegalArgumentException("Dispersion below 0 or not finite: " + dispersion);
    }
  }

  static void shares(long successes, long trials) {
    count(trials);
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException("Successes not from 0 to " + trials + ": " + successes);
    }
  }

  static void units(long[] counts, double[] exposures) {
    if (counts.length != exposures.length) {
      throw new IllegalArgumentException(
          "Counts and exposures differ in length: " + counts.length + " and " + exposures.length);
    }
    for (int i = 0; i < counts.length; i++) {
      count(counts[i]);
      exposure(exposures[i]);
    }
  }
}
