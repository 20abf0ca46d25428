package id.netralitas.link;

import id.netralitas.record.Activity;
import id.netralitas.record.DatePrecision;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pairs of a block that are worth a comparison: those that have a key in common. To be linked
 * by {@link SameEvent}, mentions that are not of one day or neighbouring days must share an
 * official, a number, a venue, a circular, a word of the headline or a piece of text; each of these
 * is a key.
 *
 * <p>Where many mentions have one key, each is compared with its next neighbours in the order of
 * their dates and ages alone ({@link #window}): the number of pairs grows with the number of
 * mentions, not with its square. How often that happened is told.
 */
final class Candidates {

  private static final int WIDEST = 48;
  private static final int NARROWEST = 8;
  private static final int PAIRS_PER_KEY = 48_000;

  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final int OWNER_BITS = 24;
  private static final long OWNER_MASK = (1L << OWNER_BITS) - 1;
  private static final int TITLE_WORDS = 6;
  private static final int PAGE_DAYS = 3;

  private final List<Profile> profiles;

  /** Of each mention its keys, ascending. */
  private final long[][] keys;

  private final int window;
  private long boundedKeys;

  /** Takes each pair once, the older one first. */
  interface Pairs {
    void take(int older, int younger);
  }

  /** Finds the keys of these mentions, which are in the order of their ages. */
  Candidates(List<Profile> profiles) {
    if (profiles.size() > OWNER_MASK) {
      throw new IllegalArgumentException(profiles.size() + " mentions in one block are too many");
    }
    this.profiles = profiles;
    this.keys = new long[profiles.size()][];
    for (int n = 0; n < keys.length; n++) {
      keys[n] = keys(profiles.get(n));
    }
    this.window = window(keys.length);
  }

  /**
   * Returns with how many neighbours under one key a mention is compared in a block of this size.
   */
  static int window(int mentions) {
    return Math.max(NARROWEST, Math.min(WIDEST, PAIRS_PER_KEY / Math.max(1, mentions)));
  }

  /** Gives every pair that has a key in common, each once, in a fixed order. */
  void forEach(Pairs pairs) {
    long[] entries = entries();
    for (int from = 0; from < entries.length; ) {
      long key = entries[from] >>> OWNER_BITS;
      int to = from + 1;
      while (to < entries.length && entries[to] >>> OWNER_BITS == key) {
        to++;
      }
      if (to - from > 1) {
        give(members(entries, from, to), key, pairs);
      }
      from = to;
    }
  }

  private void give(int[] members, long key, Pairs pairs) {
    boundedKeys += members.length > window + 1 ? 1 : 0;
    for (int n = 0; n < members.length; n++) {
      int last = Math.min(members.length, n + 1 + window);
      for (int m = n + 1; m < last; m++) {
        int older = Math.min(members[n], members[m]);
        int younger = Math.max(members[n], members[m]);
        boolean isBounded = members.length > window + 1;
        if (isBounded || firstInCommon(keys[older], keys[younger]) == key) {
          pairs.take(older, younger);
        }
      }
    }
  }

  /** Returns how many keys had more mentions than are compared with each other. */
  long boundedKeys() {
    return boundedKeys;
  }

  private static long firstInCommon(long[] one, long[] other) {
    int n = 0;
    int m = 0;
    while (one[n] != other[m]) {
      if (one[n] < other[m]) {
        n++;
      } else {
        m++;
      }
    }
    return one[n];
  }

  private long[] entries() {
    int size = 0;
    for (long[] own : keys) {
      size += own.length;
    }
    long[] entries = new long[size];
    int at = 0;
    for (int n = 0; n < keys.length; n++) {
      for (long key : keys[n]) {
        entries[at++] = key << OWNER_BITS | n;
      }
    }
    Arrays.sort(entries);
    return entries;
  }

  /** Those that have one key: many of them by day, so that the neighbours are those of one time. */
  private int[] members(long[] entries, int from, int to) {
    int[] members = new int[to - from];
    for (int n = from; n < to; n++) {
      members[n - from] = (int) (entries[n] & OWNER_MASK);
    }
    if (members.length <= window + 1) {
      return members;
    }
    return Arrays.stream(members)
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer n) -> profiles.get(n).pageDay)
                .thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static long[] keys(Profile profile) {
    Set<Long> keys = new TreeSet<>();
    if (profile.precision == DatePrecision.DAY) {
      keys.add(key("day", profile.firstDay / 2));
      keys.add(key("day+", (profile.firstDay + 1) / 2));
    } else if (profile.pageDay != Profile.NO_DAY) {
      for (long days = profile.pageDay - PAGE_DAYS; days <= profile.pageDay + PAGE_DAYS; days++) {
        keys.add(key("day", days / 2));
      }
    }
    for (PersonName official : profile.officials) {
      for (String word : official.words()) {
        String skeleton = PersonName.skeleton(word);
        if (skeleton.length() > 1) {
          keys.add(key("official", text(skeleton)));
        }
      }
    }
    for (long value : profile.values) {
      keys.add(key("count", value));
    }
    for (String word : profile.tellingVenue.isEmpty() ? profile.venue : profile.tellingVenue) {
      keys.add(key("venue", text(word)));
    }
    if (profile.activities.contains(Activity.CIRCULAR)) {
      for (String letter : profile.letters) {
        keys.add(key("letter", text(letter)));
      }
    }
    profile.title.stream()
        .sorted(TitleWords.RAREST_FIRST)
        .limit(TITLE_WORDS)
        .forEach(word -> keys.add(key("title", text(word))));
    if (profile.fingerprint != null) {
      keys.add(key("text", text(profile.fingerprint.hash())));
      for (int band : profile.fingerprint.bands()) {
        keys.add(key("band", band));
      }
    }
    return keys.stream().mapToLong(Long::longValue).toArray();
  }

  private static long text(String text) {
    long hash = 0;
    for (int n = 0; n < text.length(); n++) {
      hash = (hash ^ text.charAt(n)) * SEED;
    }
    return hash;
  }

  private static long key(String kind, long value) {
    long mixed = (text(kind) ^ value) * SEED;
    mixed = (mixed ^ (mixed >>> 29)) * SEED;
    return mixed >>> (OWNER_BITS + 1);
  }
}
