package id.netralitas.chart;

import id.netralitas.reference.Reference;
import id.netralitas.wording.Wording;
import java.util.List;

/** The charts of a release. */
public final class Charts {

  private Charts() {}

  /**
   * Returns all charts in the order of the report, in the language of {@code wording}. A table
   * without events gives a picture that says so.
   *
   * @throws FontException if this machine cannot draw text; {@link FontCheck} tells before any work
   */
  public static List<Chart> of(
      ChartTables tables, Reference reference, Caption caption, Wording wording) {
    Page page = new Page(wording, caption);
    return List.of(
        new TileMap(page).of(tables.provinces(), reference.places()),
        new BubbleMap(page).of(tables.provinces(), reference.places()),
        new EventsByProvince(page).of(tables.provinces()),
        new EventsByMonth(page).of(tables.months(), reference.calendar()),
        new WorkforceByRegency(page).of(tables.regencies()),
        new ProvinceMonths(page).of(tables.months(), reference.places()),
        new Coverage(page).of(tables.provinces()),
        new DaysBeforeVote(page).of(tables.daysBeforeVote()));
  }
}
