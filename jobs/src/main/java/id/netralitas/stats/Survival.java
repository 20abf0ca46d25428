package id.netralitas.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What share is still without the event after each time: shares from 0 to 1, times in the unit that
 * they are given in.
 *
 * <p>The product of the shares that get past each time among those still under observation (Kaplan
 * and Meier 1958, Nonparametric estimation from incomplete observations, JASA 53), with the
 * variance of Greenwood (1926) and an interval on the scale of log(-log), which never leaves 0 to 1
 * (Kalbfleisch and Prentice 1980, The Statistical Analysis of Failure Time Data). Who leaves at the
 * time of an event without one counts as at risk then.
 *
 * <ul>
 *   <li>No data: no steps, no median.
 *   <li>Zeros: a time of 0 is a step like any; without events all shares are 1.
 *   <li>One unit: falls from 1 to 0.
 *   <li>Ties: one step for all that share a time.
 *   <li>All equal: a single step.
 *   <li>At a share of 1 or 0 both ends of the interval are not a number: log(-log) has no value
 *       there.
 * </ul>
 */
public final class Survival {

  /** A half that was multiplied together may come out a little above one half. */
  private static final double HALF = 0.5 + 1e-12;

  private Survival() {}

  /**
   * One distinct time.
   *
   * @param atRisk how many had neither event nor end of observation before this time
   * @param events how many had the event at this time
   * @param censored how many were last seen without it at this time
   * @param survival which share is without the event after this time
   */
  public record Step(
      double time, int atRisk, int events, int censored, double survival, Interval interval) {}

  /** Returns a step for each distinct time, the earliest first. */
  public static List<Step> of(double[] times, boolean[] isEvent, double level) {
    check(times, isEvent);
    RateArguments.level(level);
    double z = ExactQuantiles.normalOf(level);
    List<Step> steps = new ArrayList<>();
    int atRisk = times.length;
    double survival = 1;
    double variance = 0;
    for (Map.Entry<Double, int[]> at : byTime(times, isEvent).entrySet()) {
      int events = at.getValue()[1];
      int censored = at.getValue()[0];
      int past = atRisk - events;
      survival *= (double) past / atRisk;
      variance += events == 0 ? 0 : events / ((double) atRisk * past);
      Interval interval = interval(survival, Math.sqrt(variance), z);
      steps.add(new Step(at.getKey(), atRisk, events, censored, survival, interval));
      atRisk = past - censored;
    }
    return List.copyOf(steps);
  }

  /**
   * Returns the first time after which at most half are without the event, null if there is none.
   */
  public static Double median(List<Step> steps) {
    return steps.stream()
        .filter(step -> step.survival() <= HALF)
        .map(Step::time)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static void check(double[] times, boolean[] isEvent) {
    if (times.length != isEvent.length) {
      throw new IllegalArgumentException(
          "Times and events differ in length: " + times.length + " and " + isEvent.length);
    }
    for (double time : times) {
      if (!(time >= 0 && Double.isFinite(time))) {
        throw new IllegalArgumentException("Time below 0 or not finite: " + time);
      }
    }
  }

  /** How many without and with the event there are at each time. */
  private static Map<Double, int[]> byTime(double[] times, boolean[] isEvent) {
    Map<Double, int[]> byTime = new TreeMap<>();
    for (int i = 0; i < times.length; i++) {
      // Adding 0 makes one time of 0 and -0.
      byTime.computeIfAbsent(times[i] + 0.0, time -> new int[2])[isEvent[i] ? 1 : 0]++;
    }
    return byTime;
  }

  private static Interval interval(double survival, double error, double z) {
    if (survival == 1 || survival == 0) {
      return new Interval(Double.NaN, Double.NaN);
    }
    double log = Math.log(survival);
    double off = z * error / log;
    return new Interval(Math.exp(log * Math.exp(-off)), Math.exp(log * Math.exp(off)));
  }
}
