package id.netralitas.reference;

/** The reference data cannot be used; the message names file, line, value and what is expected. */
public final class ReferenceException extends RuntimeException {

  public ReferenceException(String message) {
    super(message);
  }

  public ReferenceException(String message, Throwable cause) {
    super(message, cause);
  }
}
