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

  /** {@code chisq.test(matrix(c(12, 5, 7, 9), 2, byrow = TRUE), correct = FALSE)} of R 4.2.2. */
  @Test
  void theStatisticIsPearsons() {
    Contingency.Result result =
        BlockedContingency.of(List.of(block(0, 1, 12, 5), block(1, 1, 7, 9)), 2, 99, 1);

    assertThat(result.statistic()).isCloseTo(2.4305755197, within(1e-9));
    assertThat(result.df()).isEqualTo(1);
  }

  @Test
  void nothingToCompareIsNoDifference() {
    assertThat(BlockedContingency.of(List.of(), 3, 9, 1).p()).isEqualTo(1);
    assertThat(BlockedContingency.of(List.of(block(0, 1, 3, 4)), 3, 9, 1).p()).isEqualTo(1);
    assertThat(BlockedContingency.of(List.of(block(0, 1, 9, 0), block(1, 2, 0, 9)), 2, 99, 1).p())
        .as("one block a stratum: nothing can change")
        .isEqualTo(1);
  }

  @Test
  void aRowThatDiffersInEveryWeekIsFound() {
    List<Block> blocks = new ArrayList<>();
    for (int week = 0; week < 20; week++) {
      blocks.add(block(0, week, 4, 0));
      blocks.add(block(1, week, 1, 3));
      blocks.add(block(2, week, 1, 3));
    }
    assertThat(BlockedContingency.of(blocks, 3, 999, 1).p()).isLessThan(0.01);
  }

  /** Each block is all of one kind: single events would say that rows differ nearly always. */
  @Test
  void blocksOfOneKindAreNoDifference() {
    int alarms = 0;
    for (int seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Block> blocks = new ArrayList<>();
      for (int week = 0; week < 15; week++) {
        for (int row = 0; row < 4; row++) {
          boolean isFirst = random.nextBoolean();
          blocks.add(block(row, week, isFirst ? 5 : 0, isFirst ? 0 : 5));
        }
      }
      alarms += BlockedContingency.of(blocks, 4, 199, seed).p() < 0.05 ? 1 : 0;
    }
    assertThat(alarms).isLessThanOrEqualTo(12);
  }
}
