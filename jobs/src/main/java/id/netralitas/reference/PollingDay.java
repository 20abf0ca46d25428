package id.netralitas.reference;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A day on which a region votes apart from its election's common day.
 *
 * @param place code of the province whose governor, or of the regency whose head, is elected
 * @param day null where it is not known
 * @param scope whether the whole region votes
 */
public record PollingDay(String election, Round round, String place, LocalDate day, Scope scope)
    implements Serializable {

  /** How much of a region votes. */
  public enum Scope {
    /** All of it. */
    ALL,
    /** Some polling stations (tempat pemungutan suara) alone. */
    SOME_TPS
  }
}
