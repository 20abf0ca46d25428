package id.netralitas.finding;

import id.netralitas.synthetic.SyntheticEvents;
import id.netralitas.table.OutletTables;
import id.netralitas.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What invented events were looked for in. */
final class Observations {

  /** All days of the invented events, every day alike. */
  static final Observation ALL =
      in(new ObservationWindow(SyntheticEvents.FIRST_DAY, SyntheticEvents.LAST_DAY));

  private Observations() {}

  static Observation in(ObservationWindow window) {
    return in(window, Set.of(), Set.of());
  }

  static Observation in(ObservationWindow window, Set<String> elections, Set<String> provinces) {
    return Observation.of(
        window,
        Table.of(OutletTables.OUTLETS, List.of()),
        Table.of(OutletTables.OUTLET_MONTHS, List.of()),
        elections,
        provinces);
  }

  static ObservationWindow window(String from, String to) {
    return new ObservationWindow(LocalDate.parse(from), LocalDate.parse(to));
  }
}
