package id.netralitas.extract.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.netralitas.extract.Article;
import id.netralitas.extract.Extraction;
import id.netralitas.extract.evaluation.Evaluation.Occasions;
import id.netralitas.extract.evaluation.Evaluation.WorseReading;
import id.netralitas.extract.evaluation.Label.LabelledCount;
import id.netralitas.extract.evaluation.Label.LabelledEvent;
import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

  private static final Article ARTICLE =
      Article.ofText(
          "x",
          """
          Bawaslu Sleman Periksa 11 ASN
          SLEMAN – Bawaslu Sleman memeriksa 11 ASN yang diduga tidak netral pada Pilkada 2024, \
          Senin (7/10/2024).
          """);

  private static final Label LABEL =
      new Label(
          "x",
          true,
          List.of(
              LabelledEvent.of(
                  "34",
                  "34.04",
                  "2024-10-08",
                  List.of(Activity.VIOLATION_REPORT),
                  List.of(
                      new LabelledCount(CountScope.REPORTED, 11),
                      new LabelledCount(CountScope.SANCTIONED, 2)))),
          List.of("PILKADA_2024"),
          List.of(),
          List.of());

  private final Evaluation evaluation =
      Evaluation.of(Extraction.EXTRACTOR, List.of(LABEL), Map.of("x", ARTICLE));

  @Test
  void rightExtraAndMissedAreCounted() {
    Score counts = evaluation.score(Field.COUNTS);

    assertThat(counts.right()).isEqualTo(1);
    assertThat(counts.missed()).isEqualTo(1);
    assertThat(counts.extra()).isZero();
    assertThat(counts.precision()).isEqualTo(1);
    assertThat(counts.recall()).isEqualTo(0.5);
    assertThat(counts.f1()).isCloseTo(2.0 / 3, within(1e-9)); // 2 · 1 · 0.5 / 1.5
    assertThat(counts.accuracy()).isZero();
  }

  @Test
  void aWrongValueIsBothMissedAndExtra() {
    assertThat(evaluation.misses().stream().filter(miss -> miss.field() == Field.DATE))
        .extracting(Miss::value, Miss::isExtra)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2024-10-08", false),
            org.assertj.core.groups.Tuple.tuple("2024-10-07", true));
  }

  @Test
  void aMissShowsTheTextAround() {
    assertThat(evaluation.misses())
        .filteredOn(miss -> miss.value().equals("2024-10-07"))
        .extracting(Miss::around)
        .allSatisfy(around -> assertThat(around).contains("Senin (7/10/2024)"));
  }

  @Test
  void nothingExpectedAndNothingFoundIsPerfect() {
    assertThat(evaluation.score(Field.OFFICIALS).f1()).isEqualTo(1);
  }

  @Test
  void aLabelWithoutAnArticleIsWrongUse() {
    assertThatThrownBy(() -> Evaluation.of(Extraction.EXTRACTOR, List.of(LABEL), Map.of()))
        .hasMessageContaining("'x'");
  }

  @Test
  void aBrokenLabelIsNamedByItsLine(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("gold.jsonl"), "{\"id\":\"a\",\"relevant\":true}\n{}\n");

    assertThatThrownBy(() -> Labels.read(file, Extraction.REFERENCE))
        .hasMessageContaining("line 2");
  }

  @Test
  void aNumberOfPeopleWithAnotherStatusIsWorseThanTheText() {
    assertThat(
            worse(
                aCase("34.04", 3, CountScope.VIOLATORS), aCase("34.04", 3, CountScope.SANCTIONED)))
        .containsExactly("3 VIOLATORS in 34.04 / 3 SANCTIONED in 34.04");
  }

  @Test
  void aNumberOfPeopleElsewhereIsWorseThanTheTextAndSoIsItsActivity() {
    assertThat(
            worse(aCase("34.04", 3, CountScope.REPORTED), aCase("34.02", 3, CountScope.REPORTED)))
        .containsExactly(
            "VIOLATION_REPORT in 34.04 / VIOLATION_REPORT in 34.02",
            "3 REPORTED in 34.04 / 3 REPORTED in 34.02");
  }

  @Test
  void aNumberMissedAndANumberTooMuchAreWorseThanTheText() {
    Label none = event("34.04", List.of(Activity.PLEDGE), List.of());

    assertThat(worse(aCase("34.04", 3, CountScope.REPORTED), none))
        .containsExactly("VIOLATION_REPORT in 34.04 / null", "3 REPORTED in 34.04 / null");
    assertThat(worse(none, aCase("34.04", 3, CountScope.REPORTED)))
        .containsExactly("null / VIOLATION_REPORT in 34.04", "null / 3 REPORTED in 34.04");
  }

  @Test
  void attendeesAndWorkforceAccuseNobody() {
    Label gold = event("34.04", List.of(Activity.PLEDGE), List.of());
    Label read =
        event(
            "34.02",
            List.of(Activity.OUTREACH),
            List.of(
                new LabelledCount(CountScope.ATTENDEES, 300),
                new LabelledCount(CountScope.WORKFORCE, 9000)));

    assertThat(worse(gold, read)).isEmpty();
  }

  @Test
  void theSameReadingInAnotherEventOfThePlaceIsNotWorse() {
    LabelledEvent pledge =
        LabelledEvent.of("34", "34.04", "2024-10-07", List.of(Activity.PLEDGE), List.of());
    Label one = aCase("34.04", 3, CountScope.REPORTED);

    assertThat(worse(one, one.withEvents(List.of(pledge, one.events().get(0))))).isEmpty();
  }

  @Test
  void aRegencyThatTheLabelTakesAsWellIsNotElsewhere() {
    LabelledEvent province =
        new LabelledEvent(
            "73",
            null,
            null,
            List.of(Activity.VIOLATION_REPORT),
            List.of(new LabelledCount(CountScope.REPORTED, 7)),
            List.of(),
            List.of("73.04"));
    Label gold = aCase("34.04", 7, CountScope.REPORTED).withEvents(List.of(province));

    assertThat(worse(gold, aCase("73.04", 7, CountScope.REPORTED))).isEmpty();
  }

  @Test
  void labelsOfSeveralEventsAreReadMainOneFirst(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            """
            {"id":"a","relevant":true,"province_code":"32","event_types":["REMINDER","PLEDGE"],\
            "events":[{"province_code":"32","regency_code":"32.08","event_date":"2024-09-25",\
            "event_types":["REMINDER"],"asn_counts":[]},{"province_code":"32",\
            "regency":"Kabupaten Kuningan","event_date":"2024-09-09","event_types":["PLEDGE"],\
            "asn_counts":[{"value":40,"scope":"attendees","part":true}]}]}
            """);

    assertThat(Labels.read(file, Extraction.REFERENCE).get(0).events())
        .containsExactly(
            LabelledEvent.of("32", "32.08", "2024-09-25", List.of(Activity.REMINDER), List.of()),
            LabelledEvent.of(
                "32",
                "32.08",
                "2024-09-09",
                List.of(Activity.PLEDGE),
                List.of(new LabelledCount(CountScope.ATTENDEES, 40, true))));
  }

  @Test
  void anArticleOfSeveralEventsReadAsOneIsCounted() {
    LabelledEvent other =
        LabelledEvent.of("34", "34.04", "2024-10-01", List.of(Activity.PLEDGE), List.of());
    Label several = LABEL.withEvents(List.of(LABEL.events().get(0), other));

    Evaluation read = Evaluation.of(Extraction.EXTRACTOR, List.of(several), Map.of("x", ARTICLE));

    assertThat(read.occasions()).isEqualTo(new Occasions(1, 0, 0, 0));
    assertThat(evaluation.occasions()).isEqualTo(new Occasions(0, 0, 1, 0));
  }

  @Test
  void aReadingWorseThanTheTextIsPrintedWithItsPlaceInTheText() {
    assertThat(evaluation.worse())
        .singleElement()
        .extracting(WorseReading::line)
        .asString()
        .startsWith("x  counts: the text has 2 SANCTIONED in 34.04, the record none  at - ");
  }

  @Test
  void reportedAndInBreachAreOneInTheLooseScope() {
    Label asBreach =
        LABEL.withEvents(
            List.of(
                LabelledEvent.of(
                    "34",
                    "34.04",
                    "2024-10-07",
                    List.of(Activity.VIOLATION_REPORT),
                    List.of(new LabelledCount(CountScope.VIOLATORS, 11)))));

    Evaluation read = Evaluation.of(Extraction.EXTRACTOR, List.of(asBreach), Map.of("x", ARTICLE));

    assertThat(read.score(Field.COUNTS).f1()).isZero();
    assertThat(read.score(Field.COUNTS_LOOSE).f1()).isEqualTo(1);
  }

  private static List<String> worse(Label gold, Label read) {
    return Worse.of(gold, read).stream().map(one -> one.gold() + " / " + one.reading()).toList();
  }

  private static Label aCase(String place, long value, CountScope scope) {
    return event(
        place, List.of(Activity.VIOLATION_REPORT), List.of(new LabelledCount(scope, value)));
  }

  private static Label event(String place, List<Activity> activities, List<LabelledCount> counts) {
    return LABEL.withEvents(
        List.of(LabelledEvent.of(place.substring(0, 2), place, null, activities, counts)));
  }
}
