package id.netralitas.report;

import id.netralitas.people.Measure;
import id.netralitas.people.PeopleFigure;
import id.netralitas.people.Standing;
import id.netralitas.record.CountKind;
import id.netralitas.record.CountScope;
import id.netralitas.table.Table;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event with the articles that tell it.
 *
 * @param event a row of the table of events
 * @param sources one for each mention, in the order of the table of mentions
 * @param conflicts rows of the table of that name about this event
 * @param votes rows of the table of the votes it belongs to, one an election
 * @param bounds where each number of people that it tells stands in the bounds of its province
 */
public record EventEntry(
    Table.Row event,
    List<Source> sources,
    List<Table.Row> conflicts,
    List<Table.Row> votes,
    Map<Measure, Standing> bounds) {

  /** A number of people as a list shows it: what the event tells, and whether it is in the sums. */
  public record Told(Optional<PeopleFigure> figure, Standing standing, Optional<Table.Row> count) {}

  /**
   * Returns what the event tells of a measure; empty if it tells nothing of it. A running total or
   * a part of another number is told with its count, and is in no sum.
   */
  public Optional<Told> told(Measure measure) {
    Optional<PeopleFigure> figure = PeopleFigure.of(event, measure);
    if (figure.isPresent()) {
      return Optional.of(
          new Told(figure, bounds.getOrDefault(measure, Standing.COUNTED), Optional.empty()));
    }
    return sources.stream()
        .flatMap(source -> source.counts().stream())
        .filter(count -> measure.scopes().contains(CountScope.valueOf(count.text("scope"))))
        .max(
            Comparator.comparing((Table.Row count) -> isTotal(count))
                .thenComparing(
                    count -> count.number("value"), Comparator.nullsFirst(Long::compare)))
        .map(
            count ->
                new Told(
                    Optional.empty(),
                    isTotal(count) ? Standing.RUNNING_TOTAL : Standing.PART,
                    Optional.of(count)));
  }

  private static boolean isTotal(Table.Row count) {
    return CountKind.CUMULATIVE.name().equals(count.text("kind"));
  }

  public String id() {
    return event.text("event_id");
  }

  /**
   * An article that tells an event.
   *
   * @param mention a row of the table of mentions
   * @param title of the article; may be null
   * @param counts rows of the table of that name that this article gives for the event
   * @param evidence rows of the table of that name: the words that its facts were read from
   */
  public record Source(
      Table.Row mention, String title, List<Table.Row> counts, List<Table.Row> evidence) {

    public String articleId() {
      return mention.text("article_id");
    }

    /** Returns the name of the outlet; null if the article names none. */
    public String outlet() {
      return mention.text("outlet");
    }

    /** Returns the ISO day of publication; null if it is not known. */
    public String publishedAt() {
      return mention.text("published_at");
    }

    /** Returns the address if a browser may open it: http or https, nothing else. */
    public Optional<String> link() {
      return webAddress(mention.text("url"));
    }

    static Optional<String> webAddress(String url) {
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
