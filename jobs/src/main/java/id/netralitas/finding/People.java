package id.netralitas.finding;

import id.netralitas.people.Measure;
import id.netralitas.stats.Interval;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.util.List;

/** How many people the events tell: of the regions, and of the whole country, never added. */
final class People {

  /** So much of the most is a single event worth naming. */
  private static final double LARGE_SHARE = 0.25;

  private static final String UNIT = "people, at least and at most";

  private static final String METHOD =
      "at most the sum over events; at least, by province and election, the larger of the province's largest number and the sum of each regency's largest; official running totals left out";

  private final Told told;

  People(Told told) {
    this.told = told;
  }

  /** Tells each kind of number of the table of people, those of the regions first. */
  void tell(Table people) {
    for (String place : List.of(Tables.REGIONS, Tables.NATIONAL)) {
      people.rows().stream()
          .filter(row -> row.text("place_code").equals(place))
          .forEach(this::tell);
    }
  }

  private void tell(Table.Row row) {
    Measure measure = Measure.valueOf(row.text("measure"));
    boolean isNational = row.text("place_code").equals(Tables.NATIONAL);
    Long most = row.number("most");
    Told.Finding finding =
        told.finding("PEOPLE", isNational ? Tables.NATIONAL + "/" + measure : measure.name())
            .in(UNIT);
    finding
        .within(new Interval(row.number("least"), most == null ? Double.POSITIVE_INFINITY : most))
        .method(METHOD, row.number("events"))
        .tell(
            (Told.Part) wording -> wording.text("finding.people." + measure),
            (Told.Part)
                wording ->
                    wording.text(isNational ? "finding.people.nation" : "finding.people.regions"),
            (Told.Part) wording -> bounds(row, wording),
            Told.counted("events", row.number("events")),
            (Told.Part) wording -> largest(row, wording));
  }

  private static String bounds(Table.Row row, Wording wording) {
    long least = row.number("least");
    Long most = row.number("most");
    if (most == null) {
      return wording.text("people.bounds.open", wording.number(least));
    }
    return most == least
        ? wording.number(least)
        : wording.text("people.bounds", wording.number(least), wording.number(most));
  }

  private static String largest(Table.Row row, Wording wording) {
    long largest = row.number("largest");
    Long sum = row.number("sum");
    boolean isLarge = row.number("events") > 1 && sum != null && largest >= LARGE_SHARE * sum;
    String place = row.text("largest_place");
    if (!isLarge || place == null) {
      return "";
    }
    return wording.text("finding.people.largest", wording.number(largest), place);
  }
}
