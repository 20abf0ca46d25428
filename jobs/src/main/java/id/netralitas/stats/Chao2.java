package id.netralitas.stats;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * At least how many events there were, those that no sample saw included: a lower bound in events,
 * from how many stand in just one sample (Q1) and in just two (Q2) of m (Chao 1987, Biometrics 43;
 * Colwell 2013, EstimateS 9 User's Guide, Appendix B).
 *
 * <p>With A = (m - 1)/m the estimate is the number observed plus A Q1²/(2 Q2), or plus A Q1(Q1 -
 * 1)/2 where Q2 is zero. The variances are those of EstimateS and SpadeR; the interval is
 * log-normal above the number observed (Chao 1987). Where nothing unseen is estimated (Q1 zero, or
 * Q1 one and Q2 zero), neither exists and EstimateS's replacements stand for them: with P =
 * e^(-M/S), M all incidences and S the number observed, the variance is S P (1 - P) and the
 * interval S/(1 - P) ± z √(S P)/(1 - P). No interval begins below the number observed.
 *
 * <p>Fewer than two samples cannot tell: estimate and variance are NaN, the interval runs from the
 * number observed to infinity. From two samples on, no event at all gives estimate and variance 0
 * and the interval (0, infinity), for empty samples tell nothing of what they missed.
 */
public final class Chao2 {

  private static final NormalDistribution NORMAL = new NormalDistribution();

  private Chao2() {}

  /**
   * Estimated number of events.
   *
   * @param observed events seen
   * @param estimate events in all, at least
   * @param variance of the estimate
   * @param interval of the number of events
   */
  public record Result(double observed, double estimate, double variance, Interval interval) {}

  /**
   * Estimates the number of events.
   *
   * @param incidences for each event seen, in how many samples it stands, from 1 to {@code samples}
   * @param samples such as sources
   * @param level of the interval, such as 0.95
   */
  public static Result of(int[] incidences, int samples, double level) {
    SeriesInput.requireLevel(level);
    requireIncidences(incidences, samples);
    double observed = incidences.length;
    if (samples < 2) {
      return new Result(
          observed, Double.NaN, Double.NaN, new Interval(observed, Double.POSITIVE_INFINITY));
    }
    if (incidences.length == 0) {
      return new Result(0, 0, 0, new Interval(0, Double.POSITIVE_INFINITY));
    }
    double quantile = NORMAL.inverseCumulativeProbability(1 - (1 - level) / 2);
    return estimated(Frequencies.of(incidences, samples), quantile);
  }

  private static void requireIncidences(int[] incidences, int samples) {
    if (samples < 0) {
      throw new IllegalArgumentException("Samples must not be negative: " + samples);
    }
    for (int incidence : incidences) {
      if (incidence < 1 || incidence > samples) {
        throw new IllegalArgumentException(
            "Incidence must lie between 1 and the " + samples + " samples: " + incidence);
      }
    }
  }

  private static Result estimated(Frequencies seen, double quantile) {
    double unseen = seen.unseen();
    double variance = seen.variance(unseen);
    Interval interval =
        unseen > 0 ? logNormal(seen.observed, unseen, variance, quantile) : seen.complete(quantile);
    return new Result(seen.observed, seen.observed + unseen, variance, interval);
  }

  private static Interval logNormal(
      double observed, double unseen, double variance, double quantile) {
    double factor = Math.exp(quantile * Math.sqrt(Math.log1p(variance / (unseen * unseen))));
    return new Interval(observed + unseen / factor, observed + unseen * factor);
  }

  /** How many events stand in one sample, in two, in any, and how often all of them. */
  private record Frequencies(
      double observed, double once, double twice, double incidences, double share) {

    static Frequencies of(int[] incidences, int samples) {
      double once = 0;
      double twice = 0;
      double sum = 0;
      for (int incidence : incidences) {
        once += incidence == 1 ? 1 : 0;
        twice += incidence == 2 ? 1 : 0;
        sum += incidence;
      }
      return new Frequencies(incidences.length, once, twice, sum, (samples - 1.0) / samples);
    }

    double unseen() {
      return share * (twice > 0 ? once * once / (2 * twice) : once * (once - 1) / 2);
    }

    double variance(double unseen) {
      if (unseen == 0) {
        double missed = missed();
        return observed * missed * (1 - missed);
      }
      if (twice == 0) {
        return share * once * (once - 1) / 2
            + share * share * once * (2 * once - 1) * (2 * once - 1) / 4
            - share * share * Math.pow(once, 4) / (4 * (observed + unseen));
      }
      double ratio = once / twice;
      return twice
          * (share / 2 * ratio * ratio
              + share * share * Math.pow(ratio, 3)
              + share * share * Math.pow(ratio, 4) / 4);
    }

    /** Probability that an event seen as often as the mean one is not seen at all. */
    private double missed() {
      return Math.exp(-incidences / observed);
    }

    Interval complete(double quantile) {
      double missed = missed();
      double centre = observed / (1 - missed);
      double margin = quantile * Math.sqrt(observed * missed) / (1 - missed);
      return new Interval(Math.max(observed, centre - margin), centre + margin);
    }
  }
}
