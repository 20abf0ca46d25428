package id.netralitas.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The name of an official in words, so that spellings of one person are known again: {@code Nurdin
 * Yana} and {@code Nordin Yana}, {@code Arjuna Al Ichsan} and {@code Arjuna Al Ichsan Siregar}.
 */
record PersonName(List<String> words) {

  private static final int SHORTEST_ALONE = 4;
  private static final int SHORTEST_MISSPELT = 5;
  private static final int LONG = 8;

  private static final Pattern MUHAMMAD =
      Pattern.compile("m(?:o|u)?(?:c|k)?h(?:d|m?am+(?:a|e)[dt])?|muhd|mhd|moh?d");

  /** Old and Arabic ways of spelling, with the letter of today; in this order. */
  private static final String[][] SOUNDS = {
    {"oe", "u"}, {"dj", "j"}, {"tj", "c"}, {"sj", "s"}, {"sy", "s"}, {"sh", "s"}, {"kh", "h"},
    {"dh", "d"}, {"dz", "z"}, {"th", "t"}, {"oo", "u"}, {"ae", "ai"}, {"ie", "i"}, {"iy", "i"},
    {"y", "i"}, {"j", "i"}, {"q", "k"}, {"v", "f"}
  };

  private static final Pattern DOUBLED = Pattern.compile("(.)\\1");

  private static final LevenshteinDistance ONE_EDIT = new LevenshteinDistance(1);
  private static final LevenshteinDistance TWO_EDITS = new LevenshteinDistance(2);

  PersonName {
    words = List.copyOf(words);
  }

  /**
   * Returns the words of two letters and more, in small letters. Initials are left out, and so is
   * Muhammad with its short forms, which outlets write or leave out as they like; a name of nothing
   * else has no words.
   */
  static PersonName of(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (word.length() > 1 && !MUHAMMAD.matcher(word).matches()) {
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
    if (one.equals(other) || spelling(one).equals(spelling(other))) {
      return true;
    }
    int length = Math.min(one.length(), other.length());
    LevenshteinDistance edits = length < LONG ? ONE_EDIT : TWO_EDITS;
    return length >= SHORTEST_MISSPELT && edits.apply(one, other) >= 0;
  }

  /** Returns the word as it is spelt today, one letter for each sound. */
  private static String spelling(String word) {
    String spelt = word;
    for (String[] sound : SOUNDS) {
      spelt = spelt.replace(sound[0], sound[1]);
    }
    return DOUBLED.matcher(spelt).replaceAll("$1");
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
