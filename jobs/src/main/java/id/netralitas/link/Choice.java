package id.netralitas.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The choice of one value of a field among those that the mentions of an event give: the most
 * precise; of those, what most independent sources give; of those, what the oldest mention gives.
 *
 * @param <T> the value; equal values are one
 */
public final class Choice<T> {

  /** By what a value was chosen. */
  public enum Rule {
    PRECISION,
    MAJORITY,
    EARLIEST,
    OVERRIDE
  }

  private final Map<T, Support> values = new LinkedHashMap<>();

  private static final class Support {
    private final int vagueness;
    private final Set<String> articles = new TreeSet<>();
    private final Set<Integer> sources = new HashSet<>();

    Support(int vagueness) {
      this.vagueness = vagueness;
    }

    int vagueness() {
      return vagueness;
    }

    int sources() {
      return sources.size();
    }
  }

  /**
   * Adds what a mention gives, those of the oldest first.
   *
   * @param vagueness 0 for the most precise
   */
  void add(T value, int vagueness, String article, int source) {
    Support support = values.computeIfAbsent(value, none -> new Support(vagueness));
    support.articles.add(article);
    support.sources.add(source);
  }

  /** Returns the chosen value; null if none was given. */
  T chosen() {
    Comparator<Map.Entry<T, Support>> order =
        Comparator.comparingInt((Map.Entry<T, Support> entry) -> entry.getValue().vagueness())
            .thenComparingInt(entry -> -entry.getValue().sources());
    return values.entrySet().stream().min(order).map(Map.Entry::getKey).orElse(null);
  }

  /** Returns by what rule it was chosen. */
  private Rule rule() {
    Support best = values.get(chosen());
    List<Support> asPrecise =
        values.values().stream().filter(s -> s.vagueness == best.vagueness).toList();
    if (asPrecise.size() == 1) {
      return Rule.PRECISION;
    }
    long asMany = asPrecise.stream().filter(s -> s.sources() == best.sources()).count();
    return asMany == 1 ? Rule.MAJORITY : Rule.EARLIEST;
  }

  /**
   * Returns every value, in the order given, if any two of them contradict each other; else none.
   */
  List<Conflict> conflicts(
      String field, BiPredicate<T, T> contradict, Function<T, String> written) {
    List<T> all = new ArrayList<>(values.keySet());
    boolean isContradicted =
        all.stream().anyMatch(one -> all.stream().anyMatch(other -> contradict.test(one, other)));
    if (!isContradicted) {
      return List.of();
    }
    T chosen = chosen();
    Rule rule = rule();
    return values.entrySet().stream()
        .map(
            entry ->
                new Conflict(
                    field,
                    written.apply(entry.getKey()),
                    List.copyOf(entry.getValue().articles),
                    entry.getValue().sources(),
                    entry.getKey().equals(chosen),
                    rule))
        .toList();
  }
}
