package id.netralitas.extract;

import id.netralitas.text.Tokens;
import java.util.Optional;

/** Finds where the event took place, as printed: {@code di Ruang Offroom Pemkab Muba}. */
final class Venues {

  private static final int LONGEST = 12;
  private static final int LEAD = 4;

  private final Document document;
  private final Tokens tokens;

  Venues(Document document) {
    this.document = document;
    this.tokens = document.tokens();
  }

  /** The words of a venue. */
  record Found(String text, int from, int to) {}

  /**
   * Returns the venue in the sentence of the event's date, else the first in the lead; empty if
   * neither tells one.
   *
   * @param date null if the text does not date the event
   */
  Optional<Found> find(DateMention date) {
    Found first = null;
    for (Sentence sentence : document.sentences()) {
      boolean isDated =
          date != null && sentence.from() <= date.from() && date.from() < sentence.to();
      boolean isRead =
          sentence.line() == Layout.Kind.BODY && (isDated || sentence.ordinal() < LEAD);
      Found found = isRead ? in(sentence) : null;
      if (found != null && isDated) {
        return Optional.of(found);
      }
      first = first == null ? found : first;
    }
    return Optional.ofNullable(first);
  }

  private Found in(Sentence sentence) {
    for (int t = sentence.from() + 1; t < sentence.to(); t++) {
      boolean isVenue =
          document.is(t, Cue.VENUE)
              && (document.isWord(t - 1, "di") || document.isWord(t - 1, "bertempat"));
      if (isVenue) {
        int to = end(t, sentence.to());
        boolean isStreet = document.is(t, Cue.VENUE, "capital");
        boolean isNamed = tokens.isCapital(t) || (to > document.end(t, Cue.VENUE) && !isStreet);
        if (isNamed) {
          return new Found(tokens.written(t, to).replace('\n', ' '), t, to);
        }
      }
    }
    return null;
  }

  /** Returns the token after the name, quotes, brackets and abbreviations inside it included. */
  private int end(int from, int limit) {
    int last = Math.min(limit, from + LONGEST);
    int to = document.end(from, Cue.VENUE);
    while (to < last) {
      int next = nextPart(to, last);
      if (next < 0) {
        return to;
      }
      to = next;
    }
    return to;
  }

  /** Returns the token after the part of a name that begins at {@code t}; -1 if none does. */
  private int nextPart(int t, int last) {
    if (tokens.isWord(t) || tokens.isNumber(t)) {
      boolean isEnd =
          document.is(t, Cue.WEEKDAY) || (document.is(t, Cue.VENUE_END) && !tokens.isCapital(t));
      return isEnd ? -1 : t + 1;
    }
    if (tokens.isMark(t, '"') || tokens.isMark(t, '\'')) {
      return close(t, tokens.isMark(t, '"') ? '"' : '\'', last);
    }
    if (tokens.isMark(t, '(')) {
      boolean isDate = tokens.isNumber(t + 1) && tokens.isMark(t + 2, '/');
      return isDate || !tokens.isWord(t + 1) ? -1 : close(t, ')', last);
    }
    boolean isGoingOn = tokens.isCapital(t + 1) || tokens.isNumber(t + 1);
    boolean isShortened = // "Dr. Soetomo", "K.H. Dahlan", "Jl. Sudirman No. 1"
        tokens.isMark(t, '.')
            && tokens.isAttached(t)
            && (isAbbreviation(t - 1) || (tokens.isAttached(t + 1) && tokens.isCapital(t - 1)));
    boolean isLinked =
        tokens.isMark(t, '&')
            || ((tokens.isMark(t, '-') || tokens.isMark(t, '/'))
                && tokens.isAttached(t)
                && tokens.isAttached(t + 1));
    return isGoingOn && (isShortened || isLinked) ? t + 1 : -1;
  }

  private boolean isAbbreviation(int t) {
    return document.is(t, Cue.HONORIFIC)
        || document.is(t, Cue.ACT_NUMBER)
        || document.is(t, Cue.SHORTENED)
        || (tokens.isCapital(t) && tokens.length(t) <= 2);
  }

  /** Returns the token after the mark that closes what {@code open} opens; -1 if none does. */
  private int close(int open, char mark, int last) {
    for (int t = open + 1; t < last; t++) {
      if (tokens.isMark(t, mark)) {
        return t > open + 1 ? t + 1 : -1;
      }
    }
    return -1;
  }
}
