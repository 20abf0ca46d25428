package id.netralitas.job;

import static id.netralitas.job.ReleaseFiles.pages;
import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestData;
import id.netralitas.TestRun;
import id.netralitas.TestSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the shipped records' release: both languages, every link, the weight of each. */
class RunReportTest {

  @TempDir Path folder;

  @BeforeAll
  static void joinOneSession() {
    assertThat(TestSpark.session()).isNotNull();
  }

  @Test
  void theReportIsInTwoLanguages() throws IOException {
    RunSettings settings = TestRun.onRecords(TestData.RECORDS, folder);
    Path release = Path.of(new RunJob(settings, line -> {}).run().release().place());

    for (String name : List.of("index.html", "events.html")) {
      assertThat(release.resolve(name))
          .content()
          .contains("<html lang=\"id\">", "href=\"en/" + name + "\" lang=\"en\" hreflang=\"en\"");
      assertThat(release.resolve("en/" + name))
          .content()
          .contains("<html lang=\"en\">", "href=\"../" + name + "\" lang=\"id\" hreflang=\"id\"");
    }
    List<String> pages = pages(release);
    assertThat(pages)
        .contains("provinces/16.html", "en/provinces/95.html", "elections/PILKADA_2024.html")
        .contains("lists/PLEDGE.html", "lists/UNDATED.html", "events/16.html", "brief.html");
    for (String page : pages) {
      assertThat(release.resolve(page).toFile().length()).as(page).isLessThan(300_000);
      assertThat(missing(release, page)).as(page).isEmpty();
    }
    List<String> pictures = new ArrayList<>(names(release.resolve("charts")));
    assertThat(pictures).contains("tile-map.csv", "trend.csv").doesNotContain("province-map.svg");
    pictures.removeIf(name -> name.endsWith(".csv"));
    assertThat(names(release.resolve("charts/en"))).isEqualTo(pictures);
    assertThat(release.resolve("charts/workforce-by-regency.svg")).content().contains("6.229");
    assertThat(release.resolve("charts/en/workforce-by-regency.svg")).content().contains("6,229");

    new PrintedNumbers(release).agree();

    String index = Files.readString(release.resolve("en/index.html"));
    assertThat(index)
        .contains("src=\"../charts/en/")
        .doesNotContain("src=\"../charts/events")
        .contains("they do not measure how civil servants behave");
    assertThat(shown(index))
        .doesNotContainPattern("(?i)\\b(peristiwa|provinsi|yang|kabupaten/kota|berita)\\b");
  }

  /** Returns what a reader meets in a page: its text and what is said of pictures and regions. */
  private static String shown(String page) {
    return page.replaceAll("(?s)<style>.*?</style>", "")
        .replaceAll("(?s)<script.*?</script>", "")
        .replaceAll("(?s)<span lang=\"(id)?\">.*?</span>", "")
        .replaceAll("(?:alt|aria-label|content)=\"([^\"]*)\"", ">$1<")
        .replaceAll("<[^>]*>", " ");
  }

  /** Returns the links and images of a page that are not in the release. */
  private static List<String> missing(Path release, String page) throws IOException {
    Path file = release.resolve(page);
    return Pattern.compile("(?:href|src)=\"([^\"#:]+)(?:#[^\"]*)?\"")
        .matcher(Files.readString(file))
        .results()
        .map(link -> link.group(1))
        .distinct()
        .filter(link -> !Files.isRegularFile(file.resolveSibling(link)))
        .toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
