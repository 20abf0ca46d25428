package id.netralitas.table;

import static id.netralitas.table.Column.Type.DAY;
import static id.netralitas.table.Column.Type.INTEGER;
import static id.netralitas.table.Column.Type.TEXT;

import java.util.List;

/** The tables on who tells the events: how much each outlet reports, when, and how well. */
public final class OutletTables {

  private static final Column OUTLET =
      new Column(
          "outlet",
          TEXT,
          "The outlet, one name for all its spellings; empty for articles that name none.");
  private static final Column ARTICLES =
      new Column("articles", INTEGER, "Its articles taken in, whether or not they tell an event.");
  private static final Column WITH_EVENTS =
      new Column(
          "articles_with_events", INTEGER, "Those of them that tell an event of the release.");

  /** A row an outlet. */
  public static final TableDefinition OUTLETS =
      new TableDefinition(
          "outlets",
          "outlet, the one with most articles first",
          List.of(
              OUTLET,
              ARTICLES,
              WITH_EVENTS,
              new Column("unpublished", INTEGER, "Articles whose day of publication is not known."),
              new Column("with_issues", INTEGER, "Articles with at least one issue code."),
              new Column("first_published", DAY, "The earliest known day of publication."),
              new Column("last_published", DAY, "The latest known day of publication."),
              new Column(
                  "family",
                  TEXT,
                  "The network whose newsrooms share texts, such as ANTARA with its bureaus or Tribun; the outlet itself where it stands alone."),
              new Column(
                  "kind",
                  TEXT,
                  "What it is: PRESS, AGENCY (a news agency), GOVERNMENT (a body of government), SUPERVISOR (Bawaslu, KASN, BKN) or OTHER; by data/reference/outlets.csv, else by a rule on name and host.")));

  /** A row an outlet and a month. */
  public static final TableDefinition OUTLET_MONTHS =
      new TableDefinition(
          "outlet_months",
          "month × outlet with articles",
          List.of(
              new Column(
                  "month",
                  TEXT,
                  "Month of publication, such as 2024-11; UNDATED where it is not known."),
              OUTLET,
              ARTICLES,
              WITH_EVENTS));

  /** A row an issue code and an outlet. */
  public static final TableDefinition OUTLET_ISSUES =
      new TableDefinition(
          "outlet_issues",
          "issue code × outlet with articles that have it",
          List.of(
              new Column("issue", TEXT, "The code; the codebook says what each means."),
              OUTLET,
              new Column("articles", INTEGER, "Articles of the outlet that have the code.")));

  private OutletTables() {}
}
