package id.netralitas.aggregate;

import id.netralitas.record.Activity;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The events of each election, counted while the table of events passes by. */
public final class ElectionLedger {

  private final Map<String, Election> elections = new TreeMap<>();

  /** What is counted of one election. */
  private static final class Election {
    private long events;
    private long undated;
    private String first;
    private String last;
    private final Set<String> provinces = new TreeSet<>();
    private final Map<Activity, Long> activities = new EnumMap<>(Activity.class);
  }

  /** Counts an event in each of its elections; in {@link Tables#NO_ELECTION} if it has none. */
  public void add(Table.Row event) {
    List<String> codes = event.list("elections");
    for (String code : codes.isEmpty() ? List.of(Tables.NO_ELECTION) : codes) {
      add(event, elections.computeIfAbsent(code, key -> new Election()));
    }
  }

  private static void add(Table.Row event, Election election) {
    election.events++;
    String date = event.text("date");
    if (date == null) {
      election.undated++;
    } else if (event.text("date_precision").equals("DAY")) {
      election.first =
          election.first == null || date.compareTo(election.first) < 0 ? date : election.first;
      election.last =
          election.last == null || date.compareTo(election.last) > 0 ? date : election.last;
    }
    if (event.text("province_code") != null) {
      election.provinces.add(event.text("province_code"));
    }
    for (String activity : event.list("activities")) {
      election.activities.merge(Activity.valueOf(activity), 1L, Long::sum);
    }
  }

  /** Returns the table of elections, by code. */
  public Table table() {
    List<List<Object>> rows = new ArrayList<>();
    elections.forEach(
        (code, election) -> {
          List<Object> row = new ArrayList<>();
          row.add(code);
          row.add(election.events);
          row.add((long) election.provinces.size());
          row.add(election.undated);
          row.add(election.first);
          row.add(election.last);
          for (Activity activity : Activity.values()) {
            row.add(election.activities.getOrDefault(activity, 0L));
          }
          rows.add(row);
        });
    return Table.of(Tables.ELECTION_TABLE, rows);
  }
}
