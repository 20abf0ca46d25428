package id.netralitas.extract;

import id.netralitas.extract.Clause.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clauses of the sentences of a text: by the words that open one and by punctuation, each read
 * once. A comma ends every open clause: newswire has no better mark.
 */
final class Clauses {

  private final Document document;
  private final Map<Integer, List<Clause>> read = new HashMap<>();

  Clauses(Document document) {
    this.document = document;
  }

  /** Returns the clauses of a sentence in the order of their first words, outer ones first. */
  List<Clause> of(Sentence sentence) {
    return read.computeIfAbsent(sentence.from(), from -> clauses(sentence));
  }

  /** Returns the innermost clause that holds a token; the sentence as one clause on a mark. */
  Clause at(int token, Sentence sentence) {
    return of(sentence).stream()
        .filter(clause -> clause.holds(token))
        .max(Comparator.comparingInt(Clause::from))
        .orElse(new Clause(sentence.from(), sentence.to(), Kind.MAIN, Optional.empty()));
  }

  private List<Clause> clauses(Sentence sentence) {
    List<Clause> clauses = new ArrayList<>();
    int from = sentence.from();
    for (int t = sentence.from(); t <= sentence.to(); t++) {
      if (t == sentence.to() || isEnd(t)) {
        addClauses(from, t, clauses);
        from = t + 1;
      } else if (t > from && document.is(t, Cue.CLAUSE, "MAIN")) {
        addClauses(from, t, clauses);
        from = t;
      }
    }
    return clauses;
  }

  private void addClauses(int from, int to, List<Clause> clauses) {
    if (from >= to) {
      return;
    }
    Clause outer = null;
    for (int t = from; t < to; t++) {
      String opened = document.value(t, Cue.CLAUSE);
      if (t == from || (opened != null && !opened.equals("LIST"))) {
        boolean isTied = opened != null && !opened.equals("LIST");
        Kind kind = isTied ? Kind.valueOf(opened) : Kind.MAIN;
        outer = new Clause(t, to, kind, Optional.ofNullable(outer));
        clauses.add(outer);
      }
    }
  }

  /** A comma that parts no decimals, a semicolon, a colon, "dan" before the next number. */
  private boolean isEnd(int t) {
    var tokens = document.tokens();
    boolean isDecimal =
        tokens.isNumber(t - 1)
            && tokens.isNumber(t + 1)
            && tokens.isAttached(t)
            && tokens.isAttached(t + 1);
    boolean isNextNumber =
        tokens.isNumber(t + 1) || document.is(t + 1, Cue.DIGIT) || document.is(t + 1, Cue.NUMBER);
    return (tokens.isMark(t, ',') && !isDecimal)
        || tokens.isMark(t, ';')
        || tokens.isMark(t, ':')
        || (document.is(t, Cue.CLAUSE, "LIST") && isNextNumber);
  }
}
