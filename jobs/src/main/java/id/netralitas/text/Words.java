package id.netralitas.text;

import java.util.Arrays;

/**
 * The words that any phrase holds, each with a number of its own; found by a 64-bit hash, so that
 * reading a text makes no strings. Immutable once the automaton that owns it is built.
 */
final class Words {

  /** The number of a word that no phrase holds. */
  static final int UNKNOWN = 0;

  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[1024];
  private int[] numbers = new int[1024];
  private int size;

  static long start() {
    return SEED;
  }

  /** Adds one folded character to a hash. */
  static long add(long hash, char c) {
    return (hash ^ c) * PRIME;
  }

  /** Returns the number of the word with this hash; {@link #UNKNOWN} if no phrase holds it. */
  int number(long hash) {
    long key = spread(hash);
    int mask = keys.length - 1;
    for (int slot = (int) key & mask; keys[slot] != 0; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return numbers[slot];
      }
    }
    return UNKNOWN;
  }

  /** Returns the number of the word with this hash, a new one if it has none yet. */
  int take(long hash) {
    int known = number(hash);
    if (known != UNKNOWN) {
      return known;
    }
    if (size * 2 >= keys.length) {
      grow();
    }
    size++;
    put(spread(hash), size);
    return size;
  }

  int size() {
    return size;
  }

  private void put(long key, int number) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    numbers[slot] = number;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = Arrays.copyOf(new int[0], keys.length);
    for (int slot = 0; slot < oldKeys.length; slot++) {
      if (oldKeys[slot] != 0) {
        put(oldKeys[slot], oldNumbers[slot]);
      }
    }
  }

  /** Mixes all bits down, since the slot is taken from the lowest; never 0, which is empty. */
  private static long spread(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * PRIME;
    mixed ^= mixed >>> 29;
    return mixed == 0 ? 1 : mixed;
  }
}
