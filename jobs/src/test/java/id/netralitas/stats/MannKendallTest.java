package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MannKendallTest {

  static final double[] RISING = {3, 5, 4, 8, 9, 7, 12, 15, 11, 18};
  static final double[] TIES = {2, 2, 3, 1, 3, 3, 5, 2, 6, 6, 4, 7};
  static final double[] FALLING = {9.5, 8.25, 8.25, 7, 7.5, 6, 4, 4, 3.125, 0, -2};
  private static final double[] WAVES =
      IntStream.rangeClosed(1, 40)
          .mapToDouble(t -> Math.rint(1000 * (10 * Math.sin(t / 4.0) + t / 5.0)) / 1000)
          .toArray();

  @Test
  void agreesWithR() {
    check("mk.rising", RISING);
    check("mk.ties", TIES);
    check("mk.flat", 4, 1, 3, 2, 4, 1, 2, 3);
    check("mk.waves", WAVES);
    check("mk.falling", FALLING);
    check("mk.nile", Nile.flow());
    check("mk.zigzag", 1, 9, 2, 8, 1, 9, 2, 8, 1, 9, 3, 8);
  }

  private static void check(String name, double... series) {
    MannKendall.Result result = MannKendall.of(series);
    SeriesReference.check(
        name,
        result.s(),
        result.variance(),
        result.z(),
        result.p(),
        result.correctedVariance(),
        result.correctedZ(),
        result.correctedP());
  }

  @Test
  void agreesWithTheTestOfCorrelationOfR() {
    SeriesReference.checkOne("mk.tau.rising", MannKendall.of(RISING).s());
    SeriesReference.checkOne("mk.p.ties", MannKendall.of(TIES).p());
    SeriesReference.checkOne("mk.p.falling", MannKendall.of(FALLING).p());
    SeriesReference.checkOne("mk.p.nile", MannKendall.of(Nile.flow()).p());
  }

  @Test
  void fewOrEqualValuesHaveNoTrend() {
    assertThat(MannKendall.of(new double[0]))
        .isEqualTo(new MannKendall.Result(0, 0, 0, 1, 0, 0, 1));
    assertThat(MannKendall.of(new double[] {1, 2, 3}).p()).isEqualTo(1);
    assertThat(MannKendall.of(new double[] {7, 7, 7, 7, 7}))
        .isEqualTo(new MannKendall.Result(0, 0, 0, 1, 0, 0, 1));
  }

  @Test
  void zerosOfEitherSignAreTied() {
    assertThat(MannKendall.of(new double[] {-0.0, 0, 1, 2, -0.0}))
        .isEqualTo(MannKendall.of(new double[] {0, 0, 1, 2, 0}));
  }

  @Test
  void straightLineIsNotCorrected() {
    MannKendall.Result line =
        MannKendall.of(IntStream.range(0, 30).mapToDouble(t -> t / 3.0).toArray());
    assertThat(line.correctedVariance()).isEqualTo(line.variance());
    assertThat(line.s()).isEqualTo(435);
  }

  @Test
  void scaleAndLevelDoNotMatterAndDirectionTurnsTheSign() {
    MannKendall.Result waves = MannKendall.of(WAVES);
    MannKendall.Result scaled =
        MannKendall.of(Arrays.stream(WAVES).map(value -> 1000 * value + 5).toArray());
    assertThat(scaled.correctedZ()).isCloseTo(waves.correctedZ(), within(1e-9));
    MannKendall.Result turned = MannKendall.of(Arrays.stream(WAVES).map(value -> -value).toArray());
    assertThat(turned.z()).isEqualTo(-waves.z());
    assertThat(turned.correctedZ()).isCloseTo(-waves.correctedZ(), within(1e-9));
  }

  @Test
  void correctionFindsFewerTrendsInPersistentNoise() {
    int plain = 0;
    int corrected = 0;
    for (int seed = 0; seed < 200; seed++) {
      MannKendall.Result result = MannKendall.of(persistent(seed, 0.7, 60));
      plain += result.p() < 0.05 ? 1 : 0;
      corrected += result.correctedP() < 0.05 ? 1 : 0;
    }
    assertThat(corrected).isLessThan(plain * 3 / 4);
  }

  @Test
  void independentNoiseHasNoTrend() {
    long quiet =
        IntStream.range(0, 200)
            .filter(seed -> MannKendall.of(persistent(seed, 0, 40)).p() > 0.05)
            .count();
    assertThat(quiet).isGreaterThanOrEqualTo(186);
  }

  private static double[] persistent(long seed, double memory, int length) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] series = new double[length];
    for (int i = 1; i < length; i++) {
      series[i] = memory * series[i - 1] + random.nextDouble() - 0.5;
    }
    return Arrays.copyOfRange(series, 1, length);
  }

  @Test
  void refusesWhatIsNotFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannKendall.of(new double[] {1, Double.NaN}))
        .withMessageContaining("NaN");
  }
}
