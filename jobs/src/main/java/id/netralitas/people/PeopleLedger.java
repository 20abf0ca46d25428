package id.netralitas.people;

import id.netralitas.people.PeopleBounds.Contribution;
import id.netralitas.record.CountScope;
import id.netralitas.record.Level;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The people that events tell, by place and kind of number, gathered event by event. */
public final class PeopleLedger {

  /** What events tell, by measure and row of the table of provinces. */
  private final Map<Measure, Map<String, List<Contribution>>> byProvince =
      new EnumMap<>(Measure.class);

  private final Map<Measure, Map<String, PeopleBounds>> bounds = new EnumMap<>(Measure.class);

  /** Makes an empty ledger. */
  public PeopleLedger() {
    for (Measure measure : Measure.values()) {
      byProvince.put(measure, new TreeMap<>());
    }
  }

  /** Takes a row of the table of events. */
  public void add(Table.Row event) {
    bounds.clear();
    for (Measure measure : Measure.values()) {
      PeopleFigure.of(event, measure)
          .ifPresent(
              figure ->
                  byProvince
                      .get(measure)
                      .computeIfAbsent(row(event), row -> new ArrayList<>())
                      .add(
                          new Contribution(
                              event.text("event_id"),
                              event.text("regency_code"),
                              event.text("regency") == null
                                  ? event.text("province")
                                  : event.text("regency"),
                              event.list("elections"),
                              figure)));
    }
  }

  private static String row(Table.Row event) {
    if (Level.NATIONAL.name().equals(event.text("level"))) {
      return Tables.NATIONAL;
    }
    String province = event.text("province_code");
    return province == null ? Tables.UNLOCATED : province;
  }

  /** Returns the bounds of each row of the table of provinces that tells a measure, by its code. */
  private Map<String, PeopleBounds> bounds(Measure measure) {
    return bounds.computeIfAbsent(
        measure,
        key -> {
          Map<String, PeopleBounds> all = new TreeMap<>();
          byProvince.get(key).forEach((row, told) -> all.put(row, PeopleBounds.of(told)));
          return all;
        });
  }

  /**
   * Returns the table of people, by place (the regions first, then the nation, then provinces by
   * code) and measure.
   */
  public Table table() {
    List<List<Object>> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      regions(measure).ifPresent(told -> rows.add(cells(Tables.REGIONS, measure, told)));
    }
    List<String> places = new ArrayList<>();
    places.add(Tables.NATIONAL);
    Arrays.stream(Measure.values())
        .flatMap(measure -> bounds(measure).keySet().stream())
        .filter(place -> !place.equals(Tables.NATIONAL))
        .distinct()
        .sorted()
        .forEach(places::add);
    for (String place : places) {
      for (Measure measure : Measure.values()) {
        PeopleBounds told = bounds(measure).get(place);
        if (told != null) {
          rows.add(cells(place, measure, told));
        }
      }
    }
    return Table.of(Tables.PEOPLE_TABLE, rows);
  }

  private static List<Object> cells(String place, Measure measure, PeopleBounds told) {
    return Arrays.asList(
        place,
        measure.name(),
        told.events(),
        told.least(),
        told.sum(),
        told.most(),
        told.largest().figure().size(),
        told.largest().eventId(),
        told.largest().placeName());
  }

  /** Returns all that is not national: provinces added, what has no province beside them. */
  private Optional<PeopleBounds> regions(Measure measure) {
    List<Contribution> all = new ArrayList<>();
    byProvince
        .get(measure)
        .forEach(
            (row, told) -> {
              if (!row.equals(Tables.NATIONAL)) {
                all.addAll(told);
              }
            });
    if (all.isEmpty()) {
      return Optional.empty();
    }
    long ofProvinces = 0;
    long unlocated = 0;
    for (Map.Entry<String, PeopleBounds> one : bounds(measure).entrySet()) {
      if (one.getKey().equals(Tables.UNLOCATED)) {
        unlocated = one.getValue().least();
      } else if (!one.getKey().equals(Tables.NATIONAL)) {
        ofProvinces += one.getValue().least();
      }
    }
    PeopleBounds flat = PeopleBounds.of(all);
    return Optional.of(
        new PeopleBounds(
            flat.events(),
            Math.max(ofProvinces, unlocated),
            flat.sum(),
            flat.most(),
            flat.largest(),
            Map.of()));
  }

  /** Returns where each number of an event stands in the bounds of its province. */
  public Map<Measure, Standing> standings(Table.Row event) {
    Map<Measure, Standing> standings = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      PeopleBounds told = bounds(measure).get(row(event));
      Standing standing = told == null ? null : told.standings().get(event.text("event_id"));
      if (standing != null) {
        standings.put(measure, standing);
      }
    }
    return standings;
  }

  /**
   * Returns a table of provinces or regencies with the lower bounds of people in the place of the
   * cells that hold them.
   *
   * @param codeColumn the column that names the place: {@code province_code} or {@code
   *     regency_code}
   */
  public Table completed(Table places, String codeColumn) {
    Map<CountScope, Map<String, Long>> least = new EnumMap<>(CountScope.class);
    for (Measure measure : Measure.values()) {
      if (measure.scopes().size() == 1) {
        least.put(
            measure.scopes().get(0),
            codeColumn.equals("regency_code") ? leastOfRegencies(measure) : leastOf(measure));
      }
    }
    TableDefinition definition = places.definition();
    List<List<Object>> rows = new ArrayList<>();
    for (Table.Row row : places.rows()) {
      List<Object> cells = new ArrayList<>(row.cells());
      least.forEach(
          (scope, byCode) ->
              cells.set(
                  definition.position(Tables.asnColumn(scope) + "_low"),
                  byCode.get(row.text(codeColumn))));
      rows.add(cells);
    }
    return Table.of(definition, rows);
  }

  private Map<String, Long> leastOf(Measure measure) {
    Map<String, Long> least = new HashMap<>();
    bounds(measure).forEach((code, told) -> least.put(code, told.least()));
    return least;
  }

  private Map<String, Long> leastOfRegencies(Measure measure) {
    Map<String, List<Contribution>> byRegency = new HashMap<>();
    byProvince.get(measure).values().stream()
        .flatMap(List::stream)
        .filter(told -> told.regencyCode() != null)
        .forEach(
            told ->
                byRegency.computeIfAbsent(told.regencyCode(), code -> new ArrayList<>()).add(told));
    Map<String, Long> least = new HashMap<>();
    byRegency.forEach((code, told) -> least.put(code, PeopleBounds.of(told).least()));
    return least;
  }
}
