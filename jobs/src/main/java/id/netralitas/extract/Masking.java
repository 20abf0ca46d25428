package id.netralitas.extract;

import id.netralitas.extract.Officials.Found;
import id.netralitas.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Hides private persons in what is kept of an article on a violation or sanction: names that are no
 * official's, initials, ages and staff numbers become {@code [nama]}.
 *
 * <p>In running text a name is a word in capitals inside a sentence that no table knows. In a
 * headline, whose words may all have capitals, it is a word that the text shows to be a name, or
 * one that no table knows between a post and what its holder is charged with.
 */
final class Masking {

  private static final String MASK = "[nama]";
  private static final int LONGEST_NAME = 5;

  private final Document document;
  private final Tokens tokens;
  private final Set<String> officials = new HashSet<>();
  private final Set<String> privateNames = new HashSet<>();
  private final Set<Integer> charged = new HashSet<>();

  /**
   * The names that an article has to hide.
   *
   * @param isCase whether the article is about a case; else only what stands in or behind a
   *     sentence that tells of one is looked at
   */
  Masking(Document document, List<Found> officials, boolean isCase) {
    this.document = document;
    this.tokens = document.tokens();
    for (Found official : officials) {
      for (String word : official.official().name().split("[ .]+", -1)) {
        this.officials.add(word.toLowerCase(Locale.ROOT));
      }
    }
    CaseReader cases = new CaseReader(document);
    boolean isBehindCase = false;
    for (Sentence sentence : document.sentences()) {
      boolean tellsCase = isCase || cases.tells(sentence);
      if (sentence.isHeadline()) {
        collectCharged(sentence);
      } else if (tellsCase || isBehindCase) {
        collect(sentence);
      }
      isBehindCase = tellsCase;
    }
  }

  /**
   * "Camat Tarmizi Dilaporkan": unknown words between a post and the charge, also if the text names
   * nobody.
   */
  private void collectCharged(Sentence headline) {
    for (int post = headline.from(); post < headline.to(); post++) {
      int from = Math.max(document.end(post, Cue.ROLE), document.end(post, Cue.POST));
      if (from <= post) {
        continue;
      }
      if (document.place(from) != null) {
        from = document.placeEnd(from);
      }
      int to = from;
      while (to < Math.min(headline.to(), from + LONGEST_NAME) && isUnknownCapital(to)) {
        to++;
      }
      if (document.is(to, Cue.CHARGED)) {
        for (int t = from; t < to; t++) {
          charged.add(t);
        }
      }
    }
  }

  private boolean isUnknownCapital(int t) {
    return tokens.isWord(t)
        && tokens.isCapital(t)
        && !document.isKnown(t)
        && !officials.contains(tokens.written(t).toLowerCase(Locale.ROOT));
  }

  private void collect(Sentence sentence) {
    for (int t = sentence.from(); t < sentence.to(); t++) {
      if (isNameInText(t, sentence.from())) {
        privateNames.add(tokens.written(t).toLowerCase(Locale.ROOT));
      }
    }
  }

  private boolean isNameInText(int t, int from) {
    if (!tokens.isCapital(t)) {
      return false;
    }
    String word = tokens.written(t).toLowerCase(Locale.ROOT);
    if (officials.contains(word)) {
      return false;
    }
    boolean isBehindInitials =
        document.is(t - 1, Cue.INITIALS)
            || (tokens.isMark(t - 1, '(') && document.is(t - 2, Cue.INITIALS));
    if (isBehindInitials) {
      return true;
    }
    boolean opensSentence =
        t == from
            || tokens.isMark(t - 1, '"')
            || tokens.isMark(t - 1, '.')
            || tokens.isMark(t - 1, ':');
    if (opensSentence && !(tokens.isCapital(t + 1) && !document.isKnown(t + 1))) {
      return false;
    }
    if (document.isCovered(t)) {
      return document.place(t) == null && isBetweenNames(t);
    }
    boolean isAcronym = tokens.isAllCapitals(t) && tokens.length(t) > 2;
    return !isAcronym && !isPartOfOffice(t);
  }

  private boolean isBetweenNames(int t) {
    return document.is(t, Cue.HONORIFIC)
        || (document.is(t, Cue.DEGREE) && tokens.isCapital(t - 1) && !document.isKnown(t - 1));
  }

  /** "Dinas Perkebunan Rakyat": an unknown capital behind an office's word is the office's. */
  private boolean isPartOfOffice(int t) {
    return (document.is(t - 1, Cue.UNIT) && tokens.isCapital(t - 1) && !tokens.isMark(t + 1, ','))
        || document.is(t - 1, Cue.NO_PLACE)
        || (document.is(t - 2, Cue.NO_PLACE) && tokens.isCapital(t - 1));
  }

  /** Returns the words of a range with private persons hidden. */
  String masked(int from, int to) {
    List<int[]> hidden = new ArrayList<>();
    for (int t = from; t < to; t++) {
      int end = hiddenUntil(t, to);
      if (end > t) {
        hidden.add(new int[] {tokens.start(t), tokens.end(end - 1)});
        t = end - 1;
      }
    }
    StringBuilder text = new StringBuilder();
    int at = from < to ? tokens.start(from) : 0;
    for (int[] span : hidden) {
      text.append(tokens.text(), at, span[0]).append(MASK);
      at = span[1];
    }
    return from < to ? text.append(tokens.text(), at, tokens.end(to - 1)).toString() : "";
  }

  /** Returns whether anything in a range is hidden. */
  boolean hides(int from, int to) {
    for (int t = from; t < to; t++) {
      if (hiddenUntil(t, to) > t) {
        return true;
      }
    }
    return false;
  }

  private int hiddenUntil(int t, int to) {
    if (isHidden(t)) {
      int end = t + 1;
      while (end < to
          && (isHidden(end) || (tokens.isMark(end, '.') && end + 1 < to && isHidden(end + 1)))) {
        end++;
      }
      return end;
    }
    boolean isAge =
        tokens.isMark(t, '(')
            && tokens.isNumber(t + 1)
            && tokens.length(t + 1) == 2
            && (tokens.isMark(t + 2, ')') || isWord(t + 2, "tahun"));
    if (isAge && t + 2 < to) {
      return t + 3;
    }
    boolean isStaffNumber = tokens.isNumber(t) && tokens.length(t) >= 8;
    boolean isWrittenAge = tokens.isNumber(t) && isWord(t - 1, "berusia");
    return isStaffNumber || isWrittenAge ? t + 1 : t;
  }

  private boolean isHidden(int t) {
    if (!tokens.isCapital(t)) {
      return false;
    }
    boolean isBehindInitials = document.is(t - 1, Cue.INITIALS);
    return isBehindInitials
        || charged.contains(t)
        || privateNames.contains(tokens.written(t).toLowerCase(Locale.ROOT));
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }
}
