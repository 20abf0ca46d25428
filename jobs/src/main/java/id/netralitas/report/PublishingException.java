package id.netralitas.report;

/** A release cannot be put in place; the message says why and what to do. */
public final class PublishingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PublishingException(String message) {
    super(message);
  }

  PublishingException(String message, Throwable cause) {
    super(message, cause);
  }
}
