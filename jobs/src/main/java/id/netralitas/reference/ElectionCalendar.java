package id.netralitas.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The phases of the elections that the calendar holds, by election. */
public final class ElectionCalendar implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The phase that is the vote itself. */
  public static final String POLLING = "pemungutan_suara";

  private final ArrayList<Phase> phases;

  ElectionCalendar(List<Phase> phases) {
    this.phases = new ArrayList<>(phases);
  }

  /**
   * A span of days of one election, both ends included.
   *
   * @param name such as {@code masa_kampanye}
   */
  public record Phase(String election, String name, LocalDate start, LocalDate end)
      implements Serializable {}

  public List<Phase> phases() {
    return List.copyOf(phases);
  }

  /** Returns the polling day of an election; empty when the calendar does not hold it. */
  public Optional<LocalDate> pollingDay(String election) {
    return Optional.ofNullable(pollingDays().get(election));
  }

  /** Returns every polling day by election. */
  public Map<String, LocalDate> pollingDays() {
    Map<String, LocalDate> days = new TreeMap<>();
    for (Phase phase : phases) {
      if (phase.name().equals(POLLING)) {
        days.put(phase.election(), phase.start());
      }
    }
    return days;
  }
}
