package id.netralitas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.netralitas.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe-core finds against WCAG 2.2 AA, on one page of each kind in both languages. */
class AccessibilityTest {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @ParameterizedTest
  @CsvSource({"360, LIGHT", "360, DARK", "1280, LIGHT", "1280, DARK"})
  void axeFindsNoViolation(int width, ColorScheme scheme) {
    Site site = Site.given();
    TreeSet<String> violations = new TreeSet<>();
    try (BrowserContext window = Chromium.window(width);
        Visit visit = new Visit(site, window)) {
      for (String name : new ArrayList<>(site.kinds().values())) {
        Page page = visit.open(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        // No page has frames, so nothing needs a second tab to gather what was found.
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(options());
        for (Rule rule : axe.withTags(RULES).analyze().getViolations()) {
          violations.add(name + ": " + told(rule));
        }
      }
    }
    assertThat(violations).isEmpty();
  }

  /** What passed would be described at length, too, for nobody. */
  private static AxeRunOptions options() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static String told(Rule rule) {
    CheckedNode first = rule.getNodes().get(0);
    return rule.getId()
        + " ("
        + rule.getHelp()
        + "), "
        + rule.getNodes().size()
        + " times, first at "
        + first.getTarget()
        + " "
        + first.getHtml()
        + " "
        + first.getFailureSummary();
  }
}
