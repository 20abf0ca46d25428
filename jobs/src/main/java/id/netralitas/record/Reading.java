package id.netralitas.record;

import java.util.List;
import java.util.stream.Collectors;

/** What came of one line of input: a record, or the reasons why there is none. */
public sealed interface Reading {

  /** The line holds a record that keeps every rule. */
  record Accepted(ArticleRecord record) implements Reading {}

  /**
   * The line is not taken.
   *
   * @param violations at least one, in a fixed order
   */
  record Rejected(List<Violation> violations) implements Reading {

    private static final int SHOWN = 5;

    public Rejected {
      violations = List.copyOf(violations);
    }

    static Rejected because(RejectReason reason, String detail) {
      return new Rejected(List.of(new Violation(reason, "", detail)));
    }

    /** Returns the reason that stands for the line: that of the first violation. */
    public RejectReason reason() {
      return violations.get(0).reason();
    }

    /** Returns field and rule of the first five violations and the number of the others. */
    public String detail() {
      String shown =
          violations.stream().limit(SHOWN).map(Violation::text).collect(Collectors.joining("; "));
      int more = violations.size() - SHOWN;
      return more > 0 ? shown + "; and " + more + " more" : shown;
    }
  }

  /**
   * One rule that a line breaks.
   *
   * @param field JSON Pointer to what breaks it; empty for the whole line
   * @param detail the rule, and the value where it cannot be a name or a sentence
   */
  record Violation(RejectReason reason, String field, String detail) {

    String text() {
      return field.isEmpty() ? detail : field + ": " + detail;
    }
  }
}
