package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Statistics on events that come in clusters against R and its package VGAM: src/test/r/clusters.R.
 */
class ClustersReferenceTest {

  private static final String FILE = "clusters.csv";
  private static final ClusterDispersion.Result CLUSTERED =
      ClusterDispersion.of(new long[][] {{9, 0, 0, 1}, {0, 7, 0, 0}, {0, 2, 11, 0}, {1, 0, 0, 5}});

  private static void isThatOfR(double actual, String name) {
    double expected = RatesReference.value(FILE, name);
    assertThat(actual).as(name).isCloseTo(expected, within(Math.abs(expected) * 1e-7 + 1e-300));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4, 60, 510, 2.5",
    "3, 4, 60, 510, 2.5",
    "12, 4, 1500, 510, 3",
    "40, 30, 700, 484, 1.8",
    "900, 60, 20000, 454, 4",
    "5, 1, 5, 1, 2",
    "0, 1, 9, 1, 12"
  })
  void rateAgainstRest(long count, String exposure, long rest, String restExposure, String phi) {
    isThatOfR(
        ExactTest.againstRest(
            count,
            Double.parseDouble(exposure),
            rest,
            Double.parseDouble(restExposure),
            Double.parseDouble(phi)),
        String.join(
            " ",
            "againstRest",
            Long.toString(count),
            exposure,
            Long.toString(rest),
            restExposure,
            phi));
  }

  @ParameterizedTest
  @CsvSource({
    "11, 60, 15, 180, 2, 0.95",
    "137, 24, 129, 23.5, 3.2, 0.8",
    "2, 3, 30, 180, 1.3, 0.95",
    "5231, 60, 15100, 180, 6, 0.95"
  })
  void ratioOfRates(
      long count, String exposure, long other, String otherExposure, String phi, String level) {
    RateRatio.Result result =
        RateRatio.of(
            count,
            Double.parseDouble(exposure),
            other,
            Double.parseDouble(otherExposure),
            Double.parseDouble(phi),
            Double.parseDouble(level));
    String set =
        String.join(
            " ",
            "ratio",
            Long.toString(count),
            exposure,
            Long.toString(other),
            otherExposure,
            phi,
            level);
    isThatOfR(result.interval().low(), set + " low");
    isThatOfR(result.interval().high(), set + " high");
    isThatOfR(result.p(), set + " p");
  }

  @Test
  void dispersionOfATable() {
    assertThat(ClusterDispersion.of(new long[][] {{2, 2, 2}, {2, 2, 2}}).dispersion()).isZero();
    assertThat(ClusterDispersion.of(new long[][] {{10, 20, 30}, {1, 2, 3}}).dispersion())
        .isLessThan(1e-20);
    ClusterDispersion.Result even =
        ClusterDispersion.of(new long[][] {{7, 0, 2}, {0, 6, 3}, {2, 3, 4}});
    isThatOfR(even.dispersion(), "dispersion even");
    isThatOfR(even.freedom(), "freedom even");
    isThatOfR(CLUSTERED.dispersion(), "dispersion clustered");
    isThatOfR(CLUSTERED.freedom(), "freedom clustered");
    isThatOfR(
        Dispersion.p(new long[] {3, 17, 1, 9, 4}, new double[] {1, 1, 1, 1, 1}, CLUSTERED),
        "index against scatter");
  }

  @Test
  void tablesThatCannotScatterHaveNoIndex() {
    for (long[][] table :
        List.of(
            new long[0][0],
            new long[][] {{3, 4}},
            new long[][] {{3, 0}, {4, 0}},
            new long[][] {{3, 4}, {0, 0}})) {
      assertThat(ClusterDispersion.of(table).dispersion()).isNaN();
      assertThat(ClusterDispersion.of(table).freedom()).isZero();
    }
    assertThat(
            Dispersion.p(
                new long[] {1, 90},
                new double[] {1, 1},
                ClusterDispersion.of(new long[][] {{3, 4}})))
        .as("nothing to test against")
        .isEqualTo(1);
  }

  /**
   * Clusters of 1 and 5 in places of few and many: the mean of the estimates is the mean square of
   * a size over its mean.
   */
  @Test
  void theDispersionOfClustersInSmallPlacesIsNotTooSmall() {
    double sum = 0;
    for (int seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long[][] counts = new long[12][4];
      for (int cluster = 0; cluster < 120; cluster++) {
        int row = (int) (12 * Math.pow(random.nextDouble(), 2));
        counts[row][random.nextInt(4)] += random.nextBoolean() ? 1 : 5;
      }
      sum += ClusterDispersion.of(counts).dispersion();
    }
    assertThat(sum / 400).as("mean square over mean: 26 / 6").isCloseTo(26 / 6.0, within(0.1));
  }

  /** Nothing jumps where a release has no clusters. */
  @Test
  void withoutClustersItIsTheStatisticOfIndependentEvents() {
    for (double phi : new double[] {0.4, 1, Double.NaN}) {
      assertThat(ExactTest.againstRest(8, 2.5, 40, 30, phi))
          .isEqualTo(ExactTest.againstRest(8, 2.5, 40, 30));
      assertThat(RateRatio.of(8, 2.5, 40, 30, phi, 0.95))
          .isEqualTo(RateRatio.of(8, 2.5, 40, 30, 0.95));
    }
    assertThat(ExactTest.againstRest(8, 2.5, 40, 30, 1.000001))
        .isCloseTo(ExactTest.againstRest(8, 2.5, 40, 30), within(1e-3));
    assertThat(RateRatio.of(0, 3, 0, 4, 2, 0.95).p()).isEqualTo(1);
    assertThat(RateRatio.of(0, 3, 9, 4, 2, 0.95).interval().low()).isZero();
    assertThat(RateRatio.of(9, 3, 0, 4, 2, 0.95).interval().high()).isInfinite();
  }

  @Test
  void theLawOfOneSideAddsUpAndMirrors() {
    BetaBinomial law = BetaBinomial.of(40, 0.3, 2.5);
    BetaBinomial mirror = BetaBinomial.of(40, 0.7, 2.5);
    double sum = 0;
    for (long number = 0; number <= 40; number++) {
      sum += law.exactly(number);
      assertThat(law.atMost(number)).isCloseTo(sum, within(1e-12));
      assertThat(law.atLeast(number)).isCloseTo(1 - sum + law.exactly(number), within(1e-12));
      assertThat(mirror.exactly(40 - number)).isCloseTo(law.exactly(number), within(1e-14));
    }
    assertThat(law.atMost(-1)).isZero();
    assertThat(law.atLeast(41)).isZero();
    assertThat(law.exactly(41)).isZero();
  }

  /** Few clusters of many: both ends are likelier than the middle. */
  @Test
  void theLawMayHaveTwoHumps() {
    BetaBinomial law = BetaBinomial.of(10, 0.5, 30);
    assertThat(law.exactly(0)).isGreaterThan(law.exactly(5));
    assertThat(law.exactly(0)).isCloseTo(law.exactly(10), within(1e-14));
    assertThat(law.atMost(4) + law.exactly(5) + law.atLeast(6)).isCloseTo(1, within(1e-12));
  }
}
