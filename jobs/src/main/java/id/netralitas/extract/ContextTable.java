package id.netralitas.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What words say of the claims around them: the rows of {@code context.tsv}, after ConText (Harkema
 * and others 2009). A phrase in capital letters stands for all phrases of that cue, one with a
 * colon for those with that value, one with an arrow only where a phrase of the second cue follows.
 */
final class ContextTable {

  static final String NAME = "context.tsv";

  private static final String[] COLUMNS = {
    "row", "effect", "direction", "reach", "applies to", "phrases", "example"
  };

  private final List<Rule> rules = new ArrayList<>();
  private final Map<Cue, List<Reference>> references = new EnumMap<>(Cue.class);

  /** A row that is out of force; null if all are in force. */
  private final Rule left;

  /** Where a claim stands that a trigger is about. */
  enum Direction {
    FORWARD,
    BACKWARD,
    BOTH,
    /** Ends the reach of triggers before it. */
    TERMINATE,
    /** Looks like a trigger and is none. */
    PSEUDO
  }

  /**
   * A row.
   *
   * @param reach in words; {@link Integer#MAX_VALUE} for the whole sentence or clause
   * @param isWithinClause whether the reach ends with the clause
   */
  record Rule(
      int number,
      String name,
      Set<Factuality> effects,
      Direction direction,
      int reach,
      boolean isWithinClause,
      Set<Predicate> applies,
      List<String> phrases,
      String example) {}

  /**
   * A row whose trigger is every phrase of a cue.
   *
   * @param value of the cue; null for all
   * @param behind the cue that must follow, from which on the claim is under the effect; null if
   *     none must
   */
  record Reference(Rule rule, String value, Cue behind) {}

  private ContextTable(ContextTable whole, Rule left) {
    rules.addAll(whole.rules);
    references.putAll(whole.references);
    this.left = left;
  }

  private ContextTable(List<Table.Row> rows) {
    left = null;
    for (Table.Row row : rows) {
      rules.add(rule(row));
    }
  }

  static ContextTable read() {
    return new ContextTable(Table.read(NAME, COLUMNS));
  }

  static ContextTable of(String text) {
    return new ContextTable(Table.rows(NAME, text, COLUMNS));
  }

  List<Rule> rules() {
    return rules;
  }

  /** Returns whether a row is in force. */
  boolean holds(Rule rule) {
    return !rule.equals(left);
  }

  /** Returns the same table with one row out of force: for asking what the row decides. */
  ContextTable without(Rule rule) {
    return new ContextTable(this, rule);
  }

  /** Returns the rows that are triggered by any phrase of a cue, by the cue. */
  Map<Cue, List<Reference>> references() {
    return references;
  }

  private Rule rule(Table.Row row) {
    String name = row.text("row");
    row.require(
        !name.isEmpty() && rules.stream().noneMatch(rule -> rule.name().equals(name)),
        "row '" + name + "' is empty or there twice");
    List<String> phrases = new ArrayList<>();
    List<String> cues = new ArrayList<>();
    for (String phrase : row.text("phrases").split(";", -1)) {
      if (phrase.strip().matches("[A-Z_]+(:[a-z]+)?(>[A-Z_]+)?")) {
        cues.add(phrase.strip());
      }
    }
    if (cues.isEmpty()) {
      phrases.addAll(row.phrases("phrases"));
    }
    Rule rule =
        new Rule(
            rules.size(),
            name,
            row.values("effect", Factuality.class),
            row.value("direction", Direction.class),
            reach(row),
            row.text("reach").startsWith("CLAUSE"),
            row.values("applies to", Predicate.class),
            phrases,
            row.text("example"));
    row.require(rule.example().contains("["), "the example marks no [word]");
    for (String cue : cues) {
      String[] pair = cue.split(">", -1);
      String[] trigger = pair[0].split(":", -1);
      Cue behind = pair.length > 1 ? cue(row, pair[1]) : null;
      references
          .computeIfAbsent(cue(row, trigger[0]), of -> new ArrayList<>())
          .add(new Reference(rule, trigger.length > 1 ? trigger[1] : null, behind));
    }
    return rule;
  }

  private static Cue cue(Table.Row row, String name) {
    for (Cue cue : Cue.values()) {
      if (cue.name().equals(name)) {
        return cue;
      }
    }
    throw new IllegalStateException(
        row.table() + " line " + row.line() + ": there is no cue '" + name + "'");
  }

  private static int reach(Table.Row row) {
    String reach = row.text("reach");
    row.require(
        reach.matches("\\d{1,3}|SENTENCE|CLAUSE( \\d{1,3})?"),
        "reach '" + reach + "' is none of CLAUSE, SENTENCE or a number of words");
    String words = reach.replace("CLAUSE ", "");
    return words.matches("\\d+") ? Integer.parseInt(words) : Integer.MAX_VALUE;
  }
}
