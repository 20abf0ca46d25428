package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MultipleTestingTest {

  static List<RatesReference.Arguments> hochbergs() {
    return RatesReference.sets("BH", true);
  }

  static List<RatesReference.Arguments> yekutielis() {
    return RatesReference.sets("BY", true);
  }

  @ParameterizedTest
  @MethodSource("hochbergs")
  void adjustedPIsThatOfR(RatesReference.Arguments a) {
    a.assertValues(MultipleTesting.benjaminiHochberg(RateData.pValues(a.text(0))));
  }

  @ParameterizedTest
  @MethodSource("yekutielis")
  void adjustedPForAnyDependenceIsThatOfR(RatesReference.Arguments a) {
    a.assertValues(MultipleTesting.benjaminiYekutieli(RateData.pValues(a.text(0))));
  }

  @Test
  void orderOfTestsDoesNotMatter() {
    double[] p = RateData.pValues("ties");
    assertThat(MultipleTesting.benjaminiHochberg(RateData.reversed(p)))
        .containsExactly(RateData.reversed(MultipleTesting.benjaminiHochberg(p)));
    assertThat(MultipleTesting.benjaminiYekutieli(RateData.reversed(p)))
        .containsExactly(RateData.reversed(MultipleTesting.benjaminiYekutieli(p)));
  }

  @Test
  void adjustedPIsNeverSmallerAndTheInputStays() {
    double[] p = RateData.pValues("many");
    double[] hochberg = MultipleTesting.benjaminiHochberg(p);
    double[] yekutieli = MultipleTesting.benjaminiYekutieli(p);
    assertThat(p).containsExactly(RateData.pValues("many"));
    for (int i = 0; i < p.length; i++) {
      assertThat(hochberg[i]).isBetween(p[i], 1.0);
      assertThat(yekutieli[i]).isBetween(hochberg[i], 1.0);
    }
  }

  @Test
  void nothingStaysNothing() {
    assertThat(MultipleTesting.benjaminiHochberg(new double[0])).isEmpty();
    assertThat(MultipleTesting.benjaminiYekutieli(new double[0])).isEmpty();
  }

  @Test
  void misuseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultipleTesting.benjaminiHochberg(new double[] {0.1, 1.2}))
        .withMessageContaining("1.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MultipleTesting.benjaminiYekutieli(new double[] {Double.NaN}))
        .withMessageContaining("NaN");
  }
}
