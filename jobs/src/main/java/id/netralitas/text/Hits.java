package id.netralitas.text;

import java.util.Arrays;

/**
 * Every known phrase in a text, by its first token; of phrases that begin at one token the longer
 * comes first.
 */
public final class Hits {

  private final int[] firstAt;
  private int[] ends;
  private int[] meanings;
  private int size;

  private Hits(int tokens) {
    firstAt = new int[tokens + 1];
    int guess = Math.max(16, tokens / 4);
    ends = new int[guess];
    meanings = new int[guess];
  }

  /**
   * Finds the phrases. A hyphen inside a phrase is passed over where it touches both words or
   * doubles one. Linear: no phrase is longer than the longest one given.
   */
  public static Hits in(Tokens tokens, Phrases phrases) {
    Hits hits = new Hits(tokens.size());
    for (int t = 0; t < tokens.size(); t++) {
      hits.firstAt[t] = hits.size;
      int state = phrases.start(tokens.symbol(t));
      int from = hits.size;
      int at = t;
      while (state >= 0) {
        int[] meanings = phrases.meanings(state);
        if (meanings != null) {
          for (int meaning : meanings) {
            hits.add(at + 1, meaning);
          }
        }
        at++;
        if (isHyphen(at, tokens)) {
          at++;
        }
        state = at < tokens.size() ? phrases.step(state, tokens.symbol(at)) : -1;
      }
      hits.reverse(from);
    }
    hits.firstAt[tokens.size()] = hits.size;
    return hits;
  }

  /** "Undang-Undang", and "Undang - Undang" where one word stands on both sides. */
  private static boolean isHyphen(int at, Tokens tokens) {
    boolean isTight = tokens.isAttached(at) && tokens.isAttached(at + 1);
    return tokens.isMark(at, '-')
        && tokens.isWord(at + 1)
        && (isTight || tokens.symbol(at - 1) == tokens.symbol(at + 1));
  }

  private void add(int end, int meaning) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      meanings = Arrays.copyOf(meanings, size * 2);
    }
    ends[size] = end;
    meanings[size] = meaning;
    size++;
  }

  private void reverse(int from) {
    for (int low = from, high = size - 1; low < high; low++, high--) {
      int end = ends[low];
      ends[low] = ends[high];
      ends[high] = end;
      int meaning = meanings[low];
      meanings[low] = meanings[high];
      meanings[high] = meaning;
    }
  }

  /** Returns the first of the hits that begin at {@code token}. */
  public int first(int token) {
    return firstAt[token];
  }

  /** Returns one past the last of the hits that begin at {@code token}. */
  public int last(int token) {
    return firstAt[token + 1];
  }

  /** Returns whether any begins at {@code token}. */
  public boolean isAny(int token) {
    return firstAt[token] < firstAt[token + 1];
  }

  /** Returns the number of hits. */
  public int size() {
    return size;
  }

  public int meaning(int hit) {
    return meanings[hit];
  }

  /** Returns the token after the phrase. */
  public int end(int hit) {
    return ends[hit];
  }
}
