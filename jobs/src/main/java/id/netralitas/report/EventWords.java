package id.netralitas.report;

import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One event in the words of a language. */
public record EventWords(EventEntry entry, Wording wording) {

  public String id() {
    return entry.event().text("event_id");
  }

  /** Returns the date as exactly as known. */
  public String date() {
    String date = entry.event().text("date");
    return date == null ? wording.text("undated") : wording.date(date);
  }

  /** Returns whose ASN it is about. */
  public String place() {
    Table.Row event = entry.event();
    return switch (event.text("level")) {
      case "NATIONAL" -> wording.text("events.level.national");
      case "UNKNOWN" -> wording.text("events.level.unknown");
      case "PROVINCE" -> wording.text("events.province");
      default -> {
        String regency = event.text("regency");
        yield regency == null ? wording.text("events.level.unknown") : regency;
      }
    };
  }

  /** Returns the activities, the main one first. */
  public String activities() {
    return entry.event().list("activities").stream()
        .map(code -> wording.textOr("activity." + code, code))
        .collect(Collectors.joining(", "));
  }

  public String elections() {
    return entry.event().list("elections").stream()
        .map(wording::election)
        .collect(Collectors.joining(", "));
  }

  /** Returns the classes by which the page shows or hides it: its activities, or undated. */
  public String classes() {
    Stream<String> undated =
        entry.event().text("date") == null ? Stream.of(Tables.UNDATED) : Stream.of();
    return Stream.concat(
            entry.event().list("activities").stream().map(Activity::valueOf).map(Activity::name),
            undated)
        .collect(Collectors.joining(" "));
  }

  /** Returns a phrase for each scope of which a number or a range was reported. */
  public List<String> people() {
    List<String> phrases = new ArrayList<>();
    for (CountScope scope : Tables.COUNTED) {
      String column = Tables.asnColumn(scope);
      Table.Row event = entry.event();
      Long value = event.number(column);
      Long low = event.number(column + "_low");
      Long high = event.number(column + "_high");
      if (value != null || low != null || high != null) {
        phrases.add(wording.text("events.asn." + scope.name(), amount(value, low, high)));
      }
    }
    return phrases;
  }

  private String amount(Long value, Long low, Long high) {
    boolean isExact = value != null && value.equals(low) && value.equals(high);
    if (isExact) {
      return wording.number(value);
    }
    String range = range(low, high);
    return value == null ? range : wording.number(value) + " (" + range + ")";
  }

  private String range(Long low, Long high) {
    if (low == null) {
      return wording.text("events.asn.most", wording.number(high));
    }
    if (high == null) {
      return wording.text("events.asn.least", wording.number(low));
    }
    return wording.text("events.asn.range", wording.number(low), wording.number(high));
  }

  /** Returns by how many articles, outlets and independent sources it is told. */
  public String told() {
    Table.Row event = entry.event();
    return wording.text(
        "events.told",
        wording.number(event.number("articles")),
        wording.number(event.number("outlets")),
        wording.number(event.number("sources")));
  }

  /** Returns on how many fields its articles disagree. */
  public long conflicts() {
    return entry.event().number("conflicts");
  }

  /** Returns how a source is called. */
  public String name(EventEntry.Source source) {
    return source.outlet() == null ? wording.text("events.source.unnamed") : source.outlet();
  }

  /** Returns the day of publication; empty text if the page prints none. */
  public String published(EventEntry.Source source) {
    return source.publishedAt() == null ? "" : wording.date(source.publishedAt());
  }
}
