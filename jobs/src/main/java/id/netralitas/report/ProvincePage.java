package id.netralitas.report;

import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.util.List;

/** The page of a province, or of what is national or not located: its figures, then its events. */
public final class ProvincePage extends ListPage {

  private final Table.Row province;
  private final String code;

  ProvincePage(Edition edition, Table.Row province, EventLists.EventList list) {
    super(edition, list, list.chunks().get(0));
    this.province = province;
    this.code = province.text("province_code");
  }

  public Table.Row row() {
    return province;
  }

  /** Returns whether the row is a province, and not what is national or not located. */
  public boolean isProvince() {
    return province.number("regencies") != null;
  }

  public long events() {
    return province.number("events");
  }

  /** Returns the figures that matter, each with the events behind it. */
  public List<Figure> figures() {
    String here = isEmpty() ? null : "#peristiwa";
    Figure events =
        new Figure(number(events()), text("figure.events"), text("province.events.note"), here);
    Figure articles =
        new Figure(
            number(province.number("articles")),
            text("province.articles"),
            text("province.articles.note", number(province.number("outlets"))),
            here);
    Figure undated =
        new Figure(
            number(province.number("undated_events")),
            text("figure.undated"),
            text("figure.undated.note"),
            list("lists/" + Tables.UNDATED, "p-" + code));
    if (!isProvince()) {
      return List.of(events, articles, undated);
    }
    Figure regencies =
        new Figure(
            number(province.number("regencies_with_events")),
            text("figure.regencies"),
            text("province.regencies.note", number(province.number("regencies"))),
            "#wilayah");
    return List.of(events, articles, regencies, undated);
  }

  /** Returns the span of days of its events in words; empty if none is dated to the day. */
  public String span() {
    String first = province.text("first_date");
    String last = province.text("last_date");
    if (first == null) {
      return "";
    }
    return first.equals(last)
        ? text("province.span.one", date(first))
        : text("province.span", date(first), date(last));
  }

  public Long count(Activity activity) {
    return province.number(activity.column());
  }

  /** Returns the link to its events of an activity; null if there are none. */
  public String link(Activity activity) {
    return list("lists/" + activity.name(), "p-" + code);
  }

  /** Returns the staff of its governments, in words. */
  public String workforce() {
    return people(province, CountScope.WORKFORCE);
  }

  /** Returns the link to its events that tell a workforce; null if there are none. */
  public String workforceLink() {
    return list("lists/" + CountScope.WORKFORCE.name(), "p-" + code);
  }

  public String code() {
    return code;
  }

  /** Returns the official running totals of the province and of its regencies. */
  public List<RunningTotal> runningTotals() {
    return report().table(FindingTables.READINGS).rows().stream()
        .filter(row -> isHere(row))
        .map(this::runningTotal)
        .toList();
  }

  private boolean isHere(Table.Row reading) {
    String place = reading.text("place_code");
    return place == null
        ? code.equals(
            Tables.NATIONAL.equals(reading.text("level")) ? Tables.NATIONAL : Tables.UNLOCATED)
        : place.equals(code) || place.startsWith(code + ".");
  }

  /** Returns what the workforce figure was put together from. */
  public String workforceBasis() {
    return workforceBasis(this, province);
  }

  static String workforceBasis(Page page, Table.Row province) {
    if (Coverage.AREA.name().equals(province.text("workforce_basis"))) {
      return page.text("provinces.workforce.area");
    }
    Long regencies = province.number("regencies_with_workforce");
    return regencies == null || regencies == 0
        ? page.text("provinces.workforce.own")
        : page.text("provinces.workforce.from", page.wording().counted("regencies", regencies));
  }

  /** Returns the rows of its months that have events, in order, undated last. */
  public List<Table.Row> months() {
    return report().table(Tables.MONTH_TABLE).rows().stream()
        .filter(row -> code.equals(row.text("province_code")))
        .toList();
  }

  /** Returns the largest number of events of a month; 1 if there is none. */
  public long mostOfAMonth() {
    return months().stream().mapToLong(row -> row.number("events")).max().orElse(1);
  }

  public String monthName(Table.Row row) {
    String month = row.text("month");
    return month.equals(Tables.UNDATED) ? text("undated") : date(month);
  }

  public String monthLink(Table.Row row) {
    return list("lists/" + row.text("month"), "p-" + code);
  }

  /** Returns the rows of its regencies. */
  public List<Table.Row> regencies() {
    return report().regencies().rows().stream()
        .filter(row -> row.text("province_code").equals(code))
        .toList();
  }

  /** Returns the link to the events of a regency; null if there are none. */
  public String regencyLink(Table.Row row) {
    return list("provinces/" + code, "r-" + row.text("regency_code"));
  }

  /** Returns the link to the events of the provincial government itself; null if there are none. */
  public String ownLink() {
    return list("provinces/" + code, "r-" + code);
  }
}
