package id.netralitas.synthetic;

import id.netralitas.record.Activity;
import id.netralitas.record.ArticleRecord;
import id.netralitas.record.ArticleRecord.Official;
import id.netralitas.record.Count;
import id.netralitas.record.CountBody;
import id.netralitas.record.CountKind;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import id.netralitas.record.DateBasis;
import id.netralitas.record.DatePrecision;
import id.netralitas.record.EventDate;
import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import id.netralitas.record.Mention;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The records that the outlets make of invented events: one record an event and outlet. */
public final class SyntheticRecords {

  private static final Instant COLLECTED = Instant.parse("2025-01-31T00:00:00Z");

  private static final String[] SYLLABLES = {
    "ba", "ri", "to", "su", "wa", "ne", "ka", "mi", "do", "la", "pu", "ge", "ya", "hu", "ci", "ro"
  };

  private SyntheticRecords() {}

  /**
   * Returns the records of one event, one an outlet; none for an event that nobody told.
   *
   * @param totals the running totals that are stated with events
   */
  public static List<ArticleRecord> of(SyntheticEvent event, SyntheticTotals totals) {
    List<Count> counts = counts(event, totals);
    return event.outlets().stream().map(outlet -> record(event, counts, outlet)).toList();
  }

  /**
   * Returns the counts that are told of an event, each with its kind and who counted: the people of
   * the event, and behind them the running total, if one is stated.
   */
  public static List<Count> counts(SyntheticEvent event, SyntheticTotals totals) {
    CountScope scope = scope(event.activity());
    Count people = count(scope, event.people(), null).as(CountKind.EVENT, body(scope));
    Long total = totals.with(event);
    return total == null
        ? List.of(people)
        : List.of(
            people,
            count(scope, total, event.day().toString()).as(CountKind.CUMULATIVE, body(scope)));
  }

  private static Count count(CountScope scope, long value, String asOf) {
    return new Count(scope, value, value, value, false, false, Coverage.GOVERNMENT, asOf);
  }

  /** Who counts: a supervisor those reported, their own government those sanctioned or present. */
  private static CountBody body(CountScope scope) {
    return scope == CountScope.REPORTED ? CountBody.BAWASLU : CountBody.PPK;
  }

  private static ArticleRecord record(SyntheticEvent event, List<Count> counts, int outlet) {
    SplittableRandom random = new SplittableRandom(event.number());
    String day = event.day().toString();
    Mention mention =
        new Mention(
            List.of(event.activity()),
            new EventDate(day, DatePrecision.DAY, DateBasis.EXPLICIT),
            new Jurisdiction(Level.REGENCY, event.provinceCode(), event.regencyCode()),
            null,
            null,
            counts);
    return new ArticleRecord(
        "syn-" + event.number() + "-" + outlet,
        new ArticleRecord.Source(
            "https://outlet" + outlet + ".example/" + event.number(),
            "Harian Sintetis " + outlet,
            event.day(),
            event.day().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(COLLECTED)
                ? COLLECTED
                : event.day().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant()),
        null,
        true,
        List.of(SyntheticEvents.ELECTION),
        List.of(mention),
        List.of(new Official(word(random) + " " + word(random), "Sekda")),
        List.of(),
        List.of(),
        List.of(),
        new ArticleRecord.Extractor("synthetic", "1"),
        null,
        new TreeMap<>());
  }

  static CountScope scope(Activity activity) {
    return switch (activity) {
      case VIOLATION_REPORT -> CountScope.REPORTED;
      case SANCTION -> CountScope.SANCTIONED;
      default -> CountScope.ATTENDEES;
    };
  }

  static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int n = 0; n < 3; n++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }
}
