package id.netralitas.ingest;

/** The input named by the user cannot be used; the message names it and the mend. */
public final class InputException extends RuntimeException {

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
