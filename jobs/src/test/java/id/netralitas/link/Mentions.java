package id.netralitas.link;

import id.netralitas.record.Activity;
import id.netralitas.record.Count;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import id.netralitas.record.DateBasis;
import id.netralitas.record.DatePrecision;
import id.netralitas.record.EventDate;
import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import id.netralitas.record.Mention;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Mentions for tests. */
final class Mentions {

  private Mentions() {}

  /** Returns a mention {@code article#n} of a place, a day (null for none) and activities. */
  static SourcedMention mention(String id, String place, String day, String activities) {
    return mention(id, "2024-12-01", place, day, activities);
  }

  static SourcedMention mention(
      String id, String collected, String place, String day, String activities, Count... counts) {
    String[] parts = id.split("#", -1);
    return new SourcedMention(
        parts[0],
        Integer.parseInt(parts[1]),
        Instant.parse(collected + "T00:00:00Z"),
        null,
        "outlet of " + parts[0],
        List.of("PILKADA_2024"),
        new Mention(
            Arrays.stream(activities.split(" ", -1)).map(Activity::valueOf).toList(),
            date(day),
            place(place),
            null,
            null,
            List.of(counts)));
  }

  static Count count(CountScope scope, long value) {
    return new Count(scope, value, value, value, false, false, Coverage.GOVERNMENT, null);
  }

  static EventDate date(String day) {
    if (day == null) {
      return EventDate.UNDATED;
    }
    DatePrecision precision =
        switch (day.length()) {
          case 4 -> DatePrecision.YEAR;
          case 7 -> DatePrecision.MONTH;
          default -> DatePrecision.DAY;
        };
    return new EventDate(day, precision, DateBasis.EXPLICIT);
  }

  private static Jurisdiction place(String place) {
    return switch (place.length()) {
      case 2 -> new Jurisdiction(Level.PROVINCE, place, null);
      case 5 -> new Jurisdiction(Level.REGENCY, place.substring(0, 2), place);
      default -> new Jurisdiction(Level.valueOf(place), null, null);
    };
  }
}
