package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

class BinomialDrawTest {

  private static final int DRAWS = 100_000;

  @Test
  void drawsAreDistributedAsTheyShould() {
    requireFit(100, 0.3);
    requireFit(1_000, 0.011);
    requireFit(1_000, 0.004);
    requireFit(50, 0.5);
    requireFit(400, 0.93);
  }

  @Test
  void certainAndImpossibleAreNotDrawn() {
    SplittableRandom random = new SplittableRandom(1);
    assertThat(BinomialDraw.of(1_000_000, 0, random)).isZero();
    assertThat(BinomialDraw.of(1_000_000, 1, random)).isEqualTo(1_000_000);
    assertThat(BinomialDraw.of(0, 0.4, random)).isZero();
  }

  @Test
  void manyTrialsHaveTheirMeanAndVariance() {
    SplittableRandom random = new SplittableRandom(3);
    long trials = 500_000_000L;
    double chance = 0.123;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      double off = BinomialDraw.of(trials, chance, random) - trials * chance;
      sum += off;
      squares += off * off;
    }
    double variance = trials * chance * (1 - chance);
    assertThat(sum / DRAWS).isCloseTo(0, within(4 * Math.sqrt(variance / DRAWS)));
    assertThat(squares / DRAWS / variance).isCloseTo(1, within(4 * Math.sqrt(2.0 / DRAWS)));
  }

  /** A chi-square test over every number that is expected at least ten times. */
  private static void requireFit(int trials, double chance) {
    SplittableRandom random = new SplittableRandom(2);
    long[] found = new long[trials + 1];
    for (int i = 0; i < DRAWS; i++) {
      found[(int) BinomialDraw.of(trials, chance, random)]++;
    }
    BinomialDistribution exact = new BinomialDistribution(null, trials, chance);
    double statistic = 0;
    int cells = 0;
    double restExpected = 0;
    long restFound = 0;
    for (int k = 0; k <= trials; k++) {
      double expected = exact.probability(k) * DRAWS;
      if (expected < 10) {
        restExpected += expected;
        restFound += found[k];
      } else {
        statistic += (found[k] - expected) * (found[k] - expected) / expected;
        cells++;
      }
    }
    statistic += (restFound - restExpected) * (restFound - restExpected) / restExpected;
    double p = 1 - new ChiSquaredDistribution(null, cells).cumulativeProbability(statistic);
    assertThat(p).as(trials + " trials of " + chance).isGreaterThan(0.001);
  }
}
