package id.netralitas.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the rows of a table of counts differ in how they spread over its columns where the events
 * come in blocks that belong together, as those of one province and quarter do. It compares, as an
 * analysis of variance does, how far rows lie from each other with how far the blocks of one row
 * do: Pearson's chi-square between rows, over its expectation, against the same within rows, by F
 * (Rao and Scott 1981, JASA 76; Thomas and Rao 1987, JASA 82). What is expected of a block is that
 * of its stratum, such as its quarter, so that columns may change from stratum to stratum. With two
 * columns and blocks of one size it is the F of a one-way analysis of variance.
 *
 * <p>What is left of the squares within a row is added before it is divided ({@link
 * ClusterDispersion} says why); degrees of freedom are Satterthwaite's (1946, Biometrics Bulletin
 * 2). Events within a block are never taken to repel each other: a scatter within rows below that
 * of single events is that of single events.
 *
 * <p>Without blocks, or with fewer than two rows or columns that have events, nothing can differ:
 * statistic 0, 0 degrees of freedom, p 1. Where no row has two blocks, or every stratum has one row
 * only, there is nothing to compare with: p 1.
 */
public final class BlockedContingency {

  private BlockedContingency() {}

  /**
   * Events that belong together.
   *
   * @param stratum whose blocks are expected to have the same shares of columns
   * @param columns events by column
   */
  public record Block(int row, int stratum, List<Long> columns) {

    public Block {
      columns = List.copyOf(columns);
    }

    private double events() {
      return columns.stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * Outcome of the test.
   *
   * @param statistic chi-square between rows, of what they differ from their strata
   * @param df what it is on average where events are independent and rows alike
   * @param dispersion how many times as much as single events the blocks of a row scatter; NaN
   *     where no row has two blocks
   * @param freedom degrees of freedom of the dispersion
   * @param p probability of so large a difference between rows that do not differ
   */
  public record Result(double statistic, double df, double dispersion, double freedom, double p) {}

  private static final Result NOTHING = new Result(0, 0, Double.NaN, 0, 1);

  /**
   * Tests blocks, in whatever order.
   *
   * @param blocks of one number of columns
   * @param rows above every row of a block
   */
  public static Result of(List<Block> blocks, int rows) {
    double[] columns = sums(blocks);
    int fullColumns = (int) Arrays.stream(columns).filter(sum -> sum > 0).count();
    long fullRows =
        blocks.stream().filter(block -> block.events() > 0).map(Block::row).distinct().count();
    if (fullColumns < 2 || fullRows < 2) {
      return NOTHING;
    }
    double total = Arrays.stream(columns).sum();
    double[] shares = Arrays.stream(columns).map(sum -> sum / total).toArray();
    Row[] sums = new Row[rows];
    Arrays.setAll(sums, row -> new Row(shares.length));
    Map<Integer, Stratum> strata = strata(blocks);
    for (Block block : blocks) {
      Stratum stratum = strata.get(block.stratum());
      sums[block.row()].add(stratum.residuals(block), stratum.left(block), block.events());
    }
    for (Block block : blocks) {
      Stratum stratum = strata.get(block.stratum());
      sums[block.row()].centre(
          stratum.residuals(block), stratum.left(block), stratum.leftAlone(block), block, shares);
    }
    return result(sums, shares, fullColumns - 1.0);
  }

  private static double[] sums(List<Block> blocks) {
    double[] sums = new double[blocks.isEmpty() ? 0 : blocks.get(0).columns().size()];
    for (Block block : blocks) {
      for (int column = 0; column < sums.length; column++) {
        SeriesInput.requireCount(block.columns().get(column));
        sums[column] += block.columns().get(column);
      }
    }
    return sums;
  }

  private static Map<Integer, Stratum> strata(List<Block> blocks) {
    Map<Integer, Stratum> strata = new HashMap<>();
    for (Block block : blocks) {
      strata
          .computeIfAbsent(block.stratum(), number -> new Stratum(block.columns().size()))
          .add(block);
    }
    return strata;
  }

  /** The events of a stratum, by column and by row. */
  private static final class Stratum {

    private final double[] columns;
    private final Map<Integer, Double> rows = new HashMap<>();
    private double events;

    Stratum(int columns) {
      this.columns = new double[columns];
    }

    void add(Block block) {
      for (int column = 0; column < columns.length; column++) {
        columns[column] += block.columns().get(column);
      }
      rows.merge(block.row(), block.events(), Double::sum);
      events += block.events();
    }

    /** What a block has beyond the share of its stratum, by column. */
    double[] residuals(Block block) {
      double[] residuals = new double[columns.length];
      double size = block.events();
      for (int column = 0; column < residuals.length; column++) {
        double expected = events == 0 ? 0 : size * columns[column] / events;
        residuals[column] = block.columns().get(column) - expected;
      }
      return residuals;
    }

    /** The variance that a block adds to its row, its stratum's shares being its own. */
    double left(Block block) {
      return events == 0 ? 0 : block.events() * (1 - rows.get(block.row()) / events);
    }

    /** The variance of a block by itself. */
    double leftAlone(Block block) {
      return events == 0 ? 0 : block.events() * (1 - block.events() / events);
    }
  }

  /** What the blocks of a row sum up to, and what they differ from that. */
  private static final class Row {

    private final double[] residuals;
    private double events;
    private double left;
    private double squares;
    private double ownVariance;
    private double sharedVariance;
    private double shareSquares;
    private double shareCubes;

    Row(int columns) {
      residuals = new double[columns];
    }

    void add(double[] ofBlock, double leftOfBlock, double size) {
      for (int column = 0; column < residuals.length; column++) {
        residuals[column] += ofBlock[column];
      }
      left += leftOfBlock;
      events += size;
    }

    /** Adds what a block differs from its share of the row, once the row is whole. */
    void centre(
        double[] ofBlock, double leftOfBlock, double alone, Block block, double[] columnShares) {
      if (events == 0) {
        return;
      }
      double share = block.events() / events;
      double[] off = new double[ofBlock.length];
      for (int column = 0; column < off.length; column++) {
        off[column] = ofBlock[column] - share * residuals[column];
      }
      squares += square(off, columnShares);
      ownVariance += alone;
      sharedVariance += share * leftOfBlock;
      shareSquares += share * share;
      shareCubes += share * share * share;
    }

    double between(double[] columnShares) {
      return events == 0 ? 0 : square(residuals, columnShares) / events;
    }

    double expectedBetween() {
      return events == 0 ? 0 : left / events;
    }

    /** What the squares within are on average, were events independent, of one column. */
    double expectedWithin() {
      return Math.max(0, ownVariance - 2 * sharedVariance + shareSquares * left);
    }

    /** Half of the variance of the squares within, of one column. */
    double spreadWithin() {
      double even = events * (1 - shareSquares);
      double ratio = even > 0 ? expectedWithin() / even : 0;
      double spread = shareSquares - 2 * shareCubes + shareSquares * shareSquares;
      return events * events * ratio * ratio * spread;
    }

    private static double square(double[] off, double[] columnShares) {
      double sum = 0;
      for (int column = 0; column < off.length; column++) {
        sum += columnShares[column] > 0 ? off[column] * off[column] / columnShares[column] : 0;
      }
      return sum;
    }
  }

  private static Result result(Row[] rows, double[] shares, double columns) {
    double between = 0;
    double expectedBetween = 0;
    double within = 0;
    double expectedWithin = 0;
    double spreadWithin = 0;
    for (Row row : rows) {
      between += row.between(shares);
      expectedBetween += columns * row.expectedBetween();
      within += row.squares;
      expectedWithin += columns * row.expectedWithin();
      spreadWithin += columns * row.spreadWithin();
    }
    if (!(spreadWithin > 0 && expectedBetween > 0)) {
      return new Result(between, expectedBetween, Double.NaN, 0, 1);
    }
    double dispersion = within / expectedWithin;
    double freedom = expectedWithin * expectedWithin / spreadWithin;
    double ratio = between / expectedBetween / Math.max(1, dispersion);
    double p = FTail.above(ratio, expectedBetween, freedom);
    return new Result(between, expectedBetween, dispersion, freedom, p);
  }
}
