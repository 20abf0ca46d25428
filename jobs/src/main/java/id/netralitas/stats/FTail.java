package id.netralitas.stats;

import org.apache.commons.math3.special.Beta;

/**
 * The upper tail of F, from its own side: 1 less the distribution function has no digits left where
 * the tail is small.
 */
final class FTail {

  private FTail() {}

  /** Returns the probability of a ratio at least as large; degrees of freedom are above 0. */
  static double above(double ratio, double freedom, double freedomBelow) {
    return Beta.regularizedBeta(
        freedomBelow / (freedomBelow + freedom * ratio), freedomBelow / 2, freedom / 2);
  }
}
