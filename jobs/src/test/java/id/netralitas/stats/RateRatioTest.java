package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateRatioTest {

  @Test
  void agreesWithPoissonTestOfR() {
    check("ratio.plain", 11, 800, 15, 3000, 0.95);
    check("ratio.level", 137, 24.19893, 129, 23.5, 0.8);
    check("ratio.zero", 0, 10, 4, 12, 0.95);
    check("ratio.other.zero", 3, 10, 0, 12, 0.99);
    check("ratio.one", 1, 5, 1, 5, 0.95);
    check("ratio.far", 2, 1, 30, 1, 0.95);
    check("ratio.large", 52310, 1000, 51000, 1000, 0.95);
    check("ratio.rare", 1, 1, 2000000, 1, 0.95);
    check("ratio.often", 90000, 1, 2, 3, 0.95);
    check("ratio.unequal", 7, 1, 20, 9, 0.95);
    check("ratio.below", 2, 9, 6, 4, 0.95);
  }

  private static void check(
      String name, long count, double exposure, long other, double otherExposure, double level) {
    RateRatio.Result result = RateRatio.of(count, exposure, other, otherExposure, level);
    SeriesReference.check(
        name, result.ratio(), result.interval().low(), result.interval().high(), result.p());
  }

  @Test
  void nothingSeenTellsNothing() {
    RateRatio.Result result = RateRatio.of(0, 3, 0, 5, 0.95);
    assertThat(result.ratio()).isNaN();
    assertThat(result.interval()).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
    assertThat(result.p()).isEqualTo(1);
  }

  @Test
  void equalRatesHaveRatioOneForSure() {
    RateRatio.Result result = RateRatio.of(6, 2, 9, 3, 0.95);
    assertThat(result.ratio()).isCloseTo(1, within(1e-12));
    assertThat(result.p()).isEqualTo(1);
  }

  @Test
  void exchangedRatesGiveTheInverse() {
    RateRatio.Result plain = RateRatio.of(17, 40, 5, 33, 0.9);
    RateRatio.Result exchanged = RateRatio.of(5, 33, 17, 40, 0.9);
    assertThat(exchanged.ratio()).isCloseTo(1 / plain.ratio(), within(1e-12));
    assertThat(exchanged.interval().low()).isCloseTo(1 / plain.interval().high(), within(1e-12));
    assertThat(exchanged.interval().high()).isCloseTo(1 / plain.interval().low(), within(1e-10));
    assertThat(exchanged.p()).isCloseTo(plain.p(), within(1e-12));
  }

  @Test
  void unitOfExposureDoesNotMatter() {
    RateRatio.Result days = RateRatio.of(17, 40, 5, 33, 0.9);
    RateRatio.Result hours = RateRatio.of(17, 960, 5, 792, 0.9);
    assertThat(hours.ratio()).isCloseTo(days.ratio(), within(1e-12));
    assertThat(hours.p()).isCloseTo(days.p(), within(1e-12));
  }

  @Test
  void intervalShrinksWithMoreAndGrowsWithTheLevel() {
    assertThat(width(400, 200, 0.95)).isLessThan(width(40, 20, 0.95) / 2);
    assertThat(width(40, 20, 0.99)).isGreaterThan(width(40, 20, 0.9));
  }

  private static double width(long count, long other, double level) {
    Interval interval = RateRatio.of(count, 1, other, 1, level).interval();
    return interval.high() - interval.low();
  }

  @Test
  void ratioLiesInItsInterval() {
    for (int count = 0; count < 30; count++) {
      for (int other = 1; other < 30; other++) {
        RateRatio.Result result = RateRatio.of(count, 2.5, other, 1.25, 0.5);
        assertThat(result.interval().contains(result.ratio())).isTrue();
        assertThat(result.p()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void refusesMisuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateRatio.of(-3, 1, 1, 1, 0.95))
        .withMessageContaining("-3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateRatio.of(3, 0, 1, 1, 0.95))
        .withMessageContaining("0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateRatio.of(3, 1, 1, Double.POSITIVE_INFINITY, 0.95))
        .withMessageContaining("Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateRatio.of(Long.MAX_VALUE, 1, 1, 1, 0.95))
        .withMessageContaining(String.valueOf(Long.MAX_VALUE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateRatio.of(3, 1, 1, 1, 1))
        .withMessageContaining("1.0");
  }
}
