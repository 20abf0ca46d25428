package id.netralitas.text;

/**
 * The words that any phrase holds, each with a number of its own; found by a 64-bit hash, so that
 * reading a text makes no strings. Immutable once the automaton that owns it is built.
 */
final class Words {

  /** The number of a word that no phrase holds. */
  static final int UNKNOWN = 0;

  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private static final int NUMBER_BITS = 20;
  private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;

  /** In each slot the upper bits of the hash and the number: one look into memory a word. */
  private long[] slots = new long[1024];

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
    int mask = slots.length - 1;
    int slot = slot(key, mask);
    while (slots[slot] != 0) {
      if (((slots[slot] ^ key) & ~NUMBER_MASK) == 0) {
        return (int) (slots[slot] & NUMBER_MASK);
      }
      slot = (slot + 1) & mask;
    }
    return UNKNOWN;
  }

  /** Returns the number of the word with this hash, a new one if it has none yet. */
  int take(long hash) {
    int known = number(hash);
    if (known != UNKNOWN) {
      return known;
    }
    if (size * 2 >= slots.length) {
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
    int mask = slots.length - 1;
    int slot = slot(key, mask);
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = (key & ~NUMBER_MASK) | number;
  }

  private static int slot(long key, int mask) {
    return (int) (key >>> NUMBER_BITS) & mask;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long entry : old) {
      if (entry != 0) {
        put(entry, (int) (entry & NUMBER_MASK));
      }
    }
  }

  /** Mixes all bits, since the slot is taken from some of them. */
  private static long spread(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * PRIME;
    mixed ^= mixed >>> 29;
    return mixed;
  }
}
