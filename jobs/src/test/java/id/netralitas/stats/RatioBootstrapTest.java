package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatioBootstrapTest {

  private static final double[] ABOVE = {3, 0, 2, 5, 1, 0};
  private static final double[] BELOW = {10, 4, 6, 8, 3, 2};

  /**
   * SciPy 1.17.1: {@code bootstrap((above, below), lambda n, d, axis: n.sum(axis)/d.sum(axis),
   * paired=True, method='percentile', n_resamples=400000, rng=default_rng(1))}.
   */
  @Test
  void agreesWithSciPy() {
    Interval interval = RatioBootstrap.of(ABOVE, BELOW, 0.95, 400_000, 7);

    assertThat(interval.low()).isCloseTo(0.142857142857, within(0.002));
    assertThat(interval.high()).isCloseTo(0.488372093023, within(0.002));
  }

  /** Two clusters are drawn as one of them twice, or both: 0, 1/2 or 1. */
  @Test
  void theEndsOfTwoClustersAreThemselves() {
    Interval interval = RatioBootstrap.of(new double[] {0, 1}, new double[] {1, 1}, 0.95, 2_000, 1);

    assertThat(interval).isEqualTo(new Interval(0, 1));
  }

  @Test
  void equalArgumentsGiveEqualNumbers() {
    assertThat(RatioBootstrap.of(ABOVE, BELOW, 0.95, 2_000, 5))
        .isEqualTo(RatioBootstrap.of(ABOVE, BELOW, 0.95, 2_000, 5))
        .isNotEqualTo(RatioBootstrap.of(ABOVE, BELOW, 0.95, 2_000, 6));
  }

  @Test
  void fewerThanTwoClustersOrNothingBelowHaveNoInterval() {
    assertThat(RatioBootstrap.of(new double[] {1}, new double[] {2}, 0.95, 10, 1).low()).isNaN();
    assertThat(RatioBootstrap.of(new double[2], new double[2], 0.95, 10, 1).high()).isNaN();
    assertThatThrownBy(() -> RatioBootstrap.of(new double[1], new double[2], 0.95, 10, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
