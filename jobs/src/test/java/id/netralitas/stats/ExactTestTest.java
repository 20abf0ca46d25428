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

class ExactTestTest {

  static List<RatesReference.Arguments> midPs() {
    return RatesReference.sets("midP", false);
  }

  static List<RatesReference.Arguments> againstRests() {
    return RatesReference.sets("againstRest", false);
  }

  @ParameterizedTest
  @MethodSource("midPs")
  void midPIsThatOfR(RatesReference.Arguments a) {
    a.assertValue(ExactTest.midP(a.count(0), a.count(1), a.number(2)));
  }

  @ParameterizedTest
  @MethodSource("againstRests")
  void rateAgainstRestIsThatOfR(RatesReference.Arguments a) {
    a.assertValue(ExactTest.againstRest(a.count(0), a.number(1), a.count(2), a.number(3)));
  }

  /** Half of the count itself makes the test neither exact nor far from its level. */
  @ParameterizedTest
  @CsvSource({"20,0.5", "50,0.1", "60,0.33"})
  void isSmallAboutAsOftenAsItSays(int trials, double probability) {
    BinomialDistribution successes = new BinomialDistribution(null, trials, probability);
    double rejected = 0;
    for (int x = 0; x <= trials; x++) {
      if (ExactTest.midP(x, trials, probability) <= 0.05) {
        rejected += successes.probability(x);
      }
    }
    assertThat(rejected).isBetween(0.02, 0.065);
  }

  @Test
  void failuresMirrorSuccesses() {
    for (int x = 0; x <= 15; x++) {
      assertThat(ExactTest.midP(x, 15, 0.25))
          .isCloseTo(ExactTest.midP(15 - x, 15, 0.75), within(1e-14));
    }
  }

  @Test
  void restSeesTheSameAndTheUnitOfExposureDoesNotMatter() {
    double p = ExactTest.againstRest(8, 2.5, 40, 30);
    assertThat(ExactTest.againstRest(40, 30, 8, 2.5)).isCloseTo(p, within(1e-13));
    assertThat(ExactTest.againstRest(8, 2500, 40, 30000)).isCloseTo(p, within(1e-13));
    assertThat(ExactTest.againstRest(0, 1, 0, 5)).isEqualTo(1);
    assertThat(ExactTest.againstRest(6, 1, 6, 1)).isEqualTo(1);
  }

  @Test
  void fartherOffIsLessLikely() {
    double nearer = 1;
    for (int x = 10; x <= 40; x++) {
      double p = ExactTest.midP(x, 40, 0.25);
      assertThat(p).isBetween(0.0, nearer);
      nearer = p;
    }
  }

  @Test
  void misuseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExactTest.midP(1, 2, 1.5))
        .withMessageContaining("1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExactTest.midP(3, 2, 0.5))
        .withMessageContaining("2: 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExactTest.midP(3, 1L << 31, 0.5))
        .withMessageContaining("2147483648");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExactTest.againstRest(3, 1, -4, 1))
        .withMessageContaining("-4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExactTest.againstRest(3, 1, 4, 0))
        .withMessageContaining("0.0");
  }
}
