package id.netralitas.reference;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestData;
import id.netralitas.reference.VotingCalendar.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which vote an act belongs to; the days are those of the sources in the reference files. */
class VotingCalendarTest {

  private final VotingCalendar votes = TestData.REFERENCE.votes();

  @ParameterizedTest(name = "{0} {1} {2}: {3} {4}, {5} days, {6}, {7}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # up to the common day, on it, and after it without a further vote
          PILKADA_2024 | 33.11 | 2024-11-04 | ORDINARY | 2024-11-27 | 23 | CAMPAIGN | -
          PILKADA_2024 | 33.11 | 2024-11-27 | ORDINARY | 2024-11-27 | 0 | POLLING_DAY | -
          PILKADA_2024 | 33.11 | 2024-11-28 | - | - | - | AFTER | AFTER_LAST_VOTE
          PILKADA_2024 | 33.11 | 2024-12-27 | - | - | - | AFTER | AFTER_LAST_VOTE
          PILKADA_2024 | 33.11 | 2024-12-28 | - | - | - | OTHER | AFTER_LAST_VOTE
          PILKADA_2024 | 51.06 | 2025-12-18 | - | - | - | OTHER | AFTER_LAST_VOTE
          PILKADA_2024 | 33.11 | 2024-03-28 | ORDINARY | 2024-11-27 | 244 | OTHER | -
          # the nation and places not known have the common days
          PILKADA_2024 | -     | 2024-11-25 | ORDINARY | 2024-11-27 | 2 | QUIET_DAYS | -
          PILKADA_2024 | -     | 2025-04-10 | - | - | - | OTHER | AFTER_LAST_VOTE
          # a re-vote of all the region, with its own campaign where that is known
          PILKADA_2024 | 72.08 | 2024-11-27 | ORDINARY | 2024-11-27 | 0 | POLLING_DAY | -
          PILKADA_2024 | 72.08 | 2024-11-28 | REVOTE | 2025-04-16 | 139 | REVOTE_BEFORE | -
          PILKADA_2024 | 72.08 | 2025-04-10 | REVOTE | 2025-04-16 | 6 | REVOTE_BEFORE | -
          PILKADA_2024 | 72.08 | 2025-04-16 | REVOTE | 2025-04-16 | 0 | REVOTE_POLLING_DAY | -
          PILKADA_2024 | 72.08 | 2025-04-17 | - | - | - | REVOTE_AFTER | AFTER_LAST_VOTE
          PILKADA_2024 | 19.01 | 2025-07-25 | REVOTE | 2025-08-27 | 33 | REVOTE_CAMPAIGN | -
          PILKADA_2024 | 19.01 | 2025-08-24 | REVOTE | 2025-08-27 | 3 | REVOTE_QUIET_DAYS | -
          # at some polling stations too; a region that votes again twice
          PILKADA_2024 | 62.05 | 2025-03-22 | REVOTE | 2025-03-22 | 0 | REVOTE_POLLING_DAY | -
          PILKADA_2024 | 62.05 | 2025-03-23 | REVOTE | 2025-08-06 | 136 | REVOTE_BEFORE | -
          PILKADA_2020 | 95.06 | 2021-05-06 | REVOTE | 2022-01-26 | 265 | REVOTE_BEFORE | -
          # the governor's re-vote is that of all regencies, but not where some stations vote alone
          PILKADA_2024 | 91    | 2025-03-17 | REVOTE | 2025-08-06 | 142 | REVOTE_BEFORE | -
          PILKADA_2024 | 91.03 | 2025-08-04 | REVOTE | 2025-08-06 | 2 | REVOTE_QUIET_DAYS | -
          PILKADA_2024 | 91    | 2025-08-12 | - | - | - | REVOTE_AFTER | AFTER_LAST_VOTE
          PILKADA_2020 | 63    | 2021-05-01 | REVOTE | 2021-06-09 | 39 | REVOTE_BEFORE | -
          PILKADA_2020 | 63.03 | 2021-05-01 | - | - | - | OTHER | AFTER_LAST_VOTE
          # the province does not vote again because a regency of it does
          PILKADA_2024 | 64    | 2025-04-01 | - | - | - | OTHER | AFTER_LAST_VOTE
          # postponed first votes: the region's first day, whatever the others did
          PILKADA_2020 | 93.02 | 2020-12-09 | POSTPONED | 2020-12-28 | 19 | POSTPONED_BEFORE | -
          PILKADA_2020 | 93.02 | 2020-10-01 | POSTPONED | 2020-12-28 | 88 | CAMPAIGN | -
          PILKADA_2020 | 93.02 | 2020-12-28 | POSTPONED | 2020-12-28 | 0 | POSTPONED_POLLING_DAY | -
          PILKADA_2020 | 93.02 | 2020-12-29 | REVOTE | 2021-07-17 | 200 | REVOTE_BEFORE | -
          PILKADA_2015 | 12.08 | 2015-11-01 | - | - | - | - | POLLING_DAY_NOT_KNOWN
          PILKADA_2015 | 62   | 2016-01-01 | POSTPONED | 2016-01-27 | 26 | POSTPONED_BEFORE | -
          # a regency that elects no head votes with its province; one that does has its own day first
          PILKADA_2015 | 62.71 | 2015-12-20 | POSTPONED | 2016-01-27 | 38 | POSTPONED_BEFORE | -
          PILKADA_2015 | 62.02 | 2015-12-01 | ORDINARY | 2015-12-09 | 8 | CAMPAIGN | -
          PILKADA_2015 | 62.02 | 2015-12-20 | POSTPONED | 2016-01-27 | 38 | POSTPONED_BEFORE | -
          # the second round in Jakarta, the vote for president in 2014
          PILKADA_2017 | 31    | 2017-02-16 | RUNOFF | 2017-04-19 | 62 | RUNOFF_BEFORE | -
          PILKADA_2017 | 31.71 | 2017-03-07 | RUNOFF | 2017-04-19 | 43 | RUNOFF_CAMPAIGN | -
          PILKADA_2017 | 31    | 2017-04-18 | RUNOFF | 2017-04-19 | 1 | RUNOFF_QUIET_DAYS | -
          PEMILU_2014  | 33.11 | 2014-04-09 | ORDINARY | 2014-04-09 | 0 | POLLING_DAY | -
          PEMILU_2014  | 33.11 | 2014-05-01 | PRESIDENT | 2014-07-09 | 69 | PRESIDENT_BEFORE | -
          PEMILU_2014  | -     | 2014-06-04 | PRESIDENT | 2014-07-09 | 35 | PRESIDENT_CAMPAIGN | -
          # regions that do not vote; all of Indonesia does in a general election
          PILKADA_2020 | 82.07 | 2020-10-22 | - | - | - | - | NO_VOTE_IN_REGION
          PILKADA_2020 | 31    | 2020-10-22 | - | - | - | - | NO_VOTE_IN_REGION
          PILKADA_2024 | 31.71 | 2024-10-22 | ORDINARY | 2024-11-27 | 36 | CAMPAIGN | -
          PILKADA_2024 | 34    | 2024-10-22 | ORDINARY | 2024-11-27 | 36 | CAMPAIGN | -
          PEMILU_2024  | 31.71 | 2024-01-22 | ORDINARY | 2024-02-14 | 23 | CAMPAIGN | -
          # the election of 2020 stood still up to 14 June
          PILKADA_2020 | 74    | 2020-06-14 | ORDINARY | 2020-12-09 | 178 | SUSPENDED | -
          PILKADA_2020 | 74    | 2020-06-15 | ORDINARY | 2020-12-09 | 177 | BEFORE_CAMPAIGN | -
          # known to a month: one vote, one phase, or not
          PILKADA_2024 | 33.11 | 2024-10    | ORDINARY | 2024-11-27 | - | CAMPAIGN | -
          PILKADA_2024 | 33.11 | 2024-09    | ORDINARY | 2024-11-27 | - | - | -
          PILKADA_2024 | 33.11 | 2024-11    | - | - | - | - | NO_DAY
          PILKADA_2024 | 64    | 2025-03    | - | - | - | OTHER | AFTER_LAST_VOTE
          PILKADA_2024 | 91.03 | 2025-03    | REVOTE | 2025-08-06 | - | REVOTE_BEFORE | -
          PILKADA_2024 | 33.11 | -          | - | - | - | - | NO_DAY
          PILKADA_2010 | 33.11 | 2010-03-01 | - | - | - | - | NO_CALENDAR
          """)
  void anActBelongsToTheVoteOfItsRegion(
      String election,
      String place,
      String date,
      Round round,
      LocalDate pollingDay,
      Long daysBefore,
      String phase,
      Vote.Reason reason) {
    boolean isMonth = date != null && date.length() == 7;
    LocalDate from = date == null ? null : LocalDate.parse(isMonth ? date + "-01" : date);
    LocalDate to = isMonth ? YearMonth.parse(date).atEndOfMonth() : from;

    assertThat(votes.of(election, place, from, to))
        .isEqualTo(new Vote(election, round, pollingDay, daysBefore, phase, reason));
  }

  @Test
  void phasesOfOtherDaysFollowEachOther() {
    assertThat(
            Stream.of("REVOTE_AFTER", "RUNOFF_CAMPAIGN", "REVOTE_QUIET_DAYS", "REVOTE_BEFORE")
                .sorted(Vote.Phase.byRound()))
        .containsExactly("REVOTE_BEFORE", "REVOTE_QUIET_DAYS", "REVOTE_AFTER", "RUNOFF_CAMPAIGN");
  }

  @Test
  void theDaysBeforeACampaignLeaveOutThoseOnWhichTheElectionStoodStill() {
    assertThat(votes.spans("PILKADA_2020"))
        .filteredOn(span -> span.phase().equals(Vote.Phase.BEFORE_CAMPAIGN))
        .singleElement()
        .satisfies(span -> assertThat(span.days()).isEqualTo(180 - 77))
        .satisfies(span -> assertThat(span.start()).isEqualTo(LocalDate.of(2020, 6, 15)));
    assertThat(votes.spans("PILKADA_2020"))
        .filteredOn(span -> span.phase().equals(Vote.Phase.SUSPENDED))
        .singleElement()
        .extracting(Span::days)
        .isEqualTo(77L);
    assertThat(votes.spans("PILKADA_2024"))
        .extracting(Span::phase)
        .containsExactly("BEFORE_CAMPAIGN", "CAMPAIGN", "QUIET_DAYS", "POLLING_DAY", "AFTER");
    assertThat(votes.spans("PILKADA_1999")).isEmpty();
  }
}
