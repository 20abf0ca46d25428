package id.netralitas.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Many phrases as one automaton over words: all of them are found in one walk over a text.
 *
 * <p>A phrase is a sequence of words in lower case; a hyphen counts as a blank. Each has a meaning,
 * a number that the caller gives it; one phrase may have several. A phrase may carry marks, bits
 * that its two rarest words tell of, so that a text without them can be left at once. Immutable and
 * safe for threads.
 */
public final class Phrases {

  private static final int NUMBER = -1;

  /** Marks beyond these begin no phrase. */
  private static final int MARKS = 256;

  private final Words words;
  private final Marked marked;
  private final Edges edges;

  /** The state after each first word, those after a run of digits at the end. */
  private final int[] starts;

  /** The state after each mark that a phrase begins with. */
  private final int[] markStarts = new int[MARKS];

  private final int[][] meanings;

  private Phrases(Words words, Marked marked, Edges edges, int[][] meanings) {
    this.words = words;
    this.marked = marked;
    this.edges = edges;
    this.starts = new int[words.size() + 2];
    for (int word = 0; word <= words.size(); word++) {
      starts[word] = edges.next(0, word);
    }
    starts[words.size() + 1] = edges.next(0, NUMBER);
    for (char mark = 0; mark < MARKS; mark++) {
      markStarts[mark] = edges.next(0, Tokens.symbolOf(mark));
    }
    this.meanings = meanings;
  }

  Words words() {
    return words;
  }

  /**
   * The phrases that carry a mark, each by its two rarest words: tables small enough to stay at
   * hand. A text that lacks one of the two lacks the phrase.
   */
  static final class Marked {

    private final Words words;
    private final Beginnings beginnings;
    private final int[][] partners;
    private final byte[][] marks;

    /** {@code partners[w]}: the other words of the phrases that w is a rarest word of, or w. */
    private Marked(Words words, Beginnings beginnings, int[][] partners, byte[][] marks) {
      this.words = words;
      this.beginnings = beginnings;
      this.partners = partners;
      this.marks = marks;
    }

    Words words() {
      return words;
    }

    Beginnings beginnings() {
      return beginnings;
    }

    /** Returns the marks of the phrases of {@code word} whose other word is among those seen. */
    int marks(int word, BitSet seen) {
      int all = 0;
      for (int n = 0; n < partners[word].length; n++) {
        all |= seen.get(partners[word][n]) ? marks[word][n] : 0;
      }
      return all;
    }
  }

  Marked marked() {
    return marked;
  }

  /** Returns the state after {@code word}, or -1 if no phrase goes on so. State 0 is the start. */
  int step(int state, int word) {
    return edges.next(state, word);
  }

  /** Returns the state after {@code word}, the first of a phrase, as {@link #step} from 0 does. */
  int start(int word) {
    if (word >= 0) {
      return starts[word];
    }
    int mark = Tokens.mark(word);
    return mark >= 0 && mark < MARKS
        ? markStarts[mark]
        : word == NUMBER ? starts[starts.length - 1] : -1;
  }

  /** Returns the meanings of the phrases that end in {@code state}; null if none does. */
  int[] meanings(int state) {
    return meanings[state];
  }

  /** Collects phrases. */
  public static final class Builder {

    private final Words words = new Words();
    private final Map<Long, Integer> steps = new HashMap<>();
    private final Map<Integer, List<Integer>> ends = new HashMap<>();
    private final List<Rarest> marked = new ArrayList<>();
    private final ToIntFunction<String> frequency;
    private int states = 1;

    /** Knows nothing of words: the longest of a phrase is taken for the rarest. */
    public Builder() {
      this(word -> 0);
    }

    /** Takes that word of a phrase for the rarest whose {@code frequency} is least. */
    public Builder(ToIntFunction<String> frequency) {
      this.frequency = frequency;
    }

    /**
     * Adds a phrase.
     *
     * @param mark bits that its two rarest words tell of, of equals the longest; 0 for none
     * @throws IllegalArgumentException if the phrase has no word
     */
    public Builder add(String phrase, int meaning, int mark) {
      int state = 0;
      Tokens tokens = Tokenizer.wordsOf(phrase, words);
      List<Rare> byRarity = new ArrayList<>();
      for (int t = 0; t < tokens.size(); t++) {
        if (!tokens.isMark(t, '-')) {
          int word = tokens.symbol(t);
          state = stepOrNew(state, word);
          if (word > 0) {
            byRarity.add(new Rare(word, tokens.written(t)));
          }
        }
      }
      if (state == 0) {
        throw new IllegalArgumentException("the phrase '" + phrase + "' has no word");
      }
      List<Integer> there = ends.computeIfAbsent(state, none -> new ArrayList<>());
      if (!there.contains(meaning)) {
        there.add(meaning);
      }
      byRarity.sort(
          Comparator.comparingInt((Rare rare) -> frequency.applyAsInt(rare.written()))
              .thenComparingInt(rare -> -rare.written().length()));
      if (mark != 0 && !byRarity.isEmpty()) {
        Rare second = byRarity.get(Math.min(1, byRarity.size() - 1));
        marked.add(new Rarest(byRarity.get(0), second, mark));
      }
      return this;
    }

    private record Rare(int word, String written) {}

    /** The rarest word of a phrase, the second rarest (itself where alone), and the mark. */
    private record Rarest(Rare first, Rare second, int mark) {}

    private int stepOrNew(int state, int word) {
      Integer next = steps.get(Edges.key(state, word));
      if (next == null) {
        next = states++;
        steps.put(Edges.key(state, word), next);
      }
      return next;
    }

    public Phrases build() {
      int[][] meanings = new int[states][];
      ends.forEach(
          (state, list) -> meanings[state] = list.stream().mapToInt(Integer::intValue).toArray());
      return new Phrases(words, marked(), new Edges(steps), meanings);
    }

    private Marked marked() {
      Words markedWords = new Words();
      Beginnings beginnings = new Beginnings();
      List<List<Integer>> partners = new ArrayList<>(List.of(List.of()));
      List<List<Integer>> marks = new ArrayList<>(List.of(List.of()));
      for (Rarest phrase : marked) {
        int first = numbered(phrase.first(), markedWords, beginnings);
        int second = numbered(phrase.second(), markedWords, beginnings);
        while (partners.size() <= markedWords.size()) {
          partners.add(new ArrayList<>());
          marks.add(new ArrayList<>());
        }
        partners.get(first).add(second);
        marks.get(first).add(phrase.mark());
        partners.get(second).add(first);
        marks.get(second).add(phrase.mark());
      }
      int[][] partnerTable = new int[partners.size()][];
      byte[][] markTable = new byte[partners.size()][];
      for (int word = 0; word < partnerTable.length; word++) {
        partnerTable[word] = partners.get(word).stream().mapToInt(Integer::intValue).toArray();
        markTable[word] = new byte[partnerTable[word].length];
        for (int n = 0; n < markTable[word].length; n++) {
          markTable[word][n] = marks.get(word).get(n).byteValue();
        }
      }
      return new Marked(markedWords, beginnings, partnerTable, markTable);
    }

    private static int numbered(Rare rare, Words markedWords, Beginnings beginnings) {
      beginnings.add(rare.written());
      return Tokenizer.wordsOf(rare.written(), markedWords).symbol(0);
    }
  }

  /** Transitions as one open hash table; most steps fail, at the first slot. */
  private static final class Edges {

    private final long[] keys;
    private final int[] targets;

    Edges(Map<Long, Integer> steps) {
      int capacity = Integer.highestOneBit(Math.max(16, steps.size() * 4)) * 2;
      keys = new long[capacity];
      targets = new int[capacity];
      Arrays.fill(keys, -1);
      steps.forEach(
          (key, target) -> {
            int slot = slot(key);
            while (keys[slot] != -1) {
              slot = (slot + 1) & (keys.length - 1);
            }
            keys[slot] = key;
            targets[slot] = target;
          });
    }

    static long key(int state, int word) {
      return ((long) state << 32) | (word & 0xffffffffL);
    }

    int next(int state, int word) {
      long key = key(state, word);
      for (int slot = slot(key); keys[slot] != -1; slot = (slot + 1) & (keys.length - 1)) {
        if (keys[slot] == key) {
          return targets[slot];
        }
      }
      return -1;
    }

    private int slot(long key) {
      long mixed = key * 0x9E3779B97F4A7C15L;
      return (int) (mixed >>> 40) & (keys.length - 1);
    }
  }
}
