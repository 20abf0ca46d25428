package id.netralitas.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;

/**
 * What leads from the root of the releases to the one published last, where there are no links.
 *
 * @param release its id
 */
public record Pointer(String release) {

  /** The file that holds it. */
  public static final String FILE = "latest.json";

  /** The page beside it, for people. */
  public static final String PAGE = "index.html";

  private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]*");
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A pointer to a release.
   *
   * @throws PublishingException if that cannot be the id of one
   */
  public Pointer {
    if (!ID.matcher(release).matches()) {
      throw new PublishingException("'" + release + "' is no id of a release");
    }
  }

  /**
   * Returns the pointer that a {@link #FILE} holds.
   *
   * @throws PublishingException if it holds none
   */
  public static Pointer parse(String json) {
    try {
      return new Pointer(JSON.readTree(json).path("release").asText());
    } catch (JsonProcessingException broken) {
      throw new PublishingException(
          FILE + " is no JSON: remove it, and the next run writes it again", broken);
    }
  }

  /** Returns the folder of the release, below the root. */
  public String folder() {
    return "releases/" + release;
  }

  /** Returns the content of {@link #FILE}. */
  public String json() {
    return "{\"release\": \"" + release + "\", \"path\": \"" + folder() + "\"}\n";
  }

  /** Returns the content of {@link #PAGE}, which opens the release. */
  public String page() {
    return Redirect.page(folder() + "/index.html");
  }
}
