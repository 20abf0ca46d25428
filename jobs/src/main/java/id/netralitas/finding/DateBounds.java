package id.netralitas.finding;

import id.netralitas.reference.Vote;
import id.netralitas.reference.VotingCalendar;
import id.netralitas.stats.Interval;
import id.netralitas.table.SourceTables;
import id.netralitas.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Between which shares a phase lies, wherever the events without a day belong. */
final class DateBounds {

  private final Inputs inputs;
  private final Told told;

  DateBounds(Inputs inputs, Told told) {
    this.inputs = inputs;
    this.told = told;
  }

  /** Returns the table of bounds; tells those of each campaign with enough dated events. */
  Table table() {
    List<List<Object>> rows = new ArrayList<>();
    for (String election : inputs.elections().keySet()) {
      List<Occurrence> events =
          inputs.occurrences().stream()
              .filter(event -> event.elections().contains(election))
              .toList();
      if (!events.isEmpty()) {
        rows.addAll(rows(election, events));
      }
    }
    return Table.of(SourceTables.DATE_BOUNDS, rows);
  }

  private List<List<Object>> rows(String election, List<Occurrence> events) {
    VotingCalendar votes = inputs.reference().votes();
    List<Vote> known = new ArrayList<>();
    List<Occurrence> open = new ArrayList<>();
    for (Occurrence event : events) {
      Vote vote = event.vote(election, votes);
      if (vote.phase() != null) {
        known.add(vote);
      } else if (vote.reason() != Vote.Reason.NO_VOTE_IN_REGION) {
        open.add(event);
      }
    }
    List<Set<String>> possible =
        open.stream().map(event -> possiblePhases(election, event, votes)).toList();
    List<List<Object>> rows = new ArrayList<>();
    for (VotingCalendar.Span span : votes.spans(election)) {
      String phase = span.phase();
      long least = known.stream().filter(vote -> phase.equals(vote.phase())).count();
      long most =
          least + possible.stream().filter(all -> all.isEmpty() || all.contains(phase)).count();
      rows.add(
          Arrays.asList(
              election,
              phase,
              least,
              (long) known.size(),
              (long) events.size(),
              share(least, known.size()),
              share(least, events.size()),
              most,
              share(most, events.size())));
      if (phase.equals(Vote.Phase.CAMPAIGN) && known.size() >= Permission.FEWEST_EVENTS) {
        tell(election, least, known.size(), most, events.size());
      }
    }
    return rows;
  }

  /** Returns the phases that days of an event's month lie in; none where it has no month. */
  private static Set<String> possiblePhases(
      String election, Occurrence event, VotingCalendar votes) {
    Set<String> phases = new HashSet<>();
    if (event.month() != null) {
      LocalDate end = event.month().atEndOfMonth();
      for (LocalDate day = event.month().atDay(1); !day.isAfter(end); day = day.plusDays(1)) {
        String phase = votes.of(election, event.place(), day, day).phase();
        phases.add(phase == null ? Vote.Phase.OTHER : phase);
      }
    }
    return phases;
  }

  private static Double share(long part, long whole) {
    return whole == 0 ? null : Double.valueOf((double) part / whole);
  }

  private void tell(String election, long least, long dated, long most, long all) {
    told.finding("DATE_BOUNDS", election + "/" + Vote.Phase.CAMPAIGN)
        .estimate((double) least / dated, "share of the events of which the phase is known")
        .within(new Interval((double) least / all, (double) most / all))
        .method("bounds over all days that the events may be of", all)
        .tell(
            Told.election(election),
            least,
            dated,
            Told.percent((double) least / dated),
            Told.counted("events", all),
            Told.percent((double) least / all),
            Told.percent((double) most / all));
  }
}
