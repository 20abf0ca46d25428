package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChapmanTest {

  @Test
  void agreesWithR() {
    check("chapman.plain", 200, 150, 60, 0.95);
    check("chapman.none", 12, 9, 0, 0.9);
    check("chapman.equal", 30, 30, 30, 0.95);
    check("chapman.within", 50, 20, 20, 0.99);
    check("chapman.large", 250000, 410000, 99000, 0.95);
  }

  private static void check(String name, long first, long second, long both, double level) {
    Chapman.Result result = Chapman.of(first, second, both, level);
    SeriesReference.check(
        name,
        result.estimate(),
        result.variance(),
        result.interval().low(),
        result.interval().high());
  }

  @Test
  void emptyListTellsNothingOfTheOther() {
    assertThat(Chapman.of(0, 0, 0, 0.95))
        .isEqualTo(new Chapman.Result(0, 0, new Interval(0, Double.POSITIVE_INFINITY)));
    assertThat(Chapman.of(7, 0, 0, 0.95))
        .isEqualTo(new Chapman.Result(7, 0, new Interval(7, Double.POSITIVE_INFINITY)));
  }

  @Test
  void listsMayBeExchanged() {
    assertThat(Chapman.of(40, 25, 9, 0.9)).isEqualTo(Chapman.of(25, 40, 9, 0.9));
  }

  @Test
  void intervalShrinksWithMoreAndNeverBeginsBelowWhatWasSeen() {
    assertThat(relativeWidth(2000, 1500, 600)).isLessThan(relativeWidth(200, 150, 60) / 2);
    for (int both = 0; both <= 10; both++) {
      assertThat(Chapman.of(10, 14, both, 0.95).interval().low()).isGreaterThanOrEqualTo(24 - both);
    }
  }

  private static double relativeWidth(long first, long second, long both) {
    Chapman.Result result = Chapman.of(first, second, both, 0.95);
    return (result.interval().high() - result.interval().low()) / result.estimate();
  }

  /** The normal interval covers somewhat less than its level; 93.9 % here. */
  @Test
  void coversTheTruthOfIndependentLists() {
    long covered = IntStream.range(0, 2000).filter(ChapmanTest::coversFourHundred).count();
    assertThat(covered).isBetween(1840L, 1920L);
  }

  private static boolean coversFourHundred(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] seen = new long[3];
    for (int event = 0; event < 400; event++) {
      boolean first = random.nextDouble() < 0.5;
      boolean second = random.nextDouble() < 0.4;
      seen[0] += first ? 1 : 0;
      seen[1] += second ? 1 : 0;
      seen[2] += first && second ? 1 : 0;
    }
    return Chapman.of(seen[0], seen[1], seen[2], 0.95).interval().contains(400);
  }

  @Test
  void refusesMisuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Chapman.of(3, 5, 4, 0.95))
        .withMessageContaining("4 of 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Chapman.of(3, -5, 0, 0.95))
        .withMessageContaining("-5");
  }
}
