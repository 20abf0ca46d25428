package id.netralitas.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import id.netralitas.Programs;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, started once; it ends with the process. */
final class Chromium {

  private static final String[] NAMES = {"chromium", "chromium-browser", "google-chrome"};

  private static Browser browser;

  private Chromium() {}

  /** Returns the browser; without one the test is skipped, or fails in CI. */
  static synchronized Browser browser() {
    if (browser == null) {
      browser = start(Programs.require("chromium", NAMES));
    }
    return browser;
  }

  /** Returns a window of this width, in a fresh profile. */
  static BrowserContext window(int width) {
    return browser()
        .newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("id-ID"));
  }

  private static Browser start(Path program) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    boolean isRoot = "root".equals(System.getProperty("user.name"));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(program)
                .setArgs(isRoot ? List.of("--no-sandbox") : List.of()));
  }
}
