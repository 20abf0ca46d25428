package id.netralitas.finding;

import id.netralitas.reference.ElectionCalendar;
import id.netralitas.stats.Interval;
import id.netralitas.stats.RateRatio;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Events by the phase of an election, one election at a time. */
final class Phases {

  private static final int DAYS_BEFORE = 180;
  private static final int DAYS_AFTER = 30;
  private static final String CAMPAIGN = "masa_kampanye";
  private static final String QUIET = "masa_tenang";

  private final Inputs inputs;
  private final Told told;

  Phases(Inputs inputs, Told told) {
    this.inputs = inputs;
    this.told = told;
  }

  /** A phase with its days, both ends included. */
  private record Phase(String name, LocalDate start, LocalDate end) {

    long days() {
      return ChronoUnit.DAYS.between(start, end) + 1;
    }

    boolean holds(LocalDate day) {
      return day != null && !day.isBefore(start) && !day.isAfter(end);
    }
  }

  /** Returns the table of phases; tells the ratios and how many events have no day. */
  Table table() {
    List<List<Object>> rows = new ArrayList<>();
    ElectionCalendar calendar = inputs.reference().calendar();
    for (String election : calendar.pollingDays().keySet()) {
      List<Occurrence> events =
          inputs.occurrences().stream().filter(e -> e.elections().contains(election)).toList();
      if (!events.isEmpty()) {
        rows.addAll(rows(election, phases(election, calendar), events));
      }
    }
    return Table.of(FindingTables.PHASES, rows);
  }

  private static List<Phase> phases(String election, ElectionCalendar calendar) {
    Optional<ElectionCalendar.Phase> campaign = phase(election, CAMPAIGN, calendar);
    Optional<ElectionCalendar.Phase> quiet = phase(election, QUIET, calendar);
    LocalDate vote = calendar.pollingDay(election).orElseThrow();
    List<Phase> phases = new ArrayList<>();
    campaign.ifPresent(
        told ->
            phases.add(
                new Phase(
                    "BEFORE_CAMPAIGN",
                    told.start().minusDays(DAYS_BEFORE),
                    told.start().minusDays(1))));
    campaign.ifPresent(told -> phases.add(new Phase("CAMPAIGN", told.start(), told.end())));
    quiet.ifPresent(told -> phases.add(new Phase("QUIET_DAYS", told.start(), told.end())));
    phases.add(new Phase("POLLING_DAY", vote, vote));
    phases.add(new Phase("AFTER", vote.plusDays(1), vote.plusDays(DAYS_AFTER)));
    return phases;
  }

  private static Optional<ElectionCalendar.Phase> phase(
      String election, String name, ElectionCalendar calendar) {
    return calendar.phases().stream()
        .filter(phase -> phase.election().equals(election) && phase.name().equals(name))
        .findFirst();
  }

  private List<List<Object>> rows(String election, List<Phase> phases, List<Occurrence> events) {
    long undated = events.stream().filter(event -> event.day() == null).count();
    told.finding("PHASES_LEFT_OUT", election)
        .estimate(undated, "events without a day")
        .method("count", events.size())
        .tell((Told.Part) wording -> wording.election(election), undated, (long) events.size());
    long[] counts =
        phases.stream()
            .mapToLong(phase -> events.stream().filter(e -> phase.holds(e.day())).count())
            .toArray();
    Permission permission = inputs.toInfer(Arrays.stream(counts).sum());
    Phase base = phases.get(0);
    boolean hasBase = base.name().equals("BEFORE_CAMPAIGN");
    List<List<Object>> rows = new ArrayList<>();
    for (int n = 0; n < counts.length; n++) {
      Phase phase = phases.get(n);
      boolean isCompared = hasBase && n > 0;
      Permission own =
          hasBase || !permission.isGranted() ? permission : new Permission(Permission.NO_CALENDAR);
      RateRatio.Result ratio =
          isCompared
              ? RateRatio.of(
                  counts[n],
                  (double) phase.days(),
                  counts[0],
                  (double) base.days(),
                  inputs.clusters().dispersion(),
                  Inputs.LEVEL)
              : new RateRatio.Result(Double.NaN, new Interval(Double.NaN, Double.NaN), Double.NaN);
      rows.add(
          Arrays.asList(
              election,
              phase.name(),
              phase.start().toString(),
              phase.end().toString(),
              phase.days(),
              counts[n],
              30.0 * counts[n] / phase.days(),
              own.decimal(ratio.ratio()),
              own.decimal(ratio.interval().low()),
              own.decimal(ratio.interval().high()),
              own.decimal(ratio.p()),
              own.status(),
              own.cell()));
      if (isCompared) {
        tell(election, phase, counts[n], ratio, own);
      }
    }
    return rows;
  }

  private void tell(
      String election, Phase phase, long count, RateRatio.Result ratio, Permission permission) {
    told.finding("PHASE", election + "/" + phase.name())
        .estimate(
            permission.isGranted() ? ratio.ratio() : Double.NaN,
            "times the rate of the 180 days before the campaign")
        .within(ratio.interval())
        .p(ratio.p())
        .method("ratio of Poisson rates by days, exact conditional interval", count)
        .withheld(permission)
        .tell(
            (Told.Part) wording -> wording.election(election),
            (Told.Part)
                wording -> wording.text("phase." + phase.name()).toLowerCase(wording.locale()),
            count,
            ratio.ratio(),
            ratio.interval().low(),
            ratio.interval().high());
  }
}
