package id.netralitas.report;

import id.netralitas.people.Measure;
import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.record.DatasetDescription;
import id.netralitas.record.Design;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the templates ask for on every page: the report in the words of one language, and links. */
public abstract class Page {

  /** What stands where nobody reported a number. */
  static final String NOT_TOLD = "–";

  private final Edition edition;
  private final String file;

  /**
   * A page of a report.
   *
   * @param file its path below the folder of its language
   */
  Page(Edition edition, String file) {
    this.edition = edition;
    this.file = file;
  }

  /** A number with what it counts and the page that opens it; the link may be null. */
  public record Figure(String value, String label, String note, String link) {}

  /**
   * A place of the navigation.
   *
   * @param isHere whether it is the page shown
   */
  public record Place(String link, String name, boolean isHere) {}

  /** Returns the heading of the page. */
  public abstract String title();

  /** Returns whether the page shows figures, so that the notice on them stands on it. */
  public boolean hasFigures() {
    return true;
  }

  /** Returns the script of the page; null if it has none. */
  public Style.Script script() {
    return null;
  }

  public String file() {
    return file;
  }

  public Report report() {
    return edition.report();
  }

  public String releaseId() {
    return edition.releaseId();
  }

  public Style style() {
    return Style.SHEET;
  }

  /** Returns the Content-Security-Policy of the page. */
  public String policy() {
    return Style.SHEET.policy(script());
  }

  Wording wording() {
    return edition.wording();
  }

  EventLists lists() {
    return edition.lists();
  }

  Edition edition() {
    return edition;
  }

  // Words

  public String language() {
    return wording().language();
  }

  /** Returns whether headlines, which are Indonesian, need no mark of their language. */
  public boolean isInLanguageOfArticles() {
    return language().equals("id");
  }

  /** Returns the other language, as HTML has it. */
  public String otherLanguage() {
    return edition.other().language();
  }

  /** Returns how the other language calls itself. */
  public String otherLanguageName() {
    return edition.other().text("language");
  }

  public String text(String key, Object... parts) {
    return wording().text(key, parts);
  }

  /** Returns a number in the form of the language; a dash where nobody reported one. */
  public String number(Long number) {
    return number == null ? NOT_TOLD : wording().number(number);
  }

  /** Returns a number in the form of the language. */
  public String number(int number) {
    return wording().number(number);
  }

  /** Returns a day, month or year in words; a dash where it is not known. */
  public String date(String iso) {
    return iso == null ? NOT_TOLD : wording().date(iso);
  }

  /** Returns a part of a whole in percent, such as {@code 12,5%}, to a tenth; a dash of nothing. */
  public String percent(long part, long whole) {
    return whole == 0 ? NOT_TOLD : wording().percent((double) part / whole);
  }

  public String asOf() {
    return text("as.of", wording().day(report().asOf()));
  }

  /** Returns the filters as the user would write them. */
  public String filters() {
    return report().filters().entrySet().stream()
        .map(filter -> filter.getKey() + " " + filter.getValue())
        .collect(Collectors.joining(", "));
  }

  // The notice

  /** Returns what the records say about themselves, in the language of this page where they do. */
  public DatasetDescription dataset() {
    return report().dataset().in(language());
  }

  /** Returns whether the figures describe only what a search brought. */
  public boolean isFound() {
    return report().dataset().design() == Design.FOUND;
  }

  public String notice() {
    return text("notice." + report().dataset().design().name());
  }

  /** Returns the notice in one sentence. */
  public String shortNotice() {
    return text("notice.short." + report().dataset().design().name());
  }

  /** Returns one line that a paper may cite the release by. */
  public String citation() {
    return TakeAway.citation(report(), releaseId());
  }

  // Links

  /** Returns the path from this page to the root of the release, to be put before its files. */
  public String root() {
    return "../".repeat(depth(edition.wording().folder() + file));
  }

  /** Returns the path from this page to the folder of its language. */
  public String base() {
    return "../".repeat(depth(file));
  }

  private static int depth(String path) {
    return (int) path.chars().filter(c -> c == '/').count();
  }

  /** Returns the path from this page to itself in the other language. */
  public String inOtherLanguage() {
    return root() + edition.other().folder() + file;
  }

  /** Returns the navigation. */
  public List<Place> places() {
    return List.of(
        place("index.html", "page.home"),
        place("brief.html", "page.brief"),
        place("events.html", "page.events"),
        place("index.html#provinsi", "page.provinces"),
        place("index.html#pemilihan", "page.elections"),
        place("official.html", "page.official"),
        place("method.html", "page.method"),
        place("quality.html", "page.quality"),
        place("changes.html", "page.changes"),
        place("codebook.html", "page.codebook"));
  }

  private Place place(String target, String key) {
    return new Place(base() + target, text(key), target.equals(file));
  }

  /** Returns the link to the page of a province, or of what is national or not located. */
  public String province(String code) {
    return base() + "provinces/" + code + ".html";
  }

  /** Returns the link to the page of an election. */
  public String election(String code) {
    return base() + "elections/" + code + ".html";
  }

  /** Returns the link to the events of an activity in an election; null if there are none. */
  public String election(Table.Row election, Activity activity) {
    return chosen(election, activity.column(), "kegiatan", activity.name());
  }

  /** Returns the link to the undated events of an election; null if there are none. */
  public String undated(Table.Row election) {
    return chosen(election, "undated_events", "tahun", Tables.UNDATED);
  }

  private String chosen(Table.Row election, String column, String select, String value) {
    return election.number(column) == 0
        ? null
        : lists()
            .address("elections/" + election.text("election"), select, value)
            .map(address -> base() + address)
            .orElse(null);
  }

  /** Returns the link to the events behind a number; null if none of them is listed. */
  public String list(String stem) {
    return lists().address(stem).map(address -> base() + address).orElse(null);
  }

  /** Returns the link to the events of a group of a list; null if none of them is listed. */
  public String list(String stem, String group) {
    return lists().address(stem, group).map(address -> base() + address).orElse(null);
  }

  /** Returns the link to the page of a table as a file. */
  public String csv(String table) {
    return root() + "tables/" + table + ".csv";
  }

  // Names

  public List<Activity> activities() {
    return Arrays.asList(Activity.values());
  }

  public List<CountScope> scopes() {
    return Tables.COUNTED;
  }

  public String name(Activity activity) {
    return wording().activity(activity);
  }

  public String name(CountScope scope) {
    return text("scope." + scope.name());
  }

  /** Returns the name of an election by its code. */
  public String electionName(String code) {
    return code.equals(Tables.NO_ELECTION) ? text("election.none") : wording().election(code);
  }

  /** Returns the name of a province by its code, also of what is national or not located. */
  public String provinceName(String code) {
    return switch (code) {
      case Tables.NATIONAL -> text("national");
      case Tables.UNLOCATED -> text("unlocated");
      default ->
          report().provinces().rows().stream()
              .filter(row -> row.text("province_code").equals(code))
              .findFirst()
              .map(row -> row.text("province"))
              .orElse(code);
    };
  }

  public String provinceName(Table.Row row) {
    return provinceName(row.text("province_code"));
  }

  /** Returns an event in words. */
  public EventWords words(EventEntry entry) {
    return new EventWords(entry, this);
  }

  // Figures

  /** Returns the count of a check in the form of the language. */
  public String counted(String check) {
    return number(report().counted(check));
  }

  /** Returns every table of the release: those of events, then those of statistics. */
  public List<TableDefinition> tables() {
    return TakeAway.TABLES;
  }

  /** Returns whether pages list fewer events than there are. */
  public boolean isCut() {
    return report().events().size() < report().counted("events");
  }

  /** Returns the kinds of numbers as articles call them, in order. */
  public List<Measure> measures() {
    return Arrays.stream(Measure.values()).filter(one -> one.scopes().size() == 1).toList();
  }

  /** Returns the stages of a case, from all that are in one to those who are sanctioned. */
  public List<Measure> stages() {
    return List.of(Measure.IN_CASES, Measure.IN_BREACH, Measure.SANCTIONED);
  }

  public String name(Measure measure) {
    return measure.scopes().size() == 1
        ? name(measure.scopes().get(0))
        : text("measure." + measure.name());
  }

  public String meaning(Measure measure) {
    return measure.scopes().size() == 1
        ? text("scope." + measure.scopes().get(0) + ".meaning")
        : text("measure." + measure.name() + ".meaning");
  }

  /**
   * Returns the row of the table of people on a place.
   *
   * @param place {@link Tables#REGIONS}, or a code of the table of provinces
   * @return null if no event there tells it
   */
  Table.Row people(String place, Measure measure) {
    return report().table(Tables.PEOPLE_TABLE).rows().stream()
        .filter(row -> row.text("place_code").equals(place))
        .filter(row -> row.text("measure").equals(measure.name()))
        .findFirst()
        .orElse(null);
  }

  /** Returns how many people the events of a place tell, at least and at most, in words. */
  public String bounds(String place, Measure measure) {
    Table.Row row = people(place, measure);
    return row == null ? NOT_TOLD : bounds(row);
  }

  private String bounds(Table.Row row) {
    return bounds(row.number("least"), row.number("most"));
  }

  /** Returns bounds of people in words; {@code most} null is open. */
  String bounds(Long least, Long most) {
    if (most == null) {
      return text("people.bounds.open", number(least));
    }
    return most.equals(least) ? number(least) : text("people.bounds", number(least), number(most));
  }

  /** Returns the largest contribution of a single event and its place; empty text if only one. */
  public String largest(String place, Measure measure) {
    Table.Row row = people(place, measure);
    if (row == null || row.number("events") < 2) {
      return "";
    }
    String where = row.text("largest_place");
    return text(
        "people.largest",
        number(row.number("largest")),
        where == null ? provinceName(place) : where);
  }

  /** Returns the link to the event with the largest contribution; null if it is not listed. */
  public String largestLink(String place, Measure measure) {
    Table.Row row = people(place, measure);
    return row == null
        ? null
        : lists()
            .addressOfEvent(row.text("largest_event_id"))
            .map(address -> base() + address)
            .orElse(null);
  }

  /** Returns the sum over the events of a place with what it may be, in words. */
  String sum(Table.Row row) {
    return Amount.words(row.number("sum"), row.number("sum"), row.number("most"), wording());
  }

  /** Returns the link to the events that tell a kind of number; null if none is listed. */
  public String link(Measure measure) {
    return list("lists/" + measure.name());
  }

  /** Returns the link to those of a row of the table of provinces; null if none is listed. */
  public String link(Measure measure, String place) {
    return list("lists/" + measure.name(), "p-" + place);
  }

  /**
   * An official running total in words.
   *
   * @param articles links to what tells it
   */
  public record RunningTotal(
      String election,
      String body,
      String place,
      String kind,
      String amount,
      String day,
      boolean isDecrease,
      List<Place> articles) {}

  RunningTotal runningTotal(Table.Row row) {
    String body = row.text("body");
    String election = row.text("election");
    String place = row.text("place_code");
    List<Place> articles = new ArrayList<>();
    for (String event : row.list("events")) {
      lists()
          .addressOfEvent(event)
          .ifPresent(
              address ->
                  articles.add(new Place(base() + address, number(articles.size() + 1), false)));
    }
    return new RunningTotal(
        election == null
            ? NOT_TOLD
            : Arrays.stream(election.split(";", -1))
                .map(wording()::election)
                .collect(Collectors.joining(", ")),
        text("body." + (body == null ? "NONE" : body)),
        place == null ? text("national") : placeName(place),
        text("unit.scope." + row.text("scope")),
        Amount.words(row.number("value"), row.number("low"), row.number("high"), wording()),
        row.text("as_of") == null ? text("readings.undated") : date(row.text("as_of")),
        Boolean.TRUE.equals(row.flag("is_decrease")),
        List.copyOf(articles));
  }

  /** Returns the name of a province or regency by its code. */
  private String placeName(String code) {
    return code.indexOf('.') < 0
        ? provinceName(code)
        : report().regencies().rows().stream()
            .filter(row -> row.text("regency_code").equals(code))
            .findFirst()
            .map((Table.Row row) -> row.text("regency"))
            .orElse(code);
  }

  /** Returns a number of people with the range that its sources leave, in words. */
  public String people(Table.Row row, CountScope scope) {
    String column = Tables.asnColumn(scope);
    Long value = row.number(column);
    Long low = row.number(column + "_low");
    Long high = row.number(column + "_high");
    return value == null && low == null && high == null
        ? NOT_TOLD
        : Amount.words(value, low, high, wording());
  }
}
