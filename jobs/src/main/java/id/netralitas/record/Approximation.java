package id.netralitas.record;

/** How far off a number may be that a text calls approximate: half of its last place. */
public final class Approximation {

  private Approximation() {}

  /**
   * Returns the bounds of a number written in digits alone: half its last significant place to both
   * sides. <i>Sekitar 500</i> (about 500) is 450–550, <i>sekitar 120</i> is 115–125, <i>sekitar
   * 7</i> is 7.
   */
  public static Count.Bounds of(long value) {
    long place = 1;
    while (value != 0 && value % (place * 10) == 0) {
      place *= 10;
    }
    return around(value, place);
  }

  /**
   * Returns the bounds of a number written in a unit, a power of ten such as 1,000 for <i>ribu</i>
   * (thousand): half the unit to both sides, or half the last decimal place that the text gives of
   * it. <i>Sekitar 10 ribu</i> is 9,500–10,500, <i>sekitar 4,3 juta</i> is 4.25 to 4.35 million. A
   * unit of 1 is none.
   */
  public static Count.Bounds of(long value, long unit) {
    if (unit <= 1) {
      return of(value);
    }
    long place = unit;
    while (value % place != 0) {
      place /= 10;
    }
    return around(value, place);
  }

  private static Count.Bounds around(long value, long place) {
    return new Count.Bounds(value - place / 2, value + place / 2);
  }
}
