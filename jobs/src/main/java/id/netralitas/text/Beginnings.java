package id.netralitas.text;

import java.util.BitSet;

/**
 * The first four letters of some words, so that most others are passed over without being read to
 * their end. It may hold more than was added, never less.
 */
final class Beginnings {

  /** How many letters are looked at. */
  static final int LENGTH = 4;

  private static final int BITS = 5;

  private final BitSet known = new BitSet(1 << (LENGTH * BITS));

  /** Adds the beginning of a word; where it is shorter, or has no letter a to z, any may stand. */
  void add(String word) {
    add(word, 0, 0);
  }

  private void add(String word, int at, int key) {
    if (at == LENGTH) {
      known.set(key);
      return;
    }
    char c = at < word.length() ? word.charAt(at) : 0;
    boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    int first = isLetter ? c & 31 : 0;
    int last = isLetter ? c & 31 : 31;
    for (int letter = first; letter <= last; letter++) {
      add(word, at + 1, key << BITS | letter);
    }
  }

  /** Returns whether a word of ASCII letters, in whatever case, may be one of them. */
  boolean has(char[] text, int from, int to) {
    int key = 0;
    for (int n = 0; n < LENGTH; n++) {
      key = key << BITS | (from + n < to ? text[from + n] & 31 : 0);
    }
    return known.get(key);
  }
}
