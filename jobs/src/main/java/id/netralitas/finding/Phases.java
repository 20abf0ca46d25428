package id.netralitas.finding;

import id.netralitas.reference.Vote;
import id.netralitas.reference.VotingCalendar.Span;
import id.netralitas.stats.Interval;
import id.netralitas.stats.MultipleTesting;
import id.netralitas.stats.RateRatio;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import id.netralitas.wording.Wording;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Events by the phase of an election, one election at a time. */
final class Phases {

  /** What is set against the days before the campaign. */
  private static final List<String> COMPARED =
      List.of(Vote.Phase.CAMPAIGN, Vote.Phase.QUIET_DAYS, Vote.Phase.POLLING_DAY, Vote.Phase.AFTER);

  private static final RateRatio.Result NO_RATIO =
      new RateRatio.Result(Double.NaN, new Interval(Double.NaN, Double.NaN), Double.NaN);

  private static final double MONTH = 30;

  private final Inputs inputs;
  private final Told told;

  Phases(Inputs inputs, Told told) {
    this.inputs = inputs;
    this.told = told;
  }

  /** Events of an election with the vote that each belongs to, all and those of observed days. */
  private record Voted(String election, List<Vote> votes, List<Vote> observed) {

    long in(String phase) {
      return in(phase, votes);
    }

    long observedIn(String phase) {
      return in(phase, observed);
    }

    private static long in(String phase, List<Vote> votes) {
      return votes.stream().filter(vote -> phase.equals(vote.phase())).count();
    }

    /** Phases of votes on other days than the common one, by round and in order. */
    List<String> ofOtherDays(List<Span> common) {
      List<String> known = common.stream().map(Span::phase).toList();
      return votes.stream()
          .map(Vote::phase)
          .filter(phase -> phase != null && !phase.equals(Vote.Phase.OTHER))
          .filter(phase -> !known.contains(phase))
          .distinct()
          .sorted(Vote.Phase.byRound())
          .toList();
    }
  }

  /** A phase and its ratio to the days before the campaign, if it is compared with them. */
  private record Compared(
      Span span, boolean isCompared, RateRatio.Result ratio, Permission permission) {}

  /** What is p of one phase among several; NaN where there is none. */
  private static double[] corrected(List<Compared> compared) {
    double[] tested =
        compared.stream().mapToDouble(of -> of.ratio().p()).filter(p -> !Double.isNaN(p)).toArray();
    double[] hochberg = MultipleTesting.benjaminiHochberg(tested);
    double[] corrected = new double[compared.size()];
    int next = 0;
    for (int n = 0; n < corrected.length; n++) {
      corrected[n] = Double.isNaN(compared.get(n).ratio().p()) ? Double.NaN : hochberg[next++];
    }
    return corrected;
  }

  /** Returns the table of phases; tells the ratios and how many events are in none, and why. */
  Table table() {
    List<List<Object>> rows = new ArrayList<>();
    for (String election : inputs.elections().keySet()) {
      List<Occurrence> events =
          inputs.occurrences().stream()
              .filter(event -> event.elections().contains(election))
              .toList();
      ObservationWindow window = inputs.observation().window();
      if (!events.isEmpty()) {
        rows.addAll(
            rows(
                new Voted(
                    election,
                    votes(election, events.stream()),
                    votes(election, events.stream().filter(event -> window.holds(event.day()))))));
      }
    }
    return Table.of(FindingTables.PHASES, rows);
  }

  private List<Vote> votes(String election, Stream<Occurrence> events) {
    return events.map(event -> event.vote(election, inputs.reference().votes())).toList();
  }

  private List<List<Object>> rows(Voted voted) {
    List<Span> spans = inputs.reference().votes().spans(voted.election());
    tellLeftOut(voted);
    long inSpans = spans.stream().mapToLong(span -> voted.in(span.phase())).sum();
    Permission permission = inputs.toTest(inSpans);
    Optional<Span> base =
        spans.stream().filter(span -> span.phase().equals(Vote.Phase.BEFORE_CAMPAIGN)).findFirst();
    Permission own =
        base.isPresent() || !permission.isGranted()
            ? permission
            : new Permission(Permission.NO_CALENDAR);
    List<Compared> compared = new ArrayList<>();
    for (Span span : spans) {
      boolean isCompared = base.isPresent() && COMPARED.contains(span.phase());
      Permission seen =
          isCompared
              ? own.onlyIf(isWhole(span) && isWhole(base.get()), Permission.NOT_OBSERVED)
              : own;
      RateRatio.Result ratio =
          isCompared && seen.isGranted() ? ratio(voted, span, base.get()) : NO_RATIO;
      compared.add(new Compared(span, isCompared, ratio, seen));
    }
    double[] corrected = corrected(compared);
    List<List<Object>> rows = new ArrayList<>();
    for (int n = 0; n < compared.size(); n++) {
      rows.add(row(voted, compared.get(n), corrected[n]));
      if (compared.get(n).isCompared()) {
        tell(voted, compared.get(n), corrected[n]);
      }
    }
    for (String phase : voted.ofOtherDays(spans)) {
      rows.add(ofOtherDay(voted, phase, own));
    }
    return rows;
  }

  private ObservationWindow.Sight sight(Span span) {
    return inputs.observation().window().sight(span.start(), span.end());
  }

  /** A phase is compared if every day of it was observed, and by somebody. */
  private boolean isWhole(Span span) {
    return sight(span) == ObservationWindow.Sight.WHOLE && exposure(span) > 0;
  }

  private double outletDays(Span span) {
    return moving(span, inputs.observation().outletDays().in(span.start(), span.end()));
  }

  private double exposure(Span span) {
    return moving(span, inputs.observation().outletDays().exposure(span.start(), span.end()));
  }

  /** What is left of a phase without the days on which the election stood still. */
  private static double moving(Span span, double ofAllDays) {
    return ofAllDays * span.days() / (ChronoUnit.DAYS.between(span.start(), span.end()) + 1);
  }

  private RateRatio.Result ratio(Voted voted, Span span, Span base) {
    return RateRatio.of(
        voted.in(span.phase()),
        exposure(span),
        voted.in(base.phase()),
        exposure(base),
        inputs.clusters().dispersion(),
        Inputs.LEVEL);
  }

  private List<Object> row(Voted voted, Compared compared, double corrected) {
    Span span = compared.span();
    RateRatio.Result ratio = compared.ratio();
    Permission permission = compared.permission();
    long events = voted.in(span.phase());
    return Arrays.asList(
        voted.election(),
        span.phase(),
        span.start().toString(),
        span.end().toString(),
        span.days(),
        sight(span).name(),
        outletDays(span),
        events,
        per30Days(voted, span),
        permission.decimal(ratio.ratio()),
        permission.decimal(ratio.interval().low()),
        permission.decimal(ratio.interval().high()),
        permission.decimal(ratio.p()),
        permission.status(true),
        permission.cell(),
        exposure(span),
        permission.decimal(corrected));
  }

  /** Null where no day of it was observed. Of a phase not seen whole, what was seen counts. */
  private Double per30Days(Voted voted, Span span) {
    boolean isSeenWhole = sight(span) == ObservationWindow.Sight.WHOLE;
    double days =
        isSeenWhole
            ? span.days()
            : moving(span, (double) inputs.observation().window().days(span.start(), span.end()));
    long events = isSeenWhole ? voted.in(span.phase()) : voted.observedIn(span.phase());
    return days == 0 ? null : Double.valueOf(MONTH * events / days);
  }

  /** Regions vote on days of their own: there is no length that a rate could be per. */
  private static List<Object> ofOtherDay(Voted voted, String phase, Permission permission) {
    List<Object> cells =
        new ArrayList<>(Arrays.asList(voted.election(), phase, null, null, null, null, null));
    cells.add(voted.in(phase));
    while (cells.size() < FindingTables.PHASES.columns().size() - 4) {
      cells.add(null);
    }
    cells.add(permission.status(true));
    cells.add(permission.cell());
    cells.add(null);
    cells.add(null);
    return cells;
  }

  /** Events in no phase: not dated closely enough, on days outside, or of a region without vote. */
  private void tellLeftOut(Voted voted) {
    long noVote =
        voted.votes().stream()
            .filter(vote -> vote.reason() == Vote.Reason.NO_VOTE_IN_REGION)
            .count();
    long vague = voted.votes().stream().filter(vote -> vote.phase() == null).count() - noVote;
    long outside = voted.in(Vote.Phase.OTHER);
    long all = voted.votes().size();
    told.finding("PHASES_LEFT_OUT", voted.election())
        .estimate(vague + outside + noVote, "events in no phase")
        .method("count", all)
        .tell(
            Told.election(voted.election()),
            vague + outside + noVote,
            Told.counted("events", all),
            (Told.Part) wording -> reasons(wording, vague, outside, noVote));
  }

  private void tell(Voted voted, Compared compared, double corrected) {
    String election = voted.election();
    String phase = compared.span().phase();
    long count = voted.in(phase);
    RateRatio.Result ratio = compared.ratio();
    Permission permission = compared.permission();
    told.finding("PHASE", election + "/" + phase)
        .estimate(
            permission.isGranted() ? ratio.ratio() : Double.NaN,
            "times the rate before the campaign")
        .within(ratio.interval())
        .p(ratio.p(), corrected)
        .method(
            "ratio of rates per effective outlet-day, exact conditional interval, beta-binomial where"
                + " events come in clusters; Benjamini-Hochberg over the phases of the election",
            count)
        .withheld(permission)
        .tell(
            Told.election(election),
            (Told.Part) wording -> wording.text("phase." + phase).toLowerCase(wording.locale()),
            Told.counted("events", count),
            ratio.ratio(),
            Told.interval(ratio.interval()));
  }

  /** Returns why events are in no phase, each reason that has any; empty text if none has. */
  private static String reasons(Wording wording, long vague, long outside, long noVote) {
    Map<String, Long> reasons = new LinkedHashMap<>();
    reasons.put("vague", vague);
    reasons.put("outside", outside);
    reasons.put("novote", noVote);
    List<String> told = new ArrayList<>();
    reasons.forEach(
        (reason, events) -> {
          if (events > 0) {
            told.add(wording.counted("left.out." + reason, events));
          }
        });
    return told.isEmpty() ? "" : wording.text("finding.left.out", String.join(", ", told));
  }
}
