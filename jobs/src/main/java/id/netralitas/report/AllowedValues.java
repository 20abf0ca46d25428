package id.netralitas.report;

import id.netralitas.article.ArticleIssue;
import id.netralitas.article.ArticleRejectReason;
import id.netralitas.extract.Issue;
import id.netralitas.people.Measure;
import id.netralitas.record.Activity;
import id.netralitas.record.CountBody;
import id.netralitas.record.CountKind;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import id.netralitas.record.DatePrecision;
import id.netralitas.record.KindReason;
import id.netralitas.record.Level;
import id.netralitas.record.RecordIssue;
import id.netralitas.record.RejectReason;
import id.netralitas.reference.OutletKind;
import id.netralitas.table.Column;
import id.netralitas.table.FindingTables;
import id.netralitas.table.OfficialTables;
import id.netralitas.table.OutletTables;
import id.netralitas.table.SourceTables;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The codes that a column may hold, where the program defines them. */
final class AllowedValues {

  /** Reasons why a line or an article is not taken. */
  static final List<String> REJECT_REASONS =
      Stream.concat(names(RejectReason.values()), names(ArticleRejectReason.values()))
          .distinct()
          .toList();

  /** What extraction doubts; records made elsewhere may have other codes. */
  static final List<String> ISSUES =
      Stream.of(Issue.values(), ArticleIssue.values(), RecordIssue.values())
          .flatMap(AllowedValues::names)
          .distinct()
          .toList();

  private AllowedValues() {}

  /** Returns the codes of a column, of its entries if it is a list; none where they are open. */
  static List<String> of(TableDefinition table, Column column) {
    return switch (column.name()) {
      case "date_precision" -> names(DatePrecision.values()).toList();
      case "level" -> names(Level.values()).toList();
      case "scope" ->
          OfficialTables.ALL.contains(table) ? List.of() : names(CountScope.values()).toList();
      case "covers", "workforce_covers" -> names(Coverage.values()).toList();
      case "kind" ->
          table.equals(Tables.COUNT_TABLE)
              ? names(CountKind.values()).toList()
              : List.of(OutletTables.OUTLETS, SourceTables.OUTLET_FAMILIES).contains(table)
                  ? names(OutletKind.values()).toList()
                  : List.of();
      case "event_kind" -> List.of("CASES", "OTHERS");
      case "fact" -> List.of("DATE", "NUMBER", "ACTIVITY");
      case "kind_reason" -> names(KindReason.values()).toList();
      case "body" -> names(CountBody.values()).toList();
      case "measure" ->
          table.equals(Tables.PEOPLE_TABLE) ? names(Measure.values()).toList() : List.of();
      case "unit" -> table.equals(FindingTables.READINGS) ? List.of("PEOPLE", "CASES") : List.of();
      case "activities", "activity" -> names(Activity.values()).toList();
      case "status" -> statuses(table);
      case "reason" -> table.equals(Tables.REJECT_TABLE) ? REJECT_REASONS : List.of();
      case "issues" -> ISSUES;
      default -> List.of();
    };
  }

  /** Returns whether a cell holds one of the codes and nothing else. */
  static boolean isClosed(TableDefinition table, Column column) {
    return column.type() == Column.Type.TEXT && !of(table, column).isEmpty();
  }

  private static List<String> statuses(TableDefinition table) {
    return FindingTables.ALL.contains(table)
        ? List.of(FindingTables.SHOWN, FindingTables.DESCRIBED, FindingTables.WITHHELD)
        : List.of();
  }

  private static Stream<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name);
  }
}
