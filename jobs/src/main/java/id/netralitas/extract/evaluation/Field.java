package id.netralitas.extract.evaluation;

import id.netralitas.extract.evaluation.Label.LabelledCount;
import id.netralitas.extract.evaluation.Label.LabelledEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A field that is scored. Place, date and main activity are those of the main event; activities and
 * counts are those of all events; {@link #EVENTS} says which event has which place, date and main
 * activity. A count without a value is not compared; parts of a stated total are a field of their
 * own.
 */
public enum Field {
  RELEVANCE("relevance", ""),
  PROVINCE("province", "/events/0/jurisdiction"),
  REGENCY("regency", "/events/0/jurisdiction"),
  DATE("date with precision", "/events/0/date"),
  ACTIVITIES("activities", "/events/0/activities"),
  MAIN_ACTIVITY("main activity", "/events/0/activities"),
  COUNTS("counts, strict scope", "/events/0/counts"),
  /** Those reported and those in breach as one role. */
  COUNTS_LOOSE("counts, loose scope", "/events/0/counts"),
  PARTS("parts of totals", "/events/0/counts"),
  EVENTS("events as a whole", "/events/0/activities"),
  ELECTIONS("elections", "/events/0/elections"),
  OFFICIALS("officials' names", "/officials"),
  LEGAL_REFERENCES("legal references", "/legalReferences");

  private final String title;
  private final String pointer;

  Field(String title, String pointer) {
    this.title = title;
    this.pointer = pointer;
  }

  /** Returns the name to print. */
  public String title() {
    return title;
  }

  /** Returns where evidence for this field points to: the beginning of a JSON Pointer. */
  String pointer() {
    return pointer;
  }

  /** Returns the values that an article has in this field, as text; empty if none. */
  List<String> values(Label label) {
    List<LabelledEvent> main = label.events().stream().limit(1).toList();
    return switch (this) {
      case RELEVANCE -> label.relevant() ? List.of("relevant") : List.of();
      case PROVINCE -> values(main, event -> Stream.ofNullable(event.provinceCode()));
      case REGENCY -> values(main, event -> Stream.ofNullable(event.regencyCode()));
      case DATE -> values(main, event -> Stream.ofNullable(event.date()));
      case ACTIVITIES ->
          values(label.events(), event -> event.activities().stream()).stream().distinct().toList();
      case MAIN_ACTIVITY -> values(main, event -> event.activities().stream().limit(1));
      case COUNTS -> values(label.events(), event -> counts(event, false));
      case COUNTS_LOOSE ->
          values(label.events(), event -> counts(event, false).map(LabelledCount::loose));
      case PARTS -> values(label.events(), event -> counts(event, true));
      case EVENTS ->
          values(label.events(), event -> Stream.of(whole(event, event.place(), event.date())));
      case ELECTIONS -> label.elections();
      case OFFICIALS -> label.officials();
      case LEGAL_REFERENCES -> label.legalReferences();
    };
  }

  /**
   * Returns the values that a label takes as well as its own: they count neither way. So does the
   * value that one of place or date stands for; a part read as a total, or a total as a part, is
   * still missed as what it is.
   */
  List<String> accepted(Label label) {
    List<LabelledEvent> main = label.events().stream().limit(1).toList();
    return switch (this) {
      case DATE -> values(main, event -> event.otherDates().stream());
      case REGENCY -> values(main, event -> event.otherRegencyCodes().stream());
      case EVENTS -> values(label.events(), Field::otherWholes);
      case COUNTS -> PARTS.values(label);
      case COUNTS_LOOSE ->
          values(label.events(), event -> counts(event, true).map(LabelledCount::loose));
      case PARTS -> COUNTS.values(label);
      default -> List.of();
    };
  }

  /** Returns whether an accepted value stands for one that the label has. */
  boolean isAlternative() {
    return this == DATE || this == REGENCY || this == EVENTS;
  }

  private static Stream<LabelledCount> counts(LabelledEvent event, boolean part) {
    return event.counts().stream().filter(count -> count.part() == part);
  }

  private static Stream<String> otherWholes(LabelledEvent event) {
    List<String> places = new ArrayList<>(List.of(event.place()));
    places.addAll(event.otherRegencyCodes());
    List<String> dates = new ArrayList<>(Collections.singletonList(event.date()));
    dates.addAll(event.otherDates());
    return places.stream()
        .flatMap(place -> dates.stream().map(date -> whole(event, place, date)))
        .skip(1);
  }

  private static String whole(LabelledEvent event, String place, String date) {
    String activity = event.activities().isEmpty() ? "-" : event.activities().get(0).name();
    return place + " " + Objects.toString(date, "-") + " " + activity;
  }

  private static List<String> values(
      List<LabelledEvent> events, Function<LabelledEvent, Stream<?>> read) {
    return events.stream().flatMap(read).map(Object::toString).toList();
  }
}
