package id.netralitas.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;

/**
 * Whether the rows of a table of counts differ in how they spread over its columns: Pearson's
 * chi-square test of independence (Pearson 1900, Philos. Mag. 50), without Yates's correction.
 * Where every expected count is at least 5 (Cochran 1954, Biometrics 10), p comes from the
 * chi-square distribution; otherwise from tables with the same margins, drawn by shuffling the
 * columns of the single events (Hope 1968, J. R. Stat. Soc. B 30): (1 + statistics at least as
 * large) / (1 + simulations), hence never below 1/(1 + simulations).
 *
 * <p>Rows and columns without events are left out. With fewer than two of either left, an empty
 * table among them, nothing can differ: statistic 0, 0 degrees of freedom, p 1. Equal shares in all
 * rows give statistic 0 and p 1.
 */
public final class Contingency {

  private static final double FEWEST_EXPECTED = 5;

  /** Statistics this close, relative to their size, are the same but for rounding. */
  private static final double ROUNDING = 1e-9;

  private Contingency() {}

  /**
   * Outcome of the test.
   *
   * @param statistic chi-square
   * @param df degrees of freedom, of the distribution that simulation replaces as well
   * @param p probability of a statistic at least as large if rows and columns were independent
   * @param isSimulated whether p comes from drawn tables
   */
  public record Result(double statistic, int df, double p, boolean isSimulated) {}

  /**
   * Tests a table.
   *
   * @param table counts by row and column, rows of one length
   * @param simulations at least 1, such as 9999
   * @param seed the same seed gives the same p
   */
  public static Result of(long[][] table, int simulations, long seed) {
    SeriesInput.requireAtLeastOne("Simulations", simulations);
    requireTable(table);
    long[][] full = withoutEmpty(table);
    if (full.length < 2 || full[0].length < 2) {
      return new Result(0, 0, 1, false);
    }
    double[][] expected = expected(full);
    double statistic = statistic(full, expected);
    int df = (full.length - 1) * (full[0].length - 1);
    if (isAtLeast(expected, FEWEST_EXPECTED)) {
      return new Result(statistic, df, Gamma.regularizedGammaQ(df / 2.0, statistic / 2), false);
    }
    return new Result(statistic, df, simulated(full, expected, statistic, simulations, seed), true);
  }

  /**
   * Returns by how many standard deviations each count differs from independence (Agresti 2007, An
   * Introduction to Categorical Data Analysis, 2.4.5), as {@code chisq.test()$stdres} of R; 0 where
   * nothing is expected or where a row or column holds all events and cannot differ.
   *
   * @param table counts by row and column, rows of one length
   */
  public static double[][] standardisedResiduals(long[][] table) {
    requireTable(table);
    long[] rows = rowSums(table);
    long[] columns = columnSums(table);
    double total = (double) SeriesInput.total(rows);
    double[][] residuals = new double[table.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        residuals[i][j] = residual(table[i][j], rows[i], columns[j], total);
      }
    }
    return residuals;
  }

  private static double residual(long count, long row, long column, double total) {
    if (row == 0 || column == 0 || row == total || column == total) {
      return 0;
    }
    double expected = row * (column / total);
    return (count - expected) / Math.sqrt(expected * (1 - row / total) * (1 - column / total));
  }

  private static void requireTable(long[][] table) {
    for (long[] row : table) {
      if (row.length != table[0].length) {
        throw new IllegalArgumentException(
            "Rows differ in length: " + table[0].length + ", " + row.length);
      }
    }
    // Refuses what is negative or too large in all.
    SeriesInput.total(rowSums(table));
  }

  private static long[] rowSums(long[][] table) {
    return Arrays.stream(table).mapToLong(SeriesInput::total).toArray();
  }

  private static long[] columnSums(long[][] table) {
    long[] sums = new long[table.length == 0 ? 0 : table[0].length];
    for (long[] row : table) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += row[j];
      }
    }
    return sums;
  }

  private static long[][] withoutEmpty(long[][] table) {
    long[] columns = columnSums(table);
    int[] kept = IntStream.range(0, columns.length).filter(j -> columns[j] > 0).toArray();
    return Arrays.stream(table)
        .filter(row -> SeriesInput.total(row) > 0)
        .map(row -> Arrays.stream(kept).mapToLong(j -> row[j]).toArray())
        .toArray(long[][]::new);
  }

  private static double[][] expected(long[][] table) {
    long[] columns = columnSums(table);
    double total = (double) SeriesInput.total(columns);
    return Arrays.stream(rowSums(table))
        .mapToObj(
            row -> Arrays.stream(columns).mapToDouble(column -> row * (column / total)).toArray())
        .toArray(double[][]::new);
  }

  private static boolean isAtLeast(double[][] expected, double bound) {
    return Arrays.stream(expected).flatMapToDouble(Arrays::stream).allMatch(e -> e >= bound);
  }

  private static double statistic(long[][] table, double[][] expected) {
    double sum = 0;
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < expected[i].length; j++) {
        double difference = table[i][j] - expected[i][j];
        sum += difference * difference / expected[i][j];
      }
    }
    return sum;
  }

  private static double simulated(
      long[][] table, double[][] expected, double observed, int simulations, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] rows = rowSums(table);
    int[] events = columnOfEachEvent(columnSums(table));
    long[][] drawn = new long[table.length][table[0].length];
    double bound = observed * (1 - ROUNDING);
    int atLeast = 1;
    for (int i = 0; i < simulations; i++) {
      shuffle(events, random);
      deal(events, rows, drawn);
      atLeast += statistic(drawn, expected) >= bound ? 1 : 0;
    }
    return atLeast / (1.0 + simulations);
  }

  private static int[] columnOfEachEvent(long[] columns) {
    int[] events = new int[sizeOf(SeriesInput.total(columns))];
    int next = 0;
    for (int j = 0; j < columns.length; j++) {
      int end = next + (int) columns[j];
      Arrays.fill(events, next, end, j);
      next = end;
    }
    return events;
  }

  private static int sizeOf(long total) {
    if (total > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("Too many events to shuffle: " + total);
    }
    return (int) total;
  }

  private static void shuffle(int[] events, SplittableRandom random) {
    for (int i = events.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int moved = events[i];
      events[i] = events[other];
      events[other] = moved;
    }
  }

  private static void deal(int[] events, long[] rows, long[][] drawn) {
    int next = 0;
    for (int i = 0; i < rows.length; i++) {
      Arrays.fill(drawn[i], 0);
      for (long k = 0; k < rows[i]; k++) {
        drawn[i][events[next++]]++;
      }
    }
  }
}
