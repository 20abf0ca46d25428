package id.netralitas.stats;

/**
 * The interval of a share: successes among trials, from 0 to 1.
 *
 * <p>{@link #wilson} holds the shares that a score test does not reject (Wilson 1927, Probable
 * inference, the law of succession, and statistical inference, JASA 22), without a correction for
 * continuity; it covers the true share about as often as the level says. {@link #clopperPearson}
 * holds the shares that neither exact tail rejects (Clopper and Pearson 1934, Biometrika 26); it
 * covers at least that often and is wider.
 *
 * <ul>
 *   <li>No data: from 0 to 1, for without trials any share may be.
 *   <li>Zeros: without successes the interval starts at 0; with nothing else it ends at 1.
 *   <li>One province, ties, all equal: each share stands alone; equal shares of equal trials have
 *       equal intervals.
 * </ul>
 */
public final class BinomialShare {

  private static final Interval ANY = new Interval(0, 1);

  private BinomialShare() {}

  /** Returns the interval of the score test. */
  public static Interval wilson(long successes, long trials, double level) {
    RateArguments.shares(successes, trials);
    RateArguments.level(level);
    if (trials == 0) {
      return ANY;
    }
    double n = (double) trials;
    double share = (double) successes / n;
    double z = ExactQuantiles.normalOf(level);
    double shrink = 1 + z * z / n;
    double centre = (share + z * z / (2 * n)) / shrink;
    double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / shrink;
    // At the ends the formula is exact on paper and off by a rounding in the machine.
    return new Interval(
        successes == 0 ? 0 : centre - half, successes == trials ? 1 : centre + half);
  }

  /** Returns the interval of the two exact tails. */
  public static Interval clopperPearson(long successes, long trials, double level) {
    RateArguments.shares(successes, trials);
    RateArguments.level(level);
    double tail = (1 - level) / 2;
    double hits = (double) successes;
    double misses = (double) (trials - successes);
    double low = successes == 0 ? 0 : ExactQuantiles.beta(tail, hits, misses + 1);
    double high =
        successes == trials ? 1 : ExactQuantiles.beta(ExactQuantiles.upTo(level), hits + 1, misses);
    return new Interval(low, high);
  }
}
