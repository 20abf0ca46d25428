package id.netralitas.extract;

/**
 * A number as written in a text.
 *
 * @param value null for a vague word
 * @param low null is open on that side
 * @param high null is open on that side
 */
record Quantity(int from, int to, Long value, Long low, Long high, boolean approximate) {

  Quantity extended(int newFrom, int newTo) {
    return new Quantity(newFrom, newTo, value, low, high, approximate);
  }
}
