package id.netralitas.finding;

import id.netralitas.reference.Round;
import id.netralitas.reference.Vote;
import id.netralitas.reference.VotingCalendar;
import id.netralitas.table.Tables;
import java.util.List;
import java.util.Set;

/**
 * How many days before the first vote of its own region each event of an election was, as far as it
 * is dated to the day and within the year before that vote. All that is told of days before the
 * vote rests on these, so that one fact has one number.
 */
final class DaysBefore {

  private static final Set<Round> FIRST = Set.of(Round.ORDINARY, Round.POSTPONED);

  private DaysBefore() {}

  /** Returns the days in ascending order; 0 is the day of the vote. */
  static long[] of(String election, List<Occurrence> events, VotingCalendar votes) {
    return events.stream()
        .filter(event -> event.elections().contains(election))
        .map(event -> event.vote(election, votes))
        .filter(vote -> vote.daysBefore() != null && FIRST.contains(vote.round()))
        .mapToLong(Vote::daysBefore)
        .filter(days -> days >= 0 && days <= Tables.DAYS_BEFORE_VOTE_LIMIT)
        .sorted()
        .toArray();
  }

  /**
   * Returns the smallest number of last days, that of the vote included, which hold at least half
   * of the events.
   *
   * @param ascending not empty
   */
  static long holdingHalf(long[] ascending) {
    return ascending[(ascending.length - 1) / 2] + 1;
  }
}
