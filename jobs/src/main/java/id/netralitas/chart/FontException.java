package id.netralitas.chart;

/** This machine cannot draw text; the message says in one line what is missing and the mend. */
public final class FontException extends RuntimeException {

  FontException(String message, Throwable cause) {
    super(message, cause);
  }
}
