package id.netralitas.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Number words written as one: a digit with what multiplies it ({@code sepuluh}, {@code duabelas},
 * {@code limaratus}, {@code duaratusan}), and tens with a digit ({@code duapuluhlima}).
 */
final class NumberWords {

  private final List<Joined> parts = new ArrayList<>();

  /** A word, and the number that it is, or a factor. */
  record Joined(Cue cue, String text, long value) {}

  /** Takes a row of the tables; one that is no part of a number word is passed over. */
  void add(Cue cue, String text, long value) {
    boolean isPart = cue == Cue.DIGIT || cue == Cue.TEENS || cue == Cue.SCALE || cue == Cue.ROUND;
    if (isPart && value > 0) {
      parts.add(new Joined(cue, text, value));
    }
  }

  /**
   * Returns the joined words of all parts taken; one that says about is there as {@code ROUND},
   * too.
   */
  List<Joined> joined() {
    List<Joined> joined = new ArrayList<>();
    List<Joined> digits = of(Cue.DIGIT);
    for (Joined digit : digits) {
      of(Cue.TEENS).forEach(ten -> joined.add(sum(digit, ten)));
      for (Joined scale : of(Cue.SCALE)) {
        Joined product = product(digit, scale);
        joined.add(product);
        if (scale.value() == 10) {
          digits.forEach(unit -> joined.add(sum(product, unit)));
        }
      }
      for (Joined round : of(Cue.ROUND)) {
        Joined product = product(digit, round);
        joined.add(product);
        joined.add(new Joined(Cue.ROUND, product.text(), 1));
      }
    }
    return joined;
  }

  private List<Joined> of(Cue cue) {
    return parts.stream().filter(part -> part.cue() == cue).toList();
  }

  private static Joined product(Joined digit, Joined scale) {
    return new Joined(Cue.NUMBER, digit.text() + scale.text(), digit.value() * scale.value());
  }

  private static Joined sum(Joined one, Joined other) {
    return new Joined(Cue.NUMBER, one.text() + other.text(), one.value() + other.value());
  }
}
