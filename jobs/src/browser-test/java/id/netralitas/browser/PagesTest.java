package id.netralitas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import id.netralitas.HostileRelease;
import id.netralitas.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page as the browser shows it from the disk. */
class PagesTest {

  private static final int PHONE = 360;
  private static final int DESK = 1280;
  private static final int TABS = 12;

  static List<Site> releases() {
    return Site.all();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyPageOpensFromTheDiskWithoutAnyComplaint(Site site) {
    try (BrowserContext window = Chromium.window(DESK);
        Visit visit = new Visit(site, window)) {
      for (String page : site.pages()) {
        Object broken = visit.open(page).evaluate(BROKEN_IMAGE);
        assertThat(broken).as(page).isNull();
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /**
   * Goes down to the end at once, since the next page would wait for a smooth movement; names the
   * first image that is not one, else null.
   */
  private static final String BROKEN_IMAGE =
      """
      async () => {
        window.scrollTo({top: document.body.scrollHeight, behavior: 'instant'});
        for (const image of document.images) {
          image.loading = 'eager';
          try {
            await image.decode();
          } catch (failed) {
            return image.src + ': ' + failed.message;
          }
        }
        return null;
      }""";

  @ParameterizedTest
  @MethodSource("releases")
  void noPageScrollsSidewaysOnAPhone(Site site) {
    List<String> wide = new ArrayList<>();
    try (BrowserContext window = Chromium.window(PHONE);
        Visit visit = new Visit(site, window)) {
      for (String page : site.pages()) {
        Object width = visit.open(page).evaluate("() => document.documentElement.scrollWidth");
        if (((Number) width).intValue() > PHONE) {
          wide.add(page + " is " + width + " px wide");
        }
      }
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void theFirstTabReachesTheSkipLinkAndFocusIsSeen() {
    Site site = Site.given();
    List<String> faults = new ArrayList<>();
    try (BrowserContext window = Chromium.window(DESK);
        Visit visit = new Visit(site, window)) {
      for (String name : site.kinds().values()) {
        Page page = visit.open(name);
        page.keyboard().press("Tab");
        String href = (String) page.evaluate("() => document.activeElement.getAttribute('href')");
        if (href == null || !href.startsWith("#") || page.querySelector(href) == null) {
          faults.add(name + ": the first Tab reaches " + href);
        }
        for (int tab = 0; tab < TABS; tab++) {
          Object hidden = page.evaluate(UNSEEN_FOCUS);
          if (hidden != null) {
            faults.add(name + ": no focus is seen on " + hidden);
          }
          page.keyboard().press("Tab");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Names the element that has the focus without a mark or outside the window, else null. */
  private static final String UNSEEN_FOCUS =
      """
      () => {
        const element = document.activeElement;
        if (element === document.body) return null;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const isMarked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
          || style.boxShadow !== 'none';
        const isInside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        return isMarked && isInside ? null : element.outerHTML.slice(0, 120);
      }""";

  @Test
  void nothingMovesForThoseWhoAskForLessMotion() {
    Site site = Site.given();
    List<String> moving = new ArrayList<>();
    try (BrowserContext window = Chromium.window(DESK);
        Visit visit = new Visit(site, window)) {
      for (String name : site.kinds().values()) {
        Page page = visit.open(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        Object first = page.evaluate(MOVING);
        if (first != null) {
          moving.add(name + ": " + first);
        }
      }
    }
    assertThat(moving).isEmpty();
  }

  private static final String MOVING =
      """
      () => {
        const seconds = times => Math.max(...times.split(',').map(parseFloat));
        for (const element of document.querySelectorAll('*')) {
          const style = getComputedStyle(element);
          if (style.scrollBehavior === 'smooth') return element.localName + ' scrolls smoothly';
          if (style.animationName !== 'none' && seconds(style.animationDuration) > 0.01)
            return element.localName + ' is animated';
          if (seconds(style.transitionDuration) > 0.01) return element.localName + ' has a transition';
        }
        return null;
      }""";

  @Test
  void hostileTextsAreTextOnThePages() {
    Site site = HostileRelease.site();
    Set<String> indonesian = new HashSet<>();
    Set<String> english = new HashSet<>();
    List<String> faults = new ArrayList<>();
    try (BrowserContext window = Chromium.window(DESK);
        Visit visit = new Visit(site, window)) {
      for (String name : site.pages()) {
        Page page = visit.open(name);
        String text = (String) page.evaluate("() => document.body.textContent");
        for (String hostile : HostileRelease.SHOWN) {
          if (text.contains(hostile)) {
            (name.startsWith("en/") ? english : indonesian).add(hostile);
          }
        }
        Object foreign = page.evaluate(FOREIGN);
        if (foreign != null) {
          faults.add(name + ": " + foreign);
        }
      }
      faults.addAll(visit.complaints());
    }
    assertThat(faults).isEmpty();
    assertThat(indonesian).containsExactlyInAnyOrderElementsOf(HostileRelease.SHOWN);
    assertThat(english).containsExactlyInAnyOrderElementsOf(HostileRelease.SHOWN);
  }

  /** Finds what only a text that broke out can have made. */
  private static final String FOREIGN =
      """
      () => {
        const element = document.querySelector('iframe, object, embed, img[src="x"], base, form:not(#saring), [onerror], [onload]');
        if (element) return element.outerHTML.slice(0, 200);
        for (const link of document.querySelectorAll('a[href]'))
          if (!['http:', 'https:', 'file:', 'mailto:'].includes(link.protocol)) return link.href;
        return null;
      }""";
}
