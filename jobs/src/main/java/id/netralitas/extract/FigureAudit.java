package id.netralitas.extract;

import id.netralitas.text.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Checks the arithmetic of an article: parts listed for a total must add up to it, and a percentage
 * beside two figures must be their ratio.
 */
final class FigureAudit {

  private static final double TOLERANCE = 0.6;

  private final Document document;
  private final Tokens tokens;
  private final NumberScanner numbers;

  FigureAudit(Document document) {
    this.document = document;
    this.tokens = document.tokens();
    this.numbers = new NumberScanner(document);
  }

  /** Returns what does not add up; empty if all does, or if nothing can be checked. */
  Set<Issue> issues() {
    Set<Issue> issues = EnumSet.noneOf(Issue.class);
    List<Sentence> sentences = document.sentences();
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      if (sentence.isHeadline()) {
        continue;
      }
      if (isBreakdownOff(sentence, s > 0 ? sentences.get(s - 1) : null)) {
        issues.add(Issue.SUM_MISMATCH);
      }
      if (isRatioOff(sentence)) {
        issues.add(Issue.RATIO_MISMATCH);
      }
    }
    return issues;
  }

  private List<Quantity> quantities(int from, int to) {
    List<Quantity> found = new ArrayList<>();
    int t = from;
    while (t < to) {
      Quantity number = numbers.at(t, to);
      boolean isPeople =
          number != null
              && number.value() != null
              && number.value() > 0
              && !document.is(number.to(), Cue.NOT_PEOPLE);
      if (isPeople) {
        found.add(number);
      }
      t = number == null ? t + 1 : Math.max(t + 1, number.to());
    }
    return found;
  }

  /** "130 ASN, terdiri atas 12, 97 dan 42": three parts or more, nothing else counted. */
  private boolean isBreakdownOff(Sentence sentence, Sentence previous) {
    if (!document.has(sentence.from(), sentence.to(), Cue.BREAKDOWN)) {
      return false;
    }
    int list = -1;
    for (int t = sentence.from(); t < sentence.to() && list < 0; t++) {
      boolean isList = isWord(t, "terdiri") || isWord(t, "rinciannya") || isWord(t, "rincian");
      list = isList ? t : -1;
    }
    if (list < 0) {
      return false;
    }
    List<Quantity> before = quantities(sentence.from(), list);
    List<Quantity> parts = quantities(list, sentence.to());
    if (before.isEmpty() && previous != null) {
      before = quantities(previous.from(), previous.to());
    }
    if (before.isEmpty()) {
      return false;
    }
    long total = before.get(before.size() - 1).value();
    long sum = parts.stream().mapToLong(Quantity::value).sum();
    boolean isExact =
        parts.stream().noneMatch(Quantity::approximate)
            && !before.get(before.size() - 1).approximate();
    boolean isComplete =
        !document.has(list, sentence.to(), Cue.REMAINDER)
            && !hasWord(list, sentence.to(), "sisanya");
    boolean isPlausible = sum > total / 2 && sum < total * 2;
    return isExact && isComplete && isPlausible && sum != total && parts.size() >= 3;
  }

  /** "67 dari 202 … (43 persen)", "Dari 202 …, 67 … atau 43 persen". */
  private boolean isRatioOff(Sentence sentence) {
    for (int t = sentence.from(); t < sentence.to(); t++) {
      double share = share(t);
      if (share < 0) {
        continue;
      }
      for (int d = Math.max(sentence.from(), t - 14); d < Math.min(sentence.to(), t + 14); d++) {
        if (!isWord(d, "dari")) {
          continue;
        }
        Quantity whole = firstWithin(d + 1, Math.min(sentence.to(), d + 4));
        Quantity part = lastBefore(d, sentence.from());
        if (part == null && whole != null && whole.to() < t) {
          part = lastBefore(t, whole.to());
        }
        boolean isPair =
            whole != null && part != null && part.value() <= whole.value() && whole.value() >= 10;
        if (isPair && part.from() != t) {
          double ratio = 100.0 * part.value() / whole.value();
          return Math.abs(ratio - share) > TOLERANCE;
        }
      }
    }
    return false;
  }

  private Quantity firstWithin(int from, int to) {
    for (int t = from; t < to; t++) {
      Quantity number = numbers.at(t, to + 2);
      if (number != null && number.value() != null) {
        return number;
      }
    }
    return null;
  }

  private Quantity lastBefore(int to, int from) {
    Quantity last = null;
    int t = Math.max(from, to - 6);
    while (t < to) {
      Quantity number = numbers.at(t, to);
      if (number != null && number.value() != null) {
        last = number;
      }
      t = number == null ? t + 1 : Math.max(t + 1, number.to());
    }
    return last;
  }

  /** Returns the percentage written at {@code t}; -1 if there is none. */
  private double share(int t) {
    if (!tokens.isNumber(t) || (tokens.isMark(t - 1, ',') && tokens.isNumber(t - 2))) {
      return -1;
    }
    double value = tokens.number(t);
    int end = t + 1;
    boolean isDecimal =
        (tokens.isMark(end, ',') || tokens.isMark(end, '.'))
            && tokens.isNumber(end + 1)
            && tokens.isAttached(end + 1);
    if (isDecimal) {
      value += tokens.number(end + 1) / Math.pow(10, tokens.length(end + 1));
      end += 2;
    }
    return (tokens.isMark(end, '%') || isWord(end, "persen")) && value <= 100 ? value : -1;
  }

  private boolean hasWord(int from, int to, String word) {
    for (int t = from; t < to; t++) {
      if (isWord(t, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }
}
