package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MultinomialDrawsTest {

  @Test
  void drawsByWeightAndNeverWhereThereIsNone() {
    double[] weights = {3, 0, 1.5, 0.01, 0, 7, 2};
    long[] counts = new long[weights.length];
    new MultinomialDraws(weights, 1).draw(500_000, counts);
    assertThat(Arrays.stream(counts).sum()).isEqualTo(500_000);
    assertThat(counts[1] + counts[4]).isZero();
    assertThat(Dispersion.p(counts, weights)).isGreaterThan(0.001);
  }

  @Test
  void overwritesWhatWasThere() {
    long[] counts = {5, 5};
    new MultinomialDraws(new double[] {1, 1}, 1).draw(0, counts);
    assertThat(counts).containsOnly(0);
  }

  @Test
  void refusesNoWeight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MultinomialDraws(new double[] {0, 0}, 1))
        .withMessageContaining("[0.0, 0.0]");
  }
}
