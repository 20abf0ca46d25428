package id.netralitas.report;

/** A release cannot be put in place; the message says why and what to do. */
public final class PublishingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A failure that this program found. */
  public PublishingException(String message) {
    super(message);
  }

  /** A failure that the place of the releases told. */
  public PublishingException(String message, Throwable cause) {
    super(message, cause);
  }
}
