package id.netralitas.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page by their property, name or itemprop, in lower case. */
record MetaElements(Map<String, List<String>> contents) {

  static MetaElements of(Document page) {
    Map<String, List<String>> contents = new HashMap<>();
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      Stream.of("property", "name", "itemprop")
          .map(meta::attr)
          .filter(name -> !name.isBlank() && !content.isEmpty())
          .map(name -> name.strip().toLowerCase(Locale.ROOT))
          .distinct()
          .forEach(name -> contents.computeIfAbsent(name, none -> new ArrayList<>()).add(content));
    }
    return new MetaElements(contents);
  }

  /** Returns what is under the name, in the order of the page. */
  List<String> all(String name) {
    return contents.getOrDefault(name, List.of());
  }

  /** Returns the first content under the first of the names that has one. */
  Optional<String> first(String... names) {
    return Stream.of(names)
        .map(contents::get)
        .filter(Objects::nonNull)
        .map(found -> found.get(0))
        .findFirst();
  }
}
