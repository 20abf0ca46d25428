package id.netralitas.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import id.netralitas.Site;
import java.util.ArrayList;
import java.util.List;

/** A tab that opens pages of a release and notes whatever a careful page does not do. */
final class Visit implements AutoCloseable {

  private final Site site;
  private final Page tab;
  private final List<String> complaints = new ArrayList<>();
  private String current = "";

  Visit(Site site, BrowserContext window) {
    this.site = site;
    tab = window.newPage();
    String inside = site.folder().toUri().toString();
    tab.onConsoleMessage(message -> note("console " + message.type() + ": " + message.text()));
    tab.onPageError(error -> note("page error: " + error));
    tab.onDialog(this::note);
    tab.onPopup(popup -> note("popup: " + popup.url()));
    tab.onRequest(
        request -> {
          if (!request.url().startsWith(inside) && !request.url().startsWith("data:")) {
            note("request outside the release: " + request.url());
          }
        });
    tab.onRequestFailed(
        request -> note("failed request: " + request.url() + " (" + request.failure() + ")"));
  }

  private void note(Dialog dialog) {
    note("dialog: " + dialog.message());
    dialog.dismiss();
  }

  private void note(String complaint) {
    complaints.add(current + ": " + complaint);
  }

  /** Opens a page and returns the tab with it. */
  Page open(String page) {
    current = page;
    tab.navigate(site.address(page));
    return tab;
  }

  /** Returns what was noted since the tab was opened. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    tab.close();
  }
}
