package id.netralitas.report;

import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One event in the words of a language. */
public final class EventWords {

  private final EventEntry entry;
  private final Page page;
  private final Wording wording;

  EventWords(EventEntry entry, Page page) {
    this.entry = entry;
    this.page = page;
    this.wording = page.wording();
  }

  /** A field with the words of an article that it was read from, and the rule that read it. */
  public record Sentence(String field, String quote, String rule) {}

  /** A field on which articles disagree, with the values that they give, the chosen one first. */
  public record Disagreement(String field, String rule, List<Reading> values) {}

  /** A value with the number of independent sources that give it. */
  public record Reading(String value, String sources, boolean isChosen) {}

  public EventEntry entry() {
    return entry;
  }

  public String id() {
    return entry.id();
  }

  /** Returns the link to where the event is told. */
  public String link() {
    return page.base() + page.lists().address(entry);
  }

  /** Returns the date as ISO has it; null if there is none. */
  public String isoDate() {
    return entry.event().text("date");
  }

  /** Returns the date as exactly as known. */
  public String date() {
    return isoDate() == null ? wording.text("undated") : wording.date(isoDate());
  }

  /** Returns whose ASN it is about. */
  public String place() {
    Table.Row event = entry.event();
    return switch (event.text("level")) {
      case "NATIONAL" -> wording.text("events.level.national");
      case "UNKNOWN" -> wording.text("events.level.unknown");
      case "PROVINCE" -> wording.text("events.province", event.text("province"));
      default -> {
        String regency = event.text("regency");
        yield regency == null ? wording.text("events.level.unknown") : regency;
      }
    };
  }

  public String provinceCode() {
    return EventLists.provinceCode(entry);
  }

  public String provinceName() {
    return page.provinceName(provinceCode());
  }

  /** Returns the codes by which the list is filtered: activities and scopes of counts. */
  public String codes() {
    return String.join(" ", entry.event().list("activities"))
        + EventLists.kindsOfNumbers(entry).map(scope -> " " + scope).collect(Collectors.joining());
  }

  /** Returns the activities, the main one first. */
  public String activities() {
    return entry.event().list("activities").stream()
        .map(code -> wording.activity(Activity.valueOf(code)))
        .collect(Collectors.joining(", "));
  }

  public String elections() {
    return entry.event().list("elections").stream()
        .map(wording::election)
        .collect(Collectors.joining(", "));
  }

  /** Returns for each of its elections the vote that it belongs to, or why there is none. */
  public List<String> votes() {
    return entry.votes().stream()
        .filter(vote -> !Tables.NO_ELECTION.equals(vote.text("election")))
        .map(this::vote)
        .toList();
  }

  private String vote(Table.Row vote) {
    String election = wording.election(vote.text("election"));
    if (vote.text("reason") != null) {
      return wording.text("vote.none", election, wording.text("vote." + vote.text("reason")));
    }
    String day = wording.date(vote.text("polling_day"));
    String round = wording.text("round." + vote.text("round"));
    Long before = vote.number("days_before");
    return before == null
        ? wording.text("vote.day", election, round, day)
        : wording.text("vote.days", election, round, day, wording.number(before));
  }

  /** Returns a phrase for each scope of which a number or a range was reported. */
  public List<String> people() {
    List<String> phrases = new ArrayList<>();
    for (CountScope scope : Tables.COUNTED) {
      String amount = page.people(entry.event(), scope);
      if (!amount.equals(Page.NOT_TOLD)) {
        phrases.add(wording.text("events.asn." + scope.name(), amount));
      }
    }
    return phrases;
  }

  public String articles() {
    return wording.number(entry.event().number("articles"));
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

  /** Returns what its articles disagree on. */
  public List<Disagreement> disagreements() {
    Map<String, List<Table.Row>> byField = new LinkedHashMap<>();
    for (Table.Row row : entry.conflicts()) {
      byField.computeIfAbsent(row.text("field"), field -> new ArrayList<>()).add(row);
    }
    return byField.entrySet().stream()
        .map(
            field ->
                new Disagreement(
                    wording.textOr("field." + field.getKey(), field.getKey()),
                    wording.text("conflict." + field.getValue().get(0).text("rule")),
                    field.getValue().stream()
                        .map(row -> reading(field.getKey(), row))
                        .sorted((one, other) -> Boolean.compare(other.isChosen(), one.isChosen()))
                        .toList()))
        .toList();
  }

  private Reading reading(String field, Table.Row row) {
    String value = row.text("value");
    return new Reading(
        value == null ? wording.text("conflict.none") : value(field, value),
        wording.text("conflict.sources", wording.number(row.number("sources"))),
        row.flag("chosen"));
  }

  /** Returns a value of a field in words; as it is where it has no other. */
  private String value(String field, String value) {
    return switch (field) {
      case "activity" -> wording.textOr("activity." + value, value);
      case "elections" ->
          Arrays.stream(value.split(";", -1))
              .map(wording::election)
              .collect(Collectors.joining(", "));
      case "date" -> value.matches("[0-9]{4}(-[0-9]{2}){0,2}") ? wording.date(value) : value;
      default -> value;
    };
  }

  /** Returns how a source is called. */
  public String name(EventEntry.Source source) {
    return source.outlet() == null ? wording.text("events.source.unnamed") : source.outlet();
  }

  /** Returns the day of publication; empty text if the page prints none. */
  public String published(EventEntry.Source source) {
    return source.publishedAt() == null ? "" : wording.date(source.publishedAt());
  }

  /** Returns why an article is taken to tell this event; empty for the one it is named after. */
  public String linked(EventEntry.Source source) {
    String rule = source.mention().text("link_rule");
    return rule == null ? "" : wording.text("link." + rule);
  }

  /** Returns the answers that linked an article to the event; empty if there are none. */
  public String facts(EventEntry.Source source) {
    String facts = source.mention().text("link_facts");
    return facts == null ? "" : facts;
  }

  /** Returns what an article itself says: its date where it differs, its venue, its numbers. */
  public List<String> says(EventEntry.Source source) {
    List<String> phrases = new ArrayList<>();
    String date = source.mention().text("date");
    if (date != null && !date.equals(isoDate())) {
      phrases.add(wording.text("events.says.date", wording.date(date)));
    }
    if (source.mention().text("venue") != null) {
      phrases.add(wording.text("events.says.venue", source.mention().text("venue")));
    }
    for (Table.Row count : source.counts()) {
      phrases.add(count(count));
    }
    return phrases;
  }

  private String count(Table.Row count) {
    String amount =
        Amount.words(count.number("value"), count.number("low"), count.number("high"), wording);
    String phrase = wording.text("events.says.count." + count.text("scope"), amount);
    if (Boolean.TRUE.equals(count.flag("part"))) {
      phrase = wording.text("events.says.part", phrase);
    }
    String day = count.text("as_of");
    if (day != null) {
      return wording.text("events.says.as.of", phrase, wording.date(day));
    }
    return "CUMULATIVE".equals(count.text("kind"))
        ? wording.text("events.says.total", phrase)
        : phrase;
  }

  /** Returns the words of an article that facts were read from. */
  public List<Sentence> sentences(EventEntry.Source source) {
    return source.evidence().stream()
        .filter(row -> row.text("quote") != null)
        .map(
            row ->
                new Sentence(
                    field(row.text("field")),
                    row.text("quote"),
                    row.text("rule") == null ? "" : row.text("rule")))
        .toList();
  }

  /** Returns the name of the field that a JSON Pointer leads to; the pointer if it has none. */
  private String field(String pointer) {
    if (pointer == null) {
      return "";
    }
    return Arrays.stream(pointer.split("/", -1))
        .filter(part -> !part.isEmpty() && !part.equals("events") && !part.matches("[0-9]+"))
        .findFirst()
        .map(part -> wording.textOr("field." + part, part))
        .orElse(pointer);
  }
}
