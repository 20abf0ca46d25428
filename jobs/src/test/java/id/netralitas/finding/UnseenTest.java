package id.netralitas.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.netralitas.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UnseenTest {

  private static final int[] INCIDENCES = {1, 1, 1, 1, 2, 2, 3, 5};

  /** {@code binom.test(161, 162)$conf.int[1]} and {@code binom.test(161, 165)} of R 4.2.2. */
  @Test
  void whatFewPairsLeaveOpenIsToldByTheExactInterval() {
    LinkErrors errors = new LinkErrors(165, 162, 161);

    assertThat(errors.leastPrecision()).isCloseTo(0.966088521025, within(1e-9));
    assertThat(errors.leastRecall()).isCloseTo(0.939095374326, within(1e-9));
    assertThat(LinkErrors.missed(1000, 0.9, 0.75))
        .as("900 right are three quarters")
        .isEqualTo(300);
    assertThat(LinkErrors.wrong(1000, 0.9)).isEqualTo(100);
  }

  @Test
  void theEvaluationSaysWhatWasMeasured() throws IOException {
    LinkErrors errors = LinkErrors.measured();

    assertThat(Files.readString(TestData.DATA.resolveSibling("jobs").resolve("EVALUATION.md")))
        .contains(
            String.format(
                Locale.ROOT,
                "| west.jsonl, %d pairs | %.3f | %.3f |",
                errors.pairs(),
                errors.precision(),
                errors.recall()));
  }

  @Test
  void joiningAndSplittingKeepTheSources() {
    int[] joined = Unseen.merged(INCIDENCES, 2);
    assertThat(joined).hasSize(6);
    assertThat(Arrays.stream(joined).sum()).isEqualTo(16);
    int[] split = Unseen.split(INCIDENCES, 3);
    assertThat(split).hasSize(11);
    assertThat(Arrays.stream(split).sum()).isEqualTo(16);
    assertThat(Unseen.merged(new int[] {1}, 5)).as("nothing to join with").containsExactly(1);
    assertThat(Unseen.merged(new int[] {1, 1, 1}, 5)).containsExactly(3);
    assertThat(Unseen.split(new int[] {1, 1}, 5)).containsExactly(1, 1);
  }
}
