package id.netralitas.finding;

import id.netralitas.record.Design;
import id.netralitas.reference.Reference;
import id.netralitas.table.Table;
import id.netralitas.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** The statistics of a release. Gathers events as their table is written, then answers. */
public final class Findings {

  private final boolean isFiltered;
  private final List<Occurrence> occurrences = new ArrayList<>();

  /** Gathers all events that were collected. */
  public Findings() {
    this(false);
  }

  /**
   * Gathers events.
   *
   * @param isFiltered whether they are not all that were collected
   */
  public Findings(boolean isFiltered) {
    this.isFiltered = isFiltered;
  }

  /** Takes a row of the table of events. */
  public void add(Table.Row event) {
    occurrences.add(Occurrence.of(event));
  }

  /**
   * Returns the tables of findings, rates, shares, trends, phases, funnel, survival and official
   * figures. Equal events give equal tables, in whatever order they were added.
   *
   * @param design how the articles came in: it decides what may be inferred
   * @param outlets that tell the events, each once
   * @param people the table of people, by place and kind of number
   * @param readings the table of official running totals
   * @param observation what the release looked at
   */
  public List<Table> tables(
      Design design,
      long outlets,
      Table people,
      Table readings,
      Reference reference,
      Observation observation) {
    Inputs inputs = new Inputs(occurrences, outlets, design, reference, observation);
    Told told = new Told(design, Wording.indonesian(), Wording.english());
    Spread spread = new Spread(inputs, told);
    Rates rates = new Rates(inputs, told);
    spread.tell();
    new People(told).tell(people);
    tellReadings(readings, told);
    Table rateTable = rates.rates();
    Table funnel = rates.funnel();
    Table shares = new Shares(inputs, told).table();
    Table trends = new Trends(inputs, told).table();
    Table phases = new Phases(inputs, told).table();
    Table survival = new Preventions(inputs, told).table();
    new Unseen(inputs, told).tell();
    List<Table> official = new PressAgainstOfficial(inputs, told, isFiltered).tables();
    List<Table> tables = new ArrayList<>();
    tables.addAll(
        List.of(told.table(), rateTable, shares, trends, phases, funnel, readings, survival));
    tables.addAll(official);
    return tables;
  }

  private static void tellReadings(Table readings, Told told) {
    if (!readings.rows().isEmpty()) {
      long decreases =
          readings.rows().stream()
              .filter(row -> Boolean.TRUE.equals(row.flag("is_decrease")))
              .count();
      long undated = readings.rows().stream().filter(row -> row.text("as_of") == null).count();
      long series = readings.rows().stream().map(ReadingSeries::key).distinct().count();
      told.finding("READINGS", "")
          .estimate(decreases, "running totals below an earlier one of their series")
          .method(
              "count of figures by body, place, scope, election, unit and day",
              readings.rows().size())
          .tell(
              Told.counted("totals", readings.rows().size()),
              Told.counted("series", series),
              undated,
              decreases);
    }
  }
}
