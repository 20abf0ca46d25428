package id.netralitas.finding;

import id.netralitas.table.OfficialTables;
import id.netralitas.table.Table;
import java.time.LocalDate;

/** Which collected events an official figure of a place is set against. */
public final class CollectedCases {

  private CollectedCases() {}

  /**
   * Returns whether an event tells an alleged violation or a sanction in a place and election, up
   * to a day.
   *
   * @param event a row of the table of events
   * @param place code of a regency or province, which has its regencies' events; {@link
   *     OfficialTables#NATION} has all
   * @param asOf null for whatever day, undated included
   */
  public static boolean isOf(Table.Row event, String election, String place, LocalDate asOf) {
    return isOf(Occurrence.of(event), election, place, asOf);
  }

  static boolean isOf(Occurrence event, String election, String place, LocalDate asOf) {
    boolean isThere =
        place.equals(OfficialTables.NATION)
            || place.equals(event.place())
            || place.equals(event.provinceCode());
    return isThere
        && event.isCase()
        && event.elections().contains(election)
        && (asOf == null || isUpTo(event, asOf));
  }

  /** An event known to its month counts where all of the month does. */
  private static boolean isUpTo(Occurrence event, LocalDate asOf) {
    if (event.day() != null) {
      return !event.day().isAfter(asOf);
    }
    return event.month() != null && !event.month().atEndOfMonth().isAfter(asOf);
  }
}
