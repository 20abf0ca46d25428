package id.netralitas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestData;
import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.record.Design;
import id.netralitas.table.Table;
import id.netralitas.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {

  /** Events as {@code value/low/high}, an open side or a missing value empty. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exact figures      | 12/12/12 3/3/3  | 15 | 15 | 15 | 15 orang menurut 2 peristiwa; orang
          about              | 500/450/550     | 500 | 450 | 550 | 500 orang (antara 450 dan 550) menurut 1 peristiwa; orang
          more than          | 410/410/        | 410 | 410 |    | 410 orang (sekurangnya 410) menurut 1 peristiwa; orang
          nearly             | 500//500        | 500 | 0   | 500 | 500 orang (antara 0 dan 500) menurut 1 peristiwa; orang
          nearly, and exact  | 500//500 90/90/90 | 590 | 90 | 590 | 590 orang (antara 90 dan 590) menurut 2 peristiwa; orang
          ranges, one open   | /20/99 /100/     |    | 120 |     | sekurangnya 120 orang menurut 2 peristiwa, 2 di antaranya hanya dengan rentang atau kata seperti puluhan; orang
          a sum below its own bounds | 997/997/997 /1/2 | | 998 | 999 | antara 998 dan 999 orang menurut 2 peristiwa, 1 di antaranya hanya dengan rentang atau kata seperti puluhan; orang
          a range beside about       | 500/400/600 /20/99 | 500 | 420 | 699 | 500 orang (antara 420 dan 699) menurut 2 peristiwa, 1 di antaranya hanya dengan rentang atau kata seperti puluhan; orang
          nothing but ranges | /11/19 /20/99   |    | 31  | 118 | antara 31 dan 118 orang menurut 2 peristiwa, 2 di antaranya hanya dengan rentang atau kata seperti puluhan; orang
          """)
  void sumsAreToldWithinTheirBounds(
      String why, String events, Double estimate, Double low, Double high, String sentence) {
    List<Occurrence> occurrences =
        Stream.of(events.split(" +")).map(PeopleTest::occurrence).toList();
    Told told = new Told(Wording.indonesian(), Wording.english());

    new People(new Inputs(occurrences, 1, Design.FOUND, TestData.REFERENCE), told).tell();

    Table.Row row = told.table().rows().get(0);
    assertThat(row.decimal("estimate")).isEqualTo(estimate);
    assertThat(row.decimal("low")).isEqualTo(low);
    assertThat(row.decimal("high")).isEqualTo(high);
    assertThat(row.text("text_id")).contains(sentence);
  }

  private static Occurrence occurrence(String figure) {
    String[] parts = figure.split("/", -1);
    Occurrence.People people =
        new Occurrence.People(number(parts[0]), number(parts[1]), number(parts[2]));
    return new Occurrence(
        null,
        null,
        false,
        null,
        null,
        List.of(Activity.SANCTION),
        List.of(),
        1,
        Map.of(CountScope.SANCTIONED, people));
  }

  private static Long number(String text) {
    return text.isEmpty() ? null : Long.valueOf(text);
  }
}
