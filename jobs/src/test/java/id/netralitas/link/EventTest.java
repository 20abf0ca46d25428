package id.netralitas.link;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.Activity;
import id.netralitas.record.Count;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    Event alone = Event.of(cluster(first));
    Event both = Event.of(cluster(later, first));

    assertThat(both.id()).isEqualTo(alone.id()).matches("ev-[0-9a-f]{16}");
    assertThat(both.mentions()).containsExactly(first, later);
  }

  @Test
  void hasTheActivitiesOfTheOldestFirst() {
    Event event =
        Event.of(
            cluster(
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

  /** Who disagrees on what: the value chosen, by which rule, and all values with their articles. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the day before the month        | date=2024-10; officials=Adi Surya | date=2024-10-03; officials=Adi Surya | date=2024-10-03 | date: 2024-10-03   | ''
          what most sources say           | date=2024-10-03             | date=2024-10-04            | date=2024-10-04            | date: 2024-10-04   | date MAJORITY 2024-10-03[a] 2024-10-04*[b c]
          one outlet twice is one source  | date=2024-10-03; outlet=x   | date=2024-10-04; outlet=y  | date=2024-10-04; outlet=y  | date: 2024-10-03   | date EARLIEST 2024-10-03*[a] 2024-10-04[b c]
          an exact number before a vague  | date=2024-10-03; counts=98 ATTENDEES | date=2024-10-03; counts=120 ATTENDEES | date=2024-10-03; counts=120 ATTENDEES | asn_attendees: 120 (98–120) | asn_attendees MAJORITY 98[a] 120*[b c]
          the main activity               | date=2024-10-03; activities=OUTREACH PLEDGE | date=2024-10-03; activities=PLEDGE OUTREACH | date=2024-10-03; activities=PLEDGE | activity: PLEDGE | activity MAJORITY OUTREACH[a] PLEDGE*[b c]
          """)
  void choosesAmongWhatItsMentionsSay(
      String why, String a, String b, String c, String expected, String conflicts) {
    Event event =
        Event.of(cluster(Mentions.of("a#0", a), Mentions.of("b#0", b), Mentions.of("c#0", c)));

    String field = expected.substring(0, expected.indexOf(':'));
    String value =
        switch (field) {
          case "date" -> event.date().value();
          case "activity" -> event.activities().get(0).name();
          default -> event.figures().get(CountScope.ATTENDEES).written();
        };
    assertThat(field + ": " + value).isEqualTo(expected);
    assertThat(told(event.conflicts())).isEqualTo(conflicts);
  }

  private static String told(List<Conflict> conflicts) {
    return conflicts.isEmpty()
        ? ""
        : conflicts.get(0).field()
            + " "
            + conflicts.get(0).rule()
            + conflicts.stream()
                .map(
                    conflict ->
                        " "
                            + conflict.value()
                            + (conflict.isChosen() ? "*" : "")
                            + "["
                            + String.join(" ", conflict.articles())
                            + "]")
                .collect(Collectors.joining());
  }

  private static Cluster cluster(SourcedMention... mentions) {
    Clusters.Block block = Clusters.of(List.of(mentions), OwnWords.NONE);
    assertThat(block.events()).hasSize(1);
    return block.events().get(0);
  }

  @Test
  void readingsAreNeverAddedToWhatHappened() {
    Count reading =
        new Count(
            CountScope.REPORTED, 2007L, 2007L, 2007L, false, false, Coverage.AREA, "2021-12-17");
    Event event =
        Event.of(
            cluster(
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
    Event event = Event.of(cluster(Mentions.mention("a#0", "16.06", date, "PLEDGE")));
    assertThat(new Selection(Set.of(), since, until, Set.of()).includes(event)).isEqualTo(isIn);
  }

  @Test
  void isChosenByElectionAndProvince() {
    Event regional = Event.of(cluster(Mentions.mention("a#0", "16.06", null, "PLEDGE")));
    Event national = Event.of(cluster(Mentions.mention("a#0", "NATIONAL", null, "PLEDGE")));
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
