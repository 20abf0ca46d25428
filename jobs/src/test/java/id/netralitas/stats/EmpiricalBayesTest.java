package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmpiricalBayesTest {

  static List<RatesReference.Arguments> marshalls() {
    return RatesReference.sets("marshall", true);
  }

  @ParameterizedTest
  @MethodSource("marshalls")
  void smoothedRatesAreThoseOfR(RatesReference.Arguments a) {
    a.assertValues(
        EmpiricalBayes.marshall(RateData.counts(a.text(0)), RateData.exposures(a.text(0))));
  }

  @Test
  void smoothedRatesLieBetweenTheirOwnAndTheCommonOne() {
    long[] counts = RateData.counts("spread");
    double[] exposures = RateData.exposures("spread");
    double common = 341.0 / 186;
    double[] smoothed = EmpiricalBayes.marshall(counts, exposures);
    for (int i = 0; i < counts.length; i++) {
      double own = counts[i] / exposures[i];
      assertThat(smoothed[i]).isBetween(Math.min(own, common), Math.max(own, common));
    }
  }

  @Test
  void moreExposureIsDrawnLess() {
    // Two units of the same rate, the second with a hundred times the exposure.
    double[] smoothed =
        EmpiricalBayes.marshall(new long[] {4, 400, 100, 900}, new double[] {1, 100, 100, 100});
    assertThat(4 - smoothed[0]).isNotZero();
    assertThat(Math.abs(4 - smoothed[0])).isGreaterThan(10 * Math.abs(4 - smoothed[1]));
  }

  @Test
  void orderDoesNotMatterAndRatesScale() {
    long[] counts = RateData.counts("spread");
    double[] exposures = RateData.exposures("spread");
    double[] smoothed = EmpiricalBayes.marshall(counts, exposures);
    double[] turned =
        EmpiricalBayes.marshall(RateData.reversed(counts), RateData.reversed(exposures));
    double[] scaled = EmpiricalBayes.marshall(counts, RateData.times(exposures, 0.001));
    for (int i = 0; i < smoothed.length; i++) {
      assertThat(turned[smoothed.length - 1 - i]).isCloseTo(smoothed[i], within(1e-12));
      assertThat(scaled[i]).isCloseTo(1000 * smoothed[i], within(1e-9));
    }
  }

  @Test
  void nothingStaysNothing() {
    assertThat(EmpiricalBayes.marshall(new long[0], new double[0])).isEmpty();
  }

  @Test
  void misuseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmpiricalBayes.marshall(new long[] {-5}, new double[] {1}))
        .withMessageContaining("-5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmpiricalBayes.marshall(new long[] {5}, new double[] {-0.5}))
        .withMessageContaining("-0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmpiricalBayes.marshall(new long[] {5}, new double[] {}))
        .withMessageContaining("1 and 0");
  }
}
