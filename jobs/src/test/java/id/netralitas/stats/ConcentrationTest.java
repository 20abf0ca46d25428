package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcentrationTest {

  private static final long[] PLAIN = {1, 2, 3, 4, 10};
  private static final long[] LONG = LongStream.rangeClosed(1, 60).map(x -> x * x).toArray();
  private static final long[] UNEVEN = {40, 25, 20, 60, 5, 100};
  private static final long[] LEVEL = {300, 250, 150, 200};

  @Test
  void agreesWithTheDefinitions() {
    SeriesReference.checkOne("gini.plain", Concentration.gini(PLAIN));
    SeriesReference.checkOne("gini.equal", Concentration.gini(new long[] {5, 5, 5}));
    SeriesReference.checkOne("gini.all", Concentration.gini(new long[] {0, 0, 0, 8}));
    SeriesReference.checkOne("gini.one", Concentration.gini(new long[] {9}));
    SeriesReference.checkOne("gini.long", Concentration.gini(LONG));
    SeriesReference.checkOne("herfindahl.plain", Concentration.herfindahl(PLAIN));
    SeriesReference.checkOne("herfindahl.equal", Concentration.herfindahl(new long[] {5, 5, 5}));
    SeriesReference.checkOne("herfindahl.all", Concentration.herfindahl(new long[] {0, 0, 0, 8}));
    SeriesReference.checkOne("herfindahl.long", Concentration.herfindahl(LONG));
  }

  /** R 4.2.2, laeken 0.5.2: gini(counts / exposures, weights = exposures)$value / 100. */
  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "1 2 3 4 10, 1 1 1 1 1, 0.39999999999999991",
    "40 25 20 60 5 100, 23 15 9 38 10 29, 0.21887096774193537",
    "8 0 0 3, 2 1 5 4, 0.69696969696969702",
    "10 20 30, 1 2 3, 0"
  })
  void againstAnExposureAgreesWithLaeken(String counts, String exposures, double gini) {
    long[] counted = Arrays.stream(counts.split(" ")).mapToLong(Long::parseLong).toArray();
    double[] shares =
        Arrays.stream(exposures.split(" ")).mapToDouble(Double::parseDouble).toArray();

    assertThat(Concentration.gini(counted, shares)).isCloseTo(gini, within(1e-12));
    Interval interval = Concentration.giniInterval(counted, shares, 1, 0.95, 199, 5);
    assertThat(interval.low()).isBetween(0.0, interval.high());
  }

  @Test
  void exposuresFitTheCounts() {
    assertThat(Concentration.gini(new long[] {0, 0}, new double[] {1, 2})).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Concentration.gini(new long[] {1, 2}, new double[] {1}))
        .withMessageContaining("2 counts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Concentration.gini(new long[] {1, 2}, new double[] {1, 0}));
  }

  @Test
  void noEventsAreNotConcentrated() {
    for (long[] counts : new long[][] {{}, {0}, {0, 0, 0}}) {
      assertThat(Concentration.gini(counts)).isZero();
      assertThat(Concentration.herfindahl(counts)).isZero();
      assertThat(Concentration.giniInterval(counts, 0.95, 9, 1)).isEqualTo(new Interval(0, 0));
      assertThat(Concentration.herfindahlInterval(counts, 1, 0.95, 9, 1))
          .isEqualTo(new Interval(0, 0));
    }
  }

  /** Within a twentieth of the width of what R draws. */
  @Test
  void intervalsAgreeWithThoseDrawnByR() {
    checkDrawn("gini.drawn", Concentration.giniInterval(UNEVEN, 0.95, 20_000, 1));
    checkDrawn("gini.drawn.level", Concentration.giniInterval(LEVEL, 0.8, 10_000, 2));
    checkDrawn("herfindahl.drawn", Concentration.herfindahlInterval(UNEVEN, 1, 0.95, 20_000, 3));
    checkDrawn(
        "herfindahl.drawn.level", Concentration.herfindahlInterval(LEVEL, 1, 0.8, 10_000, 4));
  }

  private static void checkDrawn(String name, Interval interval) {
    double low = SeriesReference.value(name + ".1");
    double high = SeriesReference.value(name + ".2");
    assertThat(interval.low()).as(name).isCloseTo(low, within((high - low) / 20));
    assertThat(interval.high()).as(name).isCloseTo(high, within((high - low) / 20));
  }

  @Test
  void orderDoesNotMatter() {
    long[] turned = {100, 5, 60, 20, 25, 40};
    assertThat(Concentration.gini(turned)).isEqualTo(Concentration.gini(UNEVEN));
    assertThat(Concentration.herfindahl(turned))
        .isCloseTo(Concentration.herfindahl(UNEVEN), within(1e-15));
    assertThat(Concentration.giniInterval(turned, 0.9, 99, 5))
        .isEqualTo(Concentration.giniInterval(UNEVEN, 0.9, 99, 5));
  }

  @Test
  void multiplesAreAsConcentratedAndIntervalsShrink() {
    long[] more = LongStream.of(UNEVEN).map(x -> 16 * x).toArray();
    assertThat(Concentration.gini(more)).isCloseTo(Concentration.gini(UNEVEN), within(1e-12));
    assertThat(Concentration.herfindahl(more))
        .isCloseTo(Concentration.herfindahl(UNEVEN), within(1e-12));
    assertThat(width(Concentration.giniInterval(more, 0.95, 500, 6)))
        .isLessThan(width(Concentration.giniInterval(UNEVEN, 0.95, 500, 6)) / 2);
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  @Test
  void sameSeedGivesTheSame() {
    Interval interval = Concentration.herfindahlInterval(UNEVEN, 1, 0.95, 200, 7);
    assertThat(Concentration.herfindahlInterval(UNEVEN, 1, 0.95, 200, 7)).isEqualTo(interval);
    assertThat(Concentration.herfindahlInterval(UNEVEN, 1, 0.95, 200, 8)).isNotEqualTo(interval);
  }

  @Test
  void oneUnitHasAll() {
    assertThat(Concentration.giniInterval(new long[] {9}, 0.95, 9, 1))
        .isEqualTo(new Interval(0, 0));
    assertThat(Concentration.herfindahlInterval(new long[] {0, 9}, 1, 0.95, 9, 1))
        .isEqualTo(new Interval(1, 1));
  }

  @Test
  void refusesMisuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Concentration.gini(new long[] {1, -2}))
        .withMessageContaining("-2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Concentration.herfindahl(new long[] {-4}))
        .withMessageContaining("-4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Concentration.giniInterval(PLAIN, 0.95, 0, 1))
        .withMessageContaining("0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Concentration.herfindahlInterval(PLAIN, 1, 1.5, 9, 1))
        .withMessageContaining("1.5");
  }
}
