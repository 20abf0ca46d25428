package id.netralitas.stats;

/**
 * How many of a fixed number of events fall on one side where events come in clusters: the
 * beta-binomial distribution (Skellam 1948, JRSS B 10). It is the law of one of two negative
 * binomial counts of one dispersion given their sum, as the binomial is that of two Poisson counts.
 *
 * <p>Probabilities are taken relative to the likeliest number, outwards by their ratios, until they
 * add nothing: no logarithm of a large factorial is subtracted from another.
 */
final class BetaBinomial {

  private static final double NEGLIGIBLE = 1e-18;

  private final long trials;
  private final double alpha;
  private final double beta;
  private final long mode;
  private final double all;

  private BetaBinomial(long trials, double alpha, double beta) {
    this.trials = trials;
    this.alpha = alpha;
    this.beta = beta;
    this.mode = mode();
    this.all = 1 + outwards(mode, 1, trials, 1) + outwards(mode, -1, 0, 1);
  }

  /**
   * Returns the law of the events of one side.
   *
   * @param trials events of both sides
   * @param share of them expected on this side, above 0 and below 1
   * @param phi how many times as much as Poisson counts both scatter, above 1
   */
  static BetaBinomial of(long trials, double share, double phi) {
    double weight = trials / (phi - 1);
    return new BetaBinomial(trials, weight * share, weight * (1 - share));
  }

  /** Returns the probability of so many or fewer; a number below 0 has none. */
  double atMost(long number) {
    if (number < 0) {
      return 0;
    }
    return number >= trials ? 1 : Math.min(1, tail(number, -1, 0));
  }

  /** Returns the probability of so many or more. */
  double atLeast(long number) {
    if (number <= 0) {
      return 1;
    }
    return number > trials ? 0 : Math.min(1, tail(number, 1, trials));
  }

  /** Returns the probability of just so many. */
  double exactly(long number) {
    return number < 0 || number > trials ? 0 : relative(number) / all;
  }

  private double tail(long number, int step, long end) {
    boolean isBeyondMode = step > 0 ? number > mode : number < mode;
    if (isBeyondMode) {
      double here = relative(number);
      return (here + outwards(number, step, end, here)) / all;
    }
    long before = number - step;
    double rest = relative(before);
    long otherEnd = step > 0 ? 0 : trials;
    boolean hasRest = before >= 0 && before <= trials;
    return hasRest ? 1 - (rest + outwards(before, -step, otherEnd, rest)) / all : 1;
  }

  /** The probability of a number over that of the mode. */
  private double relative(long number) {
    if (number < 0 || number > trials) {
      return 0;
    }
    double value = 1;
    int step = number > mode ? 1 : -1;
    for (long at = mode; at != number && value > 0; at += step) {
      value *= ratio(at, step);
    }
    return value;
  }

  /** The sum of the relative probabilities beyond a number. */
  private double outwards(long from, int step, long end, double value) {
    double sum = 0;
    double next = value;
    for (long at = from; at != end; at += step) {
      next *= ratio(at, step);
      sum += next;
      if (next < NEGLIGIBLE * (sum + value)) {
        break;
      }
    }
    return sum;
  }

  private double ratio(long at, int step) {
    if (step > 0) {
      return (double) (trials - at) / (at + 1) * ((at + alpha) / (trials - at - 1 + beta));
    }
    return (double) at / (trials - at + 1) * ((trials - at + beta) / (at - 1 + alpha));
  }

  /** A likeliest number; where the ends are likelier than the middle, the likelier end. */
  private long mode() {
    if (alpha <= 1 || beta <= 1) {
      return alpha >= beta ? trials : 0;
    }
    double at = (trials + 1) * ((alpha - 1) / (alpha + beta - 2));
    return Math.max(0, Math.min(trials, (long) Math.floor(at)));
  }
}
