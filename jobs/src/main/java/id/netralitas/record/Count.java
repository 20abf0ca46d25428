package id.netralitas.record;

/**
 * A number of people as one mention gives it.
 *
 * @param value the number written; null for a vague word
 * @param low the least it may be; null is open on that side
 * @param high the most it may be; null is open on that side
 * @param part a piece of a total that the same mention states: kept, never added
 * @param asOf the day of a cumulative official figure, which makes it a reading; else null
 * @param kind whether it may be added; null where the record leaves it to the rule
 * @param body who counted; null where it is not told
 */
public record Count(
    CountScope scope,
    Long value,
    Long low,
    Long high,
    boolean approximate,
    boolean part,
    Coverage covers,
    String asOf,
    CountKind kind,
    CountBody body) {

  /** A count whose record says neither what kind it is nor who counted. */
  public Count(
      CountScope scope,
      Long value,
      Long low,
      Long high,
      boolean approximate,
      boolean part,
      Coverage covers,
      String asOf) {
    this(scope, value, low, high, approximate, part, covers, asOf, null, null);
  }

  /** Returns the same with what is known of its kind and of who counted. */
  public Count as(CountKind knownKind, CountBody knownBody) {
    return new Count(
        scope, value, low, high, approximate, part, covers, asOf, knownKind, knownBody);
  }

  /**
   * Returns whether this is an official total up to some day: a reading, never added. One with a
   * day always is.
   */
  public boolean isCumulative() {
    return asOf != null || kind == CountKind.CUMULATIVE;
  }

  /**
   * Returns the bounds that the count stands for.
   *
   * <p>Bounds given are taken. A value without any bound is exact, unless it is approximate. An
   * approximate value without bounds, or with both bounds equal to it, is read by {@link
   * Approximation} as if it was written in digits alone: in which unit it was written only the
   * bounds of the record can tell. Neither value nor bounds: open on both sides.
   */
  public Bounds bounds() {
    if (value == null) {
      return new Bounds(low, high);
    }
    boolean isPoint = low == null ? high == null : low.equals(value) && value.equals(high);
    if (!isPoint) {
      return new Bounds(low, high);
    }
    return approximate ? Approximation.of(value) : new Bounds(value, value);
  }

  /** The least and the most a number may be; null is open on that side. */
  public record Bounds(Long low, Long high) {}
}
