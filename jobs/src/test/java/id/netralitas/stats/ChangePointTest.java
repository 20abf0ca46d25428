package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangePointTest {

  private static final long[] JUMP = {3, 4, 2, 5, 12, 14, 11, 13};
  private static final int SIMULATIONS = 40_000;

  @Test
  void agreesWithTheDeviancesOfR() {
    check("change.jump", JUMP, evenly(8));
    check("change.exposed", JUMP, 10, 12, 7, 20, 11, 13, 9, 14);
    check("change.zeros", new long[] {0, 0, 0, 4, 5, 0, 3}, 1, 2, 1, 1, 1, 2, 1);
    check("change.two", new long[] {7, 2}, 3, 1);
    check("change.even", new long[] {4, 4, 4, 4}, evenly(4));
  }

  private static void check(String name, long[] counts, double... exposures) {
    ChangePoint.Result result = ChangePoint.of(counts, exposures, 1, 1, 0);
    SeriesReference.check(
        name, result.index(), result.statistic(), result.before(), result.after());
  }

  @Test
  void simulatedProbabilityAgreesWithEnumerationAndWithR() {
    checkP("change.exact.few", new long[] {0, 1, 3, 2}, evenly(4));
    checkP("change.exact.exposed", new long[] {3, 0, 1, 0}, 1, 2, 1, 3);
    checkP("change.p.mild", new long[] {5, 3, 6, 4, 9, 8, 7}, 1, 1, 2, 1, 1, 1, 1);
  }

  /** Four standard errors of both simulations together. */
  private static void checkP(String name, long[] counts, double... exposures) {
    double p = SeriesReference.value(name);
    double error = Math.sqrt(p * (1 - p) * (1.0 / SIMULATIONS + 1e-5));
    assertThat(ChangePoint.of(counts, exposures, 1, SIMULATIONS, 5).p())
        .as(name)
        .isCloseTo(p, within(4 * error));
  }

  @Test
  void nothingToFindIsToldAsNothing() {
    assertThat(ChangePoint.of(new long[] {0, 0}, evenly(2), 1, 9, 1))
        .isEqualTo(new ChangePoint.Result(-1, 0, 1, 0, 0));
    assertThat(ChangePoint.of(new long[] {6}, new double[] {3}, 1, 9, 1))
        .isEqualTo(new ChangePoint.Result(-1, 0, 1, 2, 2));
    assertThat(ChangePoint.of(new long[0], new double[0], 1, 9, 1))
        .isEqualTo(new ChangePoint.Result(-1, 0, 1, Double.NaN, Double.NaN));
    assertThat(ChangePoint.of(new long[] {0, 6, 0}, new double[] {0, 2, 0}, 1, 9, 1))
        .isEqualTo(new ChangePoint.Result(-1, 0, 1, 3, 3));
  }

  @Test
  void equalRatesGiveNoChange() {
    ChangePoint.Result result =
        ChangePoint.of(new long[] {2, 4, 6}, new double[] {0.1, 0.2, 0.3}, 1, 99, 1);
    assertThat(result.p()).isEqualTo(1);
    assertThat(result.statistic()).isCloseTo(0, within(1e-9));
  }

  @Test
  void positionsWithoutExposureMayStandAnywhere() {
    ChangePoint.Result result =
        ChangePoint.of(new long[] {0, 2, 0, 20, 0}, new double[] {0, 1, 0, 1, 0}, 1, 999, 1);
    assertThat(result.index()).isEqualTo(2);
    assertThat(result.before()).isEqualTo(2);
    assertThat(result.after()).isEqualTo(20);
    assertThat(result.p()).isLessThan(0.01);
  }

  @Test
  void findsAPlantedChange() {
    for (int seed = 0; seed < 50; seed++) {
      double[] rates = new double[24];
      Arrays.fill(rates, 0, 15, 1);
      Arrays.fill(rates, 15, 24, 3);
      ChangePoint.Result result = ChangePoint.of(drawn(rates, 400, seed), evenly(24), 1, 199, seed);
      assertThat(result.index()).isBetween(13, 17);
      assertThat(result.p()).isEqualTo(1.0 / 200);
      assertThat(result.after() / result.before()).isBetween(2.0, 4.5);
    }
  }

  @Test
  void changeOfExposureIsNoChangeOfTheRate() {
    long[] counts = {10, 10, 10, 30, 30, 30};
    double[] exposures = {1, 1, 1, 3, 3, 3};
    assertThat(ChangePoint.of(counts, exposures, 1, 199, 3).p()).isEqualTo(1);
    assertThat(ChangePoint.of(counts, evenly(6), 1, 199, 3).p()).isEqualTo(1.0 / 200);
  }

  @Test
  void constantRateSeldomLooksLikeAChange() {
    double[] exposures = {1, 2, 1, 3, 1, 1, 2, 1, 1, 2, 1, 1};
    long quiet =
        IntStream.range(0, 200)
            .filter(
                seed ->
                    ChangePoint.of(drawn(exposures, 90, seed), exposures, 1, 199, seed).p() > 0.05)
            .count();
    assertThat(quiet).isBetween(186L, 199L);
  }

  private static long[] drawn(double[] rates, long total, long seed) {
    long[] counts = new long[rates.length];
    new MultinomialDraws(rates, seed + 1000).draw(total, counts);
    return counts;
  }

  @Test
  void turnedAroundOrInOtherUnitsItStaysTheSame() {
    ChangePoint.Result plain = ChangePoint.of(JUMP, evenly(8), 1, 99, 4);
    long[] turned = {13, 11, 14, 12, 5, 2, 4, 3};
    assertThat(ChangePoint.of(turned, evenly(8), 1, 99, 4).statistic())
        .isCloseTo(plain.statistic(), within(1e-9));
    double[] days = Arrays.stream(evenly(8)).map(e -> 30 * e).toArray();
    ChangePoint.Result monthly = ChangePoint.of(JUMP, days, 1, 99, 4);
    assertThat(monthly.statistic()).isCloseTo(plain.statistic(), within(1e-9));
    assertThat(monthly.after()).isCloseTo(plain.after() / 30, within(1e-12));
  }

  @Test
  void sameSeedGivesTheSame() {
    long[] counts = {5, 3, 6, 4, 9, 8, 7};
    ChangePoint.Result result = ChangePoint.of(counts, evenly(7), 1, 999, 8);
    assertThat(ChangePoint.of(counts, evenly(7), 1, 999, 8)).isEqualTo(result);
    assertThat(ChangePoint.of(counts, evenly(7), 1, 999, 9).p()).isNotEqualTo(result.p());
  }

  @Test
  void refusesMisuse() {
    refuses("-1", new long[] {1, -1}, evenly(2), 9);
    refuses("2, 3", new long[] {1, 1}, evenly(3), 9);
    refuses("5", new long[] {1, 5}, new double[] {1, 0}, 9);
    refuses("-0.5", new long[] {1, 0}, new double[] {1, -0.5}, 9);
    refuses("NaN", new long[] {1, 0}, new double[] {1, Double.NaN}, 9);
    refuses("0", new long[] {1, 0}, evenly(2), 0);
  }

  private static void refuses(String value, long[] counts, double[] exposures, int simulations) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChangePoint.of(counts, exposures, 1, simulations, 1))
        .withMessageContaining(value);
  }

  static double[] evenly(int length) {
    double[] exposures = new double[length];
    Arrays.fill(exposures, 1);
    return exposures;
  }
}
