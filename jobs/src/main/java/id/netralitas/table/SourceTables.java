package id.netralitas.table;

import static id.netralitas.table.Column.Type.DECIMAL;
import static id.netralitas.table.Column.Type.INTEGER;
import static id.netralitas.table.Column.Type.TEXT;

import java.util.List;

/**
 * The tables on how far the figures may be trusted: who tells the events, how the accounts agree,
 * and what hangs on dates, links and outlets. They describe what was collected, whatever the
 * design.
 */
public final class SourceTables {

  /** A row a kind of fact that several sources may tell. */
  public static final TableDefinition SOURCE_AGREEMENT =
      new TableDefinition(
          "source_agreement",
          "kind of fact that independent sources of one event tell",
          List.of(
              new Column(
                  "fact",
                  TEXT,
                  "DATE (days), NUMBER (of people of one kind, running totals and parts left out) or ACTIVITY (the main one)."),
              new Column(
                  "compared",
                  INTEGER,
                  "Events (for NUMBER: events and kinds of number) of which two independent sources or more tell it."),
              new Column("differing", INTEGER, "Those of them of which not all tell the same."),
              new Column(
                  "by_a_day",
                  INTEGER,
                  "Those that differ by one day; empty where the fact is no date."),
              new Column(
                  "share",
                  DECIMAL,
                  "Share that differs, from 0 to 1. Links use dates, numbers and activities, so agreement is overstated.")));

  /** A row a number of days. */
  public static final TableDefinition REPORTING_DELAY =
      new TableDefinition(
          "reporting_delay",
          "days between an event and its being published",
          List.of(
              new Column(
                  "days",
                  INTEGER,
                  "Days from the day that the article gives to its day of publication; negative where it announces the event."),
              new Column(
                  "accounts",
                  INTEGER,
                  "Accounts with that delay, of those of which both days are known."),
              new Column("share_so_far", DECIMAL, "Share with at most that delay.")));

  /** A row a phase of an election. */
  public static final TableDefinition DATE_BOUNDS =
      new TableDefinition(
          "date_bounds",
          "phase of an election, and how many events may lie in it",
          List.of(
              new Column("election", TEXT, "The election; an event of two counts in each."),
              new Column("phase", TEXT, "The phase, as in phases."),
              new Column("least", INTEGER, "Events that surely lie in it."),
              new Column("dated", INTEGER, "Events of the election of which the phase is known."),
              new Column("of", INTEGER, "All events of the election."),
              new Column("share_of_dated", DECIMAL, "least by dated."),
              new Column("share_least", DECIMAL, "least by of: no event without a day lies in it."),
              new Column(
                  "most",
                  INTEGER,
                  "least and all events that may lie in it: those of a month that touches it in their region, those without a month anywhere."),
              new Column("share_most", DECIMAL, "most by of.")));

  /** A row a main activity. */
  public static final TableDefinition ROBUSTNESS =
      new TableDefinition(
          "robustness",
          "main activity, and how its share hangs on the families of outlets",
          List.of(
              new Column("activity", TEXT, "The main activity."),
              new Column("events", INTEGER, "Events with it."),
              new Column("of", INTEGER, "All events."),
              new Column("share", DECIMAL, "Their share, from 0 to 1."),
              new Column(
                  "families",
                  INTEGER,
                  "Families of outlets that tell events; an article that names no outlet is one of its own."),
              new Column(
                  "lowest",
                  DECIMAL,
                  "Lowest share if any one family were left out of the articles."),
              new Column(
                  "lowest_without", TEXT, "That family; empty for an article without an outlet."),
              new Column("highest", DECIMAL, "Highest share if any one family were left out."),
              new Column("highest_without", TEXT, "That family."),
              new Column(
                  "redrawn_low",
                  DECIMAL,
                  "Lower end of the middle 95 % of shares if families are redrawn with replacement (2,000 times, an event shared by the families that tell it)."),
              new Column("redrawn_high", DECIMAL, "Upper end.")));

  /** A row an election and a kind of events. */
  public static final TableDefinition TIMING =
      new TableDefinition(
          "timing",
          "election and kind of events, with their days before the vote",
          List.of(
              new Column("election", TEXT, "The election."),
              new Column(
                  "event_kind",
                  TEXT,
                  "CASES: events with a violation report or a sanction; OTHERS: the rest."),
              new Column(
                  "events",
                  INTEGER,
                  "Its events dated to the day in the year before the first vote of their region."),
              new Column("median_days", DECIMAL, "Median of their days before that vote.")));

  /** A row a family of outlets. */
  public static final TableDefinition OUTLET_FAMILIES =
      new TableDefinition(
          "outlet_families",
          "family of outlets that tells events, the one with most events first",
          List.of(
              new Column("family", TEXT, "The family; an outlet that stands alone is its own."),
              new Column(
                  "kind", TEXT, "What its outlets are, as in outlets; the most frequent kind."),
              new Column("outlets", INTEGER, "Its outlets that tell events."),
              new Column("articles", INTEGER, "Its articles that tell events."),
              new Column("events", INTEGER, "Events that it tells."),
              new Column("only", INTEGER, "Events that no other family tells.")));

  /** A row a source of uncertainty. */
  public static final TableDefinition UNCERTAINTY =
      new TableDefinition(
          "uncertainty",
          "what the main figures may be off by",
          List.of(
              new Column(
                  "what",
                  TEXT,
                  "EVENTS; EVENTS_IF_LINKED: events if all of possible_links are one; UNDATED: events without any date; MONTH_OR_YEAR: known to that only; DATE_CONFLICTS, PLACE_CONFLICTS, ACTIVITY_CONFLICTS, NUMBER_CONFLICTS: events whose articles differ on it; INEXACT_NUMBERS: numbers of people written as an estimate or a range; ONE_SOURCE, ONE_SOURCE_ALIKE, ONE_FAMILY: events with one independent source, the same if alike accounts of one family are one, the same if a family always is."),
              new Column("value", INTEGER, "How many."),
              new Column("of", INTEGER, "Of how many."),
              new Column("share", DECIMAL, "value by of.")));

  /** All of them, in order. */
  public static final List<TableDefinition> ALL =
      List.of(
          SOURCE_AGREEMENT,
          REPORTING_DELAY,
          DATE_BOUNDS,
          ROBUSTNESS,
          TIMING,
          OUTLET_FAMILIES,
          UNCERTAINTY);

  private SourceTables() {}
}
