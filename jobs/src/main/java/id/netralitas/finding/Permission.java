package id.netralitas.finding;

import id.netralitas.record.Design;
import id.netralitas.table.FindingTables;

/**
 * What may be told: all, or, for a reason, only what describes the collected articles.
 *
 * @param reason empty text where all may be told
 */
public record Permission(String reason) {

  /** Below so many events no interval, test or comparison is told. */
  static final int FEWEST_EVENTS = 20;

  public static final String FOUND_DESIGN = "FOUND_DESIGN";
  static final String TOO_FEW_EVENTS = "TOO_FEW_EVENTS";
  static final String NO_DENOMINATOR = "NO_DENOMINATOR";
  static final String NO_CALENDAR = "NO_CALENDAR";

  /** A filter was given, so what was collected is not all here. */
  static final String FILTERED = "FILTERED";

  /** Not all days of what is compared were observed. */
  static final String NOT_OBSERVED = "NOT_OBSERVED";

  /** Fewer than {@link Trends#FEWEST_MONTHS} months that were seen alike. */
  static final String TOO_FEW_MONTHS = "TOO_FEW_MONTHS";

  /** Too few events, provinces or quarters to tell how events come in clusters. */
  static final String CLUSTERS_UNKNOWN = "CLUSTERS_UNKNOWN";

  static final String TOO_FEW_AT_RISK = "TOO_FEW_AT_RISK";

  static final Permission GRANTED = new Permission("");

  /** Returns whether something may be inferred from {@code events} events of this design. */
  static Permission toInfer(Design design, long events) {
    if (design == Design.FOUND) {
      return new Permission(FOUND_DESIGN);
    }
    return events < FEWEST_EVENTS ? new Permission(TOO_FEW_EVENTS) : GRANTED;
  }

  /** Returns this; where it is granted and a condition does not hold, a refusal for that reason. */
  Permission onlyIf(boolean holds, String otherwise) {
    return isGranted() && !holds ? new Permission(otherwise) : this;
  }

  boolean isGranted() {
    return reason.isEmpty();
  }

  /**
   * Returns the status of a figure.
   *
   * @param describes whether something is left of it that only describes what was collected
   */
  String status(boolean describes) {
    if (isGranted()) {
      return FindingTables.SHOWN;
    }
    return describes ? FindingTables.DESCRIBED : FindingTables.WITHHELD;
  }

  /** Returns the reason as a cell: null where it is shown. */
  String cell() {
    return isGranted() ? null : reason;
  }

  /** Returns the value; null where it is withheld or no finite number. */
  Double decimal(double value) {
    return isGranted() && Double.isFinite(value) ? Double.valueOf(value) : null;
  }

  Long whole(double value) {
    return isGranted() ? Long.valueOf(Math.round(value)) : null;
  }
}
