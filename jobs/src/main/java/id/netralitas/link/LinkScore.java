package id.netralitas.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well articles are linked, against groups of articles that tell one event.
 *
 * <p>A pair is two articles that share an event. Precision is the share of linked pairs that are in
 * the groups, recall the share of the groups' pairs that are linked. B³ (Bagga and Baldwin 1998)
 * takes for each article those it is linked to, itself included, against those it should be, and
 * averages over articles. Pairs of a weak group count neither way.
 *
 * @param pairs in the groups
 * @param linked pairs that were linked, those of weak groups left out
 * @param right pairs that are both
 * @param wrong linked pairs that no group has, as {@code one other}, sorted
 * @param missed pairs of groups that are not linked, sorted
 */
public record LinkScore(
    long pairs,
    long linked,
    long right,
    double bCubedPrecision,
    double bCubedRecall,
    List<String> wrong,
    List<String> missed) {

  /**
   * Some articles of which each two share an event.
   *
   * @param isWeak whether they nearly do, so that it counts neither way
   */
  public record Group(List<String> articles, boolean isWeak) {

    public Group {
      articles = List.copyOf(articles);
    }
  }

  /**
   * Returns the score of a linking.
   *
   * @param events of each event its articles
   * @param groups of articles; those of articles that no event has count as missed
   */
  public static LinkScore of(Collection<List<String>> events, Collection<Group> groups) {
    Map<String, Set<String>> linked = new TreeMap<>();
    events.forEach(articles -> relate(articles, linked));
    Map<String, Set<String>> gold = new TreeMap<>();
    Map<String, Set<String>> weak = new TreeMap<>();
    groups.forEach(group -> relate(group.articles(), group.isWeak() ? weak : gold));
    linked.forEach(
        (article, others) ->
            others.removeIf(
                other ->
                    weak.getOrDefault(article, Set.of()).contains(other)
                        && !gold.getOrDefault(article, Set.of()).contains(other)));
    Set<String> linkedPairs = pairs(linked);
    Set<String> goldPairs = pairs(gold);
    Set<String> right = new TreeSet<>(linkedPairs);
    right.retainAll(goldPairs);
    List<String> wrong = new ArrayList<>(linkedPairs);
    wrong.removeAll(right);
    List<String> missed = new ArrayList<>(goldPairs);
    missed.removeAll(right);
    Set<String> all = new TreeSet<>(linked.keySet());
    all.addAll(gold.keySet());
    double precision = 0;
    double recall = 0;
    for (String article : all) {
      Set<String> there = withItself(article, linked);
      Set<String> wanted = withItself(article, gold);
      Set<String> both = new HashSet<>(there);
      both.retainAll(wanted);
      precision += (double) both.size() / there.size();
      recall += (double) both.size() / wanted.size();
    }
    return new LinkScore(
        goldPairs.size(),
        linkedPairs.size(),
        right.size(),
        all.isEmpty() ? 1 : precision / all.size(),
        all.isEmpty() ? 1 : recall / all.size(),
        wrong,
        missed);
  }

  /** Returns the share of linked pairs that are right; 1 of none. */
  public double precision() {
    return linked == 0 ? 1 : (double) right / linked;
  }

  /** Returns the share of right pairs that are linked; 1 of none. */
  public double recall() {
    return pairs == 0 ? 1 : (double) right / pairs;
  }

  public double f1() {
    return harmonic(precision(), recall());
  }

  public double bCubedF1() {
    return harmonic(bCubedPrecision, bCubedRecall);
  }

  /** Returns the score as a table of two lines under a heading. */
  public String table() {
    return String.format(
        Locale.ROOT,
        "%-6s %9s %9s %9s%n%-6s %9.3f %9.3f %9.3f%n%-6s %9.3f %9.3f %9.3f%n"
            + "%d pairs in the groups, %d linked, %d of them right",
        "",
        "precision",
        "recall",
        "F1",
        "pairs",
        precision(),
        recall(),
        f1(),
        "B³",
        bCubedPrecision,
        bCubedRecall,
        bCubedF1(),
        pairs,
        linked,
        right);
  }

  private static double harmonic(double one, double other) {
    return one + other == 0 ? 0 : 2 * one * other / (one + other);
  }

  private static void relate(List<String> articles, Map<String, Set<String>> related) {
    for (String one : articles) {
      Set<String> others = related.computeIfAbsent(one, article -> new TreeSet<>());
      articles.stream().filter(other -> !other.equals(one)).forEach(others::add);
    }
  }

  private static Set<String> pairs(Map<String, Set<String>> related) {
    Set<String> pairs = new TreeSet<>();
    related.forEach(
        (one, others) ->
            others.stream()
                .filter(other -> one.compareTo(other) < 0)
                .forEach(other -> pairs.add(one + " " + other)));
    return pairs;
  }

  private static Set<String> withItself(String article, Map<String, Set<String>> related) {
    Set<String> all = new HashSet<>(related.getOrDefault(article, Set.of()));
    all.add(article);
    return all;
  }
}
