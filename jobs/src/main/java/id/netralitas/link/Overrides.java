package id.netralitas.link;

import id.netralitas.link.Link.Level;
import id.netralitas.link.ManualOverride.Action;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The overrides of a run, applied to events one after another in the order of their file. */
public final class Overrides implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The status of an override that changed events, or found them so. */
  public static final String APPLIED = "APPLIED";

  /** The status of one that names a mention which is not there. */
  public static final String STALE = "STALE";

  public static final Overrides NONE = new Overrides(List.of());

  private final ArrayList<ManualOverride> overrides;

  public Overrides(List<ManualOverride> overrides) {
    this.overrides = new ArrayList<>(overrides);
  }

  public List<ManualOverride> all() {
    return List.copyOf(overrides);
  }

  public boolean isEmpty() {
    return overrides.isEmpty();
  }

  /** Returns every mention that an override names. */
  public Set<String> mentions() {
    Set<String> named = new TreeSet<>();
    for (ManualOverride override : overrides) {
      named.add(override.mention());
      if (override.target() != null) {
        named.add(override.target());
      }
    }
    return named;
  }

  /**
   * Returns by which name a block goes, where merges join it with others: the blocks of two merged
   * mentions must be read together.
   *
   * @param blockOf the block of every mention that is there
   */
  public Map<String, String> joinedBlocks(Map<String, String> blockOf) {
    TreeMap<String, String> joined = new TreeMap<>();
    for (ManualOverride override : overrides) {
      String one = blockOf.get(override.mention());
      String other = override.target() == null ? null : blockOf.get(override.target());
      if (one != null && other != null) {
        String a = name(one, joined);
        String b = name(other, joined);
        if (!a.equals(b)) {
          joined.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
        }
      }
    }
    TreeMap<String, String> names = new TreeMap<>();
    blockOf.values().forEach(block -> names.put(block, name(block, joined)));
    return names;
  }

  private static String name(String block, Map<String, String> joined) {
    String name = block;
    while (joined.containsKey(name)) {
      name = joined.get(name);
    }
    return name;
  }

  /** Returns whether something that the override names is not among these mentions. */
  public static boolean isStale(ManualOverride override, Set<String> mentions) {
    return !mentions.contains(override.mention())
        || (override.target() != null && !mentions.contains(override.target()));
  }

  /** What a person made of the events: the events, and what is set in them by hand. */
  record Applied(
      List<Cluster> events, Set<String> dropped, Map<String, List<ManualOverride>> set) {}

  /**
   * Applies merges, splits and drops; overrides that name a mention which is not here change
   * nothing.
   *
   * <p>Of what is returned, {@code dropped} names the mentions left out, each an event of its own,
   * and {@code set} the values for the event in which a mention stands, by that mention.
   */
  Applied apply(Collection<Cluster> clusters) {
    List<Draft> drafts = new ArrayList<>(clusters.stream().map(Draft::new).toList());
    Map<String, Draft> draftOf = new HashMap<>();
    drafts.forEach(draft -> draft.mentions.forEach(m -> draftOf.put(m.id(), draft)));
    Set<String> dropped = new HashSet<>();
    Map<String, List<ManualOverride>> set = new TreeMap<>();
    for (ManualOverride override : overrides) {
      Draft here = draftOf.get(override.mention());
      if (here == null || (override.target() != null && !draftOf.containsKey(override.target()))) {
        continue;
      }
      if (override.action() == Action.MERGE) {
        here.take(draftOf.get(override.target()), draftOf);
      } else if (override.action() == Action.SET) {
        set.computeIfAbsent(override.mention(), mention -> new ArrayList<>()).add(override);
      } else {
        drafts.add(here.part(override.mention(), draftOf));
        if (override.action() == Action.DROP) {
          dropped.add(override.mention());
        }
      }
    }
    return new Applied(
        drafts.stream().filter(draft -> !draft.mentions.isEmpty()).map(Draft::cluster).toList(),
        dropped,
        set);
  }

  /** An event while it is being changed. */
  private static final class Draft {

    private final List<SourcedMention> mentions;
    private final Map<String, Link> links;
    private final Map<String, Integer> sources;

    Draft(Cluster cluster) {
      mentions = new ArrayList<>(cluster.mentions());
      links = new TreeMap<>(cluster.links());
      sources = new TreeMap<>(cluster.sources());
    }

    void take(Draft other, Map<String, Draft> draftOf) {
      if (other == this) {
        return;
      }
      int shift = sources.values().stream().mapToInt(source -> source + 1).max().orElse(0);
      other.sources.forEach((article, source) -> sources.putIfAbsent(article, source + shift));
      links.putAll(other.links);
      boolean isOlder = SourcedMention.BY_AGE.compare(mentions.get(0), other.mentions.get(0)) < 0;
      String older = isOlder ? oldestId() : other.oldestId();
      String younger = isOlder ? other.oldestId() : oldestId();
      links.put(younger, new Link(older, Level.OVERRIDE, List.of(), SameEvent.LINK));
      mentions.addAll(other.mentions);
      mentions.sort(SourcedMention.BY_AGE);
      mentions.forEach(mention -> draftOf.put(mention.id(), this));
      other.mentions.clear();
    }

    private String oldestId() {
      return mentions.get(0).id();
    }

    Draft part(String mention, Map<String, Draft> draftOf) {
      SourcedMention leaving =
          mentions.stream().filter(m -> m.id().equals(mention)).findFirst().orElseThrow();
      mentions.remove(leaving);
      links.remove(mention);
      Draft own =
          new Draft(new Cluster(List.of(leaving), Map.of(), Map.of(leaving.articleId(), 0)));
      draftOf.put(mention, own);
      return own;
    }

    Cluster cluster() {
      Set<String> articles = new HashSet<>();
      mentions.forEach(mention -> articles.add(mention.articleId()));
      sources.keySet().retainAll(articles);
      links.remove(oldestId());
      return new Cluster(mentions, links, sources);
    }
  }
}
