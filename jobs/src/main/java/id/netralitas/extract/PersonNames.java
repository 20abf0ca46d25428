package id.netralitas.extract;

import id.netralitas.text.Tokens;

/**
 * Tells the words of a person's name from the words of an office: a name is a run of words in
 * capitals that no office, place or function holds; titles before and degrees behind are left out.
 */
final class PersonNames {

  private static final int LONGEST_NAME = 5;
  private static final int LONGEST_BODY = 4;
  private static final int SHORTEST_WITH_STOP = 3;
  private static final int LONGEST_BRACKET = 5;

  private final Document document;
  private final Tokens tokens;

  PersonNames(Document document) {
    this.document = document;
    this.tokens = document.tokens();
  }

  /** A name, and the token where the office's words before it end. */
  record Span(int from, int to, int roleEnd) {}

  /** BKN and its like have no place behind their name, so a word there begins the person's. */
  boolean isBehindNational(int t) {
    boolean isNational = document.is(t - 1, Cue.NATIONAL) || isWord(t - 1, "ri");
    for (int head = t - LONGEST_BODY; head < t && !isNational; head++) {
      isNational = document.end(head, Cue.NATIONAL) == t;
    }
    return isNational;
  }

  boolean isOfficeWord(int t) {
    return document.is(t, Cue.UNIT)
        || document.is(t, Cue.GOVERNMENT)
        || document.is(t, Cue.PLACE_TYPE)
        || document.is(t, Cue.ROLE)
        || document.is(t, Cue.SUPERVISOR)
        || document.is(t, Cue.OVERSIGHT)
        || document.is(t, Cue.NO_PLACE)
        || (tokens.isWord(t) && tokens.isAllCapitals(t) && tokens.length(t) > 2)
        || tokens.isNumber(t)
        || isNumeral(t)
        || hasDigit(t);
  }

  /** "DP3AKB": a short form with a digit is written in capitals, too. */
  private boolean hasDigit(int t) {
    for (int i = tokens.start(t); tokens.isWord(t) && i < tokens.end(t); i++) {
      if (Character.isDigit(tokens.text().charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** "S.Sos", "M.Si": short words in capitals joined by a full stop. */
  boolean isShortened(int t) {
    boolean isBefore = tokens.isMark(t + 1, '.') && tokens.isAttached(t + 2);
    boolean isBehind = tokens.isMark(t - 1, '.') && tokens.isAttached(t);
    return tokens.isCapital(t) && tokens.length(t) <= 4 && (isBefore || isBehind);
  }

  private boolean isNumeral(int t) {
    if (!tokens.isWord(t) || document.is(t + 1, Cue.SHORTENED, "balinese")) {
      return false;
    }
    if (!tokens.isAllCapitals(t) && tokens.length(t) > 1) {
      return false;
    }
    for (int i = tokens.start(t); i < tokens.end(t); i++) {
      if ("IVX".indexOf(tokens.text().charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the token after the longest office's word that begins at {@code t}. */
  int officeEnd(int t) {
    int end = Math.max(t + 1, document.end(t, Cue.UNIT));
    end = Math.max(end, document.end(t, Cue.SUPERVISOR));
    return Math.max(end, document.end(t, Cue.GOVERNMENT));
  }

  /** Returns the name that begins at {@code at}, titles passed over; null if there is none. */
  Span at(int at, Sentence sentence, int roleEnd) {
    int t = at;
    int titleEnd = -1;
    while (t < sentence.to()
        && ((document.is(t, Cue.HONORIFIC) && (tokens.isCapital(t) || tokens.length(t) <= 4))
            || tokens.isMark(t, '.')
            || (tokens.isMark(t, ',') && document.is(t - 1, Cue.HONORIFIC))
            || (tokens.isMark(t, '(') && t == titleEnd))) {
      int bracketEnd = bracketEnd(t);
      if (document.is(t, Cue.HONORIFIC)) {
        t = document.end(t, Cue.HONORIFIC);
        titleEnd = tokens.isMark(t, '.') ? t + 1 : t;
      } else {
        t = Math.max(t + 1, bracketEnd);
      }
    }
    if (document.end(t, Cue.DEGREE) - t >= SHORTEST_WITH_STOP) {
      return null; // "S.Sos"
    }
    int from = t;
    int words = 0;
    int end = t;
    while (t < sentence.to() && words < LONGEST_NAME) {
      if (tokens.isMark(t, '.')
          && tokens.isAttached(t)
          && tokens.isWord(t - 1)
          && tokens.length(t - 1) <= 3
          && isNameWord(t + 1, words)) {
        t++;
        continue;
      }
      if (tokens.isMark(t, '-') && tokens.isAttached(t) && tokens.isCapital(t + 1) && words > 0) {
        t++;
        continue;
      }
      if (!isNameWord(t, words)) {
        break;
      }
      words++;
      t++;
      end = t;
    }
    if (words == 0 || (words == 1 && tokens.length(from) < 3)) {
      return null;
    }
    return new Span(from, end, roleEnd);
  }

  /** "Letkol (Purn) Budi": behind a title, what a name follows the bracket of belongs to it. */
  private int bracketEnd(int open) {
    for (int t = open + 1; tokens.isMark(open, '(') && t <= open + LONGEST_BRACKET; t++) {
      if (tokens.isMark(t, ')')) {
        return tokens.isCapital(t + 1) || document.is(t + 1, Cue.HONORIFIC) ? t + 1 : -1;
      }
    }
    return -1;
  }

  boolean isNameWord(int t, int words) {
    if (!tokens.isWord(t)) {
      return false;
    }
    if (!tokens.isCapital(t)) {
      return words > 0
          && tokens.isCapital(t + 1)
          && (isWord(t, "bin")
              || isWord(t, "binti")
              || isWord(t, "al")
              || isWord(t, "el")
              || isWord(t, "van"));
    }
    boolean isDegree =
        document.is(t, Cue.DEGREE) && (tokens.isAllCapitals(t) || tokens.isMark(t + 1, '.'));
    if (words > 0 && (isDegree || isDegreeOfLetters(t))) {
      return false;
    }
    boolean isShortForm =
        words == 0 && tokens.isAllCapitals(t) && !tokens.isCapital(t + 1) && tokens.length(t) < 5;
    boolean isLongCapitals = isShortForm || (tokens.isAllCapitals(t) && tokens.length(t) > 3);
    boolean isAlone = words == 0 && !tokens.isCapital(t + 1);
    boolean isMonth =
        document.is(t, Cue.MONTH) && (isAlone || tokens.isNumber(t - 1) || tokens.isNumber(t + 1));
    boolean isCommonWord =
        words == 0
            && (document.is(t, Cue.NON_ASN)
                || document.is(t, Cue.STAFF)
                || document.is(t, Cue.POST)
                || document.is(t, Cue.NO_ROLE)
                || document.is(t, Cue.OVERSIGHT)
                || document.is(t, Cue.ACT_NUMBER)
                || document.is(t, Cue.LAW)
                || document.is(t, Cue.PLEDGE)
                || document.is(t, Cue.PACT));
    boolean isOther =
        isMonth
            || document.is(t, Cue.NO_NAME)
            || isCommonWord
            || document.is(t, Cue.WEEKDAY)
            || document.is(t, Cue.ROLE)
            || document.is(t, Cue.ACTING)
            || document.is(t, Cue.GOVERNMENT)
            || document.is(t, Cue.PLACE_TYPE)
            || document.is(t, Cue.KIND)
            || document.is(t, Cue.ASN)
            || document.is(t, Cue.SUPERVISOR)
            || document.is(t, Cue.NEUTRAL)
            || document.is(t, Cue.NATIONAL);
    boolean isPlace =
        words == 0
            && document.place(t) != null
            && !(tokens.isCapital(document.placeEnd(t)) && !isOfficeWord(document.placeEnd(t)));
    boolean isVerb = words == 0 && (document.is(t, Cue.SPEECH) || document.is(t, Cue.REMINDER));
    boolean isUnit = words == 0 && document.is(t, Cue.UNIT);
    return !isLongCapitals && !isOther && !isPlace && !isVerb && !isUnit;
  }

  /** "S.I.P.": three letters joined by full stops. */
  private boolean isDegreeOfLetters(int t) {
    for (int letter = t; letter <= t + 4; letter += 2) {
      boolean isJoined =
          letter == t || (tokens.isMark(letter - 1, '.') && tokens.isAttached(letter));
      if (!isJoined || !tokens.isWord(letter) || tokens.length(letter) != 1) {
        return false;
      }
    }
    return true;
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }
}
