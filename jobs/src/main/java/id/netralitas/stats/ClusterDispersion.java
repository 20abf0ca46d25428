package id.netralitas.stats;

/**
 * How many times as much as Poisson counts events scatter because they come in clusters, without
 * unit, and with how many degrees of freedom that is known. It is the sum of squared differences
 * between a table of counts, places by spans of time, and what its own margins let expect, over
 * what independent events would make of that sum: a design effect (Rao and Scott 1981, JASA 76).
 * Because the margins are the table's own, neither a place nor a time that has more events than
 * others counts as scatter: what is left is that events of one place come together.
 *
 * <p>Squares are added before they are divided, which is the combined ratio estimator (Cochran
 * 1977, Sampling Techniques, section 6.11). Pearson's index divides each square by its own expected
 * count, and is too small where that is small, because a place with a large cluster has a large
 * expectation too; and it lets a span with few events weigh as much as one with many. Where all
 * expected counts are alike both are the same number.
 *
 * <p>The degrees of freedom are those of the scaled chi-square with the same mean and variance
 * (Satterthwaite 1946, Biometrics Bulletin 2), rows less one by columns less one where all expected
 * counts are alike, fewer else.
 *
 * <p>Near 1 where events are independent; where they come in clusters that lie within one cell,
 * near the mean square of a cluster's size over its mean. A table with fewer than two rows or two
 * columns with events tells nothing: NaN with 0 degrees of freedom.
 */
public final class ClusterDispersion {

  private static final Result UNKNOWN = new Result(Double.NaN, 0);

  private ClusterDispersion() {}

  /**
   * What a table tells.
   *
   * @param dispersion variance over that of Poisson counts
   * @param freedom degrees of freedom of the estimate, not always whole
   */
  public record Result(double dispersion, double freedom) {}

  /**
   * Estimates the dispersion of a table.
   *
   * @param counts events by place (first index) and span of time, as many in each row
   */
  public static Result of(long[][] counts) {
    long[] rows = new long[counts.length];
    long[] columns = new long[counts.length == 0 ? 0 : counts[0].length];
    long total = 0;
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        SeriesInput.requireCount(counts[row][column]);
        rows[row] += counts[row][column];
        columns[column] += counts[row][column];
        total += counts[row][column];
      }
    }
    if (withEvents(rows) < 2 || withEvents(columns) < 2) {
      return UNKNOWN;
    }
    double squares = 0;
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        double off = counts[row][column] - (double) rows[row] * columns[column] / total;
        squares += off * off;
      }
    }
    SharesLeft ofRows = SharesLeft.of(rows, total);
    SharesLeft ofColumns = SharesLeft.of(columns, total);
    double mean = ofRows.mean * ofColumns.mean;
    return new Result(squares / total / mean, mean * mean / (ofRows.square * ofColumns.square));
  }

  /**
   * What is left of the scatter of a margin once its own sum is fixed: the trace of diag(s) - ss',
   * with s the shares of the margin, and that of its square.
   */
  private record SharesLeft(double mean, double square) {

    static SharesLeft of(long[] sums, long total) {
      double squares = 0;
      double cubes = 0;
      for (long sum : sums) {
        double share = (double) sum / total;
        squares += share * share;
        cubes += share * share * share;
      }
      return new SharesLeft(1 - squares, squares - 2 * cubes + squares * squares);
    }
  }

  private static int withEvents(long[] sums) {
    int with = 0;
    for (long sum : sums) {
      with += sum > 0 ? 1 : 0;
    }
    return with;
  }
}
