package id.netralitas.report;

import id.netralitas.table.FindingTables;
import id.netralitas.table.OfficialTables;
import id.netralitas.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of official running totals, with what the collected articles tell beside them. */
public final class OfficialPage extends Page {

  private static final String CHART = "press-against-official";

  OfficialPage(Edition edition) {
    super(edition, "official.html");
  }

  /** The figures of one election; those of the nation first, then of provinces and regencies. */
  public record Election(String code, String name, List<Table.Row> rows) {}

  @Override
  public String title() {
    return text("official.title");
  }

  public List<Election> elections() {
    Map<String, List<Table.Row>> byElection = new LinkedHashMap<>();
    for (Table.Row row : report().table(OfficialTables.PRESS_AGAINST_OFFICIAL).rows()) {
      byElection.computeIfAbsent(row.text("election"), code -> new ArrayList<>()).add(row);
    }
    return byElection.entrySet().stream()
        .map(entry -> new Election(entry.getKey(), electionName(entry.getKey()), entry.getValue()))
        .toList();
  }

  /** Returns the sentences on official figures. */
  public List<String> sentences() {
    String column = isInLanguageOfArticles() ? "text_id" : "text_en";
    return report().table(FindingTables.FINDINGS).rows().stream()
        .filter(row -> row.text("finding").startsWith("OFFICIAL_"))
        .map(row -> row.text(column))
        .toList();
  }

  public Optional<Report.Picture> picture() {
    return report().pictures().stream()
        .filter(picture -> picture.language().equals(language()))
        .filter(picture -> picture.name().equals(CHART))
        .findFirst();
  }

  /** Returns the path from this page to a file of the picture, without ending. */
  public String path() {
    return root() + "charts/" + wording().folder() + CHART;
  }

  public List<Table.Row> contradictions() {
    return report().table(OfficialTables.OFFICIAL_CONTRADICTIONS).rows();
  }

  /** Returns in words what contradicts what. */
  public String contradiction(Table.Row row) {
    return text(
        "contradiction." + row.text("kind"),
        number(row.number("stated")),
        number(row.number("found")));
  }

  /** Returns the figure as the body meant it. */
  public String figure(Table.Row row) {
    String number = number(row.number("official"));
    return switch (row.text("qualifier")) {
      case "about" -> text("official.about", number);
      case "at least" -> text("official.least", number);
      default -> number;
    };
  }

  public String scope(Table.Row row) {
    return wording().textOr("official.scope." + row.text("scope"), row.text("scope"));
  }

  public String unit(Table.Row row) {
    return wording().textOr("official.unit." + row.text("unit"), row.text("unit"));
  }

  public String body(Table.Row row) {
    return wording().textOr("chart.readings.body." + row.text("body"), row.text("body"));
  }

  public String place(Table.Row row) {
    return row.text("level").equals("NATIONAL") ? text("national") : row.text("place");
  }

  public String share(Table.Row row) {
    Double least = row.decimal("share");
    Double most = row.decimal("share_most");
    if (least == null) {
      return NOT_TOLD;
    }
    return least.equals(most)
        ? wording().percent(least)
        : wording()
            .interval(least, most == null ? Double.POSITIVE_INFINITY : most, wording()::percent);
  }

  /** Returns the people that the articles tell, between their bounds; a dash where none does. */
  public String people(Table.Row row) {
    Long least = row.number("people");
    return least == null ? NOT_TOLD : bounds(least, row.number("people_most"));
  }

  /** Returns the link to the events up to the day of the figure; null if there are none. */
  public String eventsLink(Table.Row row) {
    return row.number("events") == null || row.number("events") == 0
        ? null
        : list("lists/" + code(row, row.text("as_of")));
  }

  /** Returns the link to the events of the election whatever their day; null if there are none. */
  public String allLink(Table.Row row) {
    return row.number("events_of_election") == null || row.number("events_of_election") == 0
        ? null
        : list("lists/" + code(row, null));
  }

  private static String code(Table.Row row, String until) {
    return EventLists.official(row.text("election"), row.text("place_code"), until);
  }
}
