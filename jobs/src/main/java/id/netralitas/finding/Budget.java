package id.netralitas.finding;

import id.netralitas.finding.Accounts.Account;
import id.netralitas.table.SourceTables;
import id.netralitas.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** What the main figures may be off by: links, dates, numbers, sources. */
final class Budget {

  /**
   * Events by how exactly they are dated.
   *
   * @param undated without any date
   * @param monthOrYear known to that only
   */
  record Dated(long events, long undated, long monthOrYear) {}

  private final Accounts accounts;
  private final Tellings tellings;
  private final Dated dated;
  private final Told told;

  Budget(Accounts accounts, Tellings tellings, Dated dated, Told told) {
    this.accounts = accounts;
    this.tellings = tellings;
    this.dated = dated;
    this.told = told;
  }

  /** Returns the table of uncertainty; tells what stands below the main figures. */
  Table table() {
    long events = dated.events();
    List<List<Object>> rows = new ArrayList<>();
    if (events == 0) {
      return Table.of(SourceTables.UNCERTAINTY, rows);
    }
    long linked = events - accounts.possiblyJoined();
    long dates = accounts.conflicts("date");
    add(rows, "EVENTS", events, events);
    add(rows, "EVENTS_IF_LINKED", linked, events);
    add(rows, "UNDATED", dated.undated(), events);
    add(rows, "MONTH_OR_YEAR", dated.monthOrYear(), events);
    add(rows, "DATE_CONFLICTS", dates, events);
    add(rows, "PLACE_CONFLICTS", accounts.conflicts("place"), events);
    add(rows, "ACTIVITY_CONFLICTS", accounts.conflicts("activity"), events);
    add(rows, "NUMBER_CONFLICTS", accounts.conflicts("asn_"), events);
    add(rows, "INEXACT_NUMBERS", accounts.inexactCounts(), accounts.counts());
    long several = several(this::sources);
    long severalUnlessAlike = several(tellings::sourcesUnlessAlike);
    long severalFamilies = several(tellings::sourcesByFamily);
    add(rows, "ONE_SOURCE", events - several, events);
    add(rows, "ONE_SOURCE_ALIKE", events - severalUnlessAlike, events);
    add(rows, "ONE_FAMILY", events - severalFamilies, events);
    told.finding("BUDGET_EVENTS", "")
        .estimate(linked, "events if all possible links hold")
        .method("events less those that possible links would join", events)
        .tell(Told.counted("events", events), linked);
    told.finding("BUDGET_DATES", "")
        .estimate(dates, "events whose articles give other dates")
        .method("count", events)
        .tell(dated.undated(), dated.monthOrYear(), Told.counted("events", dates));
    if (accounts.counts() > 0) {
      double share = (double) accounts.inexactCounts() / accounts.counts();
      told.finding("BUDGET_NUMBERS", "")
          .estimate(share, "share of numbers of people that are no exact number")
          .method("count", accounts.counts())
          .tell(
              accounts.inexactCounts(),
              Told.counted("numbers", accounts.counts()),
              Told.percent(share));
    }
    told.finding("INDEPENDENT_SOURCES", "")
        .estimate(several, "events with two independent sources or more")
        .method("copies, one release and one outlet are one source", events)
        .tell(several, Told.counted("events", events), severalUnlessAlike, severalFamilies);
    return Table.of(SourceTables.UNCERTAINTY, rows);
  }

  private int sources(List<Account> event) {
    return (int) event.stream().mapToLong(Account::source).distinct().count();
  }

  private long several(ToIntFunction<List<Account>> sources) {
    return accounts.byEvent().values().stream()
        .filter(event -> sources.applyAsInt(event) > 1)
        .count();
  }

  private static void add(List<List<Object>> rows, String what, long value, long of) {
    rows.add(Arrays.asList(what, value, of, of == 0 ? null : Double.valueOf((double) value / of)));
  }
}
