package id.netralitas.chart;

import id.netralitas.reference.Reference;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The charts of the tables of statistics. */
public final class FindingCharts {

  private FindingCharts() {}

  /**
   * Returns them in the order of the report, in the language of {@code wording}. A table that is
   * missing or empty, or of which all is withheld, gives no picture.
   *
   * @param tables of {@link FindingTables}, in any order
   * @throws FontException if this machine cannot draw text; {@link FontCheck} tells before any work
   */
  public static List<Chart> of(
      List<Table> tables, Reference reference, Caption caption, Wording wording) {
    Page page = new Page(wording, caption);
    return Stream.of(
            new RatesByProvince(page).of(table(tables, FindingTables.RATES)),
            new FunnelPlot(page).of(table(tables, FindingTables.FUNNEL)),
            new PhaseRatios(page).of(table(tables, FindingTables.PHASES), reference.calendar()),
            new TrendWithSlope(page).of(table(tables, FindingTables.TRENDS)),
            new Shares(page).of(table(tables, FindingTables.SHARES)),
            new SurvivalCurve(page).of(table(tables, FindingTables.SURVIVAL)),
            new ReadingsSeries(page, reference.supervision())
                .of(table(tables, FindingTables.READINGS)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Table table(List<Table> tables, TableDefinition definition) {
    return tables.stream()
        .filter(table -> table.definition().name().equals(definition.name()))
        .findFirst()
        .orElseGet(() -> new Table(definition, List.of()));
  }
}
