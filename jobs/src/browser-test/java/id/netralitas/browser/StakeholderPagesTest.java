package id.netralitas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import id.netralitas.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the pages for stakeholders promise: brief, filter, and the way from a number to articles.
 */
class StakeholderPagesTest {

  private static final int DESK = 1280;
  private static final String ROWS = "#daftar tr[data-k]";
  private static final String SHOWN_ROWS = ROWS + ":visible";
  private static final int CLICKS = 2;

  @Test
  void everyPageOfTheSiteIsThere() {
    Site site = Site.given();
    List<String> expected =
        new ArrayList<>(
            List.of(
                "index",
                "brief",
                "events",
                "method",
                "quality",
                "codebook",
                "changes",
                "lists",
                "elections",
                "numbers",
                "provinces",
                "provinces without events"));
    assertThat(site.kinds()).containsKeys(expected.toArray(String[]::new));
    for (var province : site.table("provinces")) {
      assertThat(site.pages())
          .contains("provinces/" + province.get("province_code").asText() + ".html");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.html", "en/brief.html"})
  void theBriefIsOneSheetOfA4(String name) throws IOException {
    Site site = Site.given();
    try (BrowserContext window = Chromium.window(DESK);
        Visit visit = new Visit(site, window)) {
      byte[] pdf =
          visit
              .open(name)
              .pdf(
                  new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true).setTagged(true));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(document.getNumberOfPages()).isEqualTo(1);
        PDRectangle sheet = document.getPage(0).getMediaBox();
        assertThat(sheet.getWidth()).isCloseTo(595, org.assertj.core.data.Offset.offset(2f));
        assertThat(sheet.getHeight()).isCloseTo(842, org.assertj.core.data.Offset.offset(2f));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"events.html", "en/events.html"})
  void theFilterShowsWhatFitsAndSaysHowMany(String name) {
    try (BrowserContext window = Chromium.window(DESK);
        Visit visit = new Visit(Site.given(), window)) {
      Page page = visit.open(name);
      int all = page.locator(ROWS).count();
      String word = rareWord(page.locator(ROWS).first().innerText());
      page.fill("#cari", word);
      List<String> found = waitForFilter(page, all);
      assertThat(found)
          .isNotEmpty()
          .allMatch(row -> row.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
      assertThat(digits(page.locator("#hasil").innerText())).contains(found.size());

      page.fill("#cari", "tidak-ada-yang-begini-zzz");
      page.waitForFunction("() => /\\b0\\b/.test(document.querySelector('#hasil').textContent)");
      assertThat(page.locator(SHOWN_ROWS).count()).isZero();

      page.fill("#cari", "");
      page.waitForFunction(
          "all => [...document.querySelectorAll('#daftar tr[data-k]')].filter(r => r.checkVisibility()).length === all",
          all);
      for (String select : List.of("#kegiatan", "#provinsi", "#tahun")) {
        page.selectOption(select, new SelectOption().setIndex(1));
        List<String> chosen = page.locator(SHOWN_ROWS).allInnerTexts();
        assertThat(chosen).as(select).hasSizeLessThanOrEqualTo(all);
        assertThat(digits(page.locator("#hasil").innerText())).as(select).contains(chosen.size());
        page.selectOption(select, new SelectOption().setIndex(0));
      }
      assertThat(page.locator(SHOWN_ROWS).count()).isEqualTo(all);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static List<String> waitForFilter(Page page, int all) {
    page.waitForFunction(
        "all => [...document.querySelectorAll('#daftar tr[data-k]')].filter(r => r.checkVisibility()).length < all",
        all);
    return page.locator(SHOWN_ROWS).allInnerTexts();
  }

  /** Returns the longest word: the one that fewest rows have. */
  private static String rareWord(String row) {
    String longest = "";
    for (String word : row.split("[^\\p{L}]+", -1)) {
      longest = word.length() > longest.length() ? word : longest;
    }
    return longest;
  }

  private static List<Integer> digits(String text) {
    return java.util.regex.Pattern.compile("\\d[\\d.,]*")
        .matcher(text)
        .results()
        .map(match -> Integer.valueOf(match.group().replaceAll("[.,]", "")))
        .toList();
  }

  @Test
  void aHeaderSortsByItsColumnAndSaysSo() {
    try (BrowserContext window = Chromium.window(DESK);
        Visit visit = new Visit(Site.given(), window)) {
      Page page = visit.open("events.html");
      Locator header = page.locator("thead th:has(button)").first();
      header.locator("button").press("Enter");
      assertThat(header.getAttribute("aria-sort")).isEqualTo("ascending");
      List<String> rising = page.locator(SHOWN_ROWS).allInnerTexts();
      header.locator("button").click();
      assertThat(header.getAttribute("aria-sort")).isEqualTo("descending");
      List<String> falling = page.locator(SHOWN_ROWS).allInnerTexts();
      assertThat(falling).containsExactlyInAnyOrderElementsOf(rising).isNotEqualTo(rising);
    }
  }

  @Test
  void withoutScriptTheEventsAreAPlainTable() {
    Site site = Site.given();
    Browser browser = Chromium.browser();
    try (BrowserContext window =
            browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Visit visit = new Visit(site, window)) {
      Page page = visit.open("events.html");
      assertThat(page.locator(SHOWN_ROWS).count()).isEqualTo(page.locator(ROWS).count());
      assertThat(page.locator("#cari:visible, #kegiatan:visible, thead button:visible").count())
          .as("nothing is offered that does nothing")
          .isZero();
    }
  }

  @Test
  void aNumberOpensToItsEventsAndArticlesByClicks() {
    try (BrowserContext window = Chromium.window(DESK);
        Visit visit = new Visit(Site.given(), window)) {
      Page page = visit.open("index.html");
      page.locator("main td.n a[href], main .figures a[href]").first().click();
      if (page.locator("a[href*='#ev-']").count() == 0) {
        page.locator("main a[href*='events'], main a[href*='lists/']").first().click();
      }
      page.locator("a[href*='#ev-']").first().click();
      String id = URI.create(page.url()).getFragment();
      assertThat(page.locator("#" + id).isVisible()).isTrue();
      assertThat(page.locator("#" + id + " a[href^=http]").count()).isPositive();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "en/index.html"})
  void aNumberOfAnElectionOpensExactlyItsEvents(String name) {
    try (BrowserContext window = Chromium.window(DESK);
        Visit visit = new Visit(Site.given(), window)) {
      Page page = visit.open(name);
      Locator numbers = page.locator("td a[href*='#kegiatan='], td a[href*='#tahun=']");
      int all = numbers.count();
      assertThat(all).isPositive();
      for (int n = 0; n < all; n++) {
        String printed = numbers.nth(n).innerText();
        numbers.nth(n).click();
        assertThat(page.locator(SHOWN_ROWS).count())
            .as(page.url())
            .isEqualTo(digits(printed).get(0));
        page.goBack();
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void everyNumberLeadsToItsEventsInTwoClicks() {
    Site site = Site.given();
    Map<String, Boolean> lists = new HashMap<>();
    List<String> closed = new ArrayList<>();
    for (String name : site.pages()) {
      if (!name.matches("(en/)?(index\\.html|(provinces|elections|numbers)/.*)")) {
        continue;
      }
      for (Element cell : site.read(name).select("main tbody td.n")) {
        if (cell.text().matches(".*[1-9].*") && !opens(site, cell, lists)) {
          closed.add(name + ": " + cell.parent().text());
        }
      }
    }
    assertThat(closed).isEmpty();
  }

  /**
   * Whether a link in the cell, else one in its row, leads to a list of events. The rows of a table
   * to be downloaded are behind its file.
   */
  private static boolean opens(Site site, Element cell, Map<String, Boolean> lists) {
    if (!cell.parent().select("a[href*='tables/']").isEmpty()) {
      return true;
    }
    for (Element place : List.of(cell, cell.parent())) {
      Set<String> reached = targets(site, place);
      for (int click = 1; click <= CLICKS; click++) {
        if (reached.stream()
            .anyMatch(page -> lists.computeIfAbsent(page, key -> listsEvents(site, key)))) {
          return true;
        }
        Set<String> next = new HashSet<>();
        reached.forEach(page -> next.addAll(targets(site, site.read(page).selectFirst("main"))));
        reached = next;
      }
    }
    return false;
  }

  private static boolean listsEvents(Site site, String page) {
    Document document = site.read(page);
    return !document.select("main [href*='#ev-'], main [id^='ev-']").isEmpty();
  }

  /** Returns the pages of the release that links within an element lead to. */
  private static Set<String> targets(Site site, Element within) {
    Set<String> pages = new HashSet<>();
    for (Element link : within.select("a[href]")) {
      URI address = URI.create(link.absUrl("href").replace(" ", "%20"));
      if ("file".equals(address.getScheme()) && address.getPath().endsWith(".html")) {
        pages.add(site.folder().relativize(Path.of(address.getPath())).toString());
      }
    }
    return pages;
  }

  @Test
  void everyEventHasItsArticles() {
    Site site = Site.given();
    Set<String> expected = new HashSet<>();
    site.table("events").forEach(event -> expected.add(event.get("event_id").asText()));
    Set<String> shown = new HashSet<>();
    List<String> withoutArticles = new ArrayList<>();
    for (String name : site.pages()) {
      if (name.startsWith("events/")) {
        for (Element event : site.read(name).select("section[id^=ev-], article[id^=ev-]")) {
          shown.add(event.id());
          if (event.select("a[href^=http], code").isEmpty()) {
            withoutArticles.add(name + "#" + event.id());
          }
        }
      }
    }
    assertThat(withoutArticles).isEmpty();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(expected);
  }
}
