package id.netralitas.job;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Bounds that the user sets in the place of the usual ones.
 *
 * @param byName by the name of a guard or of its group; where both are there, the guard's count
 */
public record GuardBounds(Map<String, Range> byName) {

  /** The usual bounds. */
  public static final GuardBounds USUAL = new GuardBounds(Map.of());

  private static final Pattern RANGE = Pattern.compile("(-?[0-9]{1,9})?\\.\\.(-?[0-9]{1,9})?");

  /**
   * A smallest and a largest value.
   *
   * @param low null for none
   * @param high null for none
   */
  public record Range(Long low, Long high) {

    static Range of(String text) {
      Matcher sides = RANGE.matcher(text);
      if (!sides.matches()) {
        throw new IllegalArgumentException("'" + text + "' is no range like -5..30, ..2 or 1..");
      }
      Range range = new Range(number(sides.group(1)), number(sides.group(2)));
      if (range.low != null && range.high != null && range.low > range.high) {
        throw new IllegalArgumentException("'" + text + "' ends before it begins");
      }
      return range;
    }

    private static Long number(String text) {
      return text == null ? null : Long.valueOf(text);
    }

    @Override
    public String toString() {
      return (low == null ? "" : low) + ".." + (high == null ? "" : high);
    }
  }

  public GuardBounds {
    byName = new TreeMap<>(byName);
  }

  /**
   * Reads ranges as users write them, {@code LOW..HIGH} with either side left out for no bound.
   *
   * @throws IllegalArgumentException naming what is no guard, or no range
   */
  public static GuardBounds of(Map<String, String> texts) {
    Map<String, Range> ranges = new TreeMap<>();
    texts.forEach(
        (name, text) -> {
          if (!Guards.isGuard(name)) {
            throw new IllegalArgumentException(
                "'" + name + "' is no guard: " + String.join(", ", Guards.names()));
          }
          ranges.put(name, Range.of(text));
        });
    return new GuardBounds(ranges);
  }

  /** Returns a guard with its own range, else that of its group, else as it is. */
  Guard on(Guard guard) {
    Range range = byName.getOrDefault(guard.name(), byName.get(guard.group()));
    return range == null
        ? guard
        : new Guard(guard.name(), guard.value(), range.low(), range.high(), guard.isBinding());
  }

  /** Returns the ranges as {@code run.json} has them; empty where all are the usual ones. */
  Map<String, String> told() {
    return byName.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, one -> one.getValue().toString(), (a, b) -> a, TreeMap::new));
  }
}
