package id.netralitas.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names like one that is not known. */
final class NearNames {

  private static final int MOST = 3;

  private NearNames() {}

  /**
   * Returns a question to put behind a message: ": did you mean 'a' or 'b'?"; empty if no name is
   * near.
   */
  static String hint(String name, Collection<String> known) {
    List<String> near = of(name, known);
    return near.isEmpty() ? "" : ": did you mean '" + String.join("' or '", near) + "'?";
  }

  /**
   * Returns at most three, the nearest first: those that differ in a third of their letters at
   * most, or hold the name, or are held by it.
   */
  static List<String> of(String name, Collection<String> known) {
    String written = plain(name);
    return known.stream()
        .map(one -> Map.entry(one, distance(written, plain(one))))
        .filter(one -> one.getValue() >= 0)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** -1 for names that are not alike. */
  private static int distance(String written, String known) {
    int most = Math.max(1, Math.max(written.length(), known.length()) / 3);
    int distance = new LevenshteinDistance(most).apply(written, known);
    if (distance >= 0) {
      return distance;
    }
    boolean isPart =
        Math.min(written.length(), known.length()) > 3
            && (known.contains(written) || written.contains(known));
    return isPart ? most + Math.abs(written.length() - known.length()) : -1;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', '_');
  }
}
