package id.netralitas.table;

import java.util.List;
import java.util.Map;

/** What names a row of a table, and which columns name rows of other tables. */
public final class Keys {

  /**
   * Columns that name a row of another table. Where any of them is empty, they name none.
   *
   * @param columns of the table that has the reference
   * @param table the name of the other
   * @param referenced its columns, in the same order
   */
  public record Reference(List<String> columns, String table, List<String> referenced) {

    private static Reference to(TableDefinition table, String column, String referenced) {
      return new Reference(List.of(column), table.name(), List.of(referenced));
    }
  }

  private static final Reference EVENT = Reference.to(Tables.EVENT_TABLE, "event_id", "event_id");
  private static final Reference ARTICLE =
      Reference.to(Tables.ARTICLE_TABLE, "article_id", "article_id");
  private static final Reference PROVINCE =
      Reference.to(Tables.PROVINCE_TABLE, "province_code", "province_code");
  private static final Reference REGENCY =
      Reference.to(Tables.REGENCY_TABLE, "regency_code", "regency_code");
  private static final Reference MENTION =
      new Reference(
          List.of("article_id", "mention"),
          Tables.MENTION_TABLE.name(),
          List.of("article_id", "mention"));

  private static final Map<TableDefinition, List<String>> PRIMARY =
      Map.ofEntries(
          Map.entry(Tables.EVENT_TABLE, List.of("event_id")),
          Map.entry(Tables.MENTION_TABLE, List.of("article_id", "mention")),
          Map.entry(Tables.PROVINCE_TABLE, List.of("province_code")),
          Map.entry(Tables.REGENCY_TABLE, List.of("regency_code")),
          Map.entry(Tables.MONTH_TABLE, List.of("month", "province_code")),
          Map.entry(Tables.DAYS_BEFORE_VOTE, List.of("election", "round", "days_before")),
          Map.entry(Tables.ELECTION_TABLE, List.of("election")),
          Map.entry(Tables.EVENT_VOTES, List.of("event_id", "election")),
          Map.entry(
              OfficialTables.PRESS_AGAINST_OFFICIAL,
              List.of("election", "place_code", "scope", "unit")),
          Map.entry(OfficialTables.OFFICIAL_READINGS, List.of("line")),
          Map.entry(Tables.COUNT_TABLE, List.of("article_id", "mention", "count")),
          Map.entry(Tables.PEOPLE_TABLE, List.of("place_code", "measure")),
          Map.entry(Tables.ARTICLE_TABLE, List.of("article_id")),
          Map.entry(SourceTables.SOURCE_AGREEMENT, List.of("fact")),
          Map.entry(SourceTables.REPORTING_DELAY, List.of("days")),
          Map.entry(SourceTables.DATE_BOUNDS, List.of("election", "phase")),
          Map.entry(SourceTables.ROBUSTNESS, List.of("activity")),
          Map.entry(SourceTables.TIMING, List.of("election", "event_kind")),
          Map.entry(SourceTables.OUTLET_FAMILIES, List.of("family")),
          Map.entry(SourceTables.UNCERTAINTY, List.of("what")),
          Map.entry(ReferenceTables.LEGAL_TEXTS, List.of("reference")),
          Map.entry(Tables.QUALITY_TABLE, List.of("check")));

  private static final Map<TableDefinition, List<Reference>> REFERENCES =
      Map.ofEntries(
          Map.entry(Tables.EVENT_TABLE, List.of(PROVINCE, REGENCY)),
          Map.entry(Tables.MENTION_TABLE, List.of(EVENT, ARTICLE, PROVINCE, REGENCY)),
          Map.entry(Tables.EVIDENCE_TABLE, List.of(EVENT, ARTICLE)),
          Map.entry(Tables.REGENCY_TABLE, List.of(PROVINCE)),
          Map.entry(Tables.MONTH_TABLE, List.of(PROVINCE)),
          Map.entry(Tables.EVENT_VOTES, List.of(EVENT)),
          Map.entry(Tables.COUNT_TABLE, List.of(EVENT, ARTICLE, MENTION, PROVINCE, REGENCY)),
          Map.entry(
              Tables.PEOPLE_TABLE,
              List.of(Reference.to(Tables.EVENT_TABLE, "largest_event_id", "event_id"))),
          Map.entry(
              Tables.DUPLICATE_TABLE,
              List.of(Reference.to(Tables.ARTICLE_TABLE, "kept_article_id", "article_id"))),
          Map.entry(LinkTables.CONFLICTS, List.of(EVENT)),
          Map.entry(
              LinkTables.POSSIBLE_LINKS,
              List.of(EVENT, Reference.to(Tables.EVENT_TABLE, "other_event_id", "event_id"))),
          Map.entry(OfficialTables.PRESS_AGAINST_OFFICIAL, List.of(PROVINCE)),
          Map.entry(OfficialTables.OFFICIAL_READINGS, List.of(PROVINCE)),
          Map.entry(FindingTables.RATES, List.of(PROVINCE)),
          Map.entry(FindingTables.FUNNEL, List.of(PROVINCE)),
          Map.entry(FindingTables.READINGS, List.of(EVENT, ARTICLE)));

  private Keys() {}

  /**
   * Returns the columns that together name a row, none of them ever empty; none if there are no
   * such.
   */
  public static List<String> primary(TableDefinition table) {
    return PRIMARY.getOrDefault(table, List.of());
  }

  /** Returns the references of a table to others. */
  public static List<Reference> references(TableDefinition table) {
    return REFERENCES.getOrDefault(table, List.of());
  }
}
