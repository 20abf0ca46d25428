package id.netralitas.article;

import java.io.IOException;

/** Packed data grows beyond its limit. */
final class InflationException extends IOException {

  private static final long serialVersionUID = 1L;

  InflationException(String message) {
    super(message);
  }
}
