package id.netralitas.finding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The months in which an election is prepared and held, as far as they were observed: from 24
 * months before the vote to the month after it, those alone of which every day lies in the window.
 */
record Cycle(String election, List<YearMonth> months, List<Occurrence> events) {

  private static final int LONGEST = 24;

  /** Returns the cycle; without months where none was observed, or no event of it has a month. */
  static Cycle of(
      String election, LocalDate pollingDay, List<Occurrence> all, ObservationWindow window) {
    YearMonth vote = YearMonth.from(pollingDay);
    List<YearMonth> months = new ArrayList<>();
    YearMonth last = vote.plusMonths(1);
    for (YearMonth month = vote.minusMonths(LONGEST); !month.isAfter(last); ) {
      if (window.holds(month)) {
        months.add(month);
      }
      month = month.plusMonths(1);
    }
    List<Occurrence> events =
        all.stream()
            .filter(event -> event.elections().contains(election))
            .filter(event -> event.month() != null && months.contains(event.month()))
            .toList();
    return new Cycle(election, events.isEmpty() ? List.of() : months, events);
  }

  /**
   * Returns the observed days of the cycle of an election; the last lies before the first where
   * there are none.
   */
  static ObservationWindow days(LocalDate pollingDay, ObservationWindow window) {
    YearMonth vote = YearMonth.from(pollingDay);
    LocalDate first = vote.minusMonths(LONGEST).atDay(1);
    return new ObservationWindow(
        first.isBefore(window.from()) ? window.from() : first,
        window.upTo(vote.plusMonths(1).atEndOfMonth()));
  }

  long events(YearMonth month) {
    return events.stream().filter(event -> event.month().equals(month)).count();
  }
}
