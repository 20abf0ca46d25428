package id.netralitas.synthetic;

import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.record.Level;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of events that a run would make of invented events if it linked every article right.
 */
public final class SyntheticTables {

  private SyntheticTables() {}

  /** Returns the events that somebody told. */
  public static Table events(List<SyntheticEvent> events) {
    return Table.of(
        Tables.EVENT_TABLE,
        events.stream()
            .filter(event -> !event.outlets().isEmpty())
            .map(SyntheticTables::cells)
            .toList());
  }

  private static List<Object> cells(SyntheticEvent event) {
    Map<String, Object> cells = new HashMap<>();
    cells.put("event_id", "ev-" + event.number());
    cells.put("date", event.day().toString());
    cells.put("date_precision", "DAY");
    cells.put("level", Level.REGENCY.name());
    cells.put("province_code", event.provinceCode());
    cells.put("regency_code", event.regencyCode());
    cells.put("activities", List.of(event.activity().name()));
    cells.put("elections", List.of(SyntheticEvents.ELECTION));
    long outlets = event.outlets().size();
    cells.put("articles", outlets);
    cells.put("outlets", outlets);
    cells.put("sources", outlets);
    cells.put("conflicts", 0L);
    String column =
        Tables.asnColumn(
            event.activity() == Activity.SANCTION ? CountScope.SANCTIONED : CountScope.ATTENDEES);
    for (String bound : List.of("", "_low", "_high")) {
      cells.put(column + bound, event.people());
    }
    return row(Tables.EVENT_TABLE, cells);
  }

  private static List<Object> row(TableDefinition definition, Map<String, Object> cells) {
    List<Object> row = new ArrayList<>();
    definition.columnNames().forEach(column -> row.add(cells.get(column)));
    return row;
  }
}
