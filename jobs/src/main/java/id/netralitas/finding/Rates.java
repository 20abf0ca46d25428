package id.netralitas.finding;

import id.netralitas.reference.Province;
import id.netralitas.stats.EmpiricalBayes;
import id.netralitas.stats.ExactTest;
import id.netralitas.stats.Funnel;
import id.netralitas.stats.Interval;
import id.netralitas.stats.MultipleTesting;
import id.netralitas.stats.PoissonRate;
import id.netralitas.stats.RankIntervals;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rates of the provinces, what sets them apart, and the funnel. */
final class Rates {

  private static final double SIGNIFICANT = 0.05;
  private static final double WIDER = 0.998;
  private static final double MONTH = 30;

  private final Inputs inputs;
  private final Told told;
  private final List<Province> provinces;

  Rates(Inputs inputs, Told told) {
    this.inputs = inputs;
    this.told = told;
    this.provinces = inputs.reference().places().provinces();
  }

  /** The provinces that have a denominator, with what was counted in them. */
  @SuppressWarnings("ArrayRecordComponent") // made and read here alone
  private record Counted(
      List<Province> provinces, long[] counts, double[] exposures, Observed observed) {

    long total() {
      return Arrays.stream(counts).sum();
    }

    double exposure() {
      return Arrays.stream(exposures).sum();
    }
  }

  /** Those of the events that are dated to observed days of the cycle, and the number of days. */
  @SuppressWarnings("ArrayRecordComponent") // made and read here alone
  private record Observed(long[] counts, long days) {

    /** Null where no day was observed. */
    Double per30Days(int province, double exposure) {
      return days == 0 ? null : Double.valueOf(MONTH * counts[province] / days / exposure);
    }
  }

  private Observed observed(Exposure exposure, List<Province> known) {
    ObservationWindow days =
        Cycle.days(
            inputs.reference().calendar().pollingDay(exposure.election()).orElseThrow(),
            inputs.observation().window());
    List<Occurrence> within =
        inputs.occurrences().stream()
            .filter(
                event ->
                    event.day() == null
                        ? event.month() != null && days.holds(event.month())
                        : days.holds(event.day()))
            .toList();
    return new Observed(exposure.counts(known, within), days.days(days.from(), days.to()));
  }

  private Counted counted(Exposure exposure) {
    List<Province> known =
        provinces.stream().filter(p -> exposure.byProvince().containsKey(p.code())).toList();
    return new Counted(
        known,
        exposure.counts(known, inputs.occurrences()),
        known.stream().mapToDouble(p -> exposure.byProvince().get(p.code())).toArray(),
        observed(exposure, known));
  }

  /** The elections that events belong to and whose days are known, by code. */
  private List<String> elections() {
    return inputs.elections().keySet().stream()
        .filter(
            election ->
                inputs.occurrences().stream()
                    .anyMatch(event -> event.elections().contains(election)))
        .toList();
  }

  /** Returns the table of rates; tells the rate of each election and its unusual provinces. */
  Table rates() {
    List<List<Object>> rows = new ArrayList<>();
    for (String election : elections()) {
      for (Exposure exposure : Exposure.all(election, inputs.reference())) {
        rows.addAll(rows(exposure));
      }
    }
    return Table.of(FindingTables.RATES, rows);
  }

  private List<List<Object>> rows(Exposure exposure) {
    Counted counted = counted(exposure);
    Permission permission = inputs.toCompareProvinces(counted.total());
    boolean isMain =
        exposure.measure().equals(Exposure.EVENTS) && exposure.unit().equals(Exposure.REGENCIES);
    double dispersion = inputs.clusters().dispersion();
    if (isMain) {
      tellNational(exposure.election(), counted, dispersion, permission);
    }
    double[] smoothed = EmpiricalBayes.marshall(counted.counts(), counted.exposures());
    List<Interval> ranks =
        RankIntervals.of(
            counted.counts(),
            counted.exposures(),
            dispersion,
            Inputs.LEVEL,
            Inputs.SIMULATIONS,
            Inputs.SEED);
    Tests tests = tests(counted);
    if (isMain) {
      tellUnusual(exposure.election(), counted, tests, permission);
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Province province : provinces) {
      int n = counted.provinces().indexOf(province);
      rows.add(
          n < 0
              ? without(province, exposure)
              : row(
                  province,
                  exposure,
                  counted,
                  n,
                  permission,
                  dispersion,
                  smoothed[n],
                  ranks.get(n),
                  new double[] {tests.p()[n], tests.hochberg()[n], tests.yekutieli()[n]}));
    }
    return rows;
  }

  /** Each province against the rest: p, and p corrected in two ways. */
  @SuppressWarnings("ArrayRecordComponent") // made and read here alone
  private record Tests(double[] p, double[] hochberg, double[] yekutieli) {}

  private Tests tests(Counted counted) {
    double[] p = new double[counted.counts().length];
    for (int n = 0; n < p.length; n++) {
      p[n] =
          ExactTest.againstRest(
              counted.counts()[n],
              counted.exposures()[n],
              counted.total() - counted.counts()[n],
              counted.exposure() - counted.exposures()[n],
              inputs.clusters().dispersion());
    }
    return new Tests(
        p, MultipleTesting.benjaminiHochberg(p), MultipleTesting.benjaminiYekutieli(p));
  }

  /** Tells which provinces stand out in an election, by regency governments that vote in it. */
  void tellUnusual(String election) {
    Counted counted = counted(Exposure.eventsPerVotingRegencies(election, inputs.reference()));
    tellUnusual(election, counted, tests(counted), inputs.toCompareProvinces(counted.total()));
  }

  private List<Object> without(Province province, Exposure exposure) {
    List<Object> row =
        new ArrayList<>(
            Arrays.asList(
                province.code(),
                province.name(),
                exposure.measure(),
                exposure.unit(),
                null,
                exposure.year() == null ? null : Long.valueOf(exposure.year()),
                exposure.source(),
                exposure.counts(List.of(province), inputs.occurrences())[0]));
    while (row.size() < FindingTables.RATES.columns().size() - 6) {
      row.add(null);
    }
    row.add(FindingTables.WITHHELD);
    row.add(Permission.NO_DENOMINATOR);
    row.add(exposure.election());
    row.add(null);
    row.add(null);
    row.add(null);
    return row;
  }

  private List<Object> row(
      Province province,
      Exposure exposure,
      Counted counted,
      int n,
      Permission permission,
      double dispersion,
      double smoothed,
      Interval rank,
      double[] p) {
    long count = counted.counts()[n];
    double units = counted.exposures()[n];
    Interval garwood = PoissonRate.garwood(count, units, Inputs.LEVEL);
    boolean isOver = dispersion > 1;
    Interval quasi = PoissonRate.quasi(count, units, isOver ? dispersion : 1, Inputs.LEVEL);
    return Arrays.asList(
        province.code(),
        province.name(),
        exposure.measure(),
        exposure.unit(),
        units,
        exposure.year() == null ? null : Long.valueOf(exposure.year()),
        exposure.source(),
        count,
        count / units,
        permission.decimal(garwood.low()),
        permission.decimal(garwood.high()),
        permission.decimal(dispersion),
        isOver ? permission.decimal(quasi.low()) : null,
        isOver ? permission.decimal(quasi.high()) : null,
        permission.decimal(smoothed),
        permission.whole(rank.low()),
        permission.whole(rank.high()),
        permission.decimal(p[0]),
        permission.decimal(p[1]),
        permission.decimal(p[2]),
        permission.status(true),
        permission.cell(),
        exposure.election(),
        counted.observed().counts()[n],
        counted.observed().days(),
        counted.observed().per30Days(n, units));
  }

  private void tellNational(
      String election, Counted counted, double dispersion, Permission permission) {
    double rate = counted.total() / counted.exposure();
    Interval interval =
        PoissonRate.quasi(
            counted.total(), counted.exposure(), dispersion > 1 ? dispersion : 1, Inputs.LEVEL);
    told.finding("RATE", election)
        .estimate(rate, "events per 100 regencies that vote")
        .within(interval)
        .effect(dispersion)
        .method("Poisson rate, Garwood interval, widened for dispersion", counted.total())
        .withheld(permission)
        .tell(
            Told.election(election),
            rate,
            Told.counted("events", counted.total()),
            Math.round(100 * counted.exposure()),
            Told.interval(interval));
  }

  private void tellUnusual(String election, Counted counted, Tests tests, Permission permission) {
    double[] p = tests.p();
    double[] hochberg = tests.hochberg();
    double[] yekutieli = tests.yekutieli();
    long unusual = Arrays.stream(hochberg).filter(value -> value < SIGNIFICANT).count();
    long cautious = Arrays.stream(yekutieli).filter(value -> value < SIGNIFICANT).count();
    told.finding("UNUSUAL_PROVINCES", election)
        .estimate(permission.isGranted() ? (double) unusual : Double.NaN, "provinces")
        .method("mid-P exact tests against the rest, Benjamini-Hochberg 5 %", counted.total())
        .effect((double) cautious)
        .withheld(permission)
        .tell(Told.election(election), Told.counted("provinces", unusual), cautious);
    if (!permission.isGranted()) {
      return;
    }
    for (int n = 0; n < p.length; n++) {
      if (hochberg[n] < SIGNIFICANT) {
        double rest =
            (counted.total() - counted.counts()[n]) / (counted.exposure() - counted.exposures()[n]);
        double rate = counted.counts()[n] / counted.exposures()[n];
        Interval interval =
            PoissonRate.garwood(counted.counts()[n], counted.exposures()[n], Inputs.LEVEL);
        told.finding("UNUSUAL_PROVINCE", election + "/" + counted.provinces().get(n).code())
            .estimate(rate, "events per 100 regencies that vote")
            .within(interval)
            .p(p[n], hochberg[n])
            .effect(rest == 0 ? Double.NaN : rate / rest)
            .method(
                "mid-P exact test against the rest, Benjamini-Hochberg; Benjamini-Yekutieli "
                    + yekutieliText(yekutieli[n]),
                counted.counts()[n])
            .tell(Told.election(election), counted.provinces().get(n).name(), rate, rest);
      }
    }
  }

  private static String yekutieliText(double p) {
    return p < SIGNIFICANT ? "agrees" : "does not";
  }

  /** Returns the table of the funnel: events per 100 regencies that vote, by election. */
  Table funnel() {
    List<List<Object>> rows = new ArrayList<>();
    elections().forEach(election -> rows.addAll(funnel(election)));
    return Table.of(FindingTables.FUNNEL, rows);
  }

  private List<List<Object>> funnel(String election) {
    Counted counted = counted(Exposure.eventsPerVotingRegencies(election, inputs.reference()));
    Permission permission = inputs.toCompareProvinces(counted.total());
    double target = counted.total() / counted.exposure();
    double phi = inputs.clusters().dispersion();
    List<List<Object>> rows = new ArrayList<>();
    for (int n = 0; n < counted.counts().length; n++) {
      double units = counted.exposures()[n];
      double rate = counted.counts()[n] / units;
      Interval narrow =
          counted.total() == 0
              ? new Interval(0, 0)
              : Funnel.overDispersed(units, target, phi, Inputs.LEVEL);
      Interval wide =
          counted.total() == 0
              ? new Interval(0, 0)
              : Funnel.overDispersed(units, target, phi, WIDER);
      rows.add(
          Arrays.asList(
              counted.provinces().get(n).code(),
              counted.provinces().get(n).name(),
              units,
              counted.counts()[n],
              permission.decimal(rate),
              permission.decimal(target),
              permission.decimal(narrow.low()),
              permission.decimal(narrow.high()),
              permission.decimal(wide.low()),
              permission.decimal(wide.high()),
              permission.decimal(phi),
              permission.isGranted() ? position(rate, narrow, wide) : null,
              permission.status(false),
              permission.cell(),
              election));
    }
    return rows;
  }

  private static String position(double rate, Interval narrow, Interval wide) {
    if (narrow.contains(rate)) {
      return "WITHIN";
    }
    String side = rate > narrow.high() ? "ABOVE" : "BELOW";
    return side + (wide.contains(rate) ? "_95" : "_998");
  }
}
