package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Chao2Test {

  @Test
  void agreesWithR() {
    check("chao2.plain", 12, 0.95, repeated(new int[] {1, 2, 3, 5, 8}, 20, 9, 6, 3, 1));
    check("chao2.no.two", 5, 0.9, repeated(new int[] {1, 3, 4}, 6, 5, 2));
    check("chao2.complete", 5, 0.95, repeated(new int[] {2, 3, 4}, 4, 5, 2));
    check("chao2.lone", 4, 0.95, 1, 3, 3, 4);
    check("chao2.all.once", 3, 0.99, repeated(new int[] {1}, 15));
    check("chao2.one", 2, 0.95, 2);
  }

  private static void check(String name, int samples, double level, int... incidences) {
    Chao2.Result result = Chao2.of(incidences, samples, level);
    assertThat(result.observed()).isEqualTo(incidences.length);
    SeriesReference.check(
        name,
        result.estimate(),
        result.variance(),
        result.interval().low(),
        result.interval().high());
  }

  private static int[] repeated(int[] incidences, int... times) {
    return IntStream.range(0, times.length)
        .flatMap(i -> IntStream.range(0, times[i]).map(unused -> incidences[i]))
        .toArray();
  }

  @Test
  void fewerThanTwoSamplesCannotTell() {
    Chao2.Result one = Chao2.of(new int[] {1, 1, 1}, 1, 0.95);
    assertThat(one.observed()).isEqualTo(3);
    assertThat(one.estimate()).isNaN();
    assertThat(one.variance()).isNaN();
    assertThat(one.interval()).isEqualTo(new Interval(3, Double.POSITIVE_INFINITY));
    assertThat(Chao2.of(new int[0], 0, 0.95).estimate()).isNaN();
  }

  @Test
  void emptySamplesTellNothing() {
    assertThat(Chao2.of(new int[0], 4, 0.95))
        .isEqualTo(new Chao2.Result(0, 0, 0, new Interval(0, Double.POSITIVE_INFINITY)));
  }

  @Test
  void orderDoesNotMatter() {
    assertThat(Chao2.of(new int[] {1, 2, 1, 3, 1, 2}, 4, 0.95))
        .isEqualTo(Chao2.of(new int[] {3, 2, 2, 1, 1, 1}, 4, 0.95));
  }

  @Test
  void multiplesScaleTheEstimateAndItsVarianceAndNarrowTheInterval() {
    Chao2.Result plain = Chao2.of(repeated(new int[] {1, 2, 3}, 10, 5, 4), 6, 0.95);
    Chao2.Result more = Chao2.of(repeated(new int[] {1, 2, 3}, 100, 50, 40), 6, 0.95);
    assertThat(more.estimate()).isCloseTo(10 * plain.estimate(), within(1e-9));
    assertThat(more.variance()).isCloseTo(10 * plain.variance(), within(1e-9));
    assertThat(width(more) / more.estimate()).isLessThan(width(plain) / plain.estimate() / 2);
  }

  private static double width(Chao2.Result result) {
    return result.interval().high() - result.interval().low();
  }

  @Test
  void coversTheTruthWhereAllAreEquallyLikelyToBeSeen() {
    long covered = IntStream.range(0, 200).filter(Chao2Test::coversTwoHundred).count();
    assertThat(covered).isBetween(180L, 200L);
  }

  private static boolean coversTwoHundred(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] seen =
        IntStream.range(0, 200)
            .map(event -> (int) random.doubles(6).filter(draw -> draw < 0.2).count())
            .filter(incidence -> incidence > 0)
            .toArray();
    return Chao2.of(seen, 6, 0.95).interval().contains(200);
  }

  @Test
  void intervalNeverBeginsBelowWhatWasSeen() {
    for (int once = 0; once < 12; once++) {
      for (int twice = 0; twice < 12; twice++) {
        Chao2.Result result = Chao2.of(repeated(new int[] {1, 2, 3}, once, twice, 1), 3, 0.95);
        assertThat(result.interval().low()).isGreaterThanOrEqualTo(result.observed());
        assertThat(result.interval().high()).isGreaterThanOrEqualTo(result.estimate());
        assertThat(result.variance()).isNotNegative();
      }
    }
  }

  @Test
  void refusesMisuse() {
    refuses("0", 3, 1, 0);
    refuses("4", 3, 4);
    refuses("-2", -2);
  }

  private static void refuses(String value, int samples, int... incidences) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Chao2.of(incidences, samples, 0.95))
        .withMessageContaining(value);
  }
}
