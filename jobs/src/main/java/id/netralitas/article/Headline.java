package id.netralitas.article;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The headline of a page without the name of the outlet.
 *
 * <p>The printed one, where a heading is most of what the page is titled; else that of Open Graph,
 * of JSON-LD, the only {@code h1}, the title element.
 */
final class Headline {

  private static final int SHORTEST = 10;
  private static final int HEADINGS_LOOKED_AT = 20;
  private static final List<String> SEPARATORS =
      List.of(" - ", " | ", " – ", " — ", " :: ", " » ", " ~ ");

  private Headline() {}

  /** Returns the headline; null if the page has none. */
  static String of(Document page, MetaElements meta, JsonLd linked, String publisher) {
    String openGraph = meta.first("og:title", "twitter:title").orElse(null);
    String titled = page.title().isBlank() ? null : page.title();
    List<String> headings = headings(page, "h1");
    Optional<String> printed =
        Stream.of(headings, headings(page, "h2,h3"))
            .flatMap(List::stream)
            .filter(heading -> isIn(heading, openGraph) || isIn(heading, titled))
            .max(Comparator.comparingInt(String::length));
    return printed
        .or(() -> Optional.ofNullable(openGraph).map(title -> bare(title, publisher)))
        .or(linked::headline)
        .or(() -> headings.size() == 1 ? Optional.of(headings.get(0)) : Optional.empty())
        .or(() -> Optional.ofNullable(titled).map(title -> bare(title, publisher)))
        .map(String::strip)
        .orElse(null);
  }

  private static List<String> headings(Document page, String elements) {
    return page.select(elements).stream()
        .limit(HEADINGS_LOOKED_AT)
        .map(Element::text)
        .filter(text -> text.length() >= SHORTEST)
        .toList();
  }

  /** Whether the title begins or ends with the heading and has little beside it. */
  private static boolean isIn(String heading, String title) {
    if (title == null) {
      return false;
    }
    String inner = key(heading);
    String outer = key(title);
    return inner.length() * 2 >= outer.length()
        && (outer.startsWith(inner) || outer.endsWith(inner));
  }

  /** Returns letters and digits in lower case, by which two spellings of a headline are equal. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int n = 0; n < text.length(); n++) {
      if (Character.isLetterOrDigit(text.charAt(n))) {
        key.append(text.charAt(n));
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the title without outlet and page number at its end. An unnamed outlet is what stands
   * behind the last separator, if it is short and the rest is not.
   */
  private static String bare(String title, String publisher) {
    String rest = title.strip();
    for (int part = 0; part < 3; part++) {
      int at = -1;
      int length = 0;
      for (String separator : SEPARATORS) {
        int last = rest.lastIndexOf(separator);
        if (last > at) {
          at = last;
          length = separator.length();
        }
      }
      if (at < SHORTEST || !isOutlet(rest.substring(at + length), publisher)) {
        break;
      }
      rest = rest.substring(0, at).strip();
    }
    return rest;
  }

  private static boolean isOutlet(String end, String publisher) {
    String key = key(end);
    if (key.startsWith("halaman") || key.startsWith("page")) {
      return true;
    }
    if (publisher != null) {
      String name = key(publisher);
      return !name.isEmpty() && (key.contains(name) || (key.length() > 3 && name.contains(key)));
    }
    return end.strip().split(" ", -1).length <= 3 && looksLikeName(end.strip());
  }

  /** Whether it is a host, or ends in what newspapers are called. */
  private static boolean looksLikeName(String end) {
    String lower = end.toLowerCase(Locale.ROOT);
    return lower.matches("[a-z0-9-]{1,40}(\\.[a-z]{2,6}){1,3}")
        || Stream.of(
                "news", "online", "post", "pos", "media", "radar", "tribun", "kabar", "berita",
                "warta", "harian")
            .anyMatch(lower::contains);
  }
}
