package id.netralitas.link;

import id.netralitas.record.Activity;
import id.netralitas.record.ArticleRecord.Official;
import id.netralitas.record.Count;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import id.netralitas.record.DateBasis;
import id.netralitas.record.DatePrecision;
import id.netralitas.record.EventDate;
import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import id.netralitas.record.Mention;
import id.netralitas.text.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Mentions for tests. */
final class Mentions {

  private Mentions() {}

  /** Returns a mention {@code article#n} of a place, a day (null for none) and activities. */
  static SourcedMention mention(String id, String place, String day, String activities) {
    return mention(id, "2024-12-01", place, day, activities);
  }

  static SourcedMention mention(
      String id, String collected, String place, String day, String activities, Count... counts) {
    return of(
        id,
        "collected="
            + collected
            + "; place="
            + place
            + (day == null ? "" : "; date=" + day)
            + "; activities="
            + activities,
        counts);
  }

  /**
   * Returns a mention described as {@code place=16.06; date=2024-11-04; activities=PLEDGE;
   * officials=Apriyadi, Sandi; …}; what is not said is null or empty.
   */
  static SourcedMention of(String id, String facts, Count... counts) {
    Map<String, String> told = new TreeMap<>();
    for (String fact : facts.split(";", -1)) {
      String[] parts = fact.strip().split("=", 2);
      if (parts.length == 2) {
        told.put(parts[0], parts[1].strip());
      }
    }
    List<Count> all = new ArrayList<>(List.of(counts));
    list(told.get("counts"))
        .forEach(
            count -> {
              String[] parts = count.split(" ", 2);
              all.add(count(CountScope.valueOf(parts[1]), Long.parseLong(parts[0])));
            });
    String[] parts = id.split("#", -1);
    String text = told.get("text");
    SourcedMention.Article article =
        new SourcedMention.Article(
            parts[0],
            Instant.parse(told.getOrDefault("collected", "2024-12-01") + "T00:00:00Z"),
            told.get("published"),
            told.getOrDefault("outlet", "outlet of " + parts[0]),
            told.get("url"),
            told.get("title"),
            list(told.get("officials")).stream()
                .map(
                    official -> {
                      String[] nameAndRole = official.split("/", 2);
                      return new Official(
                          nameAndRole[0], nameAndRole.length > 1 ? nameAndRole[1] : "Sekda");
                    })
                .toList(),
            list(told.get("laws")),
            text == null ? null : Fingerprint.of(text).toString());
    return new SourcedMention(
        article,
        Integer.parseInt(parts[1]),
        list(told.getOrDefault("elections", "PILKADA_2024")),
        new Mention(
            Arrays.stream(told.getOrDefault("activities", "PLEDGE").split(" ", -1))
                .map(Activity::valueOf)
                .toList(),
            date(told.get("date")),
            place(told.getOrDefault("place", "16.06")),
            told.get("venue"),
            null,
            all));
  }

  private static List<String> list(String written) {
    return written == null || written.isEmpty()
        ? List.of()
        : Arrays.stream(written.split(",", -1)).map(String::strip).toList();
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
