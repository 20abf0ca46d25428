package id.netralitas.extract;

import java.util.List;
import java.util.function.Function;

/**
 * How long a fact can be before it is none: damaged pages run words together, and the contract
 * bounds every text and list.
 */
final class Longest {

  private static final int NAME = 120;
  private static final int FACT = 400;
  private static final int TITLE = 2000;
  private static final int QUOTE = 300;
  private static final int ENTRIES = 1000;

  private Longest() {}

  /** Returns the name of an outlet; null if it is null or too long to be a name. */
  static String name(String text) {
    return text == null || text.length() > NAME ? null : text;
  }

  /** Returns the start of a headline, all of it if it is short; null if it is null. */
  static String title(String text) {
    return text == null ? null : start(text, TITLE);
  }

  /** Returns the start of a quote, all of it if it is short. */
  static String quote(String text) {
    return start(text, QUOTE);
  }

  /** Returns whether a text is short enough to be a fact; null is. */
  static boolean isFact(String text) {
    return text == null || text.length() <= FACT;
  }

  /** Returns the facts that are short enough in their order, the first of them if too many. */
  static <T> List<T> facts(List<T> facts, Function<T, String> text) {
    return facts.stream().filter(fact -> isFact(text.apply(fact))).limit(ENTRIES).toList();
  }

  private static String start(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean isPairCut = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, isPairCut ? length - 1 : length);
  }
}
