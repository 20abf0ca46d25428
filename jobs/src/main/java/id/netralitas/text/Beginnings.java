package id.netralitas.text;

/**
 * The first three letters of some words, so that most others are passed over without being read to
 * their end. It may hold more than was added, never less.
 */
final class Beginnings {

  private static final int LETTERS = 5;

  private final boolean[] known = new boolean[1 << (3 * LETTERS)];

  /** Adds the beginning of a word, in whatever case. */
  void add(String word) {
    int first = letter(word, 0);
    int second = letter(word, 1);
    int third = letter(word, 2);
    // Where the word is shorter, or its letter none of a to z, any may stand.
    for (int b = second < 0 ? 0 : second; b <= (second < 0 ? 31 : second); b++) {
      for (int c = third < 0 ? 0 : third; c <= (third < 0 ? 31 : third); c++) {
        for (int a = first < 0 ? 0 : first; a <= (first < 0 ? 31 : first); a++) {
          known[a << (2 * LETTERS) | b << LETTERS | c] = true;
        }
      }
    }
  }

  private static int letter(String word, int at) {
    char c = at < word.length() ? word.charAt(at) : 0;
    boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return isLetter ? c & 31 : -1;
  }

  /** Returns whether a word may begin so; the three are ASCII letters in whatever case. */
  boolean has(char first, char second, char third) {
    return known[(first & 31) << (2 * LETTERS) | (second & 31) << LETTERS | (third & 31)];
  }
}
