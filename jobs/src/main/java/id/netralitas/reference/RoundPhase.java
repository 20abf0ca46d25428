package id.netralitas.reference;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A phase of a vote that one region holds apart from the others.
 *
 * @param name as in {@link ElectionCalendar.Phase}
 * @param end the last day; null where it is not known
 */
public record RoundPhase(
    String election, Round round, String place, String name, LocalDate start, LocalDate end)
    implements Serializable {}
