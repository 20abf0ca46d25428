package id.netralitas.report;

import id.netralitas.table.Table;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * An event with the articles that tell it.
 *
 * @param event a row of the table of events
 * @param sources one for each mention, in the order of the table of mentions
 */
public record EventEntry(Table.Row event, List<Source> sources) {

  /**
   * An article that tells an event; all but the id may be null.
   *
   * @param url as the record gives it, of any scheme
   * @param publishedAt ISO day
   */
  public record Source(
      String articleId, String outlet, String title, String url, String publishedAt) {

    /** Returns the address if a browser may open it: http or https, nothing else. */
    public Optional<String> link() {
      if (url == null) {
        return Optional.empty();
      }
      try {
        URI address = new URI(url);
        boolean isWeb =
            "http".equalsIgnoreCase(address.getScheme())
                || "https".equalsIgnoreCase(address.getScheme());
        return isWeb && address.getHost() != null ? Optional.of(url) : Optional.empty();
      } catch (URISyntaxException noAddress) {
        return Optional.empty();
      }
    }
  }
}
