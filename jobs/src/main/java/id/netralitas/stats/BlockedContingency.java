package id.netralitas.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Whether the rows of a table of counts differ in how they spread over its columns where the events
 * come in blocks that belong together, as those of one province and week do: Pearson's chi-square,
 * with a p from tables in which whole blocks change rows, each within its stratum, such as its week
 * (Good 2005, Permutation, Parametric and Bootstrap Tests of Hypotheses, chapter 4): (1 +
 * statistics at least as large) / (1 + simulations), hence never below 1/(1 + simulations). How
 * alike the events of a block are, and how the columns change from stratum to stratum, is kept by
 * every drawn table; each row keeps its number of blocks.
 *
 * <p>Without blocks, or with fewer than two rows or columns that have events, nothing can differ:
 * statistic 0, 0 degrees of freedom, p 1. Where each stratum has one block, nothing can be changed:
 * p 1.
 */
public final class BlockedContingency {

  /** Statistics this close, relative to their size, are the same but for rounding. */
  private static final double ROUNDING = 1e-9;

  private BlockedContingency() {}

  /**
   * Events that belong together.
   *
   * @param stratum within which the block may change its row
   * @param columns events by column
   */
  public record Block(int row, int stratum, List<Long> columns) {

    public Block {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Tests blocks.
   *
   * @param blocks of one number of columns
   * @param rows above every row of a block
   * @param simulations at least 1, such as 9999
   * @param seed the same seed gives the same p for the same order of blocks
   */
  public static Contingency.Result of(List<Block> blocks, int rows, int simulations, long seed) {
    SeriesInput.requireAtLeastOne("Simulations", simulations);
    int[] labels = blocks.stream().mapToInt(Block::row).toArray();
    long[][] counts =
        blocks.stream()
            .map(block -> block.columns().stream().mapToLong(Long::longValue).toArray())
            .toArray(long[][]::new);
    double[] drawn = new double[2];
    statistic(labels, counts, rows, drawn);
    double observed = drawn[0];
    int freedom = (int) drawn[1];
    if (freedom == 0) {
      return new Contingency.Result(0, 0, 1, false);
    }
    List<int[]> strata = strata(blocks);
    SplittableRandom random = new SplittableRandom(seed);
    int atLeast = 1;
    for (int i = 0; i < simulations; i++) {
      strata.forEach(stratum -> shuffle(labels, stratum, random));
      statistic(labels, counts, rows, drawn);
      atLeast += drawn[0] >= observed * (1 - ROUNDING) ? 1 : 0;
    }
    return new Contingency.Result(observed, freedom, atLeast / (1.0 + simulations), true);
  }

  /** Writes chi-square and its degrees of freedom into {@code result}. */
  private static void statistic(int[] labels, long[][] counts, int rows, double[] result) {
    int columns = counts.length == 0 ? 0 : counts[0].length;
    long[][] table = new long[rows][columns];
    long[] rowSums = new long[rows];
    long[] columnSums = new long[columns];
    for (int block = 0; block < labels.length; block++) {
      for (int column = 0; column < columns; column++) {
        table[labels[block]][column] += counts[block][column];
        rowSums[labels[block]] += counts[block][column];
        columnSums[column] += counts[block][column];
      }
    }
    long total = SeriesInput.total(rowSums);
    double square = 0;
    int fullRows = 0;
    for (int row = 0; row < rows; row++) {
      fullRows += rowSums[row] > 0 ? 1 : 0;
      for (int column = 0; column < columns; column++) {
        double expected = total == 0 ? 0 : (double) rowSums[row] * columnSums[column] / total;
        double off = table[row][column] - expected;
        square += expected == 0 ? 0 : off * off / expected;
      }
    }
    int fullColumns = 0;
    for (long sum : columnSums) {
      fullColumns += sum > 0 ? 1 : 0;
    }
    boolean canDiffer = fullRows > 1 && fullColumns > 1;
    result[0] = square;
    result[1] = canDiffer ? (fullRows - 1.0) * (fullColumns - 1) : 0;
  }

  private static List<int[]> strata(List<Block> blocks) {
    TreeMap<Integer, List<Integer>> byStratum = new TreeMap<>();
    for (int at = 0; at < blocks.size(); at++) {
      byStratum.computeIfAbsent(blocks.get(at).stratum(), stratum -> new ArrayList<>()).add(at);
    }
    return byStratum.values().stream()
        .map(places -> places.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private static void shuffle(int[] labels, int[] stratum, SplittableRandom random) {
    for (int at = stratum.length - 1; at > 0; at--) {
      int other = random.nextInt(at + 1);
      int moved = labels[stratum[at]];
      labels[stratum[at]] = labels[stratum[other]];
      labels[stratum[other]] = moved;
    }
  }
}
