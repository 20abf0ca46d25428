package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SenSlopeTest {

  @Test
  void agreesWithR() {
    check("sen.rising", 0.95, MannKendallTest.RISING);
    check("sen.ties", 0.9, MannKendallTest.TIES);
    check("sen.falling", 0.99, MannKendallTest.FALLING);
    check("sen.nile", 0.95, Nile.flow());
    check("sen.short", 0.95, 1, 4, 2, 7);
    check("sen.line", 0.95, 1, 3, 5, 7, 9, 11, 13);
    check("sen.equal", 0.95, 5, 5, 5);
  }

  private static void check(String name, double level, double... series) {
    SenSlope.Result result = SenSlope.of(series, level);
    SeriesReference.check(
        name,
        result.slope(),
        result.interval().low(),
        result.interval().high(),
        result.intercept());
  }

  @Test
  void oneValueHasNoSlope() {
    for (double[] series : new double[][] {{}, {3}}) {
      SenSlope.Result result = SenSlope.of(series, 0.95);
      assertThat(result.slope()).isNaN();
      assertThat(result.intercept()).isNaN();
      assertThat(result.interval())
          .isEqualTo(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }
  }

  @Test
  void outlierDoesNotBendTheLine() {
    double[] series = IntStream.range(0, 21).mapToDouble(t -> 2 * t + 1).toArray();
    series[20] = 1e6;
    SenSlope.Result result = SenSlope.of(series, 0.95);
    assertThat(result.slope()).isEqualTo(2);
    assertThat(result.intercept()).isEqualTo(1);
  }

  @Test
  void scalesWithTheValues() {
    SenSlope.Result plain = SenSlope.of(MannKendallTest.TIES, 0.95);
    SenSlope.Result scaled =
        SenSlope.of(Arrays.stream(MannKendallTest.TIES).map(y -> 4 * y + 3).toArray(), 0.95);
    assertThat(scaled.slope()).isEqualTo(4 * plain.slope());
    assertThat(scaled.interval()).isEqualTo(plain.interval().times(4));
    assertThat(scaled.intercept()).isCloseTo(4 * plain.intercept() + 3, within(1e-12));
  }

  @Test
  void intervalShrinksWithTheSeriesAndGrowsWithTheLevel() {
    assertThat(width(noisy(80), 0.95)).isLessThan(width(noisy(20), 0.95) / 4);
    assertThat(width(noisy(20), 0.99)).isGreaterThan(width(noisy(20), 0.8));
    assertThat(SenSlope.of(noisy(80), 0.95).interval().contains(0.5)).isTrue();
  }

  private static double width(double[] series, double level) {
    Interval interval = SenSlope.of(series, level).interval();
    return interval.high() - interval.low();
  }

  private static double[] noisy(int length) {
    SplittableRandom random = new SplittableRandom(7);
    return IntStream.range(0, length).mapToDouble(t -> t / 2.0 + 5 * random.nextDouble()).toArray();
  }

  @Test
  void refusesALevelOutsideOfItsRange() {
    for (double level : new double[] {0, 1, 95, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SenSlope.of(new double[] {1, 2}, level))
          .withMessageContaining(String.valueOf(level));
    }
  }
}
