package id.netralitas.link;

import id.netralitas.record.Count;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * Returns what several articles say together, given oldest first: the value of the best supported
   * one, with the widest bounds. An exact number is better than an approximate one, and that than a
   * vague word; among equals what more articles say, then what the oldest says. Empty for no
   * figures.
   */
  public static Optional<Figure> ofArticles(List<Figure> oldestFirst) {
    Map<Figure, Integer> support = new HashMap<>();
    oldestFirst.forEach(figure -> support.merge(figure, 1, Integer::sum));
    return oldestFirst.stream()
        .min(
            Comparator.comparingInt(Figure::vagueness)
                .thenComparing(figure -> -support.get(figure)))
        .map(
            best ->
                new Figure(
                    best.value(),
                    widest(oldestFirst.stream().map(Figure::low).toList(), false),
                    widest(oldestFirst.stream().map(Figure::high).toList(), true)));
  }

  private Figure plus(Figure other) {
    return new Figure(sum(value, other.value), sum(low, other.low), sum(high, other.high));
  }

  private int vagueness() {
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
