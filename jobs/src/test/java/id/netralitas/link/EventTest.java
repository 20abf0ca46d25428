package id.netralitas.link;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.Activity;
import id.netralitas.record.Count;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTest {

  private static final Count CAMAT = Mentions.count(CountScope.ATTENDEES, 15);
  private static final Count LURAH = Mentions.count(CountScope.ATTENDEES, 83);

  @Test
  void isNamedByItsOldestMentionSoThatALaterArticleCannotTakeItsName() {
    SourcedMention first = Mentions.mention("z#0", "2024-11-05", "16.06", "2024-11-04", "PLEDGE");
    SourcedMention later = Mentions.mention("a#0", "2024-11-06", "16.06", "2024-11-04", "PLEDGE");

    Event alone = Event.of(Clusters.of(List.of(first)).get(0));
    Event both = Event.of(Clusters.of(List.of(later, first)).get(0));

    assertThat(both.id()).isEqualTo(alone.id()).matches("ev-[0-9a-f]{16}");
    assertThat(both.mentions()).containsExactly(first, later);
  }

  @Test
  void hasTheActivitiesOfTheOldestFirst() {
    Event event =
        Event.of(
            List.of(
                Mentions.mention("a#0", "2024-11-05", "16.06", "2024-11-04", "REMINDER PLEDGE"),
                Mentions.mention("b#0", "2024-11-06", "16.06", "2024-11-04", "SANCTION PLEDGE")));
    assertThat(event.activities())
        .containsExactly(Activity.REMINDER, Activity.PLEDGE, Activity.SANCTION);
    assertThat(event.articles()).isEqualTo(2);
    assertThat(event.outlets()).isEqualTo(2);
  }

  @Test
  void addsPiecesWithoutATotalAndLeavesPartsOut() {
    Count part =
        new Count(CountScope.ATTENDEES, 5L, 5L, 5L, false, true, Coverage.GOVERNMENT, null);
    assertThat(Figure.ofPieces(List.of(CAMAT, LURAH, part))).contains(new Figure(98L, 98L, 98L));
    assertThat(Figure.ofPieces(List.of(part))).isEmpty();
  }

  @Test
  void anOpenSideStaysOpenInASum() {
    Count moreThan41 =
        new Count(CountScope.ATTENDEES, 41L, 41L, null, true, false, Coverage.GOVERNMENT, null);
    Count dozens =
        new Count(CountScope.ATTENDEES, null, 20L, 99L, true, false, Coverage.GOVERNMENT, null);
    assertThat(Figure.ofPieces(List.of(CAMAT, moreThan41))).contains(new Figure(56L, 56L, null));
    assertThat(Figure.ofPieces(List.of(CAMAT, dozens))).contains(new Figure(null, 35L, 114L));
  }

  @Test
  void choosesTheBestSupportedFigureWithTheBoundsOfAll() {
    Figure exact = new Figure(120L, 120L, 120L);
    Figure other = new Figure(98L, 98L, 98L);
    Figure about = new Figure(100L, 95L, 105L);
    Figure vague = new Figure(null, 100L, 999L);
    assertThat(Figure.ofArticles(List.of(vague, about, other, exact, exact)))
        .contains(new Figure(120L, 95L, 999L));
    assertThat(Figure.ofArticles(List.of(other, exact)).orElseThrow().value())
        .as("of two that as many tell, the oldest")
        .isEqualTo(98);
    assertThat(Figure.ofArticles(List.of())).isEmpty();
  }

  @Test
  void readingsAreNeverAddedToWhatHappened() {
    Count reading =
        new Count(
            CountScope.REPORTED, 2007L, 2007L, 2007L, false, false, Coverage.AREA, "2021-12-17");
    Event event =
        Event.of(
            List.of(
                Mentions.mention(
                    "a#0",
                    "2021-12-18",
                    "NATIONAL",
                    "2021-12-17",
                    "VIOLATION_REPORT",
                    reading,
                    Mentions.count(CountScope.REPORTED, 3))));
    assertThat(event.figures().get(CountScope.REPORTED)).isEqualTo(new Figure(3L, 3L, 3L));
  }

  @ParameterizedTest(name = "{0} in {1} to {2}: {3}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          2024-11-04, 2024-11-01, 2024-11-30, true
          2024-11-01, 2024-11-01, 2024-11-01, true
          2024-10-31, 2024-11-01, -,          false
          2024-12-01, -,          2024-11-30, false
          2024-11,    2024-11-01, 2024-11-30, true
          2024-11,    2024-11-02, 2024-11-30, false
          2024,       2024-01-01, 2024-12-31, true
          2024,       2024-11-01, -,          false
          -,          2024-11-01, -,          false
          -,          -,          -,          true
          """)
  void isChosenByTimeOnlyWhenAllOfItLiesWithin(
      String date, LocalDate since, LocalDate until, boolean isIn) {
    Event event = Event.of(List.of(Mentions.mention("a#0", "16.06", date, "PLEDGE")));
    assertThat(new Selection(Set.of(), since, until, Set.of()).includes(event)).isEqualTo(isIn);
  }

  @Test
  void isChosenByElectionAndProvince() {
    Event regional = Event.of(List.of(Mentions.mention("a#0", "16.06", null, "PLEDGE")));
    Event national = Event.of(List.of(Mentions.mention("a#0", "NATIONAL", null, "PLEDGE")));
    assertThat(selection(Set.of("PILKADA_2024"), Set.of()).includes(regional)).isTrue();
    assertThat(selection(Set.of("PEMILU_2024"), Set.of()).includes(regional)).isFalse();
    assertThat(selection(Set.of(), Set.of("16")).includes(regional)).isTrue();
    assertThat(selection(Set.of(), Set.of("17")).includes(regional)).isFalse();
    assertThat(selection(Set.of(), Set.of("16")).includes(national)).isFalse();
  }

  private static Selection selection(Set<String> elections, Set<String> provinces) {
    return new Selection(elections, null, null, provinces);
  }
}
