package id.netralitas.job;

/** A check that the user made binding did not hold: nothing is published. */
public final class QualityException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  QualityException(String broken) {
    super(broken + ": nothing was published, because --fail-on asks for it");
  }
}
