package id.netralitas.job;

import id.netralitas.article.ArticleFile;
import id.netralitas.ingest.InputException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ids of articles as people write them by hand: whole, or without the ending of the file where
 * the article is called after one.
 */
final class ArticleIds {

  private final Set<String> ids;
  private final Map<String, Set<String>> byBareId = new TreeMap<>();

  ArticleIds(Collection<String> ids) {
    this.ids = new HashSet<>(ids);
    for (String id : ids) {
      byBareId.computeIfAbsent(ArticleFile.withoutEnding(id), bare -> new TreeSet<>()).add(id);
    }
  }

  /**
   * Returns the id that is meant: the one written so, else the only one that is so without its
   * ending; empty if there is none.
   *
   * @throws InputException if several are so without their endings
   */
  Optional<String> meant(String written) {
    if (ids.contains(written)) {
      return Optional.of(written);
    }
    Set<String> alike = byBareId.getOrDefault(written, Set.of());
    if (alike.size() > 1) {
      throw new InputException(
          "'"
              + written
              + "' may be each of "
              + String.join(", ", alike)
              + ": write the one that is meant with its ending");
    }
    return alike.stream().findFirst();
  }
}
