package id.netralitas.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style sheet, written into every page, so that a page is whole by itself.
 *
 * @param css its text
 * @param policy the Content-Security-Policy that allows it, local pictures, and nothing else
 */
public record Style(String css, String policy) {

  static final Style SHEET = read();

  private static Style read() {
    try (InputStream in = Style.class.getResourceAsStream("style.css")) {
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return new Style(
          css,
          "default-src 'none'; img-src 'self'; style-src 'sha256-"
              + Base64.getEncoder().encodeToString(hash)
              + "'; base-uri 'none'; form-action 'none'");
    } catch (IOException failed) {
      throw new UncheckedIOException("reading style.css", failed);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
