package id.netralitas.extract;

import id.netralitas.extract.Lexicon.Meaning;
import id.netralitas.place.PlaceName;
import id.netralitas.place.PlaceName.Strength;
import id.netralitas.text.Hits;
import id.netralitas.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An article's text as tokens, cues, places, lines and sentences: what the rules look at. Token
 * positions outside the text hold nothing.
 */
final class Document {

  private static final int WORDS = 2;
  private static final int BLOCK = 16;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Hits hits;
  private final boolean[] isHidden;

  /** For each token the cues that begin there: {@link #WORDS} times 64 bits. */
  private final long[] bits;

  /** The same for each run of {@link #BLOCK} tokens together, to pass over runs without a cue. */
  private final long[] blocks;

  private final boolean[] isInside;

  private final PlaceName[] placeAt;
  private final int[] placeEnd;
  private final boolean hasCapitals;
  private final Map<Integer, List<DateMention>> dates = new HashMap<>();
  private final Layout layout;
  private final Clauses clauses = new Clauses(this);
  private final Context context;

  Document(Tokens tokens, Lexicon lexicon) {
    this(tokens, Hits.in(tokens, lexicon.phrases()), lexicon);
  }

  Document(Tokens tokens, Hits hits, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.hits = hits;
    this.isHidden = new boolean[hits.last(Math.max(0, tokens.size() - 1))];
    this.placeAt = new PlaceName[tokens.size()];
    this.placeEnd = new int[tokens.size()];
    this.hasCapitals = countCapitals(tokens);
    hide();
    this.bits = new long[tokens.size() * WORDS];
    this.blocks = new long[(tokens.size() / BLOCK + 1) * WORDS];
    this.isInside = new boolean[tokens.size()];
    mark();
    findPlaces();
    this.layout = new Layout(this);
    this.context = new Context(this, lexicon.context());
  }

  /** A phrase of a cue that begins at a token: the token after it, and what it says. */
  record Hit(int end, String value, long number) {}

  private static boolean countCapitals(Tokens tokens) {
    int words = 0;
    int capitals = 0;
    for (int t = 0; t < tokens.size(); t++) {
      if (tokens.isWord(t)) {
        words++;
        capitals += tokens.isCapital(t) ? 1 : 0;
      }
    }
    return capitals * 50 > words;
  }

  private void hide() {
    int hiddenUntil = 0;
    for (int t = 0; t < tokens.size(); t++) {
      if (!hits.isAny(t)) {
        continue;
      }
      int longest = hiddenUntil;
      for (int h = hits.first(t); h < hits.last(t); h++) {
        Cue cue = lexicon.cue(hits.meaning(h));
        if (hits.end(h) <= hiddenUntil && cue != null) {
          isHidden[h] = true;
        } else if (cue != null && cue.hidesWhatItHolds()) {
          longest = Math.max(longest, hits.end(h));
        } else if (cue != null && hits.end(h) < longest) {
          isHidden[h] = true;
        }
      }
      if (longest > t + 1) {
        hiddenUntil = Math.max(hiddenUntil, longest);
      }
    }
  }

  /** Returns whether a known phrase begins at {@code token} or goes on over it. */
  boolean isCovered(int token) {
    return isKnown(token) || (token >= 0 && token < isInside.length && isInside[token]);
  }

  /** Notes for each token which cues begin there, so that asking is one look. */
  private void mark() {
    for (int t = 0; t < tokens.size(); t++) {
      for (int h = hits.first(t); h < hits.last(t); h++) {
        Cue cue = lexicon.cue(hits.meaning(h));
        for (int inside = t + 1; inside < hits.end(h); inside++) {
          isInside[inside] = true;
        }
        if (cue != null && !isHidden[h] && isWrittenAs(t, hits.end(h), cue)) {
          int number = cue.number();
          bits[t * WORDS + (number >> 6)] |= 1L << number;
          blocks[t / BLOCK * WORDS + (number >> 6)] |= 1L << number;
        }
      }
    }
  }

  private void findPlaces() {
    int taken = 0;
    for (int t = 0; t < tokens.size(); t++) {
      for (int h = hits.first(t); h < hits.last(t) && t >= taken; h++) {
        PlaceName place = lexicon.place(hits.meaning(h));
        if (place != null && isWrittenAsPlace(t, hits.end(h), place)) {
          placeAt[t] = place;
          placeEnd[t] = hits.end(h);
          taken = hits.end(h);
        }
      }
    }
  }

  private boolean isWrittenAsPlace(int from, int to, PlaceName place) {
    if (!hasCapitals) {
      return place.strength() == Strength.PLAIN;
    }
    if (place.strength() == Strength.INITIALS) {
      return tokens.isAllCapitals(from);
    }
    boolean isSameNumber = // "50 Kota", not any number of towns
        tokens.isNumber(from) && place.text().startsWith(tokens.written(from) + " ");
    return (tokens.isCapital(from) || isSameNumber) && (tokens.isCapital(to - 1) || to - from == 1);
  }

  Tokens tokens() {
    return tokens;
  }

  Layout layout() {
    return layout;
  }

  Clauses clauses() {
    return clauses;
  }

  /** Returns the table of the roles that the counted play. */
  RoleTable roles() {
    return lexicon.roles();
  }

  /** Returns what tells whether a claim is so. */
  Context context() {
    return context;
  }

  /** Returns the dates that begin in a sentence, in the order of the text. */
  List<DateMention> dates(Sentence sentence) {
    return dates.computeIfAbsent(
        sentence.from(), from -> new DateScanner(this).dates(sentence.from(), sentence.to()));
  }

  /** Returns the sentences in the order of the text. */
  List<Sentence> sentences() {
    return layout.sentences();
  }

  boolean hasCapitals() {
    return hasCapitals;
  }

  int size() {
    return tokens.size();
  }

  /** Returns the place that a name beginning at {@code token} may mean; null if there is none. */
  PlaceName place(int token) {
    return token >= 0 && token < placeAt.length ? placeAt[token] : null;
  }

  /** Returns the token after the place name that begins at {@code token}. */
  int placeEnd(int token) {
    return placeEnd[token];
  }

  /** Returns the longest phrase of {@code cue} that begins at {@code token}: the token after it. */
  int end(int token, Cue cue) {
    int hit = hit(token, cue);
    return hit < 0 ? -1 : hits.end(hit);
  }

  /** Returns whether a phrase of {@code cue} begins at {@code token}. */
  boolean is(int token, Cue cue) {
    if (token < 0 || token >= tokens.size()) {
      return false;
    }
    int number = cue.number();
    return (bits[token * WORDS + (number >> 6)] & 1L << number) != 0;
  }

  /** Returns whether a phrase of {@code cue} with this value begins at {@code token}. */
  boolean is(int token, Cue cue, String value) {
    if (!is(token, cue)) {
      return false;
    }
    for (int h = hits.first(token); h < hits.last(token); h++) {
      Meaning meaning = lexicon.meaning(hits.meaning(h));
      if (meaning.cue() == cue && meaning.value().equals(value) && !isHidden[h]) {
        return true;
      }
    }
    return false;
  }

  /** Returns the value of the longest phrase of {@code cue} at {@code token}; null if none. */
  String value(int token, Cue cue) {
    int hit = hit(token, cue);
    return hit < 0 ? null : lexicon.meaning(hits.meaning(hit)).value();
  }

  /** Returns the value as a number; -1 if there is no phrase of {@code cue} at {@code token}. */
  long number(int token, Cue cue) {
    int hit = hit(token, cue);
    return hit < 0 ? -1 : lexicon.meaning(hits.meaning(hit)).number();
  }

  /** Returns all phrases of {@code cue} that begin at {@code token}, the longest first. */
  List<Hit> hits(int token, Cue cue) {
    if (!is(token, cue)) {
      return List.of();
    }
    List<Hit> found = new ArrayList<>();
    for (int h = hits.first(token); h < hits.last(token); h++) {
      Meaning meaning = lexicon.meaning(hits.meaning(h));
      if (meaning.cue() == cue && !isHidden[h]) {
        found.add(new Hit(hits.end(h), meaning.value(), meaning.number()));
      }
    }
    return found;
  }

  /** Returns the first token in the range where a phrase of {@code cue} begins; -1 if none. */
  int find(int from, int to, Cue cue) {
    int limit = Math.min(to, tokens.size());
    int number = cue.number();
    int word = number >> 6;
    long bit = 1L << number;
    int t = Math.max(0, from);
    while (t < limit) {
      int block = t / BLOCK;
      int end = Math.min(limit, (block + 1) * BLOCK);
      if ((blocks[block * WORDS + word] & bit) != 0) {
        for (; t < end; t++) {
          if ((bits[t * WORDS + word] & bit) != 0) {
            return t;
          }
        }
      }
      t = end;
    }
    return -1;
  }

  boolean has(int from, int to, Cue cue) {
    return find(from, to, cue) >= 0;
  }

  /** Returns whether a phrase of {@code cue} with this value begins in the range. */
  boolean has(int from, int to, Cue cue, String value) {
    for (int t = find(from, to, cue); t >= 0; t = find(t + 1, to, cue)) {
      if (is(t, cue, value)) {
        return true;
      }
    }
    return false;
  }

  boolean has(int from, int to, Cue first, Cue... others) {
    if (has(from, to, first)) {
      return true;
    }
    for (Cue other : others) {
      if (has(from, to, other)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether {@code token} is this word, in small letters here, whatever its case there. */
  boolean isWord(int token, String word) {
    return tokens.isWord(token, word);
  }

  boolean hasWord(int from, int to, String... words) {
    for (int t = Math.max(0, from); t < to; t++) {
      for (String word : words) {
        if (isWord(t, word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether any known phrase, cue or place, begins at {@code token}. */
  boolean isKnown(int token) {
    return token >= 0 && token < tokens.size() && hits.last(token) > hits.first(token);
  }

  private int hit(int token, Cue cue) {
    if (!is(token, cue)) {
      return -1;
    }
    for (int h = hits.first(token); h < hits.last(token); h++) {
      if (!isHidden[h]
          && lexicon.cue(hits.meaning(h)) == cue
          && isWrittenAs(token, hits.end(h), cue)) {
        return h;
      }
    }
    return -1;
  }

  /** Short words that are another word in lower case count only as they are written. */
  private boolean isWrittenAs(int token, int end, Cue cue) {
    if (!hasCapitals || end - token > 1) {
      return true;
    }
    return switch (cue) {
      case WEEKDAY -> tokens.isCapital(token);
      case LETTER, LAW -> tokens.length(token) > 3 || tokens.isAllCapitals(token);
      default -> true;
    };
  }
}
