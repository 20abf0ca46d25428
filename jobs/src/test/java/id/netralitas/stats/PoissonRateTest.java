package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonRateTest {

  static List<RatesReference.Arguments> garwoods() {
    return RatesReference.sets("garwood", true);
  }

  static List<RatesReference.Arguments> quasis() {
    return RatesReference.sets("quasi", true);
  }

  @ParameterizedTest
  @MethodSource("garwoods")
  void exactIntervalIsThatOfR(RatesReference.Arguments a) {
    a.assertInterval(PoissonRate.garwood(a.count(0), a.number(1), a.number(2)));
  }

  @ParameterizedTest
  @MethodSource("quasis")
  void widenedIntervalIsThatOfR(RatesReference.Arguments a) {
    a.assertInterval(PoissonRate.quasi(a.count(0), a.number(1), a.number(2), a.number(3)));
  }

  /** The sum of what is likely over all counts whose interval holds the true mean. */
  @ParameterizedTest
  @CsvSource({"0.2,0.9", "1,0.95", "3.7,0.95", "12.5,0.99", "40,0.8"})
  void exactIntervalCoversAtLeastAsOftenAsTheLevelSays(double mean, double level) {
    PoissonDistribution counts = new PoissonDistribution(mean);
    double covered = 0;
    for (int count = 0; count < 120; count++) {
      if (PoissonRate.garwood(count, 2, level).contains(mean / 2)) {
        covered += counts.probability(count);
      }
    }
    assertThat(covered).isBetween(level, 1.0);
  }

  @Test
  void intervalShrinksWithExposureAndScalesWithItsUnit() {
    double widest = Double.POSITIVE_INFINITY;
    for (int n = 1; n < 2000; n *= 3) {
      Interval rate = PoissonRate.garwood(2L * n, n, 0.95);
      assertThat(rate.contains(2)).isTrue();
      assertThat(rate.high() - rate.low()).isLessThan(widest);
      widest = rate.high() - rate.low();
      Interval perThousand = PoissonRate.garwood(2L * n, n / 1000.0, 0.95);
      assertThat(perThousand.low()).isCloseTo(1000 * rate.low(), relative(rate.low() * 1000));
      assertThat(perThousand.high()).isCloseTo(1000 * rate.high(), relative(rate.high() * 1000));
    }
  }

  @Test
  void higherLevelAndDispersionWiden() {
    Interval plain = PoissonRate.garwood(9, 3, 0.9);
    Interval surer = PoissonRate.garwood(9, 3, 0.99);
    Interval wider = PoissonRate.quasi(9, 3, 2.5, 0.9);
    assertThat(surer.low()).isLessThan(plain.low());
    assertThat(surer.high()).isGreaterThan(plain.high());
    assertThat(wider.low()).isLessThan(plain.low());
    assertThat(wider.high()).isGreaterThan(plain.high());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.7, 1, Double.NaN})
  void dispersionOfOneOrLessWidensNothing(double dispersion) {
    assertThat(PoissonRate.quasi(9, 3, dispersion, 0.9)).isEqualTo(PoissonRate.garwood(9, 3, 0.9));
  }

  @Test
  void veryLowEndKeepsItsDigits() {
    // With so little left of the count the low end is p^(1/shape), far below any fixed accuracy.
    assertThat(PoissonRate.quasi(1, 1, 1000, 0.95).low()).isBetween(0.0, 1e-300);
    assertThat(PoissonRate.garwood(1, 1e12, 0.95).low())
        .isCloseTo(-Math.log1p(-0.025) / 1e12, relative(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 0.5, 0.999999999, 1 - 0x1p-53})
  void extremeArgumentsHaveAnswers(double level) {
    for (long count : new long[] {0, 1, 2, 1000, 1_000_000_000}) {
      Interval plain = PoissonRate.garwood(count, 2, level);
      Interval wide = PoissonRate.quasi(count, 2, 50, level);
      assertThat(plain.low()).isBetween(0.0, count / 2.0);
      assertThat(plain.high()).isBetween(count / 2.0, Double.MAX_VALUE);
      assertThat(wide.low()).isBetween(0.0, count / 2.0);
      assertThat(wide.high()).isBetween(count / 2.0, Double.MAX_VALUE);
      Interval share = BinomialShare.clopperPearson(count, count + 1, level);
      assertThat(share.low()).isBetween(0.0, share.high());
      assertThat(share.high()).isLessThanOrEqualTo(1);
      Interval funnel = Funnel.limits(2, count / 2.0, level);
      assertThat(funnel.low()).isBetween(0.0, funnel.high());
      assertThat(funnel.high()).isLessThan(Double.MAX_VALUE);
    }
  }

  @Test
  void misuseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PoissonRate.garwood(-1, 1, 0.95))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PoissonRate.garwood(1, 0, 0.95))
        .withMessageContaining("0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PoissonRate.garwood(1, Double.NaN, 0.95))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PoissonRate.garwood(1, 1, 1))
        .withMessageContaining("1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PoissonRate.quasi(1, 1, -0.5, 0.95))
        .withMessageContaining("-0.5");
  }

  private static Offset<Double> relative(double size) {
    return within(1e-11 * size);
  }
}
