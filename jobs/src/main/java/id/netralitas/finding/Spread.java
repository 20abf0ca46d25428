package id.netralitas.finding;

import id.netralitas.record.Activity;
import id.netralitas.reference.Province;
import id.netralitas.stats.BlockedContingency;
import id.netralitas.stats.Concentration;
import id.netralitas.stats.Contingency;
import id.netralitas.stats.Dispersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How events are spread over the provinces, and whether provinces differ in what is done. */
final class Spread {

  private static final int RESIDUALS = 5;
  private static final double LARGE_RESIDUAL = 3;

  private final Inputs inputs;
  private final Told told;
  private final List<Province> provinces;

  Spread(Inputs inputs, Told told) {
    this.inputs = inputs;
    this.told = told;
    this.provinces = inputs.reference().places().provinces();
  }

  void tell() {
    tellCoverage();
    ByRegencies events = byRegencies();
    if (events.located() > 0) {
      tellOverlap(events.located());
      tellClusters(events.located());
      tellDispersion(events);
      tellConcentration(events);
      tellHeterogeneity(events.located());
    }
  }

  /** The events of each province and its share of the regencies. */
  @SuppressWarnings("ArrayRecordComponent") // made and read here alone
  record ByRegencies(long[] counts, double[] exposures) {

    long located() {
      return Arrays.stream(counts).sum();
    }
  }

  ByRegencies byRegencies() {
    Exposure exposure = Exposure.eventsPerRegencies(inputs.reference());
    return new ByRegencies(
        exposure.counts(provinces, inputs.occurrences()),
        provinces.stream().mapToDouble(p -> exposure.byProvince().get(p.code())).toArray());
  }

  private void tellCoverage() {
    long covered =
        inputs.occurrences().stream()
            .filter(Occurrence::isOfRegency)
            .map(Occurrence::place)
            .distinct()
            .count();
    long all = inputs.reference().places().regencies().size();
    told.finding("COVERAGE", "")
        .estimate(covered, "regencies with an event of their own")
        .method("count of all 514: no interval", all)
        .tell(covered, all, all - covered);
  }

  /** Where nothing tells when outlets published, all days count alike and nothing is told. */
  private void tellOverlap(long events) {
    OutletDays outletDays = inputs.observation().outletDays();
    long outlets = outletDays.mostOutlets();
    if (outlets == 0) {
      return;
    }
    Permission permission = inputs.toInfer(events);
    double chance = outletDays.chance();
    double seen = outletDays.mostSeen();
    told.finding("OVERLAP", "")
        .estimate(
            permission.isGranted() ? chance : Double.NaN, "chance that an outlet tells an event")
        .effect(seen)
        .method(
            "chance of an outlet of mean size, by how many told each event that was told", events)
        .withheld(permission)
        .tell(Told.percent(chance), Told.counted("outlets", outlets), seen);
  }

  void tellClusters(long events) {
    Permission permission = inputs.toTest(events);
    double dispersion = inputs.clusters().dispersion();
    told.finding("CLUSTERS", "")
        .estimate(permission.isGranted() ? dispersion : Double.NaN, "variance against Poisson")
        .method(
            "design effect of blocks of province and 13 weeks (Rao and Scott), combined ratio",
            events)
        .withheld(permission)
        .tell(dispersion);
  }

  void tellDispersion(ByRegencies events) {
    double index = Dispersion.index(events.counts(), events.exposures());
    Permission permission = inputs.toCompareProvinces(events.located());
    told.finding("DISPERSION", "")
        .estimate(permission.isGranted() ? index : Double.NaN, "variance against Poisson")
        .p(Dispersion.p(events.counts(), events.exposures(), inputs.clusters().scatter()))
        .method(
            "index of dispersion against exposure-weighted expectation, F against the design effect"
                + " of blocks",
            events.located())
        .withheld(permission)
        .tell(index);
  }

  private void tellConcentration(ByRegencies byRegencies) {
    long[] counts = byRegencies.counts();
    double[] exposures = byRegencies.exposures();
    long events = byRegencies.located();
    Permission permission = inputs.toCompareProvinces(events);
    double gini = Concentration.gini(counts, exposures);
    told.finding("GINI", "")
        .estimate(
            permission.isGranted() ? gini : Double.NaN,
            "0 as regencies are spread, towards 1 all in one province")
        .within(
            Concentration.giniInterval(
                counts,
                exposures,
                inputs.clusters().dispersion(),
                Inputs.LEVEL,
                Inputs.SIMULATIONS,
                Inputs.SEED))
        .method(
            "Gini coefficient of events against the share of regencies, bootstrap over events"
                + " in clusters",
            events)
        .withheld(permission)
        .tell(gini);
    double herfindahl = Concentration.herfindahl(counts);
    told.finding("HERFINDAHL", "")
        .estimate(
            permission.isGranted() ? herfindahl : Double.NaN, "1/38 even to 1 all in one province")
        .within(
            Concentration.herfindahlInterval(
                counts,
                inputs.clusters().dispersion(),
                Inputs.LEVEL,
                Inputs.SIMULATIONS,
                Inputs.SEED))
        .method("Herfindahl index over 38 provinces, bootstrap over events in clusters", events)
        .withheld(permission)
        .tell(herfindahl, 1 / herfindahl);
  }

  void tellHeterogeneity(long events) {
    Activity[] activities = Activity.values();
    List<String> codes = provinces.stream().map(Province::code).toList();
    long[][] table = new long[provinces.size()][activities.length];
    for (Occurrence event : inputs.occurrences()) {
      int province = codes.indexOf(event.provinceCode());
      if (province >= 0) {
        table[province][List.of(activities).indexOf(event.main())]++;
      }
    }
    Permission permission = inputs.toCompareProvinces(events);
    BlockedContingency.Result result =
        BlockedContingency.of(Clusters.blocks(inputs.occurrences(), provinces), provinces.size());
    double cramer =
        result.df() == 0 ? 0 : Math.sqrt(result.statistic() / events / smallerSide(table));
    told.finding("HETEROGENEITY", "")
        .estimate(permission.isGranted() ? result.statistic() : Double.NaN, "chi-square")
        .p(result.p())
        .effect(cramer)
        .method(
            "chi-square of province by main activity, F between provinces against blocks of 13 weeks"
                + " within them (Rao and Scott); effect is Cramer's V",
            events)
        .withheld(permission)
        .tell(result.p(), cramer);
    if (permission.isGranted()) {
      tellResiduals(table, activities, result.dispersion());
    }
  }

  private static int smallerSide(long[][] table) {
    int rows = 0;
    for (long[] row : table) {
      rows += Arrays.stream(row).sum() > 0 ? 1 : 0;
    }
    int columns = 0;
    for (int c = 0; c < table[0].length; c++) {
      long sum = 0;
      for (long[] row : table) {
        sum += row[c];
      }
      columns += sum > 0 ? 1 : 0;
    }
    return Math.max(1, Math.min(rows, columns) - 1);
  }

  /** A cell that stands out. */
  private record Cell(int province, int activity, double residual, long events) {}

  private void tellResiduals(long[][] table, Activity[] activities, double dispersion) {
    double[][] residuals = Contingency.standardisedResiduals(table);
    double widened = Math.sqrt(dispersion > 1 ? dispersion : 1);
    List<Cell> cells = new ArrayList<>();
    for (int n = 0; n < table.length; n++) {
      for (int m = 0; m < activities.length; m++) {
        double residual = residuals[n][m] / widened;
        if (Math.abs(residual) >= LARGE_RESIDUAL) {
          cells.add(new Cell(n, m, residual, table[n][m]));
        }
      }
    }
    cells.sort(
        Comparator.comparingDouble((Cell cell) -> -Math.abs(cell.residual()))
            .thenComparingInt(Cell::province)
            .thenComparingInt(Cell::activity));
    for (Cell cell : cells.subList(0, Math.min(RESIDUALS, cells.size()))) {
      Province province = provinces.get(cell.province());
      Activity activity = activities[cell.activity()];
      told.finding("RESIDUAL", province.code() + "/" + activity)
          .estimate(cell.residual(), "standardised residual")
          .method(
              "standardised residual of province by main activity, over the root of the dispersion of"
                  + " activities between blocks",
              cell.events())
          .tell(
              province.name(),
              (Told.Part) wording -> wording.activity(activity),
              (Told.Part)
                  wording -> wording.text(cell.residual() > 0 ? "finding.more" : "finding.less"),
              Told.counted("events", cell.events()));
    }
  }
}
