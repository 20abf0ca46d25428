package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BinomialShareTest {

  static List<RatesReference.Arguments> wilsons() {
    return RatesReference.sets("wilson", true);
  }

  static List<RatesReference.Arguments> clopperPearsons() {
    return RatesReference.sets("clopperPearson", true);
  }

  @ParameterizedTest
  @MethodSource("wilsons")
  void scoreIntervalIsThatOfR(RatesReference.Arguments a) {
    a.assertInterval(BinomialShare.wilson(a.count(0), a.count(1), a.number(2)));
  }

  @ParameterizedTest
  @MethodSource("clopperPearsons")
  void exactIntervalIsThatOfR(RatesReference.Arguments a) {
    a.assertInterval(BinomialShare.clopperPearson(a.count(0), a.count(1), a.number(2)));
  }

  @ParameterizedTest
  @CsvSource({"5,0.5,0.95", "30,0.02,0.95", "30,0.37,0.9", "80,0.9,0.99"})
  void exactIntervalCoversAtLeastAsOftenAsTheLevelSays(int trials, double share, double level) {
    BinomialDistribution successes = new BinomialDistribution(null, trials, share);
    double covered = 0;
    for (int x = 0; x <= trials; x++) {
      if (BinomialShare.clopperPearson(x, trials, level).contains(share)) {
        covered += successes.probability(x);
      }
    }
    assertThat(covered).isBetween(level, 1.0 + 1e-12);
  }

  @Test
  void scoreIntervalCoversAboutAsOftenAsTheLevelSays() {
    int trials = 40;
    double covered = 0;
    for (int at = 1; at < 100; at++) {
      BinomialDistribution successes = new BinomialDistribution(null, trials, at / 100.0);
      for (int x = 0; x <= trials; x++) {
        if (BinomialShare.wilson(x, trials, 0.95).contains(at / 100.0)) {
          covered += successes.probability(x) / 99;
        }
      }
    }
    assertThat(covered).isBetween(0.94, 0.96);
  }

  @Test
  void failuresMirrorSuccesses() {
    for (int x = 0; x <= 12; x++) {
      assertMirrored(BinomialShare.wilson(x, 12, 0.9), BinomialShare.wilson(12 - x, 12, 0.9));
      assertMirrored(
          BinomialShare.clopperPearson(x, 12, 0.9), BinomialShare.clopperPearson(12 - x, 12, 0.9));
    }
  }

  private static void assertMirrored(Interval one, Interval other) {
    assertThat(one.low()).isCloseTo(1 - other.high(), within(1e-13));
    assertThat(one.high()).isCloseTo(1 - other.low(), within(1e-13));
  }

  @Test
  void intervalsShrinkWithTrialsAndHoldTheShare() {
    double wilson = 1;
    double exact = 1;
    for (long n = 4; n < 1_000_000; n *= 4) {
      Interval score = BinomialShare.wilson(n / 4, n, 0.95);
      Interval tails = BinomialShare.clopperPearson(n / 4, n, 0.95);
      assertThat(score.contains(0.25) && tails.contains(0.25)).isTrue();
      assertThat(score.high() - score.low()).isLessThan(wilson);
      assertThat(tails.high() - tails.low()).isLessThan(exact);
      wilson = score.high() - score.low();
      exact = tails.high() - tails.low();
      assertThat(exact).isGreaterThan(wilson);
    }
  }

  @Test
  void withoutTrialsAnyShareMayBe() {
    assertThat(BinomialShare.wilson(0, 0, 0.95)).isEqualTo(new Interval(0, 1));
    assertThat(BinomialShare.clopperPearson(0, 0, 0.95)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void misuseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BinomialShare.wilson(8, 7, 0.95))
        .withMessageContaining("7: 8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BinomialShare.clopperPearson(-2, 7, 0.95))
        .withMessageContaining("-2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BinomialShare.wilson(0, -3, 0.95))
        .withMessageContaining("-3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BinomialShare.wilson(1, 2, 95))
        .withMessageContaining("95");
  }
}
