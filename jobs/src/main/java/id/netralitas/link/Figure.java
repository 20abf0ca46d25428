package id.netralitas.link;

import id.netralitas.record.Count;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A number of people with its bounds.
 *
 * @param value null where only vague words tell it
 * @param low the least; null is open
 * @param high the most; null is open
 */
public record Figure(Long value, Long low, Long high) {

  /**
   * Returns what one mention says by several counts of one scope: their sum, as pieces without a
   * stated total. Parts of a total are no pieces. Empty if nothing is left to add. One piece
   * without a value leaves the sum without one; one open side leaves that side open.
   */
  public static Optional<Figure> ofPieces(Collection<Count> counts) {
    return counts.stream()
        .filter(count -> !count.part())
        .map(
            count -> {
              Count.Bounds bounds = count.bounds();
              return new Figure(count.value(), bounds.low(), bounds.high());
            })
        .reduce(Figure::plus);
  }

  /** Returns what several mentions say together: the value with the widest bounds of all. */
  Figure within(Collection<Figure> all) {
    return new Figure(
        value,
        widest(all.stream().map(Figure::low).toList(), false),
        widest(all.stream().map(Figure::high).toList(), true));
  }

  /** Returns whether no number can be both. */
  boolean contradicts(Figure other) {
    return isBelow(high, other.low) || isBelow(other.high, low);
  }

  private static boolean isBelow(Long high, Long low) {
    return high != null && low != null && high < low;
  }

  /** Returns it as one text: {@code 98}, {@code 41 (41–)}, {@code (100–999)}. */
  String written() {
    if (vagueness() == 0) {
      return value.toString();
    }
    String bounds = "(" + (low == null ? "" : low) + "–" + (high == null ? "" : high) + ")";
    return value == null ? bounds : value + " " + bounds;
  }

  private Figure plus(Figure other) {
    return new Figure(sum(value, other.value), sum(low, other.low), sum(high, other.high));
  }

  /** Returns 0 for an exact number, 1 for an approximate one, 2 for a vague word. */
  int vagueness() {
    if (value == null) {
      return 2;
    }
    return value.equals(low) && value.equals(high) ? 0 : 1;
  }

  private static Long sum(Long one, Long other) {
    return one == null || other == null ? null : Long.valueOf(one + other);
  }

  private static Long widest(List<Long> bounds, boolean upper) {
    Long widest = bounds.get(0);
    for (Long bound : bounds) {
      if (bound == null || widest == null) {
        return null;
      }
      widest = upper ? Math.max(widest, bound) : Math.min(widest, bound);
    }
    return widest;
  }
}
