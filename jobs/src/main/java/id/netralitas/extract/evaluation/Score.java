package id.netralitas.extract.evaluation;

/**
 * How often one field was right over all values.
 *
 * @param right values that label and record share
 * @param extra values that only the record has
 * @param missed values that only the label has
 * @param articles articles compared
 * @param exact articles in which all values agree, none on both sides included
 */
public record Score(Field field, int right, int extra, int missed, int articles, int exact) {

  /** Returns the share of found values that are right; 1 when none was found. */
  public double precision() {
    return share(right, right + extra);
  }

  /** Returns the share of labelled values that were found; 1 when there is none. */
  public double recall() {
    return share(right, right + missed);
  }

  /** Returns the harmonic mean of both; 1 when there is nothing to find and nothing was found. */
  public double f1() {
    return share(2 * right, 2 * right + extra + missed);
  }

  /** Returns the share of articles in which all values agree; 1 when there is none. */
  public double accuracy() {
    return share(exact, articles);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
