package id.netralitas.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Many phrases as one automaton over words: all of them are found in one walk over a text.
 *
 * <p>A phrase is a sequence of words in lower case; a hyphen counts as a blank. Each has a meaning,
 * a number that the caller gives it; one phrase may have several. Words carry marks, bits that the
 * caller gives to the rarest word of a phrase, so that a text without them can be left at once.
 * Immutable and safe for threads.
 */
public final class Phrases {

  private final Words words;
  private final byte[] marks;
  private final Marked marked;
  private final Edges edges;
  private final int[][] meanings;

  private Phrases(Words words, byte[] marks, Marked marked, Edges edges, int[][] meanings) {
    this.words = words;
    this.marks = marks;
    this.marked = marked;
    this.edges = edges;
    this.meanings = meanings;
  }

  Words words() {
    return words;
  }

  /** The words that carry a mark, by themselves: a table small enough to stay at hand. */
  static final class Marked {

    private final Words words;
    private final byte[] marks;
    private final Beginnings beginnings;

    private Marked(Words words, byte[] marks, Beginnings beginnings) {
      this.words = words;
      this.marks = marks;
      this.beginnings = beginnings;
    }

    Words words() {
      return words;
    }

    Beginnings beginnings() {
      return beginnings;
    }

    byte mark(int word) {
      return marks[word];
    }
  }

  Marked marked() {
    return marked;
  }

  byte mark(int word) {
    return word > 0 && word < marks.length ? marks[word] : 0;
  }

  /** Returns the state after {@code word}, or -1 if no phrase goes on so. State 0 is the start. */
  int step(int state, int word) {
    return edges.next(state, word);
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
    private final List<Rarest> phrases = new ArrayList<>();
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
     * @param mark bits that its rarest word carries, of equals the longest; 0 for none
     * @throws IllegalArgumentException if the phrase has no word
     */
    public Builder add(String phrase, int meaning, int mark) {
      int state = 0;
      Tokens tokens = Tokenizer.wordsOf(phrase, words);
      int rarest = 0;
      String rarestWord = "";
      for (int t = 0; t < tokens.size(); t++) {
        if (!tokens.isMark(t, '-')) {
          int word = tokens.symbol(t);
          if (rarest == 0 || isRarer(tokens.written(t), rarestWord)) {
            rarest = word;
            rarestWord = tokens.written(t);
          }
          state = stepOrNew(state, word);
        }
      }
      if (state == 0) {
        throw new IllegalArgumentException("the phrase '" + phrase + "' has no word");
      }
      List<Integer> there = ends.computeIfAbsent(state, none -> new ArrayList<>());
      if (!there.contains(meaning)) {
        there.add(meaning);
      }
      phrases.add(new Rarest(rarest, rarestWord, mark));
      return this;
    }

    private boolean isRarer(String word, String other) {
      int difference = frequency.applyAsInt(word) - frequency.applyAsInt(other);
      return difference == 0 ? word.length() > other.length() : difference < 0;
    }

    /** The rarest word of a phrase and what it is to carry. */
    private record Rarest(int word, String written, int mark) {}

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
      byte[] wordMarks = new byte[words.size() + 1];
      for (Rarest phrase : phrases) {
        if (phrase.word() > 0) {
          wordMarks[phrase.word()] |= (byte) phrase.mark();
        }
      }
      return new Phrases(words, wordMarks, marked(), new Edges(steps), meanings);
    }

    private Marked marked() {
      Words markedWords = new Words();
      Beginnings beginnings = new Beginnings();
      byte[] marksOfWords = new byte[phrases.size() + 1];
      for (Rarest phrase : phrases) {
        if (phrase.word() > 0 && phrase.mark() != 0) {
          int word = Tokenizer.wordsOf(phrase.written(), markedWords).symbol(0);
          marksOfWords[word] |= (byte) phrase.mark();
          beginnings.add(phrase.written());
        }
      }
      return new Marked(markedWords, marksOfWords, beginnings);
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
