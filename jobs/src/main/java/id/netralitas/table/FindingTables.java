package id.netralitas.table;

import static id.netralitas.table.Column.Type.BOOLEAN;
import static id.netralitas.table.Column.Type.DAY;
import static id.netralitas.table.Column.Type.DECIMAL;
import static id.netralitas.table.Column.Type.INTEGER;
import static id.netralitas.table.Column.Type.LIST;
import static id.netralitas.table.Column.Type.PARTIAL_DATE;
import static id.netralitas.table.Column.Type.TEXT;

import java.util.List;

/**
 * The tables of statistics. A row of which not all may be told keeps its place: its status is
 * {@link #DESCRIBED} where a figure of the collected articles is left, else {@link #WITHHELD}, with
 * an empty figure, and its reason says why.
 */
public final class FindingTables {

  public static final String SHOWN = "SHOWN";
  public static final String DESCRIBED = "DESCRIBED";
  public static final String WITHHELD = "WITHHELD";

  private static final Column PROVINCE_CODE =
      new Column("province_code", TEXT, "Kemendagri code of the province.");
  private static final Column PROVINCE = new Column("province", TEXT, "Its usual name.");
  private static final Column RATED_ELECTION =
      new Column(
          "election", TEXT, "The election whose events are counted; rates are of one alone.");
  private static final Column STATUS =
      new Column(
          "status",
          TEXT,
          "SHOWN: all may be told; DESCRIBED: a figure of the collected articles, without interval, test or comparison; WITHHELD: no figure. The reason stands beside the last two.");
  private static final Column REASON =
      new Column(
          "reason",
          TEXT,
          "Why not all is told: FOUND_DESIGN (the articles are what a search brought, so nothing may be inferred from them), TOO_FEW_EVENTS (fewer than 20), TOO_FEW_MONTHS (fewer than 10 whole months observed, each with at least half of the usual effective outlet-days), TOO_FEW_AT_RISK (fewer than 20 places still watched), CLUSTERS_UNKNOWN (too few dated events, provinces or quarters to tell how far events come in clusters), NO_DENOMINATOR, NO_CALENDAR, NOT_OBSERVED (not all of its days lie in the observation window), FILTERED (a filter was given, so not all that was collected is here); else empty.");

  /** A row a statistic with its sentence. */
  public static final TableDefinition FINDINGS =
      new TableDefinition(
          "findings",
          "statistic with what it means in one sentence",
          List.of(
              new Column("finding", TEXT, "Which statistic."),
              new Column(
                  "subject",
                  TEXT,
                  "What it is about: a province code, an election, an activity; empty for the whole."),
              new Column("estimate", DECIMAL, "The number."),
              new Column(
                  "low",
                  DECIMAL,
                  "The least it may be, 95 % sure; empty where there is no interval."),
              new Column("high", DECIMAL, "The most it may be."),
              new Column("unit", TEXT, "What the number counts."),
              new Column("method", TEXT, "How it was computed, with its source."),
              new Column("n", INTEGER, "Events (or what unit the method names) it rests on."),
              new Column(
                  "p", DECIMAL, "How often chance alone gives as much, where a test was made."),
              new Column(
                  "p_corrected",
                  DECIMAL,
                  "The same, corrected for many tests or for autocorrelation."),
              new Column("effect", DECIMAL, "Size of the effect, in the terms of the method."),
              STATUS,
              REASON,
              new Column("text_id", TEXT, "One sentence in Indonesian."),
              new Column("text_en", TEXT, "The same in English.")));

  /** A row a province, measure and exposure. */
  public static final TableDefinition RATES =
      new TableDefinition(
          "rates",
          "election, province, what is counted, and per what",
          List.of(
              PROVINCE_CODE,
              PROVINCE,
              new Column(
                  "measure",
                  TEXT,
                  "EVENTS of the election; VIOLATION_EVENTS: those of them with a violation report or a sanction."),
              new Column(
                  "exposure_unit",
                  TEXT,
                  "What the rate is per: VOTING_REGENCIES_100: hundreds of regency governments that elect their head in this election (all of them in a general election), with the events of these governments; VOTING_PROVINCES: provincial governments that do, with their own events; CIVIL_SERVANTS_10000 or VOTERS_1000000, with all events of the province."),
              new Column(
                  "exposure",
                  DECIMAL,
                  "The province's number of these units (100 regencies, …); empty where none of its governments vote."),
              new Column("exposure_year", INTEGER, "Year of the denominator."),
              new Column("exposure_source", TEXT, "Where the denominator is from."),
              new Column("events", INTEGER, "Events of the province that the unit counts."),
              new Column("rate", DECIMAL, "Events a unit of exposure."),
              new Column("low", DECIMAL, "Lower end of the exact 95 % interval (Garwood)."),
              new Column("high", DECIMAL, "Upper end."),
              new Column(
                  "dispersion",
                  DECIMAL,
                  "How many times as much as Poisson counts events scatter because they come in clusters:"
                      + " estimated once, within provinces over time; 1 is Poisson."),
              new Column(
                  "quasi_low",
                  DECIMAL,
                  "Lower end of the quasi-Poisson interval, where dispersion exceeds 1."),
              new Column("quasi_high", DECIMAL, "Upper end."),
              new Column(
                  "smoothed",
                  DECIMAL,
                  "Empirical-Bayes rate (Marshall 1991), pulled to the mean the more, the smaller the exposure."),
              new Column(
                  "rank_low",
                  INTEGER,
                  "Best rank the province may have, 95 % sure; 1 is the highest rate."),
              new Column("rank_high", INTEGER, "Worst rank."),
              new Column("p", DECIMAL, "Mid-P of the province against the rest."),
              new Column("p_bh", DECIMAL, "Corrected by Benjamini and Hochberg."),
              new Column(
                  "p_by",
                  DECIMAL,
                  "Corrected by Benjamini and Yekutieli, valid under any dependence."),
              STATUS,
              REASON,
              RATED_ELECTION,
              new Column(
                  "observed_events",
                  INTEGER,
                  "Those of the events that are dated to observed days of the election's cycle, from"
                      + " 24 months before the month of the vote to the month after it."),
              new Column("observed_days", INTEGER, "Days of that cycle in the observation window."),
              new Column(
                  "rate_30_days",
                  DECIMAL,
                  "Observed events a unit of exposure in 30 observed days, comparable between"
                      + " elections; empty where no day was observed.")));

  /** A row an activity. */
  public static final TableDefinition SHARES =
      new TableDefinition(
          "shares",
          "activity as the main one of events",
          List.of(
              new Column("activity", TEXT, "The main activity."),
              new Column("events", INTEGER, "Events with it."),
              new Column("of", INTEGER, "All events."),
              new Column("share", DECIMAL, "Their share, from 0 to 1."),
              new Column("wilson_low", DECIMAL, "Lower end of the Wilson 95 % interval."),
              new Column("wilson_high", DECIMAL, "Upper end."),
              new Column("exact_low", DECIMAL, "Lower end of the Clopper–Pearson 95 % interval."),
              new Column("exact_high", DECIMAL, "Upper end."),
              STATUS,
              REASON));

  /** A row a month of an election's cycle. */
  public static final TableDefinition TRENDS =
      new TableDefinition(
          "trends",
          "month of an election's cycle",
          List.of(
              new Column("election", TEXT, "The election whose events are counted."),
              new Column("month", PARTIAL_DATE, "The month."),
              new Column(
                  "events", INTEGER, "Its events dated to the day or the month; empty in a gap."),
              new Column("days", INTEGER, "Days of the month within the cycle."),
              new Column(
                  "is_gap",
                  BOOLEAN,
                  "Whether no article of any kind is of this month, so that no event is no zero."),
              new Column(
                  "trend",
                  DECIMAL,
                  "Events by the line of Sen's slope, at the mean of effective outlet-days."),
              new Column("trend_low", DECIMAL, "By the lower end of the slope's 95 % interval."),
              new Column("trend_high", DECIMAL, "By its upper end."),
              new Column(
                  "after_change",
                  BOOLEAN,
                  "Whether the month lies behind the likeliest change point."),
              STATUS,
              REASON));

  /** A row a phase of an election. */
  public static final TableDefinition PHASES =
      new TableDefinition(
          "phases",
          "phase of an election",
          List.of(
              new Column("election", TEXT, "The election; an event of two counts in each."),
              new Column(
                  "phase",
                  TEXT,
                  "BEFORE_CAMPAIGN (180 days; days on which the election stood still are in SUSPENDED), CAMPAIGN, QUIET_DAYS, POLLING_DAY, AFTER (30 days), by the calendar that all regions have in common. With a round before it (POSTPONED_, RUNOFF_, PRESIDENT_, REVOTE_): of a vote on another day, each event by its own region's day; BEFORE is all time since the vote before."),
              new Column("start", DAY, "First day; empty where regions differ."),
              new Column("end", DAY, "Last day; empty where regions differ."),
              new Column(
                  "days",
                  INTEGER,
                  "Days of the phase, without those in SUSPENDED; empty where regions differ."),
              new Column(
                  "sight",
                  TEXT,
                  "What of it was observed: WHOLE, RUNNING (not over on the last day observed),"
                      + " NOT_YET (not begun by then), BEFORE_WINDOW (begun before the first);"
                      + " only WHOLE is compared. Empty where regions differ."),
              new Column(
                  "outlet_days",
                  DECIMAL,
                  "Its observed days, each as often as outlets published then. Days alone where no"
                      + " outlet has two dated articles; empty where regions differ."),
              new Column(
                  "events",
                  INTEGER,
                  "Events that lie in it by the calendar of their own region (event_votes): all days that they may be of."),
              new Column(
                  "per_30_days",
                  DECIMAL,
                  "Events in 30 observed days: of a phase that was not seen whole, those dated to days that were; empty where none was."),
              new Column("ratio", DECIMAL, "That against BEFORE_CAMPAIGN."),
              new Column(
                  "low", DECIMAL, "Lower end of the ratio's exact conditional 95 % interval."),
              new Column("high", DECIMAL, "Upper end."),
              new Column("p", DECIMAL, "How often chance alone gives as much difference."),
              STATUS,
              REASON,
              new Column(
                  "effective_outlet_days",
                  DECIMAL,
                  "What the ratio is per: days of a single outlet that see as many events. A day on"
                      + " which outlets of k times the mean size published counts"
                      + " (1 - (1 - c)^k) / c times, c the chance that one of mean size tells an"
                      + " event (finding OVERLAP)."),
              new Column(
                  "p_bh",
                  DECIMAL,
                  "p, corrected by Benjamini and Hochberg for the phases of the election.")));

  /** A row a province in the funnel. */
  public static final TableDefinition FUNNEL =
      new TableDefinition(
          "funnel",
          "election and province, against the limits of its exposure",
          List.of(
              PROVINCE_CODE,
              PROVINCE,
              new Column("exposure", DECIMAL, "Its exposure, in 100 regencies that vote."),
              new Column("events", INTEGER, "Its events."),
              new Column("rate", DECIMAL, "Events per 100 regencies."),
              new Column("target", DECIMAL, "The rate of all provinces together."),
              new Column(
                  "low_95",
                  DECIMAL,
                  "Lower 95 % limit at this exposure, widened for over-dispersion."),
              new Column("high_95", DECIMAL, "Upper 95 % limit."),
              new Column("low_998", DECIMAL, "Lower 99.8 % limit."),
              new Column("high_998", DECIMAL, "Upper 99.8 % limit."),
              new Column(
                  "over_dispersion",
                  DECIMAL,
                  "The factor of the limits' variance (Spiegelhalter 2005), the dispersion of all rates;"
                      + " 1 for none."),
              new Column("position", TEXT, "WITHIN, ABOVE_95, ABOVE_998, BELOW_95 or BELOW_998."),
              STATUS,
              REASON,
              RATED_ELECTION));

  /** A row an official running total and the day up to which it counts. */
  public static final TableDefinition READINGS =
      new TableDefinition(
          "readings",
          "official running total: a figure and the day up to which it counts, with all articles that tell it",
          List.of(
              new Column(
                  "body",
                  TEXT,
                  "Whose figure: KASN, BKN, BAWASLU, KEMENDAGRI, PPK (a government itself) or OTHER; empty where no article names anybody."),
              new Column("level", TEXT, "NATIONAL, PROVINCE, REGENCY or UNKNOWN."),
              new Column("place_code", TEXT, "Code of the place; empty for the nation."),
              new Column("scope", TEXT, "Who or what is counted."),
              new Column(
                  "as_of",
                  PARTIAL_DATE,
                  "The day up to which it counts; empty where no article tells it."),
              new Column("value", INTEGER, "The figure; a stock, never added to another."),
              new Column("low", INTEGER, "The least it may be; empty is open."),
              new Column("high", INTEGER, "The most it may be; empty is open."),
              new Column(
                  "is_decrease",
                  BOOLEAN,
                  "Whether a surely earlier figure of the same series (body, place, scope, election and unit) is surely larger: a running total does not fall by itself. Empty where the day is not known."),
              new Column("event_id", TEXT, "The event that the first of the articles tells."),
              new Column("article_id", TEXT, "The first of the articles, by id."),
              new Column(
                  "election",
                  TEXT,
                  "The election whose cases it counts; several joined by ; and empty where none is told."),
              new Column(
                  "unit",
                  TEXT,
                  "PEOPLE, or CASES where the scope is OTHER: cases, reports, documents."),
              new Column("articles", LIST, "All articles that tell it."),
              new Column("events", LIST, "The events that these tell.")));

  /** A row a number of days after a prevention. */
  public static final TableDefinition SURVIVAL =
      new TableDefinition(
          "survival",
          "days since the first prevention in a place, until a violation report there",
          List.of(
              new Column(
                  "days",
                  INTEGER,
                  "Days after the first pledge, pact or outreach of a jurisdiction in an election."),
              new Column("at_risk", INTEGER, "Places watched so long without a report."),
              new Column(
                  "reports", INTEGER, "Places with their first violation report on that day."),
              new Column("censored", INTEGER, "Places without a report whose watch ends there."),
              new Column(
                  "share_without",
                  DECIMAL,
                  "Share of places without a report so far (Kaplan–Meier). Not causal."),
              new Column("low", DECIMAL, "Lower end of its 95 % interval."),
              new Column("high", DECIMAL, "Upper end."),
              STATUS,
              REASON));

  /** All of them, in order. */
  public static final List<TableDefinition> ALL =
      List.of(FINDINGS, RATES, SHARES, TRENDS, PHASES, FUNNEL, READINGS, SURVIVAL);

  private FindingTables() {}
}
