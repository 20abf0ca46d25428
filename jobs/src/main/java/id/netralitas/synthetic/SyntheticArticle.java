package id.netralitas.synthetic;

import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import java.time.LocalDate;
import java.util.List;

/**
 * An invented news text with what is to be read from it.
 *
 * @param eventNumber the event that it tells; -1 for one that tells none
 * @param regencyCode null, as are the day, the scope and the official, if it tells none
 * @param people of the scope
 */
public record SyntheticArticle(
    String id,
    String url,
    String publisher,
    LocalDate publishedAt,
    LocalDate collectedAt,
    String title,
    String text,
    int eventNumber,
    String regencyCode,
    LocalDate day,
    List<Activity> activities,
    CountScope scope,
    long people,
    String official) {

  public boolean isRelevant() {
    return eventNumber >= 0;
  }
}
