package id.netralitas.record;

/**
 * A number of people as one mention gives it.
 *
 * @param value the number written; null for a vague word
 * @param low the least it may be; null is open on that side
 * @param high the most it may be; null is open on that side
 * @param part a piece of a total that the same mention states: kept, never added
 * @param asOf the day of a cumulative official figure, which makes it a reading; else null
 */
public record Count(
    CountScope scope,
    Long value,
    Long low,
    Long high,
    boolean approximate,
    boolean part,
    Coverage covers,
    String asOf) {

  /** Returns whether this is a cumulative official figure: a stock, never added. */
  public boolean isReading() {
    return asOf != null;
  }

  /**
   * Returns the bounds that the count stands for.
   *
   * <p>Bounds given are taken. A value without any bound is exact, unless it is approximate. An
   * approximate value without bounds, or with both bounds equal to it, is the value ± half its last
   * significant place: <i>sekitar 500</i> is 450–550, <i>sekitar 120</i> is 115–125. Neither value
   * nor bounds: open on both sides.
   */
  public Bounds bounds() {
    if (value == null) {
      return new Bounds(low, high);
    }
    boolean isPoint = low == null ? high == null : low.equals(value) && value.equals(high);
    if (!isPoint) {
      return new Bounds(low, high);
    }
    long margin = approximate ? lastSignificantPlace(value) / 2 : 0;
    return new Bounds(value - margin, value + margin);
  }

  private static long lastSignificantPlace(long value) {
    long place = 1;
    while (value != 0 && value % (place * 10) == 0) {
      place *= 10;
    }
    return place;
  }

  /** The least and the most a number may be; null is open on that side. */
  public record Bounds(Long low, Long high) {}
}
