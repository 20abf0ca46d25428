package id.netralitas.text;

/**
 * Cuts a text into tokens.
 *
 * <p>Damage that the press brings is read over, the positions being kept: tags and entities, a word
 * cut by a hyphen at a line end, an apostrophe inside a word ({@code Jum'at}), ligatures, a lost
 * <i>ti</i> ligature (U+FFFD), and quotation marks that were decoded twice ({@code â€œ}).
 */
public final class Tokenizer {

  private static final int LONGEST_TAG = 400;
  private static final int LONGEST_ENTITY = 8;

  private final MarkOfWord marks;
  private final Words words;
  private final boolean isLearning;
  private final String text;
  private final char[] chars;
  private final Tokens tokens;
  private int noTagEndBefore;

  /** Which mark a word carries. */
  private interface MarkOfWord {
    byte of(int word);
  }

  private Tokenizer(String text, MarkOfWord marks, Words words, boolean isLearning) {
    this.text = text;
    this.marks = marks;
    this.words = words;
    this.isLearning = isLearning;
    this.chars = text.toCharArray();
    this.tokens = new Tokens(text);
  }

  /** Returns the tokens of {@code text}, its words known by {@code phrases}. */
  public static Tokens tokens(String text, Phrases phrases) {
    return new Tokenizer(text, phrases::mark, phrases.words(), false).read();
  }

  /**
   * Returns the marks of all words of {@code text} together, as {@link Tokens#marks()} does,
   * without keeping tokens. It may hold marks of words inside tags, which are no tokens; it never
   * lacks one.
   */
  public static int marks(String text, Phrases phrases) {
    return new Tokenizer(text, phrases.marked()::mark, phrases.marked().words(), false)
        .scan(phrases.marked().beginnings());
  }

  /** Returns the tokens of a phrase; words that are new get a number. */
  static Tokens wordsOf(String phrase, Words words) {
    return new Tokenizer(phrase, word -> (byte) 0, words, true).read();
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
        tokens.addMark(i, i + 1, plain(c));
        i++;
      }
    }
    return tokens;
  }

  private int scan(Beginnings marked) {
    int length = chars.length;
    int i = 0;
    while (i < length) {
      char c = chars[i];
      if (!isAsciiLetter(c)) {
        i = c > 127 ? beyondAscii(i) : i + 1;
        continue;
      }
      int end = i + 1;
      while (end < length && isAsciiLetter(chars[end])) {
        end++;
      }
      boolean isWhole = end == length || " \n.,:;)\"".indexOf(chars[end]) >= 0;
      boolean isTold = isWhole || end - i >= Beginnings.LENGTH;
      if (!isTold || marked.has(chars, i, end)) {
        i = word(i);
      } else {
        i = isWhole ? end : restOfWord(end);
      }
    }
    return tokens.marks();
  }

  private int beyondAscii(int i) {
    if (isWordStart(i)) {
      return word(i);
    }
    return isBrokenQuote(i) ? brokenQuote(i) : i + 1;
  }

  private boolean isBrokenQuote(int i) {
    return chars[i] == '\u00e2' && i + 1 < chars.length && chars[i + 1] == '\u20ac';
  }

  /** Returns where a word that began before {@code i} ends; no new one begins inside it. */
  private int restOfWord(int i) {
    int at = i;
    while (at < chars.length) {
      char c = chars[at];
      boolean isInside =
          isAsciiLetter(c) || c == '\ufffd' || (Character.isLetter(c) && !isBrokenQuote(at));
      if (isInside || (c >= '0' && c <= '9')) {
        at++;
        continue;
      }
      int next = joined(at);
      if (next < 0) {
        break;
      }
      at = next;
    }
    return at;
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
        from,
        end,
        symbol(hash, beforeSuffix, letters, a, b, c),
        form(from, letters, capitals),
        mark());
    return end;
  }

  private int lastSymbol;

  private int symbol(long hash, long beforeSuffix, int letters, char a, char b, char c) {
    int word = isLearning ? words.take(hash) : words.number(hash);
    if (word == Words.UNKNOWN && letters > 5 && a == 'n' && b == 'y' && c == 'a') {
      word = words.number(beforeSuffix);
    }
    lastSymbol = word;
    return word;
  }

  private byte mark() {
    return marks.of(lastSymbol);
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
