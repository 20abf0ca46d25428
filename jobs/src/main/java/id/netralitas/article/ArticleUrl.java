package id.netralitas.article;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The address of an article in one spelling, which serves as its id.
 *
 * <p>Scheme and host in lower case; without default port, fragment, tracking parameters ({@code
 * utm_*}, {@code fbclid} and others) and marks of the AMP variant ({@code ?amp}, {@code ?amp=1},
 * {@code ?outputType=amp}, a last path part {@code amp}); without the slash at the end, except that
 * of the host alone. Everything else stays as it is: other parameters and their order, {@code
 * www.}, {@code http}, a path part {@code amp} elsewhere, since leaving it out may lead to another
 * page or none.
 */
final class ArticleUrl {

  private static final Set<String> TRACKING =
      Set.of(
          "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid",
          "igshid", "igsh", "mc_cid", "mc_eid", "_ga", "_gl");

  private static final String SEPARATOR = "://";

  private ArticleUrl() {}

  /** Returns the address in one spelling; empty if it is null or no absolute http address. */
  static Optional<String> normalised(String url) {
    if (url == null) {
      return Optional.empty();
    }
    String address = before(url.strip(), '#');
    int separator = address.indexOf(SEPARATOR);
    String scheme = separator < 0 ? "" : address.substring(0, separator).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.empty();
    }
    String rest = address.substring(separator + SEPARATOR.length());
    int hostEnd = 0;
    while (hostEnd < rest.length() && "/?\\".indexOf(rest.charAt(hostEnd)) < 0) {
      hostEnd++;
    }
    String host = host(scheme, rest.substring(0, hostEnd));
    if (host.isEmpty()) {
      return Optional.empty();
    }
    String target = rest.substring(hostEnd);
    return Optional.of(scheme + SEPARATOR + host + path(before(target, '?')) + query(target));
  }

  private static String host(String scheme, String authority) {
    String host = authority.toLowerCase(Locale.ROOT);
    String port = scheme.equals("http") ? ":80" : ":443";
    if (host.endsWith(port)) {
      host = host.substring(0, host.length() - port.length());
    } else if (host.endsWith(":")) {
      host = host.substring(0, host.length() - 1);
    }
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static String path(String path) {
    String shorter = withoutSlash(path);
    if (shorter.endsWith("/amp")) {
      shorter = withoutSlash(shorter.substring(0, shorter.length() - "/amp".length()));
    }
    return shorter.isEmpty() ? "/" : shorter;
  }

  private static String withoutSlash(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String query(String target) {
    int mark = target.indexOf('?');
    StringBuilder kept = new StringBuilder();
    int start = mark < 0 ? target.length() : mark + 1;
    while (start < target.length()) {
      int end = target.indexOf('&', start);
      end = end < 0 ? target.length() : end;
      String parameter = target.substring(start, end);
      if (!parameter.isEmpty() && !isDropped(parameter.toLowerCase(Locale.ROOT))) {
        kept.append(kept.isEmpty() ? '?' : '&').append(parameter);
      }
      start = end + 1;
    }
    return kept.toString();
  }

  private static boolean isDropped(String parameter) {
    String name = before(parameter, '=');
    return name.startsWith("utm_")
        || TRACKING.contains(name)
        || parameter.equals("amp")
        || parameter.equals("amp=")
        || parameter.equals("amp=1")
        || parameter.equals("amp=true")
        || parameter.equals("outputtype=amp");
  }

  private static String before(String text, char mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }
}
