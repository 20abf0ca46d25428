package id.netralitas.text;

import java.util.BitSet;

/**
 * The first six letters of some words, so that almost all others are passed over without being
 * looked up. It may hold more than was added, never less.
 */
final class Beginnings {

  private static final int LENGTH = 6;
  private static final int BITS_PER_LETTER = 5;
  private static final int BITS = 17;
  private static final int SPREAD = 0x9E3779B1;
  private static final String SUFFIX = "nya";

  private final BitSet known = new BitSet(1 << BITS);

  /** Adds a word of letters a to z, with and without {@code -nya}; others are never asked for. */
  void add(String word) {
    addBeginning(word);
    addBeginning(word + SUFFIX);
  }

  private void addBeginning(String word) {
    known.set(slot(word.toCharArray(), 0, word.length()));
  }

  /** Returns whether a word of ASCII letters, in whatever case, may be one of them. */
  boolean has(char[] text, int from, int to) {
    return known.get(slot(text, from, to));
  }

  private static int slot(char[] text, int from, int to) {
    int end = Math.min(to, from + LENGTH);
    int key = 0;
    for (int n = from; n < end; n++) {
      key = key << BITS_PER_LETTER | (text[n] & 31);
    }
    return (key * SPREAD) >>> (Integer.SIZE - BITS);
  }
}
