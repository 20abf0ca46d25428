package id.netralitas.report;

import id.netralitas.table.Column;
import id.netralitas.table.Keys;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.wording.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** What the tables mean, for the page that tells it. */
public final class Codebook {

  /** Each of their codes has its own place in the codebook. */
  private static final List<String> COUNTING_CODES = List.of("reject.", "issue.");

  private final Report report;
  private final Wording wording;

  Codebook(Report report, Wording wording) {
    this.report = report;
    this.wording = wording;
  }

  /**
   * A code with what it means.
   *
   * @param meaning empty if the name says it
   */
  public record Code(String name, String meaning) {}

  /** Returns the name of a column's type. */
  public String type(Column column) {
    return wording.text("codebook.type." + column.type().name());
  }

  /** Returns the codes that a column may hold; none where they are open. */
  public List<String> allowed(TableDefinition table, Column column) {
    return AllowedValues.of(table, column);
  }

  /** Returns the columns that name a row; empty if there are no such. */
  public String key(TableDefinition table) {
    return String.join(" + ", Keys.primary(table));
  }

  /** Returns the references to other tables, such as {@code event_id → events}. */
  public String references(TableDefinition table) {
    return Keys.references(table).stream()
        .map(reference -> String.join(" + ", reference.columns()) + " → " + reference.table())
        .collect(Collectors.joining(", "));
  }

  public List<Code> rejectReasons() {
    return AllowedValues.REJECT_REASONS.stream()
        .map(name -> new Code(name, wording.text("reject." + name)))
        .toList();
  }

  public List<Code> issues() {
    return AllowedValues.ISSUES.stream()
        .map(name -> new Code(name, wording.text("issue." + name)))
        .toList();
  }

  /** Returns the checks of this release, without those that count one code each. */
  public List<Code> checks() {
    return report.quality().rows().stream()
        .map((Table.Row row) -> row.text("check"))
        .filter(name -> COUNTING_CODES.stream().noneMatch(name::startsWith))
        .map(name -> new Code(name, wording.textOr("check." + name, "")))
        .toList();
  }
}
