package id.netralitas.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.people.PeopleBounds.Contribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleBoundsTest {

  /**
   * Events of one province: {@code place election number} each, the place a letter or {@code P} for
   * the province itself, the elections joined by {@code +}, or {@code -} for none.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one case told twice, days apart     | A 18 12; A 18 12                  | 12  | 24  | COUNTED SAME_PLACE
          a later total of one regency        | A 20 7; A 20 13                   | 13  | 20  | SAME_PLACE COUNTED
          two regencies                       | A 20 7; B 20 5                    | 12  | 12  | COUNTED COUNTED
          two elections                       | A 20 7; A 24 5                    | 12  | 12  | COUNTED COUNTED
          a province and its regency          | P 20 174; A 20 29                 | 174 | 203 | COUNTED PROVINCE_LARGER
          regencies that come to more         | P 20 10; A 20 8; B 20 7           | 15  | 25  | REGENCIES_LARGER COUNTED COUNTED
          as many as their regencies          | P 20 15; A 20 8; B 20 7           | 15  | 30  | REGENCIES_LARGER COUNTED COUNTED
          two numbers of the province         | P 20 45; P 20 174                 | 174 | 219 | SAME_PLACE COUNTED
          no election                         | A 20 7; A - 5                     | 7   | 12  | COUNTED OTHER_ELECTIONS
          several elections, and fewer        | A 20 3; A 20+24 5                 | 5   | 8   | OTHER_ELECTIONS COUNTED
          nothing but events of none          | A - 4; B - 6                      | 10  | 10  | COUNTED COUNTED
          nobody                              | A 24 0                            | 0   | 0   | COUNTED
          """)
  void countPeopleOnce(String why, String events, long least, Long most, String standings) {
    List<Contribution> told = told(events);

    PeopleBounds bounds = PeopleBounds.of(told);

    assertThat(bounds.least()).isEqualTo(least);
    assertThat(bounds.most()).isEqualTo(most);
    assertThat(String.join(" ", names(bounds))).isEqualTo(standings);
    assertThat(
            told.stream()
                .filter(one -> bounds.standings().get(one.eventId()) == Standing.COUNTED)
                .mapToLong(one -> one.figure().least())
                .sum())
        .as("what is marked as counted adds up to the least")
        .isEqualTo(least);
    Collections.shuffle(told, new Random(1));
    assertThat(PeopleBounds.of(told)).isEqualTo(bounds);
  }

  @Test
  void rangesGoIntoTheBoundsByTheirEnds() {
    PeopleBounds bounds =
        PeopleBounds.of(
            List.of(
                one("e1", "A", "24", new PeopleFigure(10_000L, 9_500L, 10_500L)),
                one("e2", "B", "24", new PeopleFigure(null, 20L, 99L))));

    assertThat(bounds.least()).isEqualTo(9_520);
    assertThat(bounds.sum()).isEqualTo(10_000);
    assertThat(bounds.most()).isEqualTo(10_599);
    assertThat(bounds.largest().eventId()).isEqualTo("e1");
  }

  @Test
  void anOpenNumberLeavesTheMostOpen() {
    PeopleBounds bounds =
        PeopleBounds.of(
            List.of(
                one("e1", "A", "24", new PeopleFigure(41L, 41L, null)),
                one("e2", "B", "24", new PeopleFigure(500L, null, 500L))));

    assertThat(bounds.least()).isEqualTo(41);
    assertThat(bounds.most()).isNull();
  }

  private static List<String> names(PeopleBounds bounds) {
    return new TreeMap<>(bounds.standings()).values().stream().map(Standing::name).toList();
  }

  private static List<Contribution> told(String events) {
    List<Contribution> told = new ArrayList<>();
    for (String event : events.split("; ", -1)) {
      String[] parts = event.split(" ", -1);
      long number = Long.parseLong(parts[2]);
      told.add(
          one(
              "e" + told.size(),
              parts[0].equals("P") ? null : parts[0],
              parts[1],
              new PeopleFigure(number, number, number)));
    }
    return told;
  }

  private static Contribution one(
      String id, String regency, String elections, PeopleFigure figure) {
    List<String> codes =
        elections.equals("-") ? List.of() : Arrays.asList(elections.split("\\+", -1));
    return new Contribution(id, regency, regency, codes, figure);
  }
}
