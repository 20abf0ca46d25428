package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.netralitas.stats.BlockedContingency.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BlockedContingencyTest {

  private static Block block(int row, int stratum, long... columns) {
    List<Long> counts = new ArrayList<>();
    for (long column : columns) {
      counts.add(column);
    }
    return new Block(row, stratum, counts);
  }

  private static void isThatOfR(double actual, String name) {
    double expected = RatesReference.value("clusters.csv", name);
    assertThat(actual).as(name).isCloseTo(expected, within(Math.abs(expected) * 1e-9));
  }

  /** {@code chisq.test(matrix(c(12, 5, 7, 9), 2, byrow = TRUE), correct = FALSE)} of R 4.2.2. */
  @Test
  void inOneStratumTheStatisticIsPearsons() {
    BlockedContingency.Result result =
        BlockedContingency.of(
            List.of(block(0, 1, 12, 0), block(0, 1, 0, 5), block(1, 1, 7, 0), block(1, 1, 0, 9)),
            2);

    assertThat(result.statistic()).isCloseTo(2.4305755197, within(1e-9));
    assertThat(result.df()).isCloseTo(1, within(1e-12));
  }

  @Test
  void twoColumnsAndBlocksOfOneSizeAreAnAnalysisOfVariance() {
    int[] firsts = {5, 0, 4, 5, 5, 0, 0, 0, 1, 4, 0, 5};
    List<Block> blocks = new ArrayList<>();
    for (int at = 0; at < firsts.length; at++) {
      blocks.add(block(at / 4, 0, firsts[at], 5 - firsts[at]));
    }
    BlockedContingency.Result result = BlockedContingency.of(blocks, 3);

    assertThat(result.df()).isCloseTo(2, within(1e-12));
    assertThat(result.freedom()).isCloseTo(9, within(1e-12));
    isThatOfR(result.p(), "blocks of one size");
  }

  @Test
  void strataAndBlocksOfManySizes() {
    BlockedContingency.Result result =
        BlockedContingency.of(
            List.of(
                block(0, 1, 9, 0, 1),
                block(0, 2, 0, 3, 4),
                block(0, 3, 4, 0, 0),
                block(1, 1, 0, 8, 0),
                block(1, 2, 12, 1, 0),
                block(1, 3, 1, 0, 6),
                block(2, 1, 2, 1, 0),
                block(2, 2, 0, 5, 2),
                block(2, 4, 1, 0, 0),
                block(2, 4, 0, 0, 1)),
            3);

    isThatOfR(result.statistic(), "blocks statistic");
    isThatOfR(result.df(), "blocks df");
    isThatOfR(result.dispersion(), "blocks dispersion");
    isThatOfR(result.freedom(), "blocks freedom");
    isThatOfR(result.p(), "blocks p");
  }

  @Test
  void nothingToCompareIsNoDifference() {
    assertThat(BlockedContingency.of(List.of(), 3).p()).isEqualTo(1);
    assertThat(BlockedContingency.of(List.of(block(0, 1, 3, 4)), 3).p()).isEqualTo(1);
    assertThat(BlockedContingency.of(List.of(block(0, 1, 9, 0), block(1, 1, 5, 0)), 2).p())
        .as("one column")
        .isEqualTo(1);
    assertThat(BlockedContingency.of(List.of(block(0, 1, 9, 0), block(1, 1, 0, 9)), 2).p())
        .as("no row has two blocks")
        .isEqualTo(1);
    assertThat(
            BlockedContingency.of(
                    List.of(
                        block(0, 1, 9, 0),
                        block(0, 2, 8, 0),
                        block(1, 3, 0, 9),
                        block(1, 4, 0, 9),
                        block(1, 5, 0, 0)),
                    2)
                .p())
        .as("every stratum has one row: rows and strata cannot be told apart")
        .isEqualTo(1);
  }

  @Test
  void aRowThatDiffersInEveryQuarterIsFound() {
    List<Block> blocks = new ArrayList<>();
    for (int quarter = 0; quarter < 5; quarter++) {
      blocks.add(block(0, quarter, 16, 0));
      blocks.add(block(1, quarter, 4, 12));
      blocks.add(block(2, quarter, 4, 12));
    }
    assertThat(BlockedContingency.of(blocks, 3).p()).isLessThan(0.001);
  }

  /** Each block is all of one kind: single events would say that rows differ nearly always. */
  @Test
  void blocksOfOneKindAreNoDifference() {
    int alarms = 0;
    for (int seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Block> blocks = new ArrayList<>();
      for (int quarter = 0; quarter < 15; quarter++) {
        for (int row = 0; row < 4; row++) {
          int size = 1 + row * random.nextInt(4);
          boolean isFirst = random.nextBoolean();
          blocks.add(block(row, quarter, isFirst ? size : 0, isFirst ? 0 : size));
        }
      }
      alarms += BlockedContingency.of(blocks, 4).p() < 0.05 ? 1 : 0;
    }
    assertThat(alarms).as("20 are due of 400").isBetween(8, 34);
  }
}
