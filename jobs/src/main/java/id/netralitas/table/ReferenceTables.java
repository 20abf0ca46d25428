package id.netralitas.table;

import static id.netralitas.table.Column.Type.PARTIAL_DATE;
import static id.netralitas.table.Column.Type.TEXT;

import java.util.List;

/** The tables of reference data that readers of a release need beside its figures. */
public final class ReferenceTables {

  /** A row a legal text. */
  public static final TableDefinition LEGAL_TEXTS =
      new TableDefinition(
          "legal_texts",
          "legal text on the neutrality of civil servants, in the order of the reference",
          List.of(
              new Column("reference", TEXT, "How it is cited, such as UU 20/2023."),
              new Column("title", TEXT, "What it is about, in Indonesian."),
              new Column("issued", PARTIAL_DATE, "When it was issued, as far as known."),
              new Column("in_force_from", PARTIAL_DATE, "From when it is or was in force."),
              new Column(
                  "in_force_to",
                  PARTIAL_DATE,
                  "Until when; empty where no end was seen, which is no proof that it is in force."),
              new Column(
                  "source_url", TEXT, "The page that says so; no primary text was opened.")));

  /** All of them, in order. */
  public static final List<TableDefinition> ALL = List.of(LEGAL_TEXTS);

  private ReferenceTables() {}
}
