package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankIntervalsTest {

  private static final int DRAWS = 40_000;
  private static final Map<String, List<Interval>> DRAWN = new HashMap<>();

  static List<RatesReference.Arguments> ranks() {
    return RatesReference.sets("ranks", true);
  }

  /** R integrates the distribution of each rank; a large simulation has the same quantiles. */
  @ParameterizedTest
  @MethodSource("ranks")
  void intervalsAreThoseOfTheExactDistribution(RatesReference.Arguments a) {
    List<Interval> drawn =
        DRAWN.computeIfAbsent(
            a.text(0) + a.text(1), set -> of(a.text(0), a.number(1), DRAWS, 20240214));
    a.assertInterval(drawn.get((int) a.count(2) - 1));
  }

  private static List<Interval> of(String set, double level, int draws, long seed) {
    return RankIntervals.of(RateData.counts(set), RateData.exposures(set), 1, level, draws, seed);
  }

  @Test
  void sameSeedSameIntervals() {
    assertThat(of("provinces", 0.95, 500, 7)).isEqualTo(of("provinces", 0.95, 500, 7));
  }

  @Test
  void intervalsLieWithinTheRanks() {
    for (Interval interval : of("provinces", 0.999, 500, 11)) {
      assertThat(interval.low()).isBetween(1.0, interval.high());
      assertThat(interval.high()).isBetween(interval.low(), 10.0);
    }
  }

  @Test
  void orderOfUnitsDoesNotMatter() {
    List<Interval> turned =
        new ArrayList<>(
            RankIntervals.of(
                RateData.reversed(RateData.counts("provinces")),
                RateData.reversed(RateData.exposures("provinces")),
                1,
                0.9,
                300,
                5));
    Collections.reverse(turned);
    assertThat(turned).isEqualTo(of("provinces", 0.9, 300, 5));
  }

  @Test
  void unitsAlikeHaveTheSameInterval() {
    List<Interval> equal = of("equal", 0.9, 1000, 3);
    assertThat(equal).containsOnly(new Interval(1, 4));
    assertThat(RankIntervals.of(new long[] {9, 2, 9}, new double[] {3, 3, 3}, 1, 0.9, 200, 3))
        .satisfies(alike -> assertThat(alike.get(0)).isEqualTo(alike.get(2)));
  }

  @Test
  void unitOfExposureDoesNotMatterAndMoreExposureNarrows() {
    long[] counts = RateData.counts("spread");
    double[] exposures = RateData.exposures("spread");
    List<Interval> intervals = RankIntervals.of(counts, exposures, 1, 0.9, 400, 9);
    assertThat(RankIntervals.of(counts, RateData.times(exposures, 1024), 1, 0.9, 400, 9))
        .isEqualTo(intervals);
    long[] more = counts.clone();
    for (int i = 0; i < more.length; i++) {
      more[i] *= 100;
    }
    assertThat(width(RankIntervals.of(more, RateData.times(exposures, 100), 1, 0.9, 400, 9)))
        .isLessThan(width(intervals));
  }

  private static double width(List<Interval> intervals) {
    return intervals.stream().mapToDouble(interval -> interval.high() - interval.low()).sum();
  }

  @Test
  void nothingAndOne() {
    assertThat(RankIntervals.of(new long[0], new double[0], 1, 0.9, 10, 1)).isEmpty();
    assertThat(of("one", 0.9, 10, 1)).containsExactly(new Interval(1, 1));
  }

  /** Drawn shares below a value against the distribution: within four standard errors. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1.5, 7.5, 1000.5})
  void drawsFollowTheGammaDistribution(double shape) {
    GammaDraws gamma = new GammaDraws(new SplittableRandom(42));
    int below = 0;
    int farBelow = 0;
    for (int i = 0; i < 20_000; i++) {
      double draw = gamma.next(shape);
      below += draw < shape ? 1 : 0;
      farBelow += draw < shape - 0.6 * Math.sqrt(shape) ? 1 : 0;
    }
    assertShare(below, Gamma.regularizedGammaP(shape, shape));
    assertShare(farBelow, Gamma.regularizedGammaP(shape, shape - 0.6 * Math.sqrt(shape)));
  }

  private static void assertShare(int drawn, double expected) {
    double error = Math.sqrt(expected * (1 - expected) / 20_000);
    assertThat(drawn / 20_000.0).isCloseTo(expected, within(4 * error));
  }

  @Test
  void misuseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of("few", 0.9, 0, 1))
        .withMessageContaining("0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of("few", 0, 10, 1))
        .withMessageContaining("0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankIntervals.of(new long[] {-3}, new double[] {1}, 1, 0.9, 10, 1))
        .withMessageContaining("-3");
  }
}
