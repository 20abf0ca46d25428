package id.netralitas.report;

import id.netralitas.finding.Permission;
import id.netralitas.record.Activity;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The page of the whole country, which leads to all others. */
public class HomePage extends Page {

  private static final int NAMES_PASSED_OVER = 20;

  HomePage(Edition edition) {
    this(edition, "index.html");
  }

  HomePage(Edition edition, String file) {
    super(edition, file);
  }

  @Override
  public String title() {
    return text("site");
  }

  /** Returns whether the page stands beside the tables, as the addresses in its description do. */
  public boolean isAtRoot() {
    return root().isEmpty();
  }

  /** Returns a schema.org description of the release, to stand in a {@code script} as it is. */
  public String jsonLd() {
    return TakeAway.jsonLd(report());
  }

  /** A finding in one sentence, with the link to the events that it rests on. */
  public record Sentence(String text, String link) {}

  /** Findings on one matter, in the order of the table. */
  public record Topic(String name, List<Sentence> sentences) {}

  /** Returns all findings that have a figure, by topic. */
  public List<Topic> findings() {
    Map<FindingTopic, List<Sentence>> byTopic = new EnumMap<>(FindingTopic.class);
    findingRows()
        .filter(row -> !row.text("status").equals(FindingTables.WITHHELD))
        .forEach(
            row ->
                byTopic
                    .computeIfAbsent(
                        FindingTopic.of(row.text("finding")), topic -> new ArrayList<>())
                    .add(new Sentence(row.text("text_" + language()), link(row))));
    byTopic.remove(FindingTopic.MAIN_FIGURES);
    return byTopic.entrySet().stream()
        .map(topic -> new Topic(text("topic." + topic.getKey()), topic.getValue()))
        .toList();
  }

  /** Returns the sentences on what the main figures may be off by. */
  public List<String> budget() {
    return findingRows()
        .filter(row -> FindingTopic.of(row.text("finding")) == FindingTopic.MAIN_FIGURES)
        .map(row -> row.text("text_" + language()))
        .toList();
  }

  /** Returns whether figures only describe what was collected. */
  public boolean describes() {
    return findingRows().anyMatch(row -> Permission.FOUND_DESIGN.equals(row.text("reason")));
  }

  /** Returns in one sentence all that is withheld, and why; null if nothing is. */
  public String withheld() {
    Map<String, Map<String, List<String>>> byReason = new TreeMap<>();
    Set<String> told = new HashSet<>();
    findingRows()
        .forEach(
            row -> {
              if (row.text("status").equals(FindingTables.WITHHELD)) {
                byReason
                    .computeIfAbsent(row.text("reason"), reason -> new LinkedHashMap<>())
                    .computeIfAbsent(row.text("finding"), code -> new ArrayList<>())
                    .add(row.text("subject"));
              } else {
                told.add(row.text("finding"));
              }
            });
    List<String> groups = new ArrayList<>();
    byReason.forEach(
        (reason, codes) -> {
          Set<String> others = new HashSet<>(told);
          byReason.forEach(
              (other, its) -> {
                if (!other.equals(reason)) {
                  others.addAll(its.keySet());
                }
              });
          List<String> names = new ArrayList<>();
          codes.forEach((code, subjects) -> names.add(refused(code, subjects, others)));
          groups.add(
              text(
                  "findings.withheld.group",
                  wording().list(names),
                  text("finding.because." + reason)));
        });
    return groups.isEmpty() ? null : text("findings.withheld", String.join("; ", groups));
  }

  /** Names a finding, and what it is about where it is not withheld altogether for one reason. */
  private String refused(String code, List<String> subjects, Set<String> others) {
    String name = text("finding." + code + ".name");
    List<String> about =
        subjects.stream()
            .filter(subject -> subject != null && !subject.isEmpty())
            .map(subject -> electionName(subject.split("/", 2)[0]))
            .distinct()
            .toList();
    return others.contains(code) && !about.isEmpty()
        ? text("findings.withheld.subjects", name, wording().list(about))
        : name;
  }

  private Stream<Table.Row> findingRows() {
    return report().table(FindingTables.FINDINGS).rows().stream();
  }

  /** Returns the link to what a finding rests on: official figures have a page of their own. */
  private String link(Table.Row finding) {
    return FindingTopic.of(finding.text("finding")) == FindingTopic.OFFICIAL
        ? base() + "official.html"
        : linkOf(finding.text("subject"));
  }

  /**
   * Returns the link to the events that a finding is about: of a phase of an election, of a main
   * activity in a province, of one of these, of a scope; else to all.
   */
  private String linkOf(String subject) {
    String[] parts = subject == null ? new String[0] : subject.split("/", 2);
    Stream<String> ofTwo =
        parts.length < 2
            ? Stream.of()
            : Stream.of(
                list("elections/" + parts[0], "f-" + parts[1]),
                list("lists/" + EventLists.MAIN + parts[1], "p-" + parts[0]),
                list("lists/" + parts[1], "p-" + parts[0]));
    Stream<String> ofOne =
        Arrays.stream(parts)
            .flatMap(
                part ->
                    Stream.of(
                        list("provinces/" + part),
                        list("elections/" + part),
                        list("lists/" + EventLists.MAIN + part),
                        list("lists/" + part)));
    return Stream.concat(ofTwo, ofOne)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(list(EventLists.ALL));
  }

  /** Returns the pictures in the language of this page. */
  public List<Report.Picture> pictures() {
    return report().pictures().stream()
        .filter(picture -> picture.language().equals(language()))
        .toList();
  }

  /** Returns the path from this page to a file of a picture, without ending. */
  public String path(Report.Picture picture) {
    return root() + "charts/" + wording().folder() + picture.name();
  }

  /** Returns the figures that matter, each with the list that it opens to. */
  public List<Figure> figures() {
    long withEvents = provinceRows().stream().filter(HomePage::hasEvents).count();
    long regencies = report().regencies().rows().stream().filter(HomePage::hasEvents).count();
    return List.of(
        figure(
            "events",
            report().counted("events"),
            list(EventLists.ALL),
            counted("articles_with_events")),
        figure(
            "articles",
            report().counted("articles_with_events"),
            csv("articles"),
            counted("outlets"),
            counted("records_accepted")),
        figure(
            "provinces", withEvents, base() + "index.html#provinsi", number(provinceRows().size())),
        figure(
            "regencies", regencies, csv("regencies"), number(report().regencies().rows().size())),
        figure("violations", count(Activity.VIOLATION_REPORT), link(Activity.VIOLATION_REPORT)),
        figure("undated", report().counted("events_undated"), list("lists/" + Tables.UNDATED)));
  }

  private Figure figure(String key, long value, String link, Object... noteParts) {
    return new Figure(
        number(value), text("figure." + key), text("figure." + key + ".note", noteParts), link);
  }

  /** Returns the events of an activity over the whole country. */
  public long count(Activity activity) {
    return report().provinces().sum(activity.column());
  }

  /** Returns the number of events of the most frequent activity; 1 if there is none. */
  public long most() {
    return Math.max(1, activities().stream().mapToLong(this::count).max().orElse(1));
  }

  /** Returns the link to the events of an activity; null if there are none. */
  public String link(Activity activity) {
    return list("lists/" + activity.name());
  }

  /** Returns the code under which the table of people has all that is not national. */
  public String regions() {
    return Tables.REGIONS;
  }

  public String nation() {
    return Tables.NATIONAL;
  }

  /** Returns the official running totals of the whole country. */
  public List<RunningTotal> runningTotals() {
    return report().table(FindingTables.READINGS).rows().stream()
        .filter(row -> Tables.NATIONAL.equals(row.text("level")))
        .map(this::runningTotal)
        .toList();
  }

  /** Returns how many official running totals there are of provinces and regencies. */
  public long runningTotalsOfRegions() {
    return report().table(FindingTables.READINGS).rows().stream()
        .filter(row -> !Tables.NATIONAL.equals(row.text("level")))
        .count();
  }

  /** Returns the rows of the 38 provinces, without those of the whole country and of nowhere. */
  public List<Table.Row> provinceRows() {
    return report().provinces().rows().stream()
        .filter(row -> row.number("regencies") != null)
        .toList();
  }

  private static boolean hasEvents(Table.Row row) {
    return row.number("events") > 0;
  }

  /** Returns how many provinces and regencies have no event, in words; null if all have. */
  public String silent() {
    List<String> silent = new ArrayList<>();
    long provinces = provinceRows().stream().filter(row -> !hasEvents(row)).count();
    if (provinces > 0) {
      silent.add(wording().counted("provinces", provinces));
    }
    long regencies = report().regencies().rows().stream().filter(row -> !hasEvents(row)).count();
    if (regencies > 0) {
      silent.add(wording().counted("regencies", regencies));
    }
    return silent.isEmpty() ? null : text("unknown.silent", wording().list(silent));
  }

  /** Returns the link to the events of a province by a list; null if there are none. */
  public String link(String list, Table.Row province) {
    return list("lists/" + list, "p-" + province.text("province_code"));
  }

  public String workforceBasis(Table.Row province) {
    return ProvincePage.workforceBasis(this, province);
  }

  public List<Table.Row> elections() {
    return report().table(Tables.ELECTION_TABLE).rows();
  }

  /** Returns the names in the folders of the input that are not read: the first ones, if many. */
  public String passedOver() {
    List<String> names = report().passedOver();
    int more = names.size() - NAMES_PASSED_OVER;
    String first = String.join(", ", names.subList(0, Math.min(names.size(), NAMES_PASSED_OVER)));
    return more > 0 ? text("made.passed.more", first, number(more)) : first;
  }
}
