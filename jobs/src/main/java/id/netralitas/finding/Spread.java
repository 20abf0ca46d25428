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
    Exposure exposure = Exposure.eventsPerRegencies(inputs.reference());
    long[] counts = exposure.counts(provinces, inputs.occurrences());
    double[] exposures =
        provinces.stream().mapToDouble(p -> exposure.byProvince().get(p.code())).toArray();
    long located = Arrays.stream(counts).sum();
    if (located > 0) {
      tellClusters(located);
      tellDispersion(counts, exposures, located);
      tellConcentration(counts, exposures, located);
      tellHeterogeneity(located);
    }
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

  private void tellClusters(long events) {
    Permission permission = inputs.toInfer(events);
    double dispersion = inputs.clusters().dispersion();
    told.finding("CLUSTERS", "")
        .estimate(permission.isGranted() ? dispersion : Double.NaN, "variance against Poisson")
        .method("index of dispersion of province by 1, 2, 4 and 8 weeks, the largest", events)
        .withheld(permission)
        .tell(dispersion);
  }

  private void tellDispersion(long[] counts, double[] exposures, long events) {
    double index = Dispersion.index(counts, exposures);
    Permission permission = inputs.toCompareProvinces(events);
    told.finding("DISPERSION", "")
        .estimate(permission.isGranted() ? index : Double.NaN, "variance against Poisson")
        .p(Dispersion.p(counts, exposures, inputs.clusters().dispersion()))
        .method("index of dispersion against exposure-weighted expectation", events)
        .withheld(permission)
        .tell(index);
  }

  private void tellConcentration(long[] counts, double[] exposures, long events) {
    Permission permission = inputs.toCompareProvinces(events);
    double gini = Concentration.gini(counts, exposures);
    told.finding("GINI", "")
        .estimate(
            permission.isGranted() ? gini : Double.NaN,
            "0 as regencies are spread, towards 1 all in one province")
        .within(
            Concentration.giniInterval(
                counts, exposures, Inputs.LEVEL, Inputs.SIMULATIONS, Inputs.SEED))
        .method(
            "Gini coefficient of events against the share of regencies, bootstrap over events",
            events)
        .withheld(permission)
        .tell(gini);
    double herfindahl = Concentration.herfindahl(counts);
    told.finding("HERFINDAHL", "")
        .estimate(
            permission.isGranted() ? herfindahl : Double.NaN, "1/38 even to 1 all in one province")
        .within(
            Concentration.herfindahlInterval(counts, Inputs.LEVEL, Inputs.SIMULATIONS, Inputs.SEED))
        .method("Herfindahl index over 38 provinces, bootstrap over events", events)
        .withheld(permission)
        .tell(herfindahl, 1 / herfindahl);
  }

  private void tellHeterogeneity(long events) {
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
    Contingency.Result result =
        BlockedContingency.of(
            Clusters.blocks(inputs.occurrences(), provinces),
            provinces.size(),
            Inputs.SIMULATIONS,
            Inputs.SEED);
    double cramer =
        result.df() == 0 ? 0 : Math.sqrt(result.statistic() / events / smallerSide(table));
    told.finding("HETEROGENEITY", "")
        .estimate(permission.isGranted() ? result.statistic() : Double.NaN, "chi-square")
        .p(result.p())
        .effect(cramer)
        .method(
            "chi-square of province by main activity, p by permuting provinces among blocks of"
                + " eight weeks; effect is Cramer's V",
            events)
        .withheld(permission)
        .tell(result.p(), cramer);
    if (permission.isGranted()) {
      tellResiduals(table, activities);
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

  private void tellResiduals(long[][] table, Activity[] activities) {
    double[][] residuals = Contingency.standardisedResiduals(table);
    List<Cell> cells = new ArrayList<>();
    for (int n = 0; n < table.length; n++) {
      for (int m = 0; m < activities.length; m++) {
        if (Math.abs(residuals[n][m]) >= LARGE_RESIDUAL) {
          cells.add(new Cell(n, m, residuals[n][m], table[n][m]));
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
          .method("standardised residual of province by main activity", cell.events())
          .tell(
              province.name(),
              (Told.Part) wording -> wording.activity(activity),
              (Told.Part)
                  wording -> wording.text(cell.residual() > 0 ? "finding.more" : "finding.less"),
              Told.counted("events", cell.events()));
    }
  }
}
