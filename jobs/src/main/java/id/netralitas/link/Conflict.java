package id.netralitas.link;

import java.util.List;

/**
 * One of several values that the mentions of an event give for one field, where they disagree.
 *
 * @param field {@code date}, {@code place}, {@code activity} (the main one) or a column such as
 *     {@code asn_attendees}
 * @param value as it is written in the tables
 * @param articles that give it, sorted
 * @param sources independent ones among them
 * @param isChosen whether the event has it
 * @param rule that chose among the values of the field
 */
public record Conflict(
    String field,
    String value,
    List<String> articles,
    int sources,
    boolean isChosen,
    Choice.Rule rule) {

  public Conflict {
    articles = List.copyOf(articles);
  }
}
