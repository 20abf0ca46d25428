package id.netralitas.finding;

import id.netralitas.stats.BinomialShare;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How often linking errs, as it was measured on pairs of articles: {@code link-errors.tsv}, which
 * names the command that printed it.
 *
 * @param pairs that a person found to be one event
 * @param linked pairs that were linked
 * @param right pairs that are both
 */
record LinkErrors(long pairs, long linked, long right) {

  private static final String FILE = "link-errors.tsv";

  /** Returns what was measured. */
  static LinkErrors measured() {
    try (InputStream in = LinkErrors.class.getResourceAsStream(FILE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().filter(line -> !line.startsWith("#")).toList();
      String[] cells = lines.get(1).split("\t", -1);
      return new LinkErrors(
          Long.parseLong(cells[0]), Long.parseLong(cells[1]), Long.parseLong(cells[2]));
    } catch (IOException failed) {
      throw new UncheckedIOException("reading " + FILE, failed);
    }
  }

  double precision() {
    return (double) right / linked;
  }

  double recall() {
    return (double) right / pairs;
  }

  /** Returns the least that precision may be, 95 % sure, from so few pairs. */
  double leastPrecision() {
    return BinomialShare.clopperPearson(right, linked, Inputs.LEVEL).low();
  }

  /** Returns the least that recall may be, 95 % sure. */
  double leastRecall() {
    return BinomialShare.clopperPearson(right, pairs, Inputs.LEVEL).low();
  }

  /**
   * Returns how many pairs should be linked and are not, for so many that are.
   *
   * @param ofPrecision share of the linked pairs that are right
   * @param ofRecall share of the pairs that should be linked and are
   */
  static long missed(long linkedPairs, double ofPrecision, double ofRecall) {
    return Math.round(linkedPairs * ofPrecision * (1 - ofRecall) / ofRecall);
  }

  /** Returns how many of so many linked pairs should not be. */
  static long wrong(long linkedPairs, double ofPrecision) {
    return Math.round(linkedPairs * (1 - ofPrecision));
  }
}
