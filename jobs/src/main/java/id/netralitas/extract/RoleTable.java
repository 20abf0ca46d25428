package id.netralitas.extract;

import id.netralitas.record.CountScope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The role that a counted person plays by what is told of them: the rows of {@code roles.tsv}, the
 * first that fits.
 */
final class RoleTable {

  static final String NAME = "roles.tsv";

  private static final String[] COLUMNS = {
    "row", "predicate", "factuality", "beside", "unless", "scope", "example"
  };

  private final List<Rule> rules = new ArrayList<>();

  /** What a row says that the counted are. */
  enum Scope {
    WORKFORCE,
    ATTENDEES,
    REPORTED,
    VIOLATORS,
    SANCTIONED,
    OTHER,
    /** Nobody to be counted. */
    NONE;

    Optional<CountScope> counted() {
      return this == NONE ? Optional.empty() : Optional.of(CountScope.valueOf(name()));
    }
  }

  /** A row; {@code beside} and {@code unless} are empty where nothing else must be told or not. */
  record Rule(
      String name,
      Predicate predicate,
      Set<Factuality> factuality,
      Set<Predicate> beside,
      Set<Predicate> unless,
      Scope scope,
      String example) {

    private boolean fits(Set<Factuality> told) {
      if (told.isEmpty()) {
        return factuality.contains(Factuality.ASSERTED);
      }
      return factuality.contains(Factuality.ASSERTED)
          ? factuality.containsAll(told)
          : !Collections.disjoint(factuality, told);
    }
  }

  private RoleTable(List<Table.Row> rows) {
    for (Table.Row row : rows) {
      rules.add(
          new Rule(
              row.text("row"),
              row.value("predicate", Predicate.class),
              row.values("factuality", Factuality.class),
              predicates(row, "beside"),
              predicates(row, "unless"),
              row.value("scope", Scope.class),
              row.text("example")));
      row.require(row.text("example").contains("["), "the example marks no [number]");
    }
  }

  static RoleTable read() {
    return new RoleTable(Table.read(NAME, COLUMNS));
  }

  static RoleTable of(String text) {
    return new RoleTable(Table.rows(NAME, text, COLUMNS));
  }

  List<Rule> rules() {
    return rules;
  }

  private static Set<Predicate> predicates(Table.Row row, String column) {
    return row.text(column).equals("-")
        ? EnumSet.noneOf(Predicate.class)
        : row.values(column, Predicate.class);
  }

  /** Returns the first row that fits what the words from {@code from} to before {@code to} tell. */
  Optional<Rule> find(int from, int to, Sentence sentence, Document document) {
    Set<Predicate> told = EnumSet.noneOf(Predicate.class);
    for (Predicate predicate : Predicate.values()) {
      if (predicate.first(from, to, document) >= 0) {
        told.add(predicate);
      }
    }
    for (Rule rule : rules) {
      boolean isMet =
          told.contains(rule.predicate())
              && (rule.beside().isEmpty() || !Collections.disjoint(rule.beside(), told))
              && Collections.disjoint(rule.unless(), told);
      if (isMet && isTold(rule, from, to, sentence, document)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static boolean isTold(Rule rule, int from, int to, Sentence sentence, Document document) {
    int t = rule.predicate().first(from, to, document);
    while (t >= 0) {
      if (rule.fits(document.context().of(t, rule.predicate(), sentence))) {
        return true;
      }
      t = rule.predicate().first(t + 1, to, document);
    }
    return false;
  }
}
