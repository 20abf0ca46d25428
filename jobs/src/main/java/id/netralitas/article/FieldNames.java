package id.netralitas.article;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** Under which keys a JSON line holds what. Only {@code text} must be in the line. */
public record FieldNames(
    String id,
    String url,
    String publisher,
    String publishedAt,
    String collectedAt,
    String title,
    String text)
    implements Serializable {

  /** {@code id, url, publisher, published_at, collected_at, title, text}. */
  public static final FieldNames DEFAULT =
      new FieldNames("id", "url", "publisher", "published_at", "collected_at", "title", "text");

  public FieldNames {
    List<String> names = List.of(id, url, publisher, publishedAt, collectedAt, title, text);
    if (names.stream().anyMatch(String::isBlank) || Set.copyOf(names).size() < names.size()) {
      throw new IllegalArgumentException("field names must differ and not be blank: " + names);
    }
  }

  Set<String> all() {
    return Set.of(id, url, publisher, publishedAt, collectedAt, title, text);
  }
}
