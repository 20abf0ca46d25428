package id.netralitas.extract;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An article as it was read from a file.
 *
 * @param id stable over time; never null
 * @param url null if not known
 * @param publisher null if not known: then the text is searched for it
 * @param publishedAt null if not known: then the text is searched for it
 * @param title null if not known: then it is the first line of the text
 * @param text the decoded main text; never null
 */
public record Article(
    String id, String url, String publisher, LocalDate publishedAt, String title, String text) {

  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }
}
