package id.netralitas.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.netralitas.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pictures of one page of each kind in both languages, narrow to wide, light and dark, and the
 * printed brief. Run by {@code jobs/bench/screenshots.sh}.
 *
 * <p>Arguments: folder of a release, folder of the pictures.
 */
public final class Screenshots {

  private static final int[] WIDTHS = {360, 1024, 1600};

  /** Pixels from the top that a picture shows at most: a list of events may be very long. */
  private static final int HEIGHT = 6_000;

  private Screenshots() {}

  public static void main(String[] arguments) {
    Site site = Site.at("release", Path.of(arguments[0]));
    Path out = Path.of(arguments[1]);
    int pictures = 0;
    for (int width : WIDTHS) {
      try (BrowserContext window = Chromium.window(width);
          Visit visit = new Visit(site, window)) {
        for (Map.Entry<String, String> kind : site.kinds().entrySet()) {
          Page page = visit.open(kind.getValue());
          for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            take(page, width, out.resolve(file(kind.getKey(), width, scheme)));
            pictures++;
          }
        }
        if (width == WIDTHS[0]) {
          print(site, visit, out);
        }
        visit.complaints().forEach(System.err::println);
      }
    }
    System.out.println(pictures + " pictures in " + out);
    System.exit(0); // the browser's driver has threads of its own
  }

  private static String file(String kind, int width, ColorScheme scheme) {
    return kind.replace('/', '-').replace(' ', '-')
        + "-"
        + width
        + "-"
        + scheme.name().toLowerCase(Locale.ROOT)
        + ".png";
  }

  private static void take(Page page, int width, Path file) {
    Object all = page.evaluate("() => document.documentElement.scrollHeight");
    int height = Math.min(((Number) all).intValue(), HEIGHT);
    // Pictures that load when they come into view are asked for now.
    page.evaluate(
        "() => Promise.all([...document.images].map(image => { image.loading = 'eager'; return image.decode().catch(() => {}); }))");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(file).setFullPage(true).setClip(0, 0, width, height));
  }

  private static void print(Site site, Visit visit, Path out) {
    for (String name : List.of("brief.html", "en/brief.html")) {
      if (site.pages().contains(name)) {
        Page page = visit.open(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.pdf(
            new Page.PdfOptions()
                .setFormat("A4")
                .setPreferCSSPageSize(true)
                .setTagged(true)
                .setPath(out.resolve(name.replace('/', '-').replace(".html", ".pdf"))));
      }
    }
  }
}
