package id.netralitas.text;

import java.util.Arrays;

/**
 * A text as tokens with their positions: words, runs of digits, single marks, line ends. Offsets
 * are UTF-16 code units.
 */
public final class Tokens {

  /** What a token is. */
  public enum Kind {
    WORD,
    NUMBER,
    MARK,
    LINE_END
  }

  static final int CAPITAL = 1;
  static final int ALL_CAPITALS = 2;

  private static final int NUMBER_SYMBOL = -1;
  private static final int LINE_END_SYMBOL = -2;
  private static final int MARK_SYMBOL = -16;

  /** Returns the symbol of a mark. */
  static int symbolOf(char mark) {
    return MARK_SYMBOL - mark;
  }

  /** Returns the mark that a symbol stands for; negative if it stands for none. */
  static int mark(int symbol) {
    return MARK_SYMBOL - symbol;
  }

  private final String text;
  private int size;
  private int[] starts;
  private int[] ends;
  private int[] symbols;
  private byte[] forms;

  Tokens(String text) {
    this.text = text;
    int guess = Math.max(16, text.length() / 4);
    starts = new int[guess];
    ends = new int[guess];
    symbols = new int[guess];
    forms = new byte[guess];
  }

  void addWord(int start, int end, int word, int form) {
    add(start, end, word, form);
  }

  void addNumber(int start, int end) {
    add(start, end, NUMBER_SYMBOL, 0);
  }

  void addMark(int start, int end, char mark) {
    add(start, end, symbolOf(mark), 0);
  }

  void addLineEnd(int at) {
    add(at, at + 1, LINE_END_SYMBOL, 0);
  }

  void clear() {
    size = 0;
  }

  private void add(int start, int end, int symbol, int form) {
    if (size == starts.length) {
      int capacity = size * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      symbols = Arrays.copyOf(symbols, capacity);
      forms = Arrays.copyOf(forms, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    symbols[size] = symbol;
    forms[size] = (byte) form;
    size++;
  }

  public int size() {
    return size;
  }

  /** Returns the text that was read. */
  public String text() {
    return text;
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  int symbol(int token) {
    return symbols[token];
  }

  public Kind kind(int token) {
    int symbol = symbols[token];
    if (symbol >= 0) {
      return Kind.WORD;
    }
    if (symbol == NUMBER_SYMBOL) {
      return Kind.NUMBER;
    }
    return symbol == LINE_END_SYMBOL ? Kind.LINE_END : Kind.MARK;
  }

  /** Returns whether there is a word at this place; false outside the text. */
  public boolean isWord(int token) {
    return token >= 0 && token < size && symbols[token] >= 0;
  }

  /** Returns whether there is a run of digits at this place; false outside the text. */
  public boolean isNumber(int token) {
    return token >= 0 && token < size && symbols[token] == NUMBER_SYMBOL;
  }

  public boolean isLineEnd(int token) {
    return token >= 0 && token < size && symbols[token] == LINE_END_SYMBOL;
  }

  /**
   * Returns whether this mark is at this place. All dashes are {@code -}, all quotation marks
   * {@code "}, an apostrophe is {@code '}, all signs of about {@code ~}, {@code ≥} is {@code >},
   * {@code ≤} is {@code <}, and {@code +/-} is {@code ±}.
   */
  public boolean isMark(int token, char mark) {
    return token >= 0 && token < size && symbols[token] == MARK_SYMBOL - mark;
  }

  /** Returns whether a word begins with a capital letter. */
  public boolean isCapital(int token) {
    return isWord(token) && (forms[token] & CAPITAL) != 0;
  }

  /** Returns whether a word of two letters or more is all capitals. */
  public boolean isAllCapitals(int token) {
    return isWord(token) && (forms[token] & ALL_CAPITALS) != 0;
  }

  /** Returns whether this token follows the one before without a blank. */
  public boolean isAttached(int token) {
    return token > 0 && token < size && starts[token] == ends[token - 1];
  }

  /**
   * Returns whether there is this word at this place, in whatever case; a word written with an
   * apostrophe, a tag or a line end inside does not equal its plain form. False outside the text.
   *
   * @param word in small letters
   */
  public boolean isWord(int token, String word) {
    if (!isWord(token) || ends[token] - starts[token] != word.length()) {
      return false;
    }
    int start = starts[token];
    for (int i = 0; i < word.length(); i++) {
      if (Character.toLowerCase(text.charAt(start + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the token as written. */
  public String written(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /** Returns the text from the first token to before the last, as written; empty if none. */
  public String written(int from, int to) {
    return from >= to ? "" : text.substring(starts[from], ends[to - 1]);
  }

  /** Returns the value of a run of digits; -1 when it has more than twelve. */
  public long number(int token) {
    int length = ends[token] - starts[token];
    if (length > 12) {
      return -1;
    }
    long value = 0;
    for (int i = starts[token]; i < ends[token]; i++) {
      value = value * 10 + Character.digit(text.charAt(i), 10);
    }
    return value;
  }

  /** Returns the number of digits, or characters, of a token. */
  public int length(int token) {
    return ends[token] - starts[token];
  }
}
