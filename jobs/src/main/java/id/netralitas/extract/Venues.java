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
        boolean isNamed = to > document.end(t, Cue.VENUE) || tokens.isCapital(t);
        if (isNamed) {
          return new Found(tokens.written(t, to).replace('\n', ' '), t, to);
        }
      }
    }
    return null;
  }

  private int end(int from, int limit) {
    int to = document.end(from, Cue.VENUE);
    while (to < Math.min(limit, from + LONGEST)) {
      boolean isEnd =
          !(tokens.isWord(to) || tokens.isNumber(to))
              || document.is(to, Cue.VENUE_END)
              || document.is(to, Cue.WEEKDAY);
      if (isEnd) {
        return to;
      }
      to++;
    }
    return to;
  }
}
