package id.netralitas.report;

import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.table.OfficialTables;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  public record Group(String id, String name, List<EventWords> events) {}

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
    return Arrays.stream(CountScope.values()).anyMatch(scope -> scope.name().equals(code))
        ? text("list.scope", name(CountScope.valueOf(code)))
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
    return namesProvinces() ? 6 : 5;
  }

  /** Returns the events in their groups. */
  public List<Group> groups() {
    return chunk.groups().stream()
        .map(
            group ->
                new Group(
                    group.id(),
                    group.isContinued() ? text("list.continued", name(group)) : name(group),
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
            .flatMap(EventLists::scopes)
            .collect(Collectors.toCollection(TreeSet::new));
    return scopes().stream()
        .filter(scope -> there.contains(scope.name()))
        .map(scope -> new Choice(scope.name(), name(scope)))
        .toList();
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
