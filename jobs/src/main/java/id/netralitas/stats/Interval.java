package id.netralitas.stats;

/**
 * From the least to the most that an estimate may be.
 *
 * @param low may be {@link Double#NEGATIVE_INFINITY}
 * @param high may be {@link Double#POSITIVE_INFINITY}
 */
public record Interval(double low, double high) {

  /** Returns both ends times {@code factor}, which is not negative. */
  public Interval times(double factor) {
    return new Interval(low * factor, high * factor);
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
