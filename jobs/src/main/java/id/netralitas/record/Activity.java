package id.netralitas.record;

import java.util.Locale;

/** What kind of thing an event was. The order is that of the tables' columns. */
public enum Activity {
  /** Ikrar or deklarasi, read or signed. */
  PLEDGE,
  /** Pakta integritas signed (also spelled fakta). */
  INTEGRITY_PACT,
  /** Sosialisasi, pembinaan. */
  OUTREACH,
  /** Rakor, rakornas, apel siaga. */
  COORDINATION,
  /** Surat edaran or instruksi, when issuing it is told as a step taken. */
  CIRCULAR,
  /** Imbauan or peringatan as the main content. */
  REMINDER,
  /** Dugaan pelanggaran, its handling, its statistics. */
  VIOLATION_REPORT,
  /** A sanction imposed or carried out. */
  SANCTION;

  /** Returns the table column of this activity, such as {@code integrity_pact}. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
