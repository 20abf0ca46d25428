package id.netralitas.finding;

import id.netralitas.record.Design;
import id.netralitas.reference.Reference;
import id.netralitas.table.SourceTables;
import id.netralitas.table.Table;
import id.netralitas.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The statistics of a release. Gathers events as their table is written, then answers. */
public final class Findings {

  /** Characters of a date known to the day. */
  private static final int DAY = 10;

  private final boolean isFiltered;
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final Accounts accounts = new Accounts();
  private long undated;
  private long monthOrYear;

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
    String date = event.text("date");
    undated += date == null ? 1 : 0;
    monthOrYear += date != null && date.length() < DAY ? 1 : 0;
  }

  /** Returns what gathers the accounts of the events, from the tables that follow theirs. */
  public Accounts accounts() {
    return accounts;
  }

  /**
   * Returns the tables of findings, rates, shares, trends, phases, funnel, survival, official
   * figures and sources. Equal events give equal tables, in whatever order they were added.
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
    Tellings tellings = new Tellings(accounts.profiles(reference.outlets()));
    Inputs inputs = inputs(design, outlets, reference, observation, tellings);
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
    tables.addAll(List.of(rateTable, shares, trends, phases, funnel, readings, survival));
    tables.addAll(official);
    tables.addAll(sources(inputs, tellings, told));
    tables.add(0, told.table());
    return tables;
  }

  /** Chao2 draws families of outlets: what one newsroom knows, its sisters know. */
  private Inputs inputs(
      Design design,
      long outlets,
      Reference reference,
      Observation observation,
      Tellings tellings) {
    Map<String, List<Accounts.Account>> byEvent = accounts.byEvent();
    if (byEvent.isEmpty()) {
      return new Inputs(occurrences, outlets, design, reference, observation);
    }
    List<Occurrence> byFamily =
        occurrences.stream()
            .map(event -> event.toldBy(tellings.sourcesByFamily(byEvent.get(event.id()))))
            .toList();
    long families =
        byEvent.values().stream()
            .flatMap(event -> tellings.families(event).stream())
            .distinct()
            .count();
    return new Inputs(byFamily, families, design, reference, observation);
  }

  /** Returns the tables of {@link SourceTables#ALL}; tells what they say. */
  private List<Table> sources(Inputs inputs, Tellings tellings, Told told) {
    Map<String, Set<String>> families = new HashMap<>();
    accounts.byEvent().forEach((id, event) -> families.put(id, tellings.families(event)));
    Agreement agreement = new Agreement(accounts, told);
    Budget.Dated dated = new Budget.Dated(inputs.occurrences().size(), undated, monthOrYear);
    return List.of(
        agreement.agreement(),
        agreement.delay(),
        new DateBounds(inputs, told).table(),
        new Robustness(inputs, families, told).table(),
        new Timing(inputs, told).table(),
        new Tellers(accounts, tellings, told).table(),
        new Budget(accounts, tellings, dated, told).table());
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
