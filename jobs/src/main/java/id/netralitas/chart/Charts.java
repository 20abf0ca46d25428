package id.netralitas.chart;

import id.netralitas.reference.ProvinceOutlines;
import id.netralitas.reference.Reference;
import id.netralitas.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The charts of a release. */
public final class Charts {

  private Charts() {}

  /**
   * Returns the charts in the order of the report, in the language of {@code wording}. A table
   * without events gives no picture.
   *
   * @throws FontException if this machine cannot draw text; {@link FontCheck} tells before any work
   */
  public static List<Chart> of(
      ChartTables tables, Reference reference, Caption caption, Wording wording) {
    return of(tables, reference, Optional.empty(), caption, wording);
  }

  /** Returns the same, with a map in the outlines of the provinces after the tile map. */
  public static List<Chart> of(
      ChartTables tables,
      Reference reference,
      Optional<ProvinceOutlines> outlines,
      Caption caption,
      Wording wording) {
    Page page = new Page(wording, caption);
    List<Chart> charts = new ArrayList<>();
    new TileMap(page).of(tables.provinces(), reference.places()).ifPresent(charts::add);
    outlines
        .flatMap(given -> new ProvinceMap(page).of(tables.provinces(), reference.places(), given))
        .ifPresent(charts::add);
    charts.addAll(others(page, tables, reference));
    return List.copyOf(charts);
  }

  private static List<Chart> others(Page page, ChartTables tables, Reference reference) {
    return Stream.of(
            new BubbleMap(page).of(tables.provinces(), reference.places()),
            new EventsByProvince(page).of(tables.provinces()),
            new EventsByMonth(page).of(tables.months(), reference.calendar()),
            new WorkforceByRegency(page).of(tables.regencies()),
            new ProvinceMonths(page).of(tables.months(), reference.places()),
            new Coverage(page).of(tables.provinces()),
            new DaysBeforeVote(page).of(tables.daysBeforeVote()))
        .flatMap(Optional::stream)
        .toList();
  }
}
