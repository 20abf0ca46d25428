package id.netralitas.table;

import static id.netralitas.table.Column.Type.BOOLEAN;
import static id.netralitas.table.Column.Type.DAY;
import static id.netralitas.table.Column.Type.INTEGER;
import static id.netralitas.table.Column.Type.LIST;
import static id.netralitas.table.Column.Type.TEXT;

import java.util.List;

/**
 * The tables on how mentions became events: what they disagree on, what may be one, what a person
 * corrected.
 */
public final class LinkTables {

  /** A row a value that mentions of one event disagree on. */
  public static final TableDefinition CONFLICTS =
      new TableDefinition(
          "conflicts",
          "value of a field on which the mentions of an event disagree",
          List.of(
              Tables.EVENT_ID,
              new Column(
                  "field",
                  TEXT,
                  "date, place, activity (the main one), elections or a column such as asn_attendees."),
              new Column("value", TEXT, "The value; empty for none."),
              new Column("articles", LIST, "Articles that give it; none for a value set by hand."),
              new Column("sources", INTEGER, "Independent sources among them."),
              new Column("chosen", BOOLEAN, "Whether the event has it."),
              new Column(
                  "rule",
                  TEXT,
                  "Why the chosen one of the field was chosen: PRECISION (the most exact), MAJORITY (most independent sources), EARLIEST (the oldest mention), OVERRIDE (set by hand).")));

  /** A row two events that may be one. */
  public static final TableDefinition POSSIBLE_LINKS =
      new TableDefinition(
          "possible_links",
          "two events that may be one, and were left apart",
          List.of(
              Tables.EVENT_ID,
              new Column("other_event_id", TEXT, "The event that it may be one with."),
              new Column(
                  "link_weight",
                  INTEGER,
                  "What speaks for it, in half bits: 8 to 11, or more where other mentions speak against it."),
              new Column("link_facts", TEXT, "The answers of the nearest two mentions."),
              new Column("mention", TEXT, "The nearest mention of the event, article_id#mention."),
              new Column("other_mention", TEXT, "The nearest mention of the other event.")));

  /** A row an override. */
  public static final TableDefinition OVERRIDES =
      new TableDefinition(
          "overrides",
          "correction made by hand to what the rules linked",
          List.of(
              new Column("line", INTEGER, "Its line in the file of overrides."),
              new Column("action", TEXT, "MERGE, SPLIT, DROP or SET."),
              new Column("mention", TEXT, "The mention it is about, article_id#mention."),
              new Column("target", TEXT, "Of a merge: a mention of the other event."),
              new Column("field", TEXT, "Of a set: the field."),
              new Column("value", TEXT, "Of a set: the value; empty for none."),
              new Column("who", TEXT, "Who made it."),
              new Column("when", DAY, "When it was made."),
              new Column("why", TEXT, "Why."),
              new Column(
                  "status",
                  TEXT,
                  "APPLIED, or STALE: a mention it names is not among those read, so it changes nothing.")));

  private LinkTables() {}
}
