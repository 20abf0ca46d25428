package id.netralitas.article;

import java.io.IOException;

/** The file is of no format read here; the message says what it seems to be. */
final class UnknownFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  UnknownFormatException(String message) {
    super(message);
  }
}
