package id.netralitas.stats;

import java.util.Arrays;

/**
 * How much each row of a table has beside the others in the same columns, without unit: the row
 * factors of a Poisson model in which a count is row × column × exposure, as the likeliest ones
 * (Cox and Snell's proportional model; fitted by iterative proportional scaling, Deming and Stephan
 * 1940, Ann. Math. Stat. 11). An outlet that publishes in busy months alone is not taken for a busy
 * outlet.
 *
 * <p>The mean over the exposure is 1. A row without events has 0, one without exposure 1, as every
 * row of a table without events. Rows that share no column, not by way of others either, cannot be
 * compared: each such group keeps the scale of its own mean.
 */
public final class RowRates {

  private static final int MOST_TURNS = 1_000;
  private static final double ACCURACY = 1e-12;

  private RowRates() {}

  /**
   * Returns the factor of each row.
   *
   * @param counts by row and column
   * @param exposures alike; 0 where a row could have no event
   */
  public static double[] of(long[][] counts, double[][] exposures) {
    double[] rows = new double[counts.length];
    Arrays.fill(rows, 1);
    int columns = counts.length == 0 ? 0 : counts[0].length;
    double[] factors = new double[columns];
    double change = 1;
    for (int turn = 0; turn < MOST_TURNS && change > ACCURACY; turn++) {
      for (int column = 0; column < columns; column++) {
        factors[column] = columnFactor(counts, exposures, rows, column);
      }
      change = 0;
      for (int row = 0; row < rows.length; row++) {
        double factor = rowFactor(counts[row], exposures[row], factors);
        change = Math.max(change, Math.abs(factor - rows[row]));
        rows[row] = factor;
      }
    }
    return ofMeanOne(rows, exposures);
  }

  private static double columnFactor(
      long[][] counts, double[][] exposures, double[] rows, int column) {
    double events = 0;
    double expected = 0;
    for (int row = 0; row < rows.length; row++) {
      if (exposures[row][column] > 0) {
        events += (double) counts[row][column];
        expected += exposures[row][column] * rows[row];
      }
    }
    return expected > 0 ? events / expected : 0;
  }

  private static double rowFactor(long[] counts, double[] exposures, double[] factors) {
    double events = 0;
    double expected = 0;
    for (int column = 0; column < factors.length; column++) {
      if (exposures[column] > 0) {
        SeriesInput.requireCount(counts[column]);
        events += (double) counts[column];
        expected += exposures[column] * factors[column];
      }
    }
    // Without any event of others in the same columns nothing can be said of the row.
    return expected > 0 ? events / expected : 1;
  }

  private static double[] ofMeanOne(double[] rows, double[][] exposures) {
    double sum = 0;
    double all = 0;
    for (int row = 0; row < rows.length; row++) {
      double exposure = Arrays.stream(exposures[row]).sum();
      sum += exposure * rows[row];
      all += exposure;
    }
    double mean = all > 0 && sum > 0 ? sum / all : 1;
    return Arrays.stream(rows).map(row -> row / mean).toArray();
  }
}
