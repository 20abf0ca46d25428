package id.netralitas.report;

import id.netralitas.record.Activity;
import id.netralitas.record.Coverage;
import id.netralitas.record.Design;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the templates ask for: the report in the words of one language. */
public final class Page {

  /** What stands where nobody reported a number. */
  static final String NOT_TOLD = "–";

  private final Report report;
  private final Wording wording;
  private final Wording other;
  private final String releaseId;

  /**
   * A page of a report.
   *
   * @param other the language that the report is in as well
   */
  Page(Report report, Wording wording, Wording other, String releaseId) {
    this.report = report;
    this.wording = wording;
    this.other = other;
    this.releaseId = releaseId;
  }

  /** A number with what it counts and the page that opens it. */
  public record Figure(String value, String label, String note, String link) {}

  /** The events of one province, national or unlocated. */
  public record ProvinceEvents(String code, String name, List<EventEntry> events) {}

  /** Returns the sentences of findings that are shown ({@code true}) or withheld. */
  public List<String> findings(boolean isShown) {
    String status = isShown ? FindingTables.SHOWN : FindingTables.WITHHELD;
    return report.table(FindingTables.FINDINGS).rows().stream()
        .filter(row -> row.text("status").equals(status))
        .map(row -> row.text("text_" + wording.language()))
        .toList();
  }

  /** Returns every table of the release: those of events, then those of statistics. */
  public List<TableDefinition> tables() {
    return TakeAway.TABLES;
  }

  /** Returns what the columns, codes and checks of the tables mean. */
  public Codebook codebook() {
    return new Codebook(report, wording);
  }

  public Report report() {
    return report;
  }

  public String releaseId() {
    return releaseId;
  }

  public String language() {
    return wording.language();
  }

  /** Returns whether headlines, which are Indonesian, need no mark of their language. */
  public boolean isInLanguageOfArticles() {
    return language().equals("id");
  }

  /** Returns the other language, as HTML has it. */
  public String otherLanguage() {
    return other.language();
  }

  /** Returns how the other language calls itself. */
  public String otherLanguageName() {
    return other.text("language");
  }

  /** Returns the path from this page to the file of the same name in the other language. */
  public String inOtherLanguage(String file) {
    return root() + other.folder() + file;
  }

  /** Returns the path from this page to the root of the release, to be put before its files. */
  public String root() {
    return wording.folder().isEmpty() ? "" : "../";
  }

  /** Returns the pictures in the language of this page. */
  public List<Report.Picture> pictures() {
    return report.pictures().stream()
        .filter(picture -> picture.language().equals(language()))
        .toList();
  }

  /** Returns the path from this page to a file of a picture, without ending. */
  public String path(Report.Picture picture) {
    return root() + "charts/" + wording.folder() + picture.name();
  }

  public Style style() {
    return Style.SHEET;
  }

  public String text(String key, Object... parts) {
    return wording.text(key, parts);
  }

  /** Returns a number in the form of the language; a dash where nobody reported one. */
  public String number(Long number) {
    return number == null ? NOT_TOLD : wording.number(number);
  }

  public String asOf() {
    return text("as.of", wording.day(report.asOf()));
  }

  /** Returns whether the figures describe only what a search brought. */
  public boolean isFound() {
    return report.dataset().design() == Design.FOUND;
  }

  public String notice() {
    return text("notice." + report.dataset().design().name());
  }

  /** Returns the filters as the user would write them. */
  public String filters() {
    return report.filters().entrySet().stream()
        .map(filter -> filter.getKey() + " " + filter.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Returns the count of a check in the form of the language. */
  public String counted(String check) {
    return number(report.counted(check));
  }

  /** Returns the figures that matter, each with the list that it opens to. */
  public List<Figure> figures() {
    long withEvents = provinceRows().stream().filter(Page::hasEvents).count();
    long regencies = report.regencies().rows().stream().filter(Page::hasEvents).count();
    return List.of(
        figure("events", report.counted("events"), "events.html", counted("mentions")),
        figure(
            "articles",
            report.counted("articles_with_events"),
            root() + "tables/articles.csv",
            counted("outlets"),
            counted("records_accepted")),
        figure("provinces", withEvents, "#provinsi", number((long) provinceRows().size())),
        figure(
            "regencies",
            regencies,
            root() + "tables/regencies.csv",
            number((long) report.regencies().rows().size())),
        figure(
            "violations",
            activity(Activity.VIOLATION_REPORT),
            "events.html#" + anchor(Activity.VIOLATION_REPORT)),
        figure("undated", report.counted("events_undated"), "events.html#" + Tables.UNDATED));
  }

  private Figure figure(String key, long value, String link, Object... noteParts) {
    return new Figure(
        number(value), text("figure." + key), text("figure." + key + ".note", noteParts), link);
  }

  /** Returns the events of an activity over the whole country. */
  public long activity(Activity activity) {
    return report.provinces().sum(activity.column());
  }

  public List<Activity> activities() {
    return Arrays.asList(Activity.values());
  }

  public String name(Activity activity) {
    return wording.activity(activity);
  }

  /** Returns the fragment of the page of events that shows only those of an activity. */
  public String anchor(Activity activity) {
    return activity.name();
  }

  /** Returns the rows of the 38 provinces, without those of the whole country and of nowhere. */
  public List<Table.Row> provinceRows() {
    return report.provinces().rows().stream()
        .filter(row -> row.number("regencies") != null)
        .toList();
  }

  private static boolean hasEvents(Table.Row row) {
    return row.number("events") > 0;
  }

  public long silentProvinces() {
    return provinceRows().stream().filter(row -> !hasEvents(row)).count();
  }

  public long silentRegencies() {
    return report.regencies().rows().stream().filter(row -> !hasEvents(row)).count();
  }

  /** Returns the name of a row of the table of provinces. */
  public String provinceName(Table.Row row) {
    return switch (row.text("province_code")) {
      case Tables.NATIONAL -> text("national");
      case Tables.UNLOCATED -> text("unlocated");
      default -> row.text("province");
    };
  }

  /** Returns what the workforce figure of a province was put together from. */
  public String workforceBasis(Table.Row province) {
    if (Coverage.AREA.name().equals(province.text("workforce_basis"))) {
      return text("provinces.workforce.area");
    }
    Long regencies = province.number("regencies_with_workforce");
    return regencies == null || regencies == 0
        ? text("provinces.workforce.own")
        : text("provinces.workforce.from", number(regencies));
  }

  /** Returns the listed events by the row of the table of provinces that counts them. */
  public List<ProvinceEvents> eventsByProvince() {
    Map<String, List<EventEntry>> byCode = new LinkedHashMap<>();
    for (EventEntry entry : report.events()) {
      byCode.computeIfAbsent(provinceRow(entry.event()), code -> new ArrayList<>()).add(entry);
    }
    return report.provinces().rows().stream()
        .filter(row -> byCode.containsKey(row.text("province_code")))
        .map(
            row ->
                new ProvinceEvents(
                    row.text("province_code"),
                    provinceName(row),
                    byCode.get(row.text("province_code"))))
        .toList();
  }

  private static String provinceRow(Table.Row event) {
    if (event.text("level").equals("NATIONAL")) {
      return Tables.NATIONAL;
    }
    String code = event.text("province_code");
    return code == null ? Tables.UNLOCATED : code;
  }

  /** Returns an event in words. */
  public EventWords words(EventEntry entry) {
    return new EventWords(entry, wording);
  }

  public boolean isCut() {
    return report.events().size() < report.counted("events");
  }
}
