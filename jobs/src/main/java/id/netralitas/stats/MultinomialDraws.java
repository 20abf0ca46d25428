package id.netralitas.stats;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws events into cells with given weights: one by one, in constant time each, by the alias
 * method (Walker 1977, Vose 1991); many events cell by cell, in constant time each, how many of
 * those left it gets.
 */
final class MultinomialDraws {

  /** Events from which the second way is taken, whose time does not grow with them. */
  static final long MANY = 20_000;

  /** Cells with a weight; rounding could otherwise let an empty one be drawn. */
  private final int[] cells;

  private final double[] keep;
  private final int[] alias;

  /** The share of each cell in the weight of itself and those after it. */
  private final double[] shares;

  private final SplittableRandom random;

  /**
   * Prepares draws.
   *
   * @param weights not negative, at least one above zero, need not sum to one
   */
  MultinomialDraws(double[] weights, long seed) {
    cells = IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
    if (cells.length == 0) {
      throw new IllegalArgumentException("No weight above zero: " + Arrays.toString(weights));
    }
    keep = new double[cells.length];
    alias = new int[cells.length];
    shares = new double[cells.length];
    random = new SplittableRandom(seed);
    fill(weights);
  }

  private void fill(double[] weights) {
    double total = Arrays.stream(weights).sum();
    double rest = 0;
    for (int i = cells.length - 1; i >= 0; i--) {
      rest += weights[cells[i]];
      shares[i] = weights[cells[i]] / rest;
    }
    ArrayDeque<Integer> small = new ArrayDeque<>();
    ArrayDeque<Integer> large = new ArrayDeque<>();
    for (int i = 0; i < cells.length; i++) {
      keep[i] = weights[cells[i]] / total * cells.length;
      alias[i] = i;
      (keep[i] < 1 ? small : large).push(i);
    }
    while (!small.isEmpty() && !large.isEmpty()) {
      int less = small.pop();
      int more = large.pop();
      alias[less] = more;
      keep[more] -= 1 - keep[less];
      (keep[more] < 1 ? small : large).push(more);
    }
  }

  /** Overwrites {@code counts}, one place per weight, with {@code total} fresh events. */
  void draw(long total, long[] counts) {
    Arrays.fill(counts, 0);
    if (total >= MANY) {
      long left = total;
      for (int i = 0; i < cells.length; i++) {
        counts[cells[i]] = BinomialDraw.of(left, shares[i], random);
        left -= counts[cells[i]];
      }
      return;
    }
    for (long event = 0; event < total; event++) {
      int cell = random.nextInt(cells.length);
      int drawn = random.nextDouble() < keep[cell] ? cell : alias[cell];
      counts[cells[drawn]]++;
    }
  }
}
