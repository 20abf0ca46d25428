package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContingencyTest {

  private static final long[][] PARTY = {{762, 327, 468}, {484, 239, 477}};
  private static final long[][] TWO = {{12, 30}, {25, 14}};
  private static final long[][] SPARSE = {
    {1, 2, 1, 0}, {3, 3, 6, 1}, {10, 10, 14, 9}, {6, 7, 12, 11}
  };
  private static final long[][] FEW = {{3, 1}, {0, 4}, {2, 2}};
  private static final Contingency.Result NOTHING = new Contingency.Result(0, 0, 1, false);
  private static final int SIMULATIONS = 20_000;

  @Test
  void agreesWithChisqTestOfR() {
    check("table.party", PARTY);
    check("table.two", TWO);
    check("table.equal", new long[][] {{10, 20, 30}, {20, 40, 60}});
    check("table.kept", new long[][] {{9, 0, 20}, {0, 0, 0}, {11, 0, 6}});
  }

  private static void check(String name, long[][] table) {
    Contingency.Result result = Contingency.of(table, 1, 0);
    assertThat(result.isSimulated()).isFalse();
    SeriesReference.check(name, result.statistic(), result.df(), result.p());
  }

  @Test
  void simulatesWhereLittleIsExpected() {
    Contingency.Result sparse = Contingency.of(SPARSE, SIMULATIONS, 1);
    assertThat(sparse.isSimulated()).isTrue();
    assertThat(sparse.df()).isEqualTo(9);
    SeriesReference.checkOne("table.sparse.1", sparse.statistic());
    checkP("table.sparse.2", sparse.p());
    Contingency.Result few = Contingency.of(FEW, SIMULATIONS, 2);
    SeriesReference.checkOne("table.few.1", few.statistic());
    checkP("table.few.2", few.p());
    checkP("table.exact.few", few.p());
  }

  /** Four standard errors of both simulations together. */
  private static void checkP(String name, double p) {
    double expected = SeriesReference.value(name);
    double error = Math.sqrt(expected * (1 - expected) * (1.0 / SIMULATIONS + 1e-5));
    assertThat(p).as(name).isCloseTo(expected, within(4 * error));
  }

  @Test
  void residualsAgreeWithR() {
    checkResiduals("stdres.party", PARTY);
    checkResiduals("stdres.two", TWO);
    checkResiduals("stdres.sparse", SPARSE);
    checkResiduals("stdres.few", FEW);
  }

  private static void checkResiduals(String name, long[][] table) {
    SeriesReference.check(
        name,
        Arrays.stream(Contingency.standardisedResiduals(table))
            .flatMapToDouble(Arrays::stream)
            .toArray());
  }

  @Test
  void residualsAreZeroWhereNothingCanDiffer() {
    assertThat(Contingency.standardisedResiduals(new long[][] {{3, 0, 4}, {0, 0, 0}}))
        .isDeepEqualTo(new double[][] {{0, 0, 0}, {0, 0, 0}});
    assertThat(Contingency.standardisedResiduals(new long[0][])).isEmpty();
  }

  @Test
  void emptyRowsAndColumnsKeepTheirPlaceAmongTheResiduals() {
    double[][] residuals =
        Contingency.standardisedResiduals(new long[][] {{12, 0, 30}, {0, 0, 0}, {25, 0, 14}});
    assertThat(residuals[1]).containsOnly(0);
    assertThat(residuals[0][1]).isZero();
    SeriesReference.check(
        "stdres.two", residuals[0][0], residuals[0][2], residuals[2][0], residuals[2][2]);
  }

  @Test
  void nothingCanDifferInOneRowOrColumn() {
    for (long[][] table :
        new long[][][] {{}, {{}}, {{0, 0}, {0, 0}}, {{3, 4}}, {{3}, {4}}, {{3, 4}, {0, 0}}}) {
      assertThat(Contingency.of(table, 9, 1)).isEqualTo(NOTHING);
    }
  }

  @Test
  void equalSharesGiveNoDifferenceWhenSimulatedToo() {
    Contingency.Result result = Contingency.of(new long[][] {{1, 2}, {2, 4}}, 999, 3);
    assertThat(result.isSimulated()).isTrue();
    assertThat(result.p()).isEqualTo(1);
  }

  @Test
  void orderAndSidesDoNotMatter() {
    long[][] turned = {{477, 484, 239}, {468, 762, 327}};
    long[][] sides = {{762, 484}, {327, 239}, {468, 477}};
    double statistic = Contingency.of(PARTY, 1, 0).statistic();
    assertThat(Contingency.of(turned, 1, 0).statistic()).isCloseTo(statistic, within(1e-9));
    assertThat(Contingency.of(sides, 1, 0).statistic()).isCloseTo(statistic, within(1e-9));
  }

  @Test
  void multiplesAreThatMuchSurer() {
    long[][] more = {{120, 300}, {250, 140}};
    assertThat(Contingency.of(more, 1, 0).statistic())
        .isCloseTo(10 * Contingency.of(TWO, 1, 0).statistic(), within(1e-9));
  }

  @Test
  void findsAPlantedDifferenceAndSeldomOneThatIsNotThere() {
    assertThat(Contingency.of(new long[][] {{9, 1}, {0, 8}, {1, 1}}, 999, 4).p()).isLessThan(0.01);
    long quiet = IntStream.range(0, 200).filter(seed -> independent(seed).p() > 0.05).count();
    assertThat(quiet).isBetween(186L, 199L);
  }

  private static Contingency.Result independent(long seed) {
    long[] cells = new long[6];
    new MultinomialDraws(new double[] {2, 1, 1, 4, 2, 2}, seed).draw(30, cells);
    long[][] table = {Arrays.copyOf(cells, 3), Arrays.copyOfRange(cells, 3, 6)};
    return Contingency.of(table, 199, seed);
  }

  @Test
  void sameSeedGivesTheSame() {
    Contingency.Result result = Contingency.of(SPARSE, 999, 5);
    assertThat(Contingency.of(SPARSE, 999, 5)).isEqualTo(result);
    assertThat(Contingency.of(SPARSE, 999, 6)).isNotEqualTo(result);
  }

  @Test
  void refusesMisuse() {
    refuses("-1", new long[][] {{1, -1}, {2, 3}}, 9);
    refuses("2, 1", new long[][] {{1, 1}, {2}}, 9);
    refuses("-5", TWO, -5);
  }

  private static void refuses(String value, long[][] table, int simulations) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Contingency.of(table, simulations, 1))
        .withMessageContaining(value);
  }
}
