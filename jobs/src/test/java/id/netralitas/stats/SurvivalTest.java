package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalTest {

  private static final double LEVEL = 0.95;

  @ParameterizedTest
  @CsvSource({
    "few,0.95",
    "few,0.8",
    "remission,0.95",
    "remission,0.8",
    "none,0.95",
    "none,0.8",
    "all,0.95",
    "all,0.8",
    "one,0.95",
    "one,0.8"
  })
  void stepsAreThoseOfR(String set, String level) {
    List<Survival.Step> steps =
        Survival.of(RateData.times(set), RateData.events(set), Double.parseDouble(level));
    RatesReference.Arguments a = new RatesReference.Arguments("survival " + set + " " + level);
    assertThat(7 * steps.size()).isEqualTo(a.parts());
    for (int i = 0; i < steps.size(); i++) {
      Survival.Step step = steps.get(i);
      String at = " " + (i + 1);
      a.assertPart("time" + at, step.time());
      a.assertPart("n.risk" + at, step.atRisk());
      a.assertPart("n.event" + at, step.events());
      a.assertPart("n.censor" + at, step.censored());
      a.assertPart("surv" + at, step.survival());
      a.assertPart("lower" + at, step.interval().low());
      a.assertPart("upper" + at, step.interval().high());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"few", "remission", "all", "one"})
  void medianIsThatOfR(String set) {
    new RatesReference.Arguments("median " + set).assertValue(Survival.median(steps(set)));
  }

  private static List<Survival.Step> steps(String set) {
    return Survival.of(RateData.times(set), RateData.events(set), LEVEL);
  }

  @Test
  void withoutEventsOrDataThereIsNoMedian() {
    assertThat(Survival.median(steps("none"))).isNull();
    assertThat(Survival.of(new double[0], new boolean[0], LEVEL)).isEmpty();
    assertThat(Survival.median(List.of())).isNull();
  }

  @Test
  void orderDoesNotMatterAndTimesScale() {
    double[] times = {5, 3, 8, 3, 10};
    double[] turned = {10, 3, 8, 3, 5};
    boolean[] events = {true, true, false, false, true};
    boolean[] turnedEvents = {true, false, false, true, true};
    List<Survival.Step> steps = Survival.of(times, events, LEVEL);
    assertThat(Survival.of(turned, turnedEvents, LEVEL)).isEqualTo(steps);
    List<Survival.Step> inHours = Survival.of(RateData.times(times, 24), events, LEVEL);
    for (int i = 0; i < steps.size(); i++) {
      assertThat(inHours.get(i).time()).isEqualTo(24 * steps.get(i).time());
      assertThat(inHours.get(i).survival()).isEqualTo(steps.get(i).survival());
    }
  }

  @Test
  void withoutCensoringTheShareIsThatOfThoseLeft() {
    double[] times = new double[50];
    boolean[] events = new boolean[50];
    for (int i = 0; i < 50; i++) {
      times[i] = Math.floorDiv(i, 2);
      events[i] = true;
    }
    List<Survival.Step> steps = Survival.of(times, events, LEVEL);
    assertThat(steps).hasSize(25);
    for (int i = 0; i < 25; i++) {
      assertThat(steps.get(i).survival()).isCloseTo(1 - (i + 1) / 25.0, within(1e-12));
    }
    assertThat(Survival.median(steps)).isEqualTo(12);
  }

  @Test
  void countsAddUpAndTheCurveNeverRises() {
    List<Survival.Step> steps = steps("remission");
    int left = 21;
    double above = 1;
    for (Survival.Step step : steps) {
      assertThat(step.atRisk()).isEqualTo(left);
      left -= step.events() + step.censored();
      assertThat(step.survival()).isBetween(0.0, above);
      assertThat(step.interval().contains(step.survival())).isTrue();
      above = step.survival();
    }
    assertThat(left).isZero();
  }

  @Test
  void intervalShrinksWithUnits() {
    double widest = 1;
    for (int copies = 1; copies < 100; copies *= 3) {
      double[] times = new double[4 * copies];
      boolean[] events = new boolean[4 * copies];
      for (int i = 0; i < times.length; i++) {
        times[i] = 1 + i % 4;
        events[i] = true;
      }
      Interval half = Survival.of(times, events, LEVEL).get(1).interval();
      assertThat(half.contains(0.5)).isTrue();
      assertThat(half.high() - half.low()).isLessThan(widest);
      widest = half.high() - half.low();
    }
  }

  @Test
  void misuseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Survival.of(new double[] {-1}, new boolean[] {true}, LEVEL))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Survival.of(new double[] {Double.NaN}, new boolean[] {true}, LEVEL))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Survival.of(new double[] {1}, new boolean[] {true, false}, LEVEL))
        .withMessageContaining("1 and 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Survival.of(new double[] {1}, new boolean[] {true}, 0))
        .withMessageContaining("0.0");
  }
}
