package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DispersionTest {

  @Test
  void agreesWithChisqTestOfR() {
    check("dispersion.plain", new long[] {3, 7, 1, 9, 4}, 1, 1, 1, 1, 1);
    check("dispersion.exposed", new long[] {30, 71, 12, 9, 44}, 300, 650, 140.5, 80, 390);
    check("dispersion.even", new long[] {6, 6, 6}, 1, 1, 1);
    check("dispersion.clustered", new long[] {0, 0, 0, 0, 40, 0, 0, 1}, 1, 1, 1, 1, 1, 1, 1, 1);
    check("dispersion.two", new long[] {2, 9}, 4, 5);
  }

  private static void check(String name, long[] counts, double... exposures) {
    SeriesReference.check(
        name, Dispersion.index(counts, exposures), Dispersion.p(counts, exposures));
  }

  @Test
  void undefinedWithoutEventsOrWithOnePosition() {
    checkUndefined(new long[0]);
    checkUndefined(new long[] {4}, 1);
    checkUndefined(new long[] {0, 0, 0}, 1, 1, 1);
    checkUndefined(new long[] {0, 5}, 0, 1);
    checkUndefined(new long[] {0, 0}, 0, 0);
  }

  private static void checkUndefined(long[] counts, double... exposures) {
    assertThat(Dispersion.index(counts, exposures)).isNaN();
    assertThat(Dispersion.p(counts, exposures)).isEqualTo(1);
  }

  @Test
  void positionsWithoutExposureDoNotCount() {
    assertThat(Dispersion.index(new long[] {3, 0, 9}, new double[] {1, 0, 2}))
        .isEqualTo(Dispersion.index(new long[] {3, 9}, new double[] {1, 2}));
  }

  @Test
  void orderAndUnitDoNotMatterAndMultiplesScatterMore() {
    double index = Dispersion.index(new long[] {3, 7, 1}, new double[] {2, 3, 1});
    assertThat(Dispersion.index(new long[] {1, 3, 7}, new double[] {10, 20, 30}))
        .isCloseTo(index, within(1e-12));
    assertThat(Dispersion.index(new long[] {30, 70, 10}, new double[] {2, 3, 1}))
        .isCloseTo(10 * index, within(1e-12));
  }

  @Test
  void commonRateScattersAsExpected() {
    double[] exposures = {1, 2, 1, 3, 1, 1, 2, 1, 1, 2};
    long[] counts = new long[exposures.length];
    MultinomialDraws draws = new MultinomialDraws(exposures, 11);
    double sum = 0;
    int quiet = 0;
    for (int i = 0; i < 200; i++) {
      draws.draw(300, counts);
      sum += Dispersion.index(counts, exposures);
      quiet += Dispersion.p(counts, exposures) > 0.05 ? 1 : 0;
    }
    assertThat(sum / 200).isBetween(0.9, 1.1);
    assertThat(quiet).isBetween(186, 199);
  }

  @Test
  void refusesMisuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dispersion.index(new long[] {1, -7}, new double[] {1, 1}))
        .withMessageContaining("-7");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Dispersion.p(new long[] {1}, IntStream.range(0, 4).asDoubleStream().toArray()))
        .withMessageContaining("1, 4");
  }
}
