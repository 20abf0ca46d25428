package id.netralitas.extract;

import id.netralitas.record.Activity;
import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import id.netralitas.record.Mention;
import java.util.List;
import java.util.Optional;

/**
 * One occasion that an article tells, with the words that each of its facts was read from.
 *
 * @param signs what was done, the main act first; never empty
 * @param jurisdiction by which it was read
 * @param told the same as far as the text tells it
 * @param heads all numbers of ASN in it
 */
record Occasion(
    List<Activities.Sign> signs,
    EventDates.Found date,
    Jurisdiction jurisdiction,
    Jurisdiction told,
    Optional<Venues.Found> venue,
    List<String> elections,
    List<Counts.Found> counts,
    List<Headcount> heads) {

  Mention mention() {
    return new Mention(
        signs.stream().map(Activities.Sign::activity).toList(),
        date.date(),
        told,
        venue.map(Venues.Found::text).orElse(null),
        elections,
        counts.stream().map(Counts.Found::count).toList());
  }

  /** Whether nothing is told but that ASN must be neutral: of no place, on no day, of nobody. */
  boolean isOpinion() {
    return signs.get(0).activity() == Activity.REMINDER
        && !signs.get(0).isTold()
        && date.date().value() == null
        && jurisdiction.level() == Level.UNKNOWN
        && counts.isEmpty();
  }

  /** Whether a case is what it is about. */
  boolean isCase() {
    return signs.get(0).isOfCase();
  }

  /** Whether somebody is accused in it. */
  boolean hasCase() {
    return signs.stream().anyMatch(Activities.Sign::isOfCase);
  }
}
