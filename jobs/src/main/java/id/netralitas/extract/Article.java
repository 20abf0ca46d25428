package id.netralitas.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An article as it was read from a file.
 *
 * @param id stable over time; never null
 * @param url null if not known
 * @param publisher null if not known: then the text is searched for it
 * @param publishedAt null if not known: then the text is searched for it, and the address
 * @param collectedAt when it was fetched; null if not known
 * @param title null if not known: then it is the first line of the text
 * @param text the decoded main text; never null
 */
public record Article(
    String id,
    String url,
    String publisher,
    LocalDate publishedAt,
    Instant collectedAt,
    String title,
    String text) {

  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }

  /** Returns an article of which only the text is known. */
  public static Article ofText(String id, String text) {
    return new Article(id, null, null, null, null, null, text);
  }
}
