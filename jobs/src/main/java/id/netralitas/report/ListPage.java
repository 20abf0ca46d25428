package id.netralitas.report;

import id.netralitas.people.Measure;
import id.netralitas.people.PeopleFigure;
import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.table.OfficialTables;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page with a list of events: all of them, or those behind one number. */
public class ListPage extends Page {

  private final EventLists.EventList list;
  private final EventLists.Chunk chunk;

  ListPage(Edition edition, EventLists.EventList list, EventLists.Chunk chunk) {
    super(edition, chunk.file());
    this.list = list;
    this.chunk = chunk;
  }

  /** Events that stand together. */
  public record Group(String id, String name, String sum, List<EventWords> events) {}

  /** Something that the list can be filtered by. */
  public record Choice(String code, String name) {}

  @Override
  public String title() {
    String title = listTitle();
    return isFirst() ? title : text("list.page.title", title, number(chunk.number()));
  }

  String listTitle() {
    if (list.stem().equals(EventLists.ALL)) {
      return text("events.title");
    }
    String code = list.stem().substring(list.stem().indexOf('/') + 1);
    if (list.stem().startsWith("provinces/")) {
      return provinceName(code);
    }
    if (list.stem().startsWith("elections/")) {
      return electionName(code);
    }
    if (code.equals(Tables.UNDATED)) {
      return text("list.undated");
    }
    if (code.matches("[0-9]{4}(-[0-9]{2})?")) {
      String month =
          code.length() == 4 ? text("list.year", code) : wording().month(YearMonth.parse(code));
      return text("list.month", month);
    }
    if (code.startsWith(EventLists.OFFICIAL)) {
      String[] parts = code.split("~", -1);
      String place = official(parts[2]);
      return parts.length > 3
          ? text("list.official.until", electionName(parts[1]), place, date(parts[3]))
          : text("list.official", electionName(parts[1]), place);
    }
    if (code.startsWith(EventLists.MAIN)) {
      Activity main = Activity.valueOf(code.substring(EventLists.MAIN.length()));
      return text("list.main", name(main));
    }
    if (measure() != null) {
      return text("list.scope", name(measure()));
    }
    return code.equals(CountScope.WORKFORCE.name())
        ? text("list.scope", name(CountScope.WORKFORCE))
        : text("list.activity", name(Activity.valueOf(code)));
  }

  /** Returns the name of a place of an official figure. */
  private String official(String place) {
    return report().table(OfficialTables.PRESS_AGAINST_OFFICIAL).rows().stream()
        .filter(row -> row.text("place_code").equals(place))
        .map(row -> row.text("place"))
        .findFirst()
        .orElse(place);
  }

  @Override
  public Style.Script script() {
    return isEmpty() ? null : Style.LIST;
  }

  public boolean isEmpty() {
    return list.total() == 0;
  }

  public boolean isFirst() {
    return chunk.number() == 1;
  }

  /** Returns the number of events in the list. */
  public long total() {
    return list.total();
  }

  /** Returns the number of events on this page. */
  public int shown() {
    return chunk.entries().size();
  }

  public boolean hasSeveralPages() {
    return chunk.pages() > 1;
  }

  /** Returns the pages of the list. */
  public List<Place> pages() {
    return list.chunks().stream()
        .map(
            other ->
                new Place(
                    base() + other.file(),
                    number(other.number()),
                    other.number() == chunk.number()))
        .toList();
  }

  /** Returns whether all groups are provinces, so that rows need not name theirs. */
  public boolean isByProvince() {
    return chunk.groups().stream().allMatch(EventLists.Group::isProvince);
  }

  /** Returns whether rows are to name their province: it is neither their group nor the page. */
  public boolean namesProvinces() {
    return chunk.groups().stream().noneMatch(group -> group.isProvince() || group.isRegency());
  }

  public int columns() {
    return (namesProvinces() ? 6 : 5) + (hasNumbers() ? 2 : 0);
  }

  /** Returns the kind of number of people whose events are listed; null if the list is another. */
  public Measure measure() {
    return Arrays.stream(Measure.values())
        .filter(measure -> list.stem().equals("lists/" + measure.name()))
        .findFirst()
        .orElse(null);
  }

  /** Returns whether the list has the number of people of each event. */
  public boolean hasNumbers() {
    return measure() != null || isOfWorkforce();
  }

  private boolean isOfWorkforce() {
    return list.stem().equals("lists/" + CountScope.WORKFORCE.name());
  }

  /** A number of people in a list: what it is, what it may be for sorting, and how it counts. */
  public record Listed(String amount, long size, String standing, boolean isInSum) {}

  /** Returns the number of people that an event of the list tells. */
  public Listed number(EventWords event) {
    if (isOfWorkforce()) {
      return workforce(event.entry().event());
    }
    EventEntry.Told told = event.entry().told(measure()).orElseThrow();
    boolean isInSum = told.figure().isPresent();
    String amount =
        told.figure()
            .map(figure -> Amount.words(figure.value(), figure.low(), figure.high(), wording()))
            .orElseGet(() -> amount(told.count().orElseThrow()));
    Long size =
        told.figure()
            .map(PeopleFigure::value)
            .orElseGet(() -> told.count().map(c -> c.number("value")).orElse(null));
    String day = told.count().map(count -> count.text("as_of")).orElse(null);
    String standing =
        day == null
            ? text("standing." + told.standing())
            : text("standing.RUNNING_TOTAL.day", date(day));
    return new Listed(amount, size == null ? 0 : size, standing, isInSum);
  }

  /** The staff that an event tells; a government's latest figure is that of its place. */
  private Listed workforce(Table.Row event) {
    String column = Tables.asnColumn(CountScope.WORKFORCE);
    Long value = event.number(column);
    Long low = event.number(column + "_low");
    Long high = event.number(column + "_high");
    WorkforceStanding standing =
        WorkforceStanding.of(event, report().provinces().rows(), report().regencies().rows());
    Long size = Stream.of(value, low, high).filter(Objects::nonNull).findFirst().orElse(0L);
    return new Listed(
        Amount.words(value, low, high, wording()),
        size,
        text("standing.WORKFORCE." + standing),
        standing == WorkforceStanding.COUNTED);
  }

  private String amount(Table.Row count) {
    return Amount.words(
        count.number("value"), count.number("low"), count.number("high"), wording());
  }

  /** A line below the list: a place, and what its events come to. */
  public record Total(String name, String sum, String bounds) {}

  /**
   * Returns what the numbers of the list come to: of the regions, and of the whole country, as the
   * pages print it.
   */
  public List<Total> totals() {
    if (measure() == null) {
      return List.of();
    }
    return Stream.of(Tables.REGIONS, Tables.NATIONAL)
        .filter(place -> people(place, measure()) != null)
        .map(this::total)
        .toList();
  }

  private Total total(String place) {
    Table.Row row = people(place, measure());
    String name = place.equals(Tables.REGIONS) ? text("people.provinces") : provinceName(place);
    return new Total(
        text("list.total", name, wording().counted("events", row.number("events"))),
        sum(row),
        text("list.total.bounds", bounds(place, measure())));
  }

  /** Returns what the numbers of a group come to; empty text where the list has no numbers. */
  private String sumOf(EventLists.Group group) {
    if (isOfWorkforce() && group.isProvince()) {
      return text("list.group.workforce", workforce(group.code()));
    }
    Table.Row row =
        measure() == null || !group.isProvince() ? null : people(group.code(), measure());
    return row == null ? "" : text("list.group.sum", sum(row), bounds(group.code(), measure()));
  }

  /** Returns the staff of a province as its page prints it. */
  private String workforce(String province) {
    return report().provinces().rows().stream()
        .filter(row -> row.text("province_code").equals(province))
        .findFirst()
        .map(row -> people(row, CountScope.WORKFORCE))
        .orElse(NOT_TOLD);
  }

  /** Returns the events in their groups. */
  public List<Group> groups() {
    return chunk.groups().stream()
        .map(
            group ->
                new Group(
                    group.id(),
                    group.isContinued() ? text("list.continued", name(group)) : name(group),
                    sumOf(group),
                    group.entries().stream().map(this::words).toList()))
        .toList();
  }

  private String name(EventLists.Group group) {
    if (group.isProvince()) {
      return provinceName(group.code());
    }
    if (group.isRegency()) {
      return regencyName(group.code());
    }
    return text("phase." + group.code());
  }

  private String regencyName(String code) {
    if (code.indexOf('.') < 0) {
      return code.equals(Tables.NATIONAL) || code.equals(Tables.UNLOCATED)
          ? provinceName(code)
          : text("events.province", provinceName(code));
    }
    return report().regencies().rows().stream()
        .filter(row -> row.text("regency_code").equals(code))
        .findFirst()
        .map((Table.Row row) -> row.text("regency"))
        .orElse(code);
  }

  /** Returns the activities of the events on the page. */
  public List<Choice> activityChoices() {
    TreeSet<String> there =
        chunk.entries().stream()
            .flatMap(entry -> entry.event().list("activities").stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return activities().stream()
        .filter(activity -> there.contains(activity.name()))
        .map(activity -> new Choice(activity.name(), name(activity)))
        .toList();
  }

  /** Returns the kinds of numbers of people on the page. */
  public List<Choice> scopeChoices() {
    TreeSet<String> there =
        chunk.entries().stream()
            .flatMap(EventLists::kindsOfNumbers)
            .collect(Collectors.toCollection(TreeSet::new));
    List<Choice> choices = new ArrayList<>();
    if (there.contains(CountScope.WORKFORCE.name())) {
      choices.add(new Choice(CountScope.WORKFORCE.name(), name(CountScope.WORKFORCE)));
    }
    for (Measure measure : Measure.values()) {
      if (there.contains(measure.name())) {
        choices.add(new Choice(measure.name(), name(measure)));
      }
    }
    return choices;
  }

  /** Returns the provinces of the events on the page. */
  public List<Choice> provinceChoices() {
    TreeSet<String> there =
        chunk.entries().stream()
            .map(EventLists::provinceCode)
            .collect(Collectors.toCollection(TreeSet::new));
    return report().provinces().rows().stream()
        .map(row -> row.text("province_code"))
        .filter(there::contains)
        .map(code -> new Choice(code, provinceName(code)))
        .toList();
  }

  /** Returns the years of the events on the page, undated ones last. */
  public List<Choice> yearChoices() {
    List<Choice> years = new ArrayList<>();
    years(chunk).forEach(year -> years.add(new Choice(year, year)));
    if (chunk.entries().stream().anyMatch(entry -> entry.event().text("date") == null)) {
      years.add(new Choice(Tables.UNDATED, text("undated")));
    }
    return years;
  }

  private static Stream<String> years(EventLists.Chunk chunk) {
    return chunk.entries().stream()
        .map(entry -> entry.event().text("date"))
        .filter(date -> date != null)
        .map(date -> date.substring(0, 4))
        .distinct()
        .sorted();
  }
}
