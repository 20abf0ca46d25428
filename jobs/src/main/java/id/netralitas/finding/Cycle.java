package id.netralitas.finding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The months in which an election is prepared and held: from its first event, at most 24 months
 * before the vote, to the month after it.
 */
record Cycle(String election, List<YearMonth> months, List<Occurrence> events) {

  private static final int LONGEST = 24;

  /** Returns the cycle; without months where no event of it is dated to a month. */
  static Cycle of(String election, LocalDate pollingDay, List<Occurrence> all) {
    YearMonth vote = YearMonth.from(pollingDay);
    YearMonth earliest = vote.minusMonths(LONGEST);
    YearMonth last = vote.plusMonths(1);
    List<Occurrence> events =
        all.stream()
            .filter(event -> event.elections().contains(election))
            .filter(event -> event.month() != null)
            .filter(event -> !event.month().isBefore(earliest) && !event.month().isAfter(last))
            .toList();
    List<YearMonth> months = new ArrayList<>();
    YearMonth first = events.stream().map(Occurrence::month).min(YearMonth::compareTo).orElse(null);
    for (YearMonth month = first; month != null && !month.isAfter(last); ) {
      months.add(month);
      month = month.plusMonths(1);
    }
    return new Cycle(election, months, events);
  }

  long events(YearMonth month) {
    return events.stream().filter(event -> event.month().equals(month)).count();
  }
}
