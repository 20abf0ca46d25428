package id.netralitas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A finished release as a folder of pages.
 *
 * @param name for messages
 * @param folder its real path
 */
public record Site(String name, Path folder) {

  private static final String ENGLISH = "en/";

  /**
   * Returns the release of the system property or the environment; without one the tests are
   * skipped, or fail in CI.
   */
  public static Site given() {
    String folder = System.getProperty("netralitas.release", System.getenv("NETRALITAS_RELEASE"));
    if (folder == null || !Files.isRegularFile(Path.of(folder, "index.html"))) {
      throw Programs.missing(
          "there is no release in '"
              + folder
              + "', so its pages are not tested: make one by jobs/bin/netralitas run, or name one by -Dnetralitas.release=DIR");
    }
    return at("given", Path.of(folder));
  }

  /** Returns the release in a folder. */
  public static Site at(String name, Path folder) {
    try {
      return new Site(name, folder.toRealPath());
    } catch (IOException failed) {
      throw new UncheckedIOException("opening " + folder, failed);
    }
  }

  /** Returns the release given and one of hostile records. */
  public static List<Site> all() {
    return List.of(given(), HostileRelease.site());
  }

  /** Returns all pages, as paths in the release with {@code /}, in order. */
  public List<String> pages() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".html"))
          .sorted()
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException("listing " + folder, failed);
    }
  }

  /**
   * Returns one page of each kind in both languages by the name of the kind: of the pages of
   * provinces one with events and one without, of any other folder the first.
   */
  public Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (String page : pages()) {
      kinds.putIfAbsent(kind(page), page);
    }
    return kinds;
  }

  /** Returns what kind a page is of: {@code index}, {@code en/elections}, … */
  private String kind(String page) {
    String language = page.startsWith(ENGLISH) ? ENGLISH : "";
    String path = page.substring(language.length());
    int slash = path.indexOf('/');
    if (slash < 0) {
      return language + path.replaceFirst("(-\\d+)?\\.html$", "");
    }
    String folderName = path.substring(0, slash);
    String code = path.substring(slash + 1).replaceFirst("\\.html$", "");
    return language
        + folderName
        + (folderName.equals("provinces") && !hasEvents(code) ? " without events" : "");
  }

  private boolean hasEvents(String provinceCode) {
    for (JsonNode row : table("provinces")) {
      if (row.path("province_code").asText().equals(provinceCode)) {
        return row.path("events").asLong() > 0;
      }
    }
    return false;
  }

  /** Returns the rows of a table, read from its JSON file. */
  public List<JsonNode> table(String table) {
    try {
      List<JsonNode> rows = new ArrayList<>();
      new ObjectMapper()
          .readTree(folder.resolve("tables/" + table + ".json").toFile())
          .forEach(rows::add);
      return rows;
    } catch (IOException failed) {
      throw new UncheckedIOException("reading table " + table, failed);
    }
  }

  /** Returns a page as its markup says it. */
  public Document read(String page) {
    try {
      return Jsoup.parse(folder.resolve(page), "UTF-8", folder.resolve(page).toUri().toString());
    } catch (IOException failed) {
      throw new UncheckedIOException("reading " + page, failed);
    }
  }

  /** Returns the address of a page on this machine. */
  public String address(String page) {
    return folder.resolve(page).toUri().toString();
  }

  @Override
  public String toString() {
    return name;
  }
}
