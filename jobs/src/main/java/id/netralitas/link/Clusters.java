package id.netralitas.link;

import id.netralitas.record.Activity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Mentions of one block, split into events: the connected components of {@link SameEvent}.
 *
 * <p>No pair is compared. Mentions that share an activity are linked whenever two of them stand in
 * different articles, and then each of them is linked to some other: such a group is connected as a
 * whole. So the cost is that of sorting, however large the block.
 */
public final class Clusters {

  private Clusters() {}

  /**
   * Returns the events of one block, each with its mentions from the oldest, the events by their
   * oldest mention. The order of the input does not matter.
   */
  public static List<List<SourcedMention>> of(Collection<SourcedMention> block) {
    List<SourcedMention> mentions = block.stream().sorted(SourcedMention.BY_AGE).toList();
    int[] parent = new int[mentions.size()];
    for (int n = 0; n < parent.length; n++) {
      parent[n] = n;
    }
    for (Activity activity : Activity.values()) {
      join(sharing(activity, mentions), mentions, parent);
    }
    Map<Integer, List<SourcedMention>> byOldest = new TreeMap<>();
    for (int n = 0; n < parent.length; n++) {
      byOldest.computeIfAbsent(oldest(n, parent), root -> new ArrayList<>()).add(mentions.get(n));
    }
    return List.copyOf(byOldest.values());
  }

  private static List<Integer> sharing(Activity activity, List<SourcedMention> mentions) {
    List<Integer> sharing = new ArrayList<>();
    for (int n = 0; n < mentions.size(); n++) {
      if (mentions.get(n).mention().activities().contains(activity)) {
        sharing.add(n);
      }
    }
    return sharing;
  }

  private static void join(List<Integer> sharing, List<SourcedMention> mentions, int[] parent) {
    long articles = sharing.stream().map(n -> mentions.get(n).articleId()).distinct().count();
    if (articles < 2) {
      return;
    }
    for (int n : sharing) {
      int one = oldest(n, parent);
      int other = oldest(sharing.get(0), parent);
      parent[Math.max(one, other)] = Math.min(one, other);
    }
  }

  private static int oldest(int n, int[] parent) {
    int root = n;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }
}
