package id.netralitas.link;

import id.netralitas.link.Link.Level;
import id.netralitas.link.SameEvent.Comparison;
import id.netralitas.text.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Mentions of one block, split into events.
 *
 * <p>The strongest link is taken first. It joins the events that its two mentions stand in by then,
 * unless
 *
 * <ul>
 *   <li>they have an article in common: one article's mentions are different events;
 *   <li>two of their mentions are dated to days more than one apart and no link of their own joins
 *       them, nor is one of the two dates a slip of the pen, so that a chain of days does not
 *       swallow a month;
 *   <li>the pairs across weigh less than {@link SameEvent#MEAN} on average, so that one link does
 *       not join what otherwise disagrees.
 * </ul>
 *
 * <p>Of large events the {@value #ASKED} oldest mentions are asked. The order of the input plays no
 * part.
 */
public final class Clusters {

  /** How many mentions of an event are asked whether another event may join. */
  static final int ASKED = 8;

  private static final long HEAVIEST = 1L << 10;
  private static final int NUMBER_BITS = 24;
  private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;
  private static final int NEIGHBOURS = 64;
  private static final int TELLING_TITLE = 3;
  private static final double NEAR_TITLE = 0.5;

  private final List<Profile> profiles;
  private final List<List<Integer>> members = new ArrayList<>();
  private final List<Set<String>> articles = new ArrayList<>();
  private final int[] eventOf;
  private final Map<Long, Integer> refused = new HashMap<>();

  private Clusters(List<Profile> profiles) {
    this.profiles = profiles;
    this.eventOf = new int[profiles.size()];
    for (int n = 0; n < eventOf.length; n++) {
      eventOf[n] = n;
      members.add(new ArrayList<>(List.of(n)));
      articles.add(new HashSet<>(Set.of(profiles.get(n).articleId)));
    }
  }

  /**
   * What a block holds.
   *
   * @param events by their oldest mention
   * @param possible pairs of events that may be one, the strongest first
   * @param boundedKeys how often many mentions had one key, so that not every pair was compared
   */
  public record Block(List<Cluster> events, List<Possible> possible, long boundedKeys) {}

  /** Two events that may be one: their nearest mentions, and what speaks for it. */
  public record Possible(
      SourcedMention one, SourcedMention other, List<Answer> answers, int weight) {}

  /** Returns the events of one block. */
  public static Block of(Collection<SourcedMention> block, OwnWords ownWords) {
    List<Profile> profiles =
        block.stream()
            .sorted(SourcedMention.BY_AGE)
            .map(sourced -> new Profile(sourced, ownWords))
            .toList();
    return new Clusters(profiles).join();
  }

  private Block join() {
    Candidates candidates = new Candidates(profiles);
    Strongest strongest = new Strongest();
    candidates.forEach(
        (older, younger) -> {
          int weight = compare(older, younger).weight();
          if (weight >= SameEvent.POSSIBLE) {
            strongest.add(older, younger, weight);
          }
        });
    long[] pairs = strongest.sorted();
    for (long pair : pairs) {
      if (Strongest.weight(pair) >= SameEvent.LINK) {
        join(Strongest.older(pair), Strongest.younger(pair));
      }
    }
    return new Block(events(pairs), possible(pairs), candidates.boundedKeys());
  }

  private Comparison compare(int one, int other) {
    return SameEvent.compare(profiles.get(one), profiles.get(other));
  }

  private void join(int one, int other) {
    int kept = Math.min(eventOf[one], eventOf[other]);
    int joined = Math.max(eventOf[one], eventOf[other]);
    if (kept == joined) {
      return;
    }
    long pair = (long) kept << 32 | joined;
    int size = members.get(kept).size() + members.get(joined).size();
    if (refused.getOrDefault(pair, 0) == size) {
      return;
    }
    if (!mayJoin(kept, joined)) {
      refused.put(pair, size);
      return;
    }
    for (int n : members.get(joined)) {
      eventOf[n] = kept;
    }
    members.get(kept).addAll(members.get(joined));
    Collections.sort(members.get(kept));
    members.get(joined).clear();
    articles.get(kept).addAll(articles.get(joined));
    articles.get(joined).clear();
  }

  private boolean mayJoin(int kept, int joined) {
    if (!Collections.disjoint(articles.get(kept), articles.get(joined))) {
      return false;
    }
    List<Integer> here = asked(kept);
    List<Integer> there = asked(joined);
    Comparison[][] across = new Comparison[here.size()][there.size()];
    long sum = 0;
    for (int n = 0; n < here.size(); n++) {
      for (int m = 0; m < there.size(); m++) {
        across[n][m] = compare(here.get(n), there.get(m));
        sum += across[n][m].weight();
      }
    }
    return sum >= (long) SameEvent.MEAN * here.size() * there.size()
        && areDaysOne(here, there, across);
  }

  private boolean areDaysOne(List<Integer> here, List<Integer> there, Comparison[][] across) {
    for (int n = 0; n < here.size(); n++) {
      for (int m = 0; m < there.size(); m++) {
        if (across[n][m].isOfOtherDays() && !hasSlipped(here.get(n), there.get(m), here, there)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether one of two dates is told by others of the event as another month or year. */
  private boolean hasSlipped(int one, int other, List<Integer> here, List<Integer> there) {
    return isSlip(one, here) || isSlip(one, there) || isSlip(other, here) || isSlip(other, there);
  }

  private boolean isSlip(int one, List<Integer> others) {
    for (int other : others) {
      if (one != other
          && Questions.date(profiles.get(one), profiles.get(other)) == Answer.SLIPPED
          && compare(one, other).links()) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> asked(int event) {
    List<Integer> all = members.get(event);
    return all.subList(0, Math.min(ASKED, all.size()));
  }

  private List<Cluster> events(long[] pairs) {
    Map<Integer, Long> strongest = new HashMap<>();
    for (long pair : pairs) {
      int older = Strongest.older(pair);
      int younger = Strongest.younger(pair);
      if (eventOf[older] == eventOf[younger]) {
        strongest.putIfAbsent(younger, pair);
      }
    }
    for (long pair : pairs) {
      if (eventOf[Strongest.older(pair)] == eventOf[Strongest.younger(pair)]) {
        strongest.putIfAbsent(Strongest.older(pair), pair);
      }
    }
    List<Cluster> events = new ArrayList<>();
    for (List<Integer> event : members) {
      if (!event.isEmpty()) {
        events.add(event(event, strongest));
      }
    }
    return events;
  }

  private Cluster event(List<Integer> event, Map<Integer, Long> strongest) {
    Map<String, Link> links = new TreeMap<>();
    for (int n : event.subList(1, event.size())) {
      long pair = strongest.get(n);
      int other = Strongest.older(pair) == n ? Strongest.younger(pair) : Strongest.older(pair);
      Comparison why = compare(n, other);
      links.put(
          profiles.get(n).sourced.id(),
          new Link(
              profiles.get(other).sourced.id(),
              level(profiles.get(n), profiles.get(other)),
              why.answers(),
              why.weight()));
    }
    return new Cluster(
        event.stream().map(n -> profiles.get(n).sourced).toList(), links, sources(event));
  }

  private static Level level(Profile one, Profile other) {
    if (one.resembles(other, Fingerprint.SAME_TEXT)) {
      return Level.SAME_TEXT;
    }
    boolean isRelease =
        one.resembles(other, Fingerprint.SAME_RELEASE)
            || (one.title.size() >= TELLING_TITLE
                && other.title.size() >= TELLING_TITLE
                && TitleWords.likeness(one.title, other.title) >= NEAR_TITLE);
    return isRelease ? Level.SAME_RELEASE : Level.SAME_EVENT;
  }

  /** Articles of one outlet, of one text and of one release go back to one source. */
  private Map<String, Integer> sources(List<Integer> event) {
    int[] source = new int[event.size()];
    Arrays.setAll(source, n -> n);
    Map<String, Integer> firstOfOutlet = new HashMap<>();
    for (int n = 0; n < source.length; n++) {
      String outlet = profiles.get(event.get(n)).sourced.outlet();
      Integer first = outlet == null ? null : firstOfOutlet.putIfAbsent(outlet, n);
      if (first != null) {
        unite(source, first, n);
      }
      for (int m = Math.max(0, n - NEIGHBOURS); m < n; m++) {
        if (level(profiles.get(event.get(m)), profiles.get(event.get(n))) != Level.SAME_EVENT) {
          unite(source, m, n);
        }
      }
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    Map<String, Integer> byArticle = new TreeMap<>();
    for (int n = 0; n < source.length; n++) {
      int first = first(source, n);
      numbers.putIfAbsent(first, numbers.size());
      byArticle.put(profiles.get(event.get(n)).articleId, numbers.get(first));
    }
    return byArticle;
  }

  private static void unite(int[] source, int one, int other) {
    int a = first(source, one);
    int b = first(source, other);
    source[Math.max(a, b)] = Math.min(a, b);
  }

  private static int first(int[] source, int n) {
    int root = n;
    while (source[root] != root) {
      source[root] = source[source[root]];
      root = source[root];
    }
    return root;
  }

  private List<Possible> possible(long[] pairs) {
    Set<Long> told = new HashSet<>();
    List<Possible> possible = new ArrayList<>();
    for (long pair : pairs) {
      int one = Strongest.older(pair);
      int other = Strongest.younger(pair);
      long events =
          (long) Math.min(eventOf[one], eventOf[other]) << 32
              | Math.max(eventOf[one], eventOf[other]);
      boolean areApart = eventOf[one] != eventOf[other];
      boolean shareArticle =
          areApart
              && !Collections.disjoint(articles.get(eventOf[one]), articles.get(eventOf[other]));
      if (areApart && !shareArticle && told.add(events)) {
        Comparison why = compare(one, other);
        possible.add(
            new Possible(
                profiles.get(one).sourced,
                profiles.get(other).sourced,
                why.answers(),
                why.weight()));
      }
    }
    return possible;
  }

  /** Pairs with their weights, in one array of numbers: there may be millions. */
  private static final class Strongest {

    private long[] pairs = new long[1024];
    private int size;

    void add(int older, int younger, int weight) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, size * 2);
      }
      long lightness = HEAVIEST - weight;
      pairs[size++] = lightness << (2 * NUMBER_BITS) | (long) older << NUMBER_BITS | younger;
    }

    /** The strongest first, of equals that of the older mentions; each once. */
    long[] sorted() {
      long[] sorted = Arrays.copyOf(pairs, size);
      Arrays.sort(sorted);
      int distinct = 0;
      for (int n = 0; n < sorted.length; n++) {
        if (n == 0 || sorted[n] != sorted[n - 1]) {
          sorted[distinct++] = sorted[n];
        }
      }
      return Arrays.copyOf(sorted, distinct);
    }

    static int weight(long pair) {
      return (int) (HEAVIEST - (pair >>> (2 * NUMBER_BITS)));
    }

    static int older(long pair) {
      return (int) (pair >>> NUMBER_BITS & NUMBER_MASK);
    }

    static int younger(long pair) {
      return (int) (pair & NUMBER_MASK);
    }
  }
}
