package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FunnelTest {

  static List<RatesReference.Arguments> limits() {
    return RatesReference.sets("limits", true);
  }

  static List<RatesReference.Arguments> overDispersed() {
    return RatesReference.sets("overDispersed", true);
  }

  @ParameterizedTest
  @MethodSource("limits")
  void exactLimitsAreThoseOfR(RatesReference.Arguments a) {
    a.assertInterval(Funnel.limits(a.number(0), a.number(1), a.number(2)));
  }

  @ParameterizedTest
  @MethodSource("overDispersed")
  void widenedLimitsAreThoseOfR(RatesReference.Arguments a) {
    a.assertInterval(Funnel.overDispersed(a.number(0), a.number(1), a.number(2), a.number(3)));
  }

  /**
   * The upper limit lies at most one count below the exact quantile, the lower one likewise: what
   * is strictly inside has at most the probability up to the upper quantile, and with one count
   * more at least the level's.
   */
  @ParameterizedTest
  @CsvSource({"4,0.95", "20,0.95", "20,0.998", "150,0.8"})
  void limitsEncloseTheLevel(double expected, double level) {
    PoissonDistribution counts = new PoissonDistribution(expected);
    Interval limits = Funnel.limits(1, expected, level);
    double inside = 0;
    double around = 0;
    for (int count = 0; count < 400; count++) {
      inside += limits.low() < count && count < limits.high() ? counts.probability(count) : 0;
      around += limits.low() < count && count < limits.high() + 1 ? counts.probability(count) : 0;
    }
    assertThat(inside).isLessThanOrEqualTo((1 + level) / 2);
    assertThat(around).isGreaterThanOrEqualTo(level);
  }

  @Test
  void limitsNarrowWithExposureAndScaleWithItsUnit() {
    double widest = Double.POSITIVE_INFINITY;
    for (int exposure = 1; exposure < 100_000; exposure *= 4) {
      Interval limits = Funnel.limits(exposure, 3, 0.95);
      assertThat(limits.contains(3)).isTrue();
      assertThat(limits.high() - limits.low()).isLessThan(widest);
      widest = limits.high() - limits.low();
      Interval perThousand = Funnel.limits(exposure / 1000.0, 3000, 0.95);
      assertThat(perThousand.low()).isCloseTo(1000 * limits.low(), within(1e-6));
      assertThat(perThousand.high()).isCloseTo(1000 * limits.high(), within(1e-6));
    }
  }

  @Test
  void largeExposureComesNearTheNormalLimits() {
    Interval exact = Funnel.limits(1e7, 0.5, 0.95);
    double half = 1.959963984540054 * Math.sqrt(0.5 / 1e7);
    assertThat(exact.low()).isCloseTo(0.5 - half, within(1e-3 * half));
    assertThat(exact.high()).isCloseTo(0.5 + half, within(1e-3 * half));
  }

  @Test
  void overDispersionOfOneOrLessWidensNothing() {
    Interval plain = Funnel.limits(5, 2, 0.95);
    assertThat(Funnel.overDispersed(5, 2, 0.3, 0.95)).isEqualTo(plain);
    assertThat(Funnel.overDispersed(5, 2, 1, 0.95)).isEqualTo(plain);
    assertThat(Funnel.overDispersed(5, 2, Double.NaN, 0.95)).isEqualTo(plain);
  }

  @Test
  void misuseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.limits(0, 1, 0.95))
        .withMessageContaining("0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.limits(1, -0.1, 0.95))
        .withMessageContaining("-0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.overDispersed(1, 1, -2, 0.95))
        .withMessageContaining("-2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.overDispersed(1, 1, 2, 1.5))
        .withMessageContaining("1.5");
  }
}
