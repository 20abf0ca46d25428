package id.netralitas.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The name of an official in words, so that spellings of one person are known again: {@code Nurdin
 * Yana} and {@code Nordin Yana}, {@code Arjuna Al Ichsan} and {@code Arjuna Al Ichsan Siregar}.
 */
record PersonName(List<String> words) {

  private static final int SHORTEST_ALONE = 4;
  private static final int SHORTEST_MISSPELT = 5;
  private static final int LONG = 8;

  PersonName {
    words = List.copyOf(words);
  }

  /** Returns the words of two letters and more, in small letters; initials are left out. */
  static PersonName of(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (word.length() > 1) {
        words.add(word);
      }
    }
    return new PersonName(words);
  }

  /** Returns how many of the names stand for somebody whom the others name too, each once. */
  static int inCommon(List<PersonName> some, List<PersonName> others) {
    List<PersonName> left = new ArrayList<>(others);
    int common = 0;
    for (PersonName name : some) {
      for (int n = 0; n < left.size(); n++) {
        if (name.isSame(left.get(n))) {
          left.remove(n);
          common++;
          break;
        }
      }
    }
    return common;
  }

  /**
   * Returns whether this may be the same person: every word of the shorter name has its like in the
   * longer one. A single word must have four letters.
   */
  boolean isSame(PersonName other) {
    List<String> shorter = words.size() <= other.words.size() ? words : other.words;
    List<String> longer = new ArrayList<>(shorter == words ? other.words : words);
    if (shorter.isEmpty() || (shorter.size() == 1 && shorter.get(0).length() < SHORTEST_ALONE)) {
      return false;
    }
    for (String word : shorter) {
      int like = -1;
      for (int n = 0; n < longer.size() && like < 0; n++) {
        like = isLike(word, longer.get(n)) ? n : -1;
      }
      if (like < 0) {
        return false;
      }
      longer.remove(like);
    }
    return true;
  }

  private static boolean isLike(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int length = Math.min(one.length(), other.length());
    return length >= SHORTEST_MISSPELT && isWithin(one, other, length < LONG ? 1 : 2);
  }

  /** Whether so many letters changed, added or left out make one word of the other. */
  private static boolean isWithin(String one, String other, int edits) {
    if (Math.abs(one.length() - other.length()) > edits) {
      return false;
    }
    int[] before = new int[other.length() + 1];
    for (int n = 0; n < before.length; n++) {
      before[n] = n;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[before.length];
      now[0] = i;
      for (int j = 1; j < now.length; j++) {
        int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return before[other.length()] <= edits;
  }

  /**
   * Returns the word with its vowels, doubled letters and common ways of spelling taken away, so
   * that spellings of one name share it; empty text for a word that leaves nothing.
   */
  static String skeleton(String word) {
    String plain = word.replace("dj", "j").replace("tj", "c").replace("kh", "h").replace("ch", "c");
    StringBuilder skeleton = new StringBuilder();
    for (int n = 0; n < plain.length(); n++) {
      char c = plain.charAt(n) == 'q' ? 'k' : plain.charAt(n);
      boolean isDoubled = !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) == c;
      if ("aeiouyhw".indexOf(c) < 0 && !isDoubled) {
        skeleton.append(c);
      }
    }
    return skeleton.toString();
  }
}
