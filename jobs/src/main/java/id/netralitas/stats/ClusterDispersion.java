package id.netralitas.stats;

/**
 * How many times as much as Poisson counts events scatter because they come in clusters, without
 * unit: Pearson's chi-square of a table of counts, places by spans of time, against what its own
 * margins let expect, over its degrees of freedom (McCullagh and Nelder 1989, Generalized Linear
 * Models, section 6.2.3). Because the margins are the table's own, neither a place nor a time that
 * has more events than others counts as scatter: what is left is that events of one place come
 * together.
 *
 * <p>Near 1 where events are independent; where they come in clusters that lie within one cell,
 * near the mean square of a cluster's size over its mean. A table with fewer than two rows or two
 * columns with events has no index: NaN.
 */
public final class ClusterDispersion {

  private ClusterDispersion() {}

  /**
   * Returns the index of a table.
   *
   * @param counts events by place (first index) and span of time, as many in each row
   */
  public static double of(long[][] counts) {
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
    long freedom = (long) (withEvents(rows) - 1) * (withEvents(columns) - 1);
    if (withEvents(rows) < 2 || freedom < 1) {
      return Double.NaN;
    }
    double square = 0;
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        double expected = (double) rows[row] * columns[column] / total;
        double off = counts[row][column] - expected;
        square += expected == 0 ? 0 : off * off / expected;
      }
    }
    return square / freedom;
  }

  private static int withEvents(long[] sums) {
    int with = 0;
    for (long sum : sums) {
      with += sum > 0 ? 1 : 0;
    }
    return with;
  }
}
