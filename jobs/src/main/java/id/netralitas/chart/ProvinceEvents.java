package id.netralitas.chart;

import id.netralitas.reference.Places;
import id.netralitas.reference.Province;
import id.netralitas.table.ChartData;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many events every province has, for a map.
 *
 * @param byCode of every province, also of those that have none
 * @param national events of the whole country
 * @param unlocated events of which the province is not known
 */
record ProvinceEvents(Map<String, Long> byCode, long national, long unlocated) {

  static ProvinceEvents of(Table table, Places places) {
    Map<String, Long> byCode = new TreeMap<>();
    places.provinces().forEach(province -> byCode.put(province.code(), 0L));
    long national = 0;
    long unlocated = 0;
    for (Table.Row row : table.rows()) {
      String code = row.text("province_code");
      long events = row.number("events");
      if (byCode.containsKey(code)) {
        byCode.merge(code, events, Long::sum);
      } else if (code.equals(Tables.NATIONAL)) {
        national += events;
      } else {
        unlocated += events;
      }
    }
    return new ProvinceEvents(byCode, national, unlocated);
  }

  long in(Province province) {
    return byCode.get(province.code());
  }

  long total() {
    return byCode.values().stream().mapToLong(Long::longValue).sum();
  }

  long most() {
    return byCode.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** Returns in how many provinces something was found. */
  long provinces() {
    return byCode.values().stream().filter(events -> events > 0).count();
  }

  /** Returns all provinces, the one with the most events first; equal ones by code. */
  List<Province> ranked(Places places) {
    return places.provinces().stream()
        .sorted(
            Comparator.comparing(this::in, Comparator.reverseOrder()).thenComparing(Province::code))
        .toList();
  }

  /** Returns over how many provinces the events are spread, as a title that ranks none. */
  String spread(Page page, Places places) {
    return page.text(
        "bubbles.title.even",
        page.number(total()),
        page.number(provinces()),
        page.number(places.provinces().size()));
  }

  /** Returns the numbers of a map that draws the provinces in this order. */
  ChartData data(List<Province> drawn) {
    List<List<Object>> rows = new ArrayList<>();
    drawn.forEach(
        province -> rows.add(List.of(province.code(), province.name(), this.in(province))));
    return new ChartData(List.of("province_code", "province", "events"), rows);
  }

  /** Returns what the map leaves out, for its notes: one note, or none where it has everything. */
  List<String> elsewhere(Page page) {
    List<String> left = new ArrayList<>();
    if (national > 0) {
      left.add(page.text("map.national", page.wording().counted("events", national)));
    }
    if (unlocated > 0) {
      left.add(page.text("map.unlocated", page.wording().counted("events", unlocated)));
    }
    return left.isEmpty() ? left : List.of(page.text("map.elsewhere", page.wording().list(left)));
  }
}
