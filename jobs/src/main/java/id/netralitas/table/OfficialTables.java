package id.netralitas.table;

import static id.netralitas.table.Column.Type.DAY;
import static id.netralitas.table.Column.Type.DECIMAL;
import static id.netralitas.table.Column.Type.INTEGER;
import static id.netralitas.table.Column.Type.LIST;
import static id.netralitas.table.Column.Type.TEXT;

import java.util.List;

/**
 * The tables of official figures that the reference holds, and of what the collected articles tell
 * beside them. These figures belong to no event and are added to nothing.
 */
public final class OfficialTables {

  /** The place code of the nation in these tables. */
  public static final String NATION = "00";

  private static final Column BODY =
      new Column("body", TEXT, "Who counted: KASN, BKN, BAWASLU, KEMENDAGRI, PPK or OTHER.");
  private static final Column ELECTION = new Column("election", TEXT, "The election.");
  private static final Column LEVEL = new Column("level", TEXT, "NATIONAL, PROVINCE or REGENCY.");
  private static final Column PLACE_CODE =
      new Column("place_code", TEXT, "Kemendagri code of the place; 00 for the nation.");
  private static final Column PROVINCE_CODE =
      new Column("province_code", TEXT, "Code of its province; empty for the nation.");
  private static final Column PLACE = new Column("place", TEXT, "Its name.");
  private static final Column SCOPE =
      new Column(
          "scope",
          TEXT,
          "What is counted, in the body's own terms: REPORTED, VIOLATORS and SANCTIONED as in counts; also FORWARDED, PENDING, STOPPED and others.");
  private static final Column UNIT =
      new Column("unit", TEXT, "What the figure counts: cases, persons, reports …");
  private static final Column SOURCE =
      new Column("source_url", TEXT, "The page that the figure was read on.");
  private static final Column LINE =
      new Column("line", INTEGER, "Its line in data/reference/official_readings.csv.");

  /** A row an official figure of the reference. */
  public static final TableDefinition OFFICIAL_READINGS =
      new TableDefinition(
          "official_readings",
          "running total of a supervising body as a news page printed it: second-hand, found by searching",
          List.of(
              LINE,
              BODY,
              ELECTION,
              new Column("as_of", DAY, "The day up to which it counts; empty where not known."),
              LEVEL,
              PLACE_CODE,
              PROVINCE_CODE,
              PLACE,
              SCOPE,
              UNIT,
              new Column("value", INTEGER, "The figure; a stock, never added to another."),
              new Column(
                  "qualifier",
                  TEXT,
                  "exact; about; at least; all kinds (of violations); mixed population (civil servants and others)."),
              new Column("contradictions", INTEGER, "In how many contradictions it stands."),
              SOURCE,
              new Column("note", TEXT, "What else the page says of it.")));

  /** A row a contradiction among official figures. */
  public static final TableDefinition OFFICIAL_CONTRADICTIONS =
      new TableDefinition(
          "official_contradictions",
          "official figures that cannot all be right, found by arithmetic",
          List.of(
              new Column(
                  "kind",
                  TEXT,
                  "PARTS_EXCEED_WHOLE; PARTS_FALL_SHORT: parts told as all there are; TWO_FIGURES: of one body for one day, place and scope; LATER_SMALLER: a running total below an earlier one; NO_VOTE: for a region that does not vote in the election."),
              BODY,
              ELECTION,
              LEVEL,
              PLACE_CODE,
              PLACE,
              SCOPE,
              UNIT,
              new Column("stated", INTEGER, "The whole, the earlier or the smaller figure."),
              new Column("found", INTEGER, "What the parts come to, or the other figure."),
              new Column("lines", LIST, "The figures, by their lines; the whole first."),
              new Column("source_urls", LIST, "The pages they were read on, each once.")));

  /** A row an election, place, scope and unit with an official figure. */
  public static final TableDefinition PRESS_AGAINST_OFFICIAL =
      new TableDefinition(
          "press_against_official",
          "election, place, scope and unit: the largest official figure and what the collected articles tell",
          List.of(
              ELECTION,
              LEVEL,
              PLACE_CODE,
              PROVINCE_CODE,
              PLACE,
              SCOPE,
              UNIT,
              BODY,
              new Column(
                  "official",
                  INTEGER,
                  "The largest official figure of neutrality alone; of equal ones the earliest."),
              new Column("qualifier", TEXT, "exact, about or at least."),
              new Column("as_of", DAY, "The day up to which it counts; empty where not known."),
              LINE,
              SOURCE,
              new Column("figures", INTEGER, "How many official figures there are of it."),
              new Column(
                  "contradictions", INTEGER, "In how many contradictions the figure stands."),
              new Column(
                  "events",
                  INTEGER,
                  "Collected events with an alleged violation or a sanction in this place and election, dated to the month or better, up to that day; regencies count for their province. Empty where the day is not known, or withheld."),
              new Column(
                  "events_of_election", INTEGER, "The same whatever their day, undated included."),
              new Column(
                  "people",
                  INTEGER,
                  "Civil servants of that scope whom those events tell, at least, by the rule of the table people; running totals left out. Empty where nobody told a number, or the unit is not persons."),
              new Column(
                  "share",
                  DECIMAL,
                  "people over official, at least, only where both count persons; above 1 where the press tells more."),
              new Column(
                  "reason",
                  TEXT,
                  "FILTERED: a filter was given, so the events are not all that were collected and are not told; else empty."),
              new Column("people_most", INTEGER, "The same people at most; empty is open."),
              new Column("share_most", DECIMAL, "people_most over official.")));

  /** All of them, in order. */
  public static final List<TableDefinition> ALL =
      List.of(PRESS_AGAINST_OFFICIAL, OFFICIAL_READINGS, OFFICIAL_CONTRADICTIONS);

  private OfficialTables() {}
}
