package id.netralitas.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON by the letter of RFC 8259, written for the tests, so that what the program's own parser
 * takes is compared with something that does not share its code. Objects become maps, lists lists,
 * numbers {@link BigDecimal}, and so on; null stays null.
 */
final class StrictJson {

  /** What the program says that it takes at most. */
  private static final int DEPTH = 64;

  private static final int NUMBER_LENGTH = 100;
  private static final int EXPONENT_DIGITS = 3;

  private final String text;
  private int at;
  private int depth;

  private StrictJson(String text) {
    this.text = text;
  }

  /** The text is no JSON value, names a key twice, or goes beyond the limits of the program. */
  static final class NotJson extends Exception {

    private static final long serialVersionUID = 1L;

    NotJson(String why) {
      super(why);
    }
  }

  /** Returns the only value in {@code text}. */
  static Object value(String text) throws NotJson {
    StrictJson json = new StrictJson(text);
    json.blanks();
    Object value = json.value();
    json.blanks();
    if (json.at < text.length()) {
      throw new NotJson("more than one value");
    }
    return value;
  }

  private Object value() throws NotJson {
    if (at >= text.length()) {
      throw new NotJson("ends early");
    }
    char c = text.charAt(at);
    return switch (c) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object() throws NotJson {
    enter();
    Map<String, Object> object = new LinkedHashMap<>();
    blanks();
    if (!takes('}')) {
      do {
        blanks();
        String name = string();
        blanks();
        require(':');
        blanks();
        if (object.containsKey(name)) {
          throw new NotJson("a key twice");
        }
        object.put(name, value());
        blanks();
      } while (takes(','));
      require('}');
    }
    depth--;
    return object;
  }

  private List<Object> list() throws NotJson {
    enter();
    List<Object> list = new ArrayList<>();
    blanks();
    if (!takes(']')) {
      do {
        blanks();
        list.add(value());
        blanks();
      } while (takes(','));
      require(']');
    }
    depth--;
    return list;
  }

  private void enter() throws NotJson {
    at++;
    if (++depth > DEPTH) {
      throw new NotJson("too deep");
    }
  }

  private String string() throws NotJson {
    require('"');
    StringBuilder string = new StringBuilder();
    while (true) {
      if (at >= text.length() || text.charAt(at) < ' ') {
        throw new NotJson("a string that does not end");
      }
      char c = text.charAt(at++);
      if (c == '"') {
        return string.toString();
      }
      string.append(c == '\\' ? escaped() : c);
    }
  }

  private char escaped() throws NotJson {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        int code = 0;
        for (int n = 0; n < 4; n++) {
          int digit =
              at < text.length() && text.charAt(at) < 128
                  ? Character.digit(text.charAt(at), 16)
                  : -1;
          if (digit < 0) {
            throw new NotJson("no hexadecimal digit");
          }
          code = code * 16 + digit;
          at++;
        }
        yield (char) code;
      }
      default -> throw new NotJson("no escape");
    };
  }

  private Object word(String word, Object meaning) throws NotJson {
    if (!text.startsWith(word, at)) {
      throw new NotJson("no word of JSON");
    }
    at += word.length();
    return meaning;
  }

  private BigDecimal number() throws NotJson {
    int start = at;
    takes('-');
    if (!takes('0')) {
      digits();
    }
    if (takes('.')) {
      digits();
    }
    if (takes('e') || takes('E')) {
      if (!takes('+')) {
        takes('-');
      }
      int first = at;
      digits();
      if (text.substring(first, at).replaceFirst("^0+", "").length() > EXPONENT_DIGITS) {
        throw new NotJson("an exponent beyond all reason");
      }
    }
    if (at - start > NUMBER_LENGTH) {
      throw new NotJson("a number beyond all reason");
    }
    return new BigDecimal(text.substring(start, at));
  }

  private void digits() throws NotJson {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw new NotJson("no digit");
    }
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean takes(char c) {
    boolean isThere = at < text.length() && text.charAt(at) == c;
    at += isThere ? 1 : 0;
    return isThere;
  }

  private void require(char c) throws NotJson {
    if (!takes(c)) {
      throw new NotJson("no " + c);
    }
  }
}
