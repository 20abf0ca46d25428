package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RowRatesTest {

  /** {@code glm(n ~ outlet + month, poisson, offset = log(days))}: src/test/r/clusters.R. */
  @Test
  void agreesWithThePoissonRegressionOfR() {
    double[] rates =
        RowRates.of(
            new long[][] {{12, 30, 5}, {9, 14, 0}, {2, 40, 3}},
            new double[][] {{31, 29, 31}, {31, 14, 0}, {10, 29, 31}});

    for (int row = 0; row < rates.length; row++) {
      double expected = RatesReference.value("clusters.csv", "row rate " + (row + 1));
      assertThat(rates[row]).isCloseTo(expected, within(expected * 1e-8));
    }
  }

  /** A rate per day of its own would be four times as high. */
  @Test
  void aRowOfBusyColumnsAloneIsNoBusyRow() {
    double[] rates =
        RowRates.of(
            new long[][] {{5, 5, 40}, {0, 0, 40}}, new double[][] {{30, 30, 30}, {0, 0, 30}});

    assertThat(rates[0]).isCloseTo(1, within(1e-9));
    assertThat(rates[1]).isCloseTo(1, within(1e-9));
  }

  @Test
  void rowsThatCannotBeComparedKeepTheirScale() {
    assertThat(RowRates.of(new long[0][0], new double[0][0])).isEmpty();
    assertThat(RowRates.of(new long[][] {{0}, {0}}, new double[][] {{1}, {1}}))
        .containsExactly(1, 1);
    assertThat(RowRates.of(new long[][] {{}, {}}, new double[][] {{}, {}})).containsExactly(1, 1);
    assertThat(RowRates.of(new long[][] {{4, 0}, {0, 90}}, new double[][] {{10, 0}, {0, 10}}))
        .as("never in one month")
        .containsExactly(1, 1);
    assertThat(RowRates.of(new long[][] {{6}, {0}}, new double[][] {{1}, {1}}))
        .as("one that tells nothing")
        .containsExactly(2, 0);
  }
}
