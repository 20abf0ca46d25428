package id.netralitas.people;

import id.netralitas.record.CountScope;
import java.util.List;

/**
 * A kind of number of people that events tell. The last two put the stages of a case together:
 * reported, found in breach, sanctioned. Who is told at a later stage has passed the earlier ones,
 * so the largest of the numbers is that of the people, each once.
 */
public enum Measure {
  ATTENDEES,
  REPORTED,
  VIOLATORS,
  SANCTIONED,
  /** People of a case at any stage. */
  IN_CASES,
  /** Those of them found in breach or further. */
  IN_BREACH;

  /** Returns the scopes of counts that tell it. */
  public List<CountScope> scopes() {
    return switch (this) {
      case ATTENDEES -> List.of(CountScope.ATTENDEES);
      case REPORTED -> List.of(CountScope.REPORTED);
      case VIOLATORS -> List.of(CountScope.VIOLATORS);
      case SANCTIONED -> List.of(CountScope.SANCTIONED);
      case IN_CASES -> List.of(CountScope.REPORTED, CountScope.VIOLATORS, CountScope.SANCTIONED);
      case IN_BREACH -> List.of(CountScope.VIOLATORS, CountScope.SANCTIONED);
    };
  }
}
