package id.netralitas.table;

import static id.netralitas.table.Column.Type.BOOLEAN;
import static id.netralitas.table.Column.Type.DAY;
import static id.netralitas.table.Column.Type.INTEGER;
import static id.netralitas.table.Column.Type.LIST;
import static id.netralitas.table.Column.Type.PARTIAL_DATE;
import static id.netralitas.table.Column.Type.TEXT;

import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tables of a release. */
public final class Tables {

  /** The row of events that concern the whole country, as a province code. */
  public static final String NATIONAL = "NATIONAL";

  /** The row of events whose jurisdiction is not known, as a province code. */
  public static final String UNLOCATED = "UNLOCATED";

  /** The month of events that no article dates. */
  public static final String UNDATED = "UNDATED";

  /** The row of events that belong to no election, as its code. */
  public static final String NO_ELECTION = "NONE";

  /** The scopes that have a column in the tables of events and places, in order. */
  public static final List<CountScope> COUNTED =
      Arrays.stream(CountScope.values()).filter(scope -> scope != CountScope.OTHER).toList();

  static final Column EVENT_ID =
      new Column(
          "event_id",
          TEXT,
          "The event; made from its oldest mention, so that it stays when further articles arrive.");
  private static final Column ARTICLE_ID = new Column("article_id", TEXT, "The article.");
  private static final Column MENTION =
      new Column("mention", INTEGER, "Which of the article's mentions, from 0.");
  private static final Column DATE =
      new Column("date", PARTIAL_DATE, "When it happened, as exactly as told; empty if undated.");
  private static final Column DATE_PRECISION =
      new Column("date_precision", TEXT, "DAY, MONTH, YEAR or NONE.");
  private static final Column LEVEL =
      new Column("level", TEXT, "Whose ASN it is about: NATIONAL, PROVINCE, REGENCY or UNKNOWN.");
  private static final Column PROVINCE_CODE =
      new Column(
          "province_code",
          TEXT,
          "Kemendagri code of the province in today's boundaries; empty for national events and where unknown.");
  private static final Column PROVINCE = new Column("province", TEXT, "Its usual name.");
  private static final Column REGENCY_CODE =
      new Column("regency_code", TEXT, "Kemendagri code of the kabupaten or kota.");
  private static final Column REGENCY = new Column("regency", TEXT, "Its full name.");
  private static final Column ACTIVITIES =
      new Column("activities", LIST, "What was done, the main activity first.");
  private static final Column ELECTIONS =
      new Column("elections", LIST, "The elections it belongs to; may be none.");
  private static final Column EVENTS = new Column("events", INTEGER, "Events.");
  private static final Column ARTICLES =
      new Column("articles", INTEGER, "Articles that tell them, each once.");
  private static final Column OUTLETS =
      new Column(
          "outlets",
          INTEGER,
          "Outlets that tell them, each once whatever its spelling; articles without publisher and address name none.");

  /** A row an event. */
  public static final TableDefinition EVENT_TABLE =
      new TableDefinition(
          "events",
          "event",
          columns(
              Stream.of(
                  EVENT_ID,
                  DATE,
                  DATE_PRECISION,
                  LEVEL,
                  PROVINCE_CODE,
                  PROVINCE,
                  REGENCY_CODE,
                  REGENCY,
                  ACTIVITIES,
                  ELECTIONS,
                  ARTICLES,
                  OUTLETS),
              asn(
                  "as the best supported article gives it: an exact number before an approximate one, then what most independent sources say, then the oldest. Official running totals are no number of an event"),
              asnBounds(
                  "over all articles that give it; empty beside a number is open on that side"),
              Stream.of(
                  new Column(
                      "workforce_covers",
                      TEXT,
                      "GOVERNMENT: asn_workforce is the staff of that government; AREA: all ASN in the area."),
                  new Column(
                      "sources",
                      INTEGER,
                      "Independent sources: articles of one outlet, copies of one text and articles written from one release count once."),
                  new Column(
                      "conflicts",
                      INTEGER,
                      "Fields on which its mentions disagree; see the table conflicts."))));

  /** A row a mention. */
  public static final TableDefinition MENTION_TABLE =
      new TableDefinition(
          "mentions",
          "mention: one article's account of an event",
          columns(
              Stream.of(
                  EVENT_ID,
                  ARTICLE_ID,
                  MENTION,
                  DATE,
                  DATE_PRECISION,
                  LEVEL,
                  PROVINCE_CODE,
                  REGENCY_CODE,
                  ACTIVITIES,
                  new Column("url", TEXT, "Address of the article; empty if not known."),
                  new Column(
                      "link_rule",
                      TEXT,
                      "How it belongs to linked_to: SAME_TEXT (one text, spun or cut short), SAME_RELEASE (written from one source), SAME_EVENT (facts agree), OVERRIDE (joined by hand). Empty for the mention that the event is named after."),
                  new Column(
                      "publisher",
                      TEXT,
                      "As printed; the host of the address where no publisher is."),
                  new Column("outlet", TEXT, "The outlet, one name for all its spellings."),
                  new Column("published_at", DAY, "Day of publication, where the page prints it."),
                  ELECTIONS,
                  new Column("venue", TEXT, "Where it took place, as printed."),
                  new Column(
                      "linked_to",
                      TEXT,
                      "The mention of the event, article_id#mention, that it is most strongly linked to."),
                  new Column(
                      "link_facts",
                      TEXT,
                      "What the two answer to the questions of linking, such as SAME_DAY SAME_PLEDGE ONE_OFFICIAL; same-event.tsv in the program's sources has their meanings and weights."),
                  new Column(
                      "link_weight",
                      INTEGER,
                      "The weights of these answers together, in half bits; from 12 on two mentions are linked."),
                  new Column(
                      "source",
                      INTEGER,
                      "Which of the event's independent sources the article goes back to, from 0."))));

  /** A row an entry of evidence. */
  public static final TableDefinition EVIDENCE_TABLE =
      new TableDefinition(
          "evidence",
          "evidence entry: the words a field was read from",
          List.of(
              new Column(
                  "event_id",
                  TEXT,
                  "The event of the mention that the field belongs to; of the main mention where it belongs to the whole article."),
              ARTICLE_ID,
              new Column("field", TEXT, "JSON Pointer into the article record."),
              new Column("rule", TEXT, "The rule that read it."),
              new Column("start", INTEGER, "First UTF-16 code unit in the decoded main text."),
              new Column("end", INTEGER, "One past the last."),
              new Column(
                  "quote", TEXT, "The words, 300 characters at most, private names masked.")));

  /** A row a province, then NATIONAL and UNLOCATED. */
  public static final TableDefinition PROVINCE_TABLE =
      new TableDefinition(
          "provinces",
          "province, all 38; then NATIONAL and UNLOCATED",
          columns(
              Stream.of(
                  new Column(
                      "province_code",
                      TEXT,
                      "Kemendagri code; NATIONAL for events of the whole country, UNLOCATED where the province is not known."),
                  PROVINCE,
                  EVENTS,
                  ARTICLES,
                  OUTLETS),
              dates(),
              Stream.of(
                  new Column("regencies", INTEGER, "Kabupaten and kota in the province."),
                  new Column(
                      "regencies_with_events",
                      INTEGER,
                      "Those of them with an event of their own. None found is not none happened.")),
              activities(),
              Stream.of(
                  workforce(
                      "the latest figure for the whole area if there is one, else the sum over its regencies' latest figures and the provincial government's own"),
                  new Column(
                      "regencies_with_workforce",
                      INTEGER,
                      "Regencies that have a workforce figure of their own.")),
              asnOfPlace(),
              boundsOfPlace(),
              Stream.of(
                  new Column(
                      "workforce_basis",
                      TEXT,
                      "AREA: asn_workforce is one figure for the area; SUM: the sum described."),
                  new Column(
                      "workforce_event_id",
                      TEXT,
                      "The event that tells the province's own figure: that of the area, or, in a sum, of the provincial government; empty where there is none."))));

  /** A row a regency. */
  public static final TableDefinition REGENCY_TABLE =
      new TableDefinition(
          "regencies",
          "kabupaten or kota, all 514",
          columns(
              Stream.of(REGENCY_CODE, REGENCY, PROVINCE_CODE, PROVINCE, EVENTS, ARTICLES, OUTLETS),
              dates(),
              activities(),
              Stream.of(workforce("the latest figure")),
              asnOfPlace(),
              boundsOfPlace(),
              Stream.of(
                  new Column(
                      "workforce_event_id", TEXT, "The event that tells asn_workforce, if any."))));

  /** A row a month and a province with events. */
  public static final TableDefinition MONTH_TABLE =
      new TableDefinition(
          "months",
          "month × province with events",
          columns(
              Stream.of(
                  new Column(
                      "month",
                      TEXT,
                      "2024-11; 2024 where only the year is known; UNDATED where nothing is."),
                  new Column("province_code", TEXT, "As in provinces."),
                  EVENTS),
              activities(),
              Arrays.stream(Activity.values())
                  .map(
                      activity ->
                          new Column(
                              mainColumn(activity),
                              INTEGER,
                              "Events whose main activity is "
                                  + activity
                                  + "; these columns add up to events."))));

  /** How many days before the vote the table of that name reaches back. */
  public static final int DAYS_BEFORE_VOTE_LIMIT = 365;

  /** A row an election and a day before its vote with events. */
  public static final TableDefinition DAYS_BEFORE_VOTE =
      new TableDefinition(
          "days_before_vote",
          "election, round and day before the vote of the events' own region; the last 365 days of elections that the calendar holds",
          List.of(
              new Column("election", TEXT, "The election. An event of several counts in each."),
              new Column(
                  "polling_day",
                  DAY,
                  "Day on which the election is held in common; regions may have another, see event_votes."),
              new Column(
                  "days_before",
                  INTEGER,
                  "Days from the events to the vote of their own region and round; 0 is its day."),
              new Column("events", INTEGER, "Events so many days before it."),
              new Column(
                  "cumulative",
                  INTEGER,
                  "Events from 365 days before the vote up to and with that day."),
              new Column(
                  "round",
                  TEXT,
                  "ORDINARY, regions whose first vote was postponed included; RUNOFF, PRESIDENT or REVOTE.")));

  /** A row an event in an election. */
  public static final TableDefinition EVENT_VOTES =
      new TableDefinition(
          "event_votes",
          "event in one of its elections, with the vote of its own region that it belongs to; NONE for an event of no election",
          List.of(
              EVENT_ID,
              new Column("election", TEXT, "The election; NONE where the event is of none."),
              new Column(
                  "round",
                  TEXT,
                  "ORDINARY: the day held in common; POSTPONED: the region's first vote, held later; RUNOFF, PRESIDENT or REVOTE (pemungutan suara ulang): a further vote; empty where it belongs to no vote."),
              new Column(
                  "polling_day",
                  DAY,
                  "Day of that vote. An event up to the region's first vote belongs to it, a later one to the region's next vote on or after it, one at some polling stations only included."),
              new Column(
                  "days_before",
                  INTEGER,
                  "Days from the event to that vote; empty where it is not dated to the day."),
              new Column(
                  "phase",
                  TEXT,
                  "As in phases; OTHER outside all of them; empty where not all days that the event may be of lie in one, and where its region does not vote."),
              new Column(
                  "reason",
                  TEXT,
                  "Why it belongs to no vote: NO_ELECTION; NO_CALENDAR: the calendar does not hold the election; NO_DAY: it is not dated, or so roughly that its days belong to several votes; NO_VOTE_IN_REGION; POLLING_DAY_NOT_KNOWN; AFTER_LAST_VOTE: its region voted for the last time before. Else empty.")));

  /** A row a count as one article gave it. */
  public static final TableDefinition COUNT_TABLE =
      new TableDefinition(
          "counts",
          "count as one article gave it",
          List.of(
              EVENT_ID,
              ARTICLE_ID,
              PROVINCE_CODE,
              PROVINCE,
              REGENCY_CODE,
              REGENCY,
              new Column(
                  "scope",
                  TEXT,
                  "WORKFORCE, ATTENDEES, REPORTED, VIOLATORS, SANCTIONED or OTHER (cases, documents, mixed staff). Scopes are never added."),
              new Column("value", INTEGER, "The number written; empty for a vague word."),
              new Column("low", INTEGER, "The least it stands for; empty is open."),
              new Column("high", INTEGER, "The most it stands for; empty is open."),
              new Column(
                  "approximate", BOOLEAN, "Whether the article says about, more than, nearly."),
              new Column("part", BOOLEAN, "A piece of a total stated beside it: never added."),
              new Column(
                  "as_of",
                  PARTIAL_DATE,
                  "The day of a cumulative official figure: a reading, never added."),
              new Column("date", PARTIAL_DATE, "Date of the event, as this article gives it."),
              new Column("publisher", TEXT, "As printed; else the host of the address."),
              new Column("quote", TEXT, "The words it was read from, where the record has them."),
              new Column("level", TEXT, "Level of the event."),
              new Column("covers", TEXT, "GOVERNMENT or AREA."),
              MENTION,
              new Column("count", INTEGER, "Which of the mention's counts, from 0."),
              new Column(
                  "kind",
                  TEXT,
                  "EVENT: people of this occasion or case. CUMULATIVE: an official total up to some day, the day known or not; never added, see the table readings."),
              new Column(
                  "kind_reason",
                  TEXT,
                  "Why it is of that kind. STATED: the record says so. AS_OF: it has the day up to which it counts. NOT_OF_CASES: people present or employed. NATIONAL_TOTAL: cases or sanctions of the whole country. SINGLE_CASE: a supervisor tells of at most three people of a province. PROVINCIAL_TOTAL: a supervisor tells of more. SAME_AS_TOTAL: another account of the same government, body, election, scope and number is a total. OCCASION: anything else."),
              new Column(
                  "body",
                  TEXT,
                  "Who counted: KASN, BKN, BAWASLU, KEMENDAGRI, PPK (a government itself) or OTHER, as the record says, else by the officials it names; empty where it names none."),
              new Column(
                  "in_sum",
                  BOOLEAN,
                  "Whether it is in the sums: one of the pieces of the one account that its event's number is taken from. Added by scope and place, values in the sums give the numbers of events and places, apart from numbers set by hand and the workforce, which is never added over events.")));

  /** The row of all that is not national, as a place of the table of people. */
  public static final String REGIONS = "REGIONS";

  /** A row a place and a kind of number that its events tell. */
  public static final TableDefinition PEOPLE_TABLE =
      new TableDefinition(
          "people",
          "place and kind of number of people, where any event tells one",
          List.of(
              new Column(
                  "place_code",
                  TEXT,
                  "REGIONS: all 38 provinces and what is not located; NATIONAL: events of the whole country, never added to the regions; else as in provinces."),
              new Column(
                  "measure",
                  TEXT,
                  "ATTENDEES, REPORTED, VIOLATORS, SANCTIONED: as each article calls them. IN_CASES: people of a case at any stage, each once: the largest of reported, violators and sanctioned that an event tells. IN_BREACH: those of them found in breach or further: the larger of violators and sanctioned."),
              new Column("events", INTEGER, "Events that tell it."),
              new Column(
                  "least",
                  INTEGER,
                  "At least so many different people. Numbers of one government in one election may tell the same people, and a province's own number those of its regencies: so for every province and election the larger of the province's largest number and the sum of each regency's largest. Elections and provinces are added. Events of several elections or of none are counted apart by the same rule and stand in the place of all others where they come to more; so do, of the regions, events whose province is not known."),
              new Column("sum", INTEGER, "The sum over events; persons may recur."),
              new Column(
                  "most",
                  INTEGER,
                  "At most so many: the sum over events of the most that each may be; empty is open."),
              new Column("largest", INTEGER, "The largest contribution of a single event."),
              new Column("largest_event_id", TEXT, "That event; of equal ones the first by id."),
              new Column(
                  "largest_place",
                  TEXT,
                  "The place it is about; empty for the nation and where it is not known.")));

  /** A row an article taken in. */
  public static final TableDefinition ARTICLE_TABLE =
      new TableDefinition(
          "articles",
          "article taken in",
          List.of(
              ARTICLE_ID,
              new Column("publisher", TEXT, "As printed; else the host of the address."),
              new Column("title", TEXT, "Headline, private names masked; empty if not collected."),
              new Column("url", TEXT, "Address."),
              new Column("published_at", DAY, "Day of publication, where the page prints it."),
              new Column("relevant", BOOLEAN, "Whether it reports an event."),
              new Column("events", INTEGER, "Its mentions in this release."),
              new Column("issues", LIST, "Codes of what is doubtful in it."),
              new Column("source_file", TEXT, "File it was read from."),
              new Column("source_line", INTEGER, "Line in that file, from 1."),
              new Column("outlet", TEXT, "The outlet, one name for all its spellings.")));

  /** A row an input line not taken. */
  public static final TableDefinition REJECT_TABLE =
      new TableDefinition(
          "rejects",
          "input line not taken",
          List.of(
              new Column("source_file", TEXT, "File."),
              new Column("source_line", INTEGER, "Line in that file, from 1."),
              new Column("reason", TEXT, "Code of the first rule broken."),
              new Column("detail", TEXT, "Fields and rules broken, five at most.")));

  /** A row an input line folded into another of the same article. */
  public static final TableDefinition DUPLICATE_TABLE =
      new TableDefinition(
          "duplicates",
          "input line folded into another of the same articleId",
          List.of(
              ARTICLE_ID,
              new Column("kept_article_id", TEXT, "The article that was kept."),
              new Column(
                  "reason",
                  TEXT,
                  "SAME_CONTENT; OLDER_COLLECTION: the kept one was collected later; CONTENT_ORDER: collected at one time with other content, decided by the order of the content.")));

  /** A row an election. */
  public static final TableDefinition ELECTION_TABLE =
      new TableDefinition(
          "elections",
          "election that events belong to, then NONE",
          columns(
              Stream.of(
                  new Column(
                      "election",
                      TEXT,
                      "Its code; NONE for events that belong to none. An event of several elections counts in each."),
                  EVENTS,
                  new Column("provinces", INTEGER, "Provinces that they are about.")),
              dates(),
              activities()));

  /** A row a check. */
  public static final TableDefinition QUALITY_TABLE =
      new TableDefinition(
          "quality",
          "check",
          List.of(
              new Column("check", TEXT, "What was counted."),
              new Column("value", INTEGER, "What it is."),
              new Column("expected", INTEGER, "What it must be; empty where nothing is expected."),
              new Column("holds", BOOLEAN, "Whether it is; empty where nothing is expected.")));

  /** All tables, in the order of the report. */
  public static final List<TableDefinition> ALL =
      List.of(
          EVENT_TABLE,
          MENTION_TABLE,
          EVIDENCE_TABLE,
          PROVINCE_TABLE,
          REGENCY_TABLE,
          MONTH_TABLE,
          ELECTION_TABLE,
          DAYS_BEFORE_VOTE,
          EVENT_VOTES,
          COUNT_TABLE,
          PEOPLE_TABLE,
          ARTICLE_TABLE,
          REJECT_TABLE,
          DUPLICATE_TABLE,
          LinkTables.CONFLICTS,
          LinkTables.POSSIBLE_LINKS,
          LinkTables.OVERRIDES,
          OutletTables.OUTLETS,
          OutletTables.OUTLET_MONTHS,
          OutletTables.OUTLET_ISSUES,
          QUALITY_TABLE);

  private Tables() {}

  /** Returns the column of a scope, such as {@code asn_attendees}. */
  public static String asnColumn(CountScope scope) {
    return "asn_" + scope.name().toLowerCase(Locale.ROOT);
  }

  /** Returns the column that counts events with {@code activity} as their main one. */
  public static String mainColumn(Activity activity) {
    return "main_" + activity.column();
  }

  private static Stream<Column> asn(String how) {
    return COUNTED.stream()
        .map(
            scope ->
                new Column(
                    asnColumn(scope),
                    INTEGER,
                    "ASN, " + meaning(scope) + ", " + how + ". Empty: nobody reported it."));
  }

  private static Stream<Column> asnOfPlace() {
    return COUNTED.stream()
        .filter(scope -> scope != CountScope.WORKFORCE)
        .map(
            scope ->
                new Column(
                    asnColumn(scope),
                    INTEGER,
                    "ASN, "
                        + meaning(scope)
                        + ": the sum over its events that give a number, official running totals left out. Persons may recur, so it is the most that may be rather than the number. Empty: nobody reported it."));
  }

  private static Column workforce(String how) {
    return new Column(
        asnColumn(CountScope.WORKFORCE),
        INTEGER,
        "ASN of the place: " + how + ". Empty: nobody reported it.");
  }

  private static Stream<Column> asnBounds(String how) {
    return COUNTED.stream()
        .flatMap(
            scope ->
                Stream.of(
                    new Column(
                        asnColumn(scope) + "_low",
                        INTEGER,
                        "The least that " + asnColumn(scope) + " may be, " + how + "."),
                    new Column(
                        asnColumn(scope) + "_high",
                        INTEGER,
                        "The most that " + asnColumn(scope) + " may be, " + how + ".")));
  }

  private static Stream<Column> boundsOfPlace() {
    return COUNTED.stream()
        .flatMap(
            scope ->
                Stream.of(
                    new Column(
                        asnColumn(scope) + "_low",
                        INTEGER,
                        scope == CountScope.WORKFORCE
                            ? "The least that asn_workforce may be, added up like the number."
                            : "At least so many different people: for every election the larger of the province's own largest number and the sum of each regency's largest, added up over the elections; see the table people."),
                    new Column(
                        asnColumn(scope) + "_high",
                        INTEGER,
                        scope == CountScope.WORKFORCE
                            ? "The most that asn_workforce may be, added up like the number."
                            : "At most so many: the sum over its events of the most that each may be. Empty beside a number is open.")));
  }

  private static Stream<Column> dates() {
    return Stream.of(
        new Column("undated_events", INTEGER, "Events that no article dates."),
        new Column("first_date", DAY, "The earliest day among events dated to the day."),
        new Column("last_date", DAY, "The latest day among events dated to the day."));
  }

  private static Stream<Column> activities() {
    return Arrays.stream(Activity.values())
        .map(
            activity ->
                new Column(
                    activity.column(),
                    INTEGER,
                    "Events with activity "
                        + activity
                        + ". An event with several activities counts in each."));
  }

  private static String meaning(CountScope scope) {
    return switch (scope) {
      case WORKFORCE -> "all of the jurisdiction";
      case ATTENDEES -> "present";
      case REPORTED -> "examined, found or forwarded";
      case VIOLATORS -> "held to have violated, or recommended for a sanction";
      case SANCTIONED -> "sanctioned";
      case OTHER -> "counted otherwise";
    };
  }

  @SafeVarargs
  private static List<Column> columns(Stream<Column>... groups) {
    List<Column> all = new ArrayList<>();
    for (Stream<Column> group : groups) {
      group.forEach(all::add);
    }
    return all;
  }
}
