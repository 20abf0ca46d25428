package id.netralitas.extract.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.netralitas.extract.Article;
import id.netralitas.extract.Extraction;
import id.netralitas.extract.evaluation.Label.LabelledCount;
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
          "34",
          "34.04",
          "2024-10-08",
          List.of(Activity.VIOLATION_REPORT),
          List.of(
              new LabelledCount(CountScope.REPORTED, 11),
              new LabelledCount(CountScope.SANCTIONED, 2)),
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

    assertThatThrownBy(() -> Labels.read(file)).hasMessageContaining("line 2");
  }
}
