package id.netralitas.job;

/** A binding check did not hold: nothing is published. */
public final class QualityException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  QualityException(String broken) {
    this(broken, "nothing was published, because --fail-on asks for it");
  }

  private QualityException(String broken, String consequence) {
    super(broken + ": " + consequence);
  }

  /** Returns the failure of guards that are binding, whoever made them so. */
  static QualityException of(String broken) {
    return new QualityException(broken, "nothing was published, the last release stays");
  }
}
