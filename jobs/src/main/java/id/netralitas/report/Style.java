package id.netralitas.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style sheet and the scripts, written into the pages that use them, so that a page is whole by
 * itself.
 *
 * @param css the text of the style sheet
 * @param hash of it, as a Content-Security-Policy has it
 */
public record Style(String css, String hash) {

  static final Style SHEET = sheet();

  /** Filters and sorts a list of events; without it the list is a plain table. */
  static final Script LIST = script("list.js");

  /**
   * A script.
   *
   * @param hash of its text, as a Content-Security-Policy has it
   */
  public record Script(String text, String hash) {}

  /**
   * Returns the Content-Security-Policy that allows the style sheet, local pictures, the script,
   * and nothing else.
   *
   * @param script null for none
   */
  String policy(Script script) {
    return "default-src 'none'; img-src 'self'; style-src '"
        + hash
        + "';"
        + (script == null ? "" : " script-src '" + script.hash() + "';")
        + " base-uri 'none'; form-action 'none'";
  }

  private static Style sheet() {
    String css = read("style.css");
    return new Style(css, hash(css));
  }

  private static Script script(String file) {
    String text = read(file);
    return new Script(text, hash(text));
  }

  private static String read(String file) {
    try (InputStream in = Style.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException("reading " + file, failed);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
