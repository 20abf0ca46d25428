package id.netralitas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.Site;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the markup of every page promises; no browser is needed for it. */
class LinksTest {

  private static final Pattern REMOTE = Pattern.compile("(?i)https?://.*");
  private static final int BYTES = 300_000;

  static List<Site> releases() {
    return Site.all();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyLocalLinkLeadsToAFileAndAnId(Site site) {
    Map<Path, Set<String>> ids = new HashMap<>();
    List<String> broken = new ArrayList<>();
    for (String page : site.pages()) {
      for (Element link : site.read(page).select("[href], [src]")) {
        String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        if (!isRemoteLink(link, address) && !isThere(site, page, address, ids)) {
          broken.add(page + " → " + address);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  /** Only an anchor may name another host, and only by http. */
  private static boolean isRemoteLink(Element link, String address) {
    return link.nameIs("a") && (REMOTE.matcher(address).matches() || address.startsWith("mailto:"));
  }

  private static boolean isThere(
      Site site, String page, String address, Map<Path, Set<String>> ids) {
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    if (path.contains(":") || path.startsWith("/")) {
      return false;
    }
    Path from = site.folder().resolve(page);
    Path target =
        path.isEmpty()
            ? from
            : from.resolveSibling(decoded(path.replaceFirst("\\?.*", ""))).normalize();
    if (!target.startsWith(site.folder()) || !Files.isRegularFile(target)) {
      return false;
    }
    String fragment = hash < 0 ? "" : decoded(address.substring(hash + 1));
    return fragment.isEmpty()
        || !target.toString().endsWith(".html")
        || ids.computeIfAbsent(target, file -> ids(site, file)).contains(fragment);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static Set<String> ids(Site site, Path file) {
    return new HashSet<>(
        site.read(site.folder().relativize(file).toString()).select("[id]").eachAttr("id"));
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyPageIsSmallSaysItsLanguageAndRunsNothingForeign(Site site) {
    List<String> faults = new ArrayList<>();
    for (String page : site.pages()) {
      Document document = site.read(page);
      long bytes = site.folder().resolve(page).toFile().length();
      if (bytes > BYTES) {
        faults.add(page + " has " + bytes + " bytes");
      }
      if (!document.select("html").attr("lang").equals(page.startsWith("en/") ? "en" : "id")) {
        faults.add(page + " does not say its language");
      }
      if (document.title().isBlank() || document.select("h1").size() != 1) {
        faults.add(page + " has not one title and one h1");
      }
      if (!document
          .select("meta[http-equiv=Content-Security-Policy]")
          .attr("content")
          .contains("default-src 'none'")) {
        faults.add(page + " has no strict Content-Security-Policy");
      }
      List<String> ids = document.select("[id]").eachAttr("id");
      if (new HashSet<>(ids).size() < ids.size()) {
        faults.add(page + " has an id twice");
      }
      for (Element element : document.getAllElements()) {
        element.attributes().asList().stream()
            .filter(attribute -> isActive(element, attribute.getKey(), attribute.getValue()))
            .forEach(attribute -> faults.add(page + " has " + attribute.html()));
      }
    }
    assertThat(faults).isEmpty();
  }

  private static boolean isActive(Element element, String name, String value) {
    boolean isAddress = Set.of("href", "src", "action", "formaction", "xlink:href").contains(name);
    return name.startsWith("on")
        || (isAddress && value.matches("(?is)[\\s\\p{Cntrl}]*(javascript|vbscript|data|file):.*"))
        || (name.equals("target") && element.nameIs("a"));
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyPageIsThereInBothLanguages(Site site) {
    List<String> pages = site.pages();
    assertThat(pages.stream().filter(page -> page.startsWith("en/")).map(page -> page.substring(3)))
        .containsExactlyElementsOf(pages.stream().filter(page -> !page.startsWith("en/")).toList());
    for (String page : pages) {
      String other = page.startsWith("en/") ? page.substring(3) : "en/" + page;
      assertThat(
              site.read(page).select("a[hreflang][href]").stream()
                  .map(link -> URI.create(link.absUrl("href")).getPath()))
          .as(page)
          .contains(URI.create(site.address(other)).getPath());
    }
  }
}
