package id.netralitas.people;

import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A number of people that an event tells.
 *
 * @param value null where only a range or a vague word tells it
 * @param low the least it may be; null is open
 * @param high the most it may be; null is open
 */
public record PeopleFigure(Long value, Long low, Long high) {

  /**
   * Returns what a row of the table of events tells of a measure: of several stages the largest;
   * empty if it tells nothing.
   */
  public static Optional<PeopleFigure> of(Table.Row event, Measure measure) {
    List<PeopleFigure> told =
        measure.scopes().stream()
            .map(Tables::asnColumn)
            .map(
                column ->
                    new PeopleFigure(
                        event.number(column),
                        event.number(column + "_low"),
                        event.number(column + "_high")))
            .filter(PeopleFigure::isTold)
            .toList();
    return told.isEmpty() ? Optional.empty() : Optional.of(largest(told));
  }

  private boolean isTold() {
    return value != null || low != null || high != null;
  }

  private static PeopleFigure largest(List<PeopleFigure> told) {
    return new PeopleFigure(
        largest(told, PeopleFigure::value),
        largest(told, PeopleFigure::low),
        told.stream().anyMatch(figure -> figure.high() == null)
            ? null
            : largest(told, PeopleFigure::high));
  }

  private static Long largest(List<PeopleFigure> told, Function<PeopleFigure, Long> number) {
    return told.stream().map(number).filter(Objects::nonNull).max(Long::compare).orElse(null);
  }

  /** Returns the least that it may be; an open side counts as nobody. */
  long least() {
    return low == null ? 0 : low;
  }

  /** Returns the number by which it is called large: its value, else its least. */
  long size() {
    return Stream.of(value, low).filter(Objects::nonNull).findFirst().orElse(0L);
  }
}
