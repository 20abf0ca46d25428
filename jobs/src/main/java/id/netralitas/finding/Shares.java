package id.netralitas.finding;

import id.netralitas.record.Activity;
import id.netralitas.stats.BinomialShare;
import id.netralitas.stats.Interval;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which part of the events has which main activity. */
final class Shares {

  private final Inputs inputs;
  private final Told told;

  Shares(Inputs inputs, Told told) {
    this.inputs = inputs;
    this.told = told;
  }

  /** Returns the table of shares; tells each. */
  Table table() {
    List<List<Object>> rows = new ArrayList<>();
    long all = inputs.occurrences().size();
    Permission permission = inputs.toInfer(all);
    for (Activity activity : Activity.values()) {
      long events = inputs.occurrences().stream().filter(e -> e.main() == activity).count();
      double share = all == 0 ? 0 : (double) events / all;
      Interval wilson = BinomialShare.wilson(events, all, Inputs.LEVEL);
      Interval exact = BinomialShare.clopperPearson(events, all, Inputs.LEVEL);
      rows.add(
          Arrays.asList(
              activity.name(),
              events,
              all,
              all == 0 ? null : Double.valueOf(share),
              permission.decimal(wilson.low()),
              permission.decimal(wilson.high()),
              permission.decimal(exact.low()),
              permission.decimal(exact.high()),
              permission.status(all > 0),
              permission.cell()));
      told.finding("SHARE", activity.name())
          .estimate(all == 0 ? Double.NaN : share, "share of events")
          .within(wilson)
          .method("Wilson interval; Clopper-Pearson in the table shares", all)
          .withheld(permission)
          .tell(
              (Told.Part) wording -> wording.activity(activity),
              Told.percent(share),
              events,
              all,
              Told.percents(wilson));
    }
    return Table.of(FindingTables.SHARES, rows);
  }
}
