package id.netralitas.job;

import com.fasterxml.jackson.databind.JsonNode;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The proof that nothing read was lost or counted twice: every stage's rows against those of the
 * stage before, each counted on its own, none by subtraction.
 *
 * @param checks in the order of the flow; the last ones only count what is uncertain
 */
public record Reconciliation(List<Check> checks) {

  public Reconciliation {
    checks = List.copyOf(checks);
  }

  /** Returns the checks that the manifest of a release tells of. */
  static Reconciliation read(JsonNode told) {
    List<Check> checks = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : told.properties()) {
      JsonNode expected = one.getValue().path("expected");
      checks.add(
          new Check(
              one.getKey(),
              one.getValue().path("value").asLong(),
              expected.isNumber() ? expected.asLong() : null));
    }
    return new Reconciliation(checks);
  }

  /**
   * Returns itself when every binding check holds.
   *
   * @throws ReconciliationException naming each that does not
   */
  public Reconciliation requireToHold() {
    List<String> broken =
        checks.stream()
            .filter(check -> isBinding(check) && Boolean.FALSE.equals(check.holds()))
            .map(check -> check.name() + " is " + check.value() + ", not " + check.expected())
            .toList();
    if (!broken.isEmpty()) {
      throw new ReconciliationException(String.join("; ", broken));
    }
    return this;
  }

  /**
   * Returns itself when the named checks hold too; one that expects nothing holds at 0. A reason or
   * an issue that did not occur ({@code reject.NOT_JSON}) is 0.
   *
   * @throws QualityException naming the first that does not hold, or that there is no check of
   */
  public Reconciliation require(Set<String> names) {
    for (String name : names) {
      Check check =
          named(name)
              .orElseThrow(
                  () ->
                      new QualityException(
                          "there is no check '" + name + "' in the table quality"));
      if (!isMet(check)) {
        throw new QualityException(check.toString());
      }
    }
    return this;
  }

  /** Returns whether {@link #require} would return. */
  boolean meets(Set<String> names) {
    return names.stream().allMatch(name -> named(name).filter(Reconciliation::isMet).isPresent());
  }

  private static boolean isMet(Check check) {
    return check.expected() == null ? check.value() == 0 : check.holds();
  }

  /** Returns a check; empty if there is none. What did not occur is counted as 0. */
  private Optional<Check> named(String name) {
    return checks.stream()
        .filter(check -> check.name().equals(name))
        .findFirst()
        .or(() -> isReason(name) ? Optional.of(Check.counted(name, 0)) : Optional.empty());
  }

  /**
   * Returns what a check counted.
   *
   * @throws IllegalArgumentException if there is no such check
   */
  long value(String name) {
    return checks.stream()
        .filter(check -> check.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no check " + name))
        .value();
  }

  private static boolean isReason(String name) {
    return Stream.of(Counting.ISSUE, Counting.REJECT, Counting.PASSED_OVER)
        .anyMatch(name::startsWith);
  }

  /** A late record is told, but it is no loss. */
  private static boolean isBinding(Check check) {
    return !check.name().equals(Counting.COLLECTED_AFTER_AS_OF);
  }

  /** Returns the table {@code quality}. */
  public Table table() {
    return Table.of(
        Tables.QUALITY_TABLE,
        checks.stream()
            .map(
                check ->
                    Arrays.<Object>asList(
                        check.name(), check.value(), check.expected(), check.holds()))
            .toList());
  }

  /** Rows do not add up: a fault of the program, never of the data. Nothing is published. */
  public static final class ReconciliationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReconciliationException(String broken) {
      super("The rows do not add up, so nothing was published: " + broken);
    }
  }
}
