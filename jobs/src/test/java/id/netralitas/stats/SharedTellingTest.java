package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import id.netralitas.stats.SharedTelling.Outlet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SharedTellingTest {

  private static List<Outlet> equal(int... joining) {
    List<Outlet> outlets = new ArrayList<>();
    for (int period = 0; period < joining.length; period++) {
      for (int n = 0; n < joining[period]; n++) {
        outlets.add(new Outlet(1, period, joining.length));
      }
    }
    return outlets;
  }

  /** {@code vglm(cbind(x, k - x) ~ 1, posbinomial)} of VGAM: src/test/r/clusters.R. */
  @Test
  void outletsOfOneSizeAreThePositiveBinomialDistribution() {
    double expected = RatesReference.value("clusters.csv", "chance of telling");

    assertThat(
            SharedTelling.chance(
                new long[] {3, 5, 2}, new long[] {4, 12, 13}, equal(4, 12 - 4, 30 - 12)))
        .isCloseTo(expected, within(1e-7));
  }

  @Test
  void chancesOfOutletsOfManySizesAreFoundAgain() {
    double[] weights = {0.1, 0.2, 0.5, 1, 1, 2, 3, 0};
    List<Outlet> outlets = new ArrayList<>();
    for (int n = 0; n < weights.length; n++) {
      outlets.add(new Outlet(weights[n], n % 2, 2));
    }
    SplittableRandom random = new SplittableRandom(3);
    long[] events = new long[2];
    long[] tellers = new long[2];
    for (int event = 0; event < 20_000; event++) {
      int period = event % 2;
      int told = 0;
      for (Outlet outlet : outlets) {
        double chance = 1 - Math.pow(1 - 0.15, outlet.weight());
        told += outlet.from() <= period && random.nextDouble() < chance ? 1 : 0;
      }
      events[period] += told > 0 ? 1 : 0;
      tellers[period] += told;
    }
    assertThat(SharedTelling.chance(events, tellers, outlets)).isCloseTo(0.15, within(0.005));
    assertThat(SharedTelling.seen(7.8, 0.15) / SharedTelling.seen(0.1 + 0.5 + 1 + 3, 0.15))
        .as("what outlets of the second period see beside those of the first")
        .isCloseTo((double) events[1] / events[0], within(0.02));
  }

  @Test
  void theEndsAreNoSharingAndAll() {
    assertThat(SharedTelling.chance(new long[] {7}, new long[] {7}, equal(5))).isZero();
    assertThat(SharedTelling.chance(new long[] {7}, new long[] {35}, equal(5)))
        .isCloseTo(1, within(1e-9));
    assertThat(SharedTelling.chance(new long[] {7}, new long[] {9}, List.of()))
        .as("no outlet is known")
        .isZero();
    assertThat(SharedTelling.chance(new long[0], new long[0], equal())).isZero();
    assertThat(SharedTelling.seen(5, 0)).isEqualTo(5);
    assertThat(SharedTelling.seen(5, 1)).isEqualTo(1);
    assertThat(SharedTelling.seen(0, 0.3)).isZero();
    assertThat(SharedTelling.seen(2, 0.25)).isCloseTo((1 - 0.75 * 0.75) / 0.25, within(1e-12));
    assertThat(SharedTelling.seen(40, 1e-12)).isCloseTo(40, within(1e-6));
  }

  @Test
  void refusesMisuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SharedTelling.chance(new long[] {3}, new long[] {2}, equal(5)))
        .withMessageContaining("nobody tells");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SharedTelling.chance(new long[] {3}, new long[0], equal(5)))
        .withMessageContaining("1, 0");
  }
}
