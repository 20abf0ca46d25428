package id.netralitas.finding;

import id.netralitas.table.SourceTables;
import id.netralitas.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long before the vote cases lie, and other events, among those that were found. */
final class Timing {

  private final Inputs inputs;
  private final Told told;

  Timing(Inputs inputs, Told told) {
    this.inputs = inputs;
    this.told = told;
  }

  /**
   * Returns the table of medians; tells those of each election with enough events of both kinds.
   */
  Table table() {
    List<List<Object>> rows = new ArrayList<>();
    for (String election : inputs.elections().keySet()) {
      long[] cases = days(election, true);
      long[] others = days(election, false);
      add(rows, election, "CASES", cases);
      add(rows, election, "OTHERS", others);
      if (Math.min(cases.length, others.length) >= Permission.FEWEST_EVENTS) {
        tell(election, cases, others);
      }
    }
    return Table.of(SourceTables.TIMING, rows);
  }

  private long[] days(String election, boolean isCase) {
    return DaysBefore.of(
        election,
        inputs.occurrences().stream().filter(event -> event.isCase() == isCase).toList(),
        inputs.reference().votes());
  }

  private static void add(List<List<Object>> rows, String election, String kind, long[] days) {
    if (days.length > 0) {
      rows.add(Arrays.asList(election, kind, (long) days.length, median(days)));
    }
  }

  private static double median(long[] ascending) {
    return (ascending[(ascending.length - 1) / 2] + ascending[ascending.length / 2]) / 2.0;
  }

  private void tell(String election, long[] cases, long[] others) {
    told.finding("TIMING", election)
        .estimate(median(cases) - median(others), "days that cases lie before other events")
        .method(
            "difference of medians of days before the vote, events dated to the day in the year"
                + " before it",
            cases.length + (long) others.length)
        .tell(
            Told.election(election),
            median(cases),
            Told.counted("events", cases.length),
            median(others),
            Told.counted("events", others.length));
  }
}
