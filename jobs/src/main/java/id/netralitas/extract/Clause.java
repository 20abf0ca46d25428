package id.netralitas.extract;

import java.util.Optional;

/**
 * A clause: tokens {@code from} to before {@code to}, those of the clauses inside it included.
 *
 * @param parent the clause that it is part of; empty for a main clause
 */
record Clause(int from, int to, Kind kind, Optional<Clause> parent) {

  /** How a clause is tied to the one before it: by its first word. */
  enum Kind {
    MAIN,
    /** <i>yang</i>: which people. */
    RELATIVE,
    /** <i>bahwa</i>: what is said. */
    CONTENT,
    /** <i>jika</i>. */
    CONDITION,
    /** <i>agar</i>, <i>untuk</i>. */
    PURPOSE,
    /** <i>karena</i>. */
    REASON
  }

  /** Returns the main clause that it is part of; itself if it is one. */
  Clause main() {
    return parent.map(Clause::main).orElse(this);
  }

  boolean holds(int token) {
    return token >= from && token < to;
  }
}
