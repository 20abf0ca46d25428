package id.netralitas.text;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Cuts a text into tokens.
 *
 * <p>Damage that the press brings is read over, the positions being kept: tags and entities, a word
 * cut by a hyphen at a line end, an apostrophe inside a word ({@code Jum'at}), ligatures, a lost
 * <i>ti</i> ligature (U+FFFD), and quotation marks that were decoded twice ({@code â€œ}).
 */
public final class Tokenizer {

  private static final int LONGEST_TAG = 400;

  private static final byte LETTER = 1;
  private static final byte WORD_END = 2;

  /** What ASCII characters are: letters, and those behind which no word goes on. */
  private static final byte[] CLASSES = classes();

  private static final int LONGEST_ENTITY = 8;

  private final Words words;
  private final boolean isLearning;
  private final String text;
  private final char[] chars;
  private final Tokens tokens;
  private int noTagEndBefore;

  private Tokenizer(String text, Words words, boolean isLearning, Tokens tokens) {
    this.text = text;
    this.words = words;
    this.isLearning = isLearning;
    this.chars = text.toCharArray();
    this.tokens = tokens;
  }

  /** Returns the tokens of {@code text}, its words known by {@code phrases}. */
  public static Tokens tokens(String text, Phrases phrases) {
    return new Tokenizer(text, phrases.words(), false, new Tokens(text)).read();
  }

  /**
   * Returns the marks of all phrases of {@code text} together, without keeping tokens. It may hold
   * those of phrases whose words stand apart or inside tags; it never lacks one.
   */
  public static int marks(String text, Phrases phrases) {
    return marks(text, phrases, marks -> false);
  }

  /** Returns the marks as far as the text had to be read until they were {@code enough}. */
  public static int marks(String text, Phrases phrases, IntPredicate enough) {
    return new Tokenizer(text, phrases.marked().words(), false, new Tokens(""))
        .scan(phrases.marked(), enough);
  }

  /** Returns the tokens of a phrase; words that are new get a number. */
  static Tokens wordsOf(String phrase, Words words) {
    return new Tokenizer(phrase, words, true, new Tokens(phrase)).read();
  }

  private Tokens read() {
    int i = 0;
    int length = chars.length;
    while (i < length) {
      char c = chars[i];
      if (isAsciiLetter(c) || (c > 127 && isWordStart(i))) {
        i = word(i);
      } else if (c == '\n') {
        tokens.addLineEnd(i);
        i++;
      } else if (c <= ' ' || isBlank(c)) {
        i++;
      } else if (Character.isDigit(c)) {
        i = number(i);
      } else if (c == '<') {
        i = tag(i);
      } else if (c == '&') {
        i = entity(i);
      } else if (isBrokenQuote(i)) {
        i = brokenQuote(i);
      } else {
        int end = plusMinusEnd(i);
        tokens.addMark(i, end, end > i + 1 ? '\u00b1' : plain(c));
        i = end;
      }
    }
    return tokens;
  }

  /** Returns where {@code +/-} or {@code +-}, typed for the sign ±, ends; else the next place. */
  private int plusMinusEnd(int from) {
    boolean isPlus = chars[from] == '+' && from + 1 < chars.length;
    int minus = isPlus && chars[from + 1] == '/' ? from + 2 : from + 1;
    return isPlus && minus < chars.length && plain(chars[minus]) == '-' ? minus + 1 : from + 1;
  }

  private int scan(Phrases.Marked marked, IntPredicate enough) {
    Beginnings beginnings = marked.beginnings();
    int length = chars.length;
    int i = 0;
    while (i < length) {
      char c = chars[i];
      if (c >= 128 || CLASSES[c] != LETTER) {
        i = c >= 128 ? beyondAscii(i, marked) : i + 1;
      } else {
        int end = i + 1;
        while (end < length && chars[end] < 128 && CLASSES[chars[end]] == LETTER) {
          end++;
        }
        boolean isWhole = end == length || (chars[end] < 128 && CLASSES[chars[end]] == WORD_END);
        i = isWhole && !beginnings.has(chars, i, end) ? end : wordSeen(i, marked);
      }
      if (isNewlyMarked && enough.test(marksSeen)) {
        break;
      }
      isNewlyMarked = false;
    }
    return marksSeen;
  }

  private int wordSeen(int i, Phrases.Marked marked) {
    tokens.clear();
    int end = word(i);
    if (lastSymbol > 0 && !seen.get(lastSymbol)) {
      seen.set(lastSymbol);
      int more = marksSeen | marked.marks(lastSymbol, seen);
      isNewlyMarked = more != marksSeen;
      marksSeen = more;
    }
    return end;
  }

  private int beyondAscii(int i, Phrases.Marked marked) {
    if (isWordStart(i)) {
      return wordSeen(i, marked);
    }
    tokens.clear();
    return isBrokenQuote(i) ? brokenQuote(i) : i + 1;
  }

  private boolean isBrokenQuote(int i) {
    return chars[i] == '\u00e2' && i + 1 < chars.length && chars[i + 1] == '\u20ac';
  }

  private boolean isWordStart(int i) {
    return Character.isLetter(chars[i]) && !isBrokenQuote(i);
  }

  private int word(int from) {
    long hash = Words.start();
    long beforeSuffix = 0;
    long last1 = hash;
    long last2 = hash;
    int letters = 0;
    int capitals = 0;
    int i = from;
    int end = from;
    char a = 0;
    char b = 0;
    char c = 0;
    while (i < chars.length) {
      char raw = chars[i];
      if (isAsciiLetter(raw) || (raw >= '0' && raw <= '9')) {
        if (raw >= 'A' && raw <= 'Z') {
          capitals++;
          raw = (char) (raw + 32);
        }
      } else if (raw < 128) {
        int next = joined(i);
        if (next < 0) {
          break;
        }
        i = next;
        continue;
      } else if (raw == '\ufffd' && end > from) {
        hash = Words.add(hash, 't');
        raw = 'i';
      } else if (raw >= '\ufb00' && raw <= '\ufb04') {
        hash = Words.add(hash, 'f');
        raw = raw == '\ufb00' ? 'f' : raw == '\ufb02' || raw == '\ufb04' ? 'l' : 'i';
      } else if (Character.isLetter(raw)) {
        if (isBrokenQuote(i)) {
          break;
        }
        if (Character.isUpperCase(raw)) {
          capitals++;
        }
        raw = plainLetter(raw);
      } else {
        int next = joined(i);
        if (next < 0) {
          break;
        }
        i = next;
        continue;
      }
      a = b;
      b = c;
      c = raw;
      beforeSuffix = last2;
      last2 = last1;
      last1 = hash;
      hash = Words.add(hash, raw);
      letters++;
      i++;
      end = i;
    }
    tokens.addWord(
        from, end, symbol(hash, beforeSuffix, letters, a, b, c), form(from, letters, capitals));
    return end;
  }

  private int lastSymbol;
  private final BitSet seen = new BitSet();
  private int marksSeen;
  private boolean isNewlyMarked;

  private int symbol(long hash, long beforeSuffix, int letters, char a, char b, char c) {
    int word = isLearning ? words.take(hash) : words.number(hash);
    if (word == Words.UNKNOWN && letters > 5 && a == 'n' && b == 'y' && c == 'a') {
      word = words.number(beforeSuffix);
    }
    lastSymbol = word;
    return word;
  }

  private int form(int from, int letters, int capitals) {
    int form = Character.isUpperCase(chars[from]) ? Tokens.CAPITAL : 0;
    return letters > 1 && capitals == letters ? form | Tokens.ALL_CAPITALS : form;
  }

  /**
   * Returns where a word goes on after the character at {@code i}: behind an apostrophe between
   * letters, or behind a hyphen that ends a line; -1 if the word ends here.
   */
  private int joined(int i) {
    char c = chars[i];
    if (c == '\'' || c == '\u2019' || c == '\u2018' || c == '`') {
      return i + 1 < chars.length && Character.isLowerCase(chars[i + 1]) ? i + 1 : -1;
    }
    if (c == '\u00ad') {
      return i + 1;
    }
    if (c == '-' && i + 1 < chars.length) {
      int next = i + 1;
      if (chars[next] == '\r') {
        next++;
      }
      if (next + 1 < chars.length
          && chars[next] == '\n'
          && Character.isLowerCase(chars[next + 1])) {
        return next + 1;
      }
    }
    return -1;
  }

  private int number(int from) {
    int i = from;
    while (i < chars.length && Character.isDigit(chars[i])) {
      i++;
    }
    tokens.addNumber(from, i);
    return i;
  }

  private int tag(int from) {
    boolean opens =
        from + 1 < chars.length
            && (isAsciiLetter(chars[from + 1]) || chars[from + 1] == '/' || chars[from + 1] == '!');
    if (opens && from >= noTagEndBefore) {
      int limit = Math.min(chars.length, from + LONGEST_TAG);
      for (int i = from + 1; i < limit; i++) {
        if (chars[i] == '>') {
          return i + 1;
        }
      }
      noTagEndBefore = limit;
    }
    tokens.addMark(from, from + 1, '<');
    return from + 1;
  }

  private int entity(int from) {
    int limit = Math.min(chars.length, from + LONGEST_ENTITY);
    for (int i = from + 1; i < limit; i++) {
      char c = chars[i];
      if (c == ';' && i > from + 1) {
        String name = text.substring(from + 1, i);
        if (name.contains("quo")) {
          tokens.addMark(from, i + 1, '"');
        } else if (name.contains("dash")) {
          tokens.addMark(from, i + 1, '-');
        }
        return i + 1;
      }
      if (!isAsciiLetter(c) && c != '#' && (c < '0' || c > '9')) {
        break;
      }
    }
    tokens.addMark(from, from + 1, '&');
    return from + 1;
  }

  private int brokenQuote(int from) {
    int end = from + 2;
    char mark = '"';
    if (end < chars.length) {
      char third = chars[end];
      if ("\u0153\u2122\u02dc\u201c\u201d\u009d\u00a6".indexOf(third) >= 0) {
        mark = third == '\u201c' || third == '\u201d' ? '-' : third == '\u2122' ? '\'' : '"';
        end++;
      }
    }
    tokens.addMark(from, end, mark);
    return end;
  }

  private static byte[] classes() {
    byte[] classes = new byte[128];
    for (char c = 0; c < classes.length; c++) {
      boolean goesOn = (c >= '0' && c <= '9') || "'`-".indexOf(c) >= 0;
      classes[c] = isAsciiLetter(c) ? LETTER : goesOn ? 0 : WORD_END;
    }
    return classes;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isBlank(char c) {
    return c == '\u00a0'
        || c == '\u200b'
        || c == '\ufeff'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
      case '\u2018', '\u2019', '`', '\u00b4' -> '\'';
      case '\u2248', '\u2243', '\u223c', '\uff5e', '\u02dc' -> '~';
      case '\u2265' -> '>';
      case '\u2264' -> '<';
      default -> c;
    };
  }

  private static char plainLetter(char c) {
    return switch (Character.toLowerCase(c)) {
      case '\u00e9', '\u00e8', '\u00ea', '\u00eb' -> 'e';
      case '\u00e1', '\u00e0', '\u00e2', '\u00e4' -> 'a';
      case '\u00f3', '\u00f2', '\u00f4', '\u00f6' -> 'o';
      case '\u00fa', '\u00f9', '\u00fb', '\u00fc' -> 'u';
      case '\u00ed', '\u00ec', '\u00ee', '\u00ef' -> 'i';
      default -> Character.toLowerCase(c);
    };
  }
}
