package id.netralitas.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.people.Measure;
import id.netralitas.record.CountScope;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** One number for one fact: every number that a release prints twice, compared. */
final class PrintedNumbers {

  private static final Pattern IN_SUM =
      Pattern.compile("<td class=\"n\" data-n=\"([0-9]+)\">(?!<s>)[^<]*</td><td><small>");

  private static final Pattern FIGURE =
      Pattern.compile("<b>[^<]*</b><span>[^<]*</span><small>[^<]*</small>");

  private final Path release;
  private final List<CSVRecord> people;
  private List<CSVRecord> findings;

  PrintedNumbers(Path release) throws IOException {
    this.release = release;
    this.people = ReleaseFiles.table(release, "people");
  }

  void agree() throws IOException {
    assertThat(people).isNotEmpty();
    countsAddUpToPlaces();
    placesSayWhatPeopleSay();
    findingsSayWhatPeopleSay();
    for (CSVRecord row : people) {
      pagesSayWhatPeopleSay(row);
    }
    listsAddUp();
    workforceAddsUp();
    readingsAreInNoSum();
    findings = ReleaseFiles.table(release, "findings");
    sharesAreOneNumber();
    daysBeforeTheVoteAreOneNumber();
    phasesAreOneNumber();
    uncertaintyIsWhatTheTablesSay();
    tellersAreTheOutlets();
    pagesHaveTheSameMainFigures();
    whatIsWithheldHasNoFigure();
  }

  private CSVRecord finding(String code, String subject) {
    return findings.stream()
        .filter(row -> row.get("finding").equals(code) && row.get("subject").equals(subject))
        .findFirst()
        .orElseThrow();
  }

  /** The share of an activity: in three tables, in its sentence and in the picture. */
  private void sharesAreOneNumber() throws IOException {
    List<CSVRecord> robust = ReleaseFiles.table(release, "robustness");
    for (CSVRecord share : ReleaseFiles.table(release, "shares")) {
      String activity = share.get("activity");
      CSVRecord told = finding("SHARE", activity);
      assertThat(told.get("estimate")).as(activity).isEqualTo(share.get("share"));
      assertThat(robust)
          .filteredOn(row -> row.get("activity").equals(activity))
          .singleElement()
          .satisfies(row -> assertThat(row.get("share")).isEqualTo(share.get("share")));
      for (Wording wording : List.of(Wording.indonesian(), Wording.english())) {
        String percent = wording.percent(Double.parseDouble(share.get("share")));
        assertThat(told.get("text_" + wording.language())).contains(" " + percent + " ");
        assertThat(release.resolve("charts/" + wording.folder() + "shares.svg"))
            .content()
            .contains(percent);
      }
    }
  }

  /** Half of the events before a vote: in the picture, its sentence and the medians of kinds. */
  private void daysBeforeTheVoteAreOneNumber() throws IOException {
    Map<String, List<CSVRecord>> byElection =
        Files.exists(release.resolve("charts/days-before-vote.csv"))
            ? ReleaseFiles.chart(release, "days-before-vote").stream()
                .filter(row -> row.get("round").equals("ORDINARY"))
                .collect(Collectors.groupingBy(row -> row.get("election")))
            : Map.of();
    assertThat(byElection).isNotEmpty();
    List<CSVRecord> timing = ReleaseFiles.table(release, "timing");
    for (Map.Entry<String, List<CSVRecord>> election : byElection.entrySet()) {
      long all = election.getValue().stream().mapToLong(row -> number(row.get("events"))).sum();
      CSVRecord told = finding("DAYS_TO_VOTE", election.getKey());
      assertThat(told.get("n")).as(election.getKey()).isEqualTo(String.valueOf(all));
      assertThat(
              timing.stream()
                  .filter(row -> row.get("election").equals(election.getKey()))
                  .mapToLong(row -> number(row.get("events")))
                  .sum())
          .as("kinds of %s", election.getKey())
          .isEqualTo(all);
      if (!told.get("status").equals("WITHHELD")) {
        long half =
            election.getValue().stream()
                .filter(
                    row ->
                        2 * (all - number(row.get("cumulative")) + number(row.get("events")))
                            >= all)
                .mapToLong(row -> number(row.get("days_before")))
                .min()
                .orElseThrow();
        assertThat(told.get("estimate")).isEqualTo(String.valueOf(half + 1));
      }
    }
  }

  /** Events of a phase: in the table of phases, in the bounds, and on the election's page. */
  private void phasesAreOneNumber() throws IOException {
    List<CSVRecord> phases = ReleaseFiles.table(release, "phases");
    List<CSVRecord> elections = ReleaseFiles.table(release, "elections");
    for (CSVRecord bounds : ReleaseFiles.table(release, "date_bounds")) {
      String election = bounds.get("election");
      assertThat(phases)
          .filteredOn(row -> row.get("election").equals(election))
          .filteredOn(row -> row.get("phase").equals(bounds.get("phase")))
          .singleElement()
          .satisfies(row -> assertThat(row.get("events")).isEqualTo(bounds.get("least")));
      assertThat(elections)
          .filteredOn(row -> row.get("election").equals(election))
          .singleElement()
          .satisfies(row -> assertThat(row.get("events")).isEqualTo(bounds.get("of")));
      assertThat(finding("PHASES_LEFT_OUT", election).get("n")).isEqualTo(bounds.get("of"));
      assertThat(number(bounds.get("most")))
          .isBetween(number(bounds.get("least")), number(bounds.get("of")));
    }
  }

  private void uncertaintyIsWhatTheTablesSay() throws IOException {
    Map<String, Long> told =
        ReleaseFiles.table(release, "uncertainty").stream()
            .collect(Collectors.toMap(row -> row.get("what"), row -> number(row.get("value"))));
    List<CSVRecord> events = ReleaseFiles.table(release, "events");
    assertThat(told)
        .containsEntry("EVENTS", (long) events.size())
        .containsEntry("UNDATED", events.stream().filter(e -> e.get("date").isEmpty()).count())
        .containsEntry(
            "MONTH_OR_YEAR",
            events.stream().filter(e -> e.get("date").matches("[0-9]{4}(-[0-9]{2})?")).count())
        .containsEntry(
            "ONE_SOURCE", events.stream().filter(e -> e.get("sources").equals("1")).count())
        .containsEntry(
            "DATE_CONFLICTS",
            ReleaseFiles.table(release, "conflicts").stream()
                .filter(row -> row.get("field").equals("date"))
                .map(row -> row.get("event_id"))
                .distinct()
                .count());
    for (Wording wording : List.of(Wording.indonesian(), Wording.english())) {
      for (String code : List.of("BUDGET_EVENTS", "BUDGET_DATES", "BUDGET_NUMBERS")) {
        assertThat(release.resolve(wording.folder() + "index.html"))
            .content()
            .containsOnlyOnce(finding(code, "").get("text_" + wording.language()));
      }
      assertThat(release.resolve(wording.folder() + "index.html"))
          .content()
          .contains(
              wording.text(
                  "unknown.undated",
                  wording.number(told.get("UNDATED")),
                  wording.number(told.get("MONTH_OR_YEAR"))));
    }
  }

  private void tellersAreTheOutlets() throws IOException {
    List<CSVRecord> outlets =
        ReleaseFiles.table(release, "outlets").stream()
            .filter(row -> !row.get("outlet").isEmpty())
            .filter(row -> !row.get("articles_with_events").equals("0"))
            .toList();
    List<CSVRecord> families = ReleaseFiles.table(release, "outlet_families");
    assertThat(families.stream().mapToLong(row -> number(row.get("outlets"))).sum())
        .isEqualTo(outlets.size());
    assertThat(outlets.stream().map(row -> row.get("family")).distinct().count())
        .isEqualTo(families.size());
    CSVRecord told = finding("TELLERS", "");
    assertThat(told.get("n")).isEqualTo(String.valueOf(outlets.size()));
    long press = outlets.stream().filter(row -> row.get("kind").equals("PRESS")).count();
    assertThat(told.get("text_id")).contains(Wording.indonesian().counted("newsrooms", press));
  }

  /** The overview and the sheet of one page print the same figures. */
  private void pagesHaveTheSameMainFigures() throws IOException {
    for (String folder : List.of("", "en/")) {
      List<String> overview = mainFigures(release.resolve(folder + "index.html"));
      assertThat(overview).isNotEmpty();
      assertThat(mainFigures(release.resolve(folder + "brief.html"))).isEqualTo(overview);
    }
  }

  private static List<String> mainFigures(Path page) throws IOException {
    return FIGURE.matcher(Files.readString(page)).results().map(MatchResult::group).toList();
  }

  private void whatIsWithheldHasNoFigure() {
    assertThat(findings)
        .filteredOn(row -> row.get("status").equals("WITHHELD"))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row.get("estimate") + row.get("low") + row.get("high") + row.get("p"))
                    .isEmpty());
  }

  /** Values in the sums, added by place and scope, are the numbers of the places. */
  private void countsAddUpToPlaces() throws IOException {
    List<CSVRecord> counts = ReleaseFiles.table(release, "counts");
    for (CSVRecord place : ReleaseFiles.table(release, "provinces")) {
      String code = place.get("province_code");
      for (CountScope scope : Tables.COUNTED) {
        if (scope != CountScope.WORKFORCE) {
          long sum =
              counts.stream()
                  .filter(count -> count.get("in_sum").equals("true"))
                  .filter(count -> count.get("scope").equals(scope.name()))
                  .filter(count -> row(count).equals(code))
                  .mapToLong(count -> number(count.get("value")))
                  .sum();
          assertThat(number(place.get(Tables.asnColumn(scope))))
              .as("%s of %s", scope, code)
              .isEqualTo(sum);
        }
      }
    }
  }

  private static String row(CSVRecord count) {
    if (count.get("level").equals("NATIONAL")) {
      return Tables.NATIONAL;
    }
    return count.get("province_code").isEmpty() ? Tables.UNLOCATED : count.get("province_code");
  }

  private void placesSayWhatPeopleSay() throws IOException {
    for (CSVRecord place : ReleaseFiles.table(release, "provinces")) {
      for (Measure measure : Measure.values()) {
        if (measure.scopes().size() == 1) {
          String column = Tables.asnColumn(measure.scopes().get(0));
          String told =
              people.stream()
                  .filter(row -> row.get("place_code").equals(place.get("province_code")))
                  .filter(row -> row.get("measure").equals(measure.name()))
                  .map(row -> row.get("sum") + " " + row.get("least") + " " + row.get("most"))
                  .findFirst()
                  .orElse("  ");
          assertThat(
                  place.get(column)
                      + " "
                      + place.get(column + "_low")
                      + " "
                      + place.get(column + "_high"))
              .as("%s of %s", measure, place.get("province_code"))
              .isEqualTo(told);
        }
      }
    }
  }

  private void findingsSayWhatPeopleSay() throws IOException {
    List<String> findings =
        ReleaseFiles.table(release, "findings").stream()
            .filter(row -> row.get("finding").equals("PEOPLE"))
            .map(
                row ->
                    row.get("subject")
                        + " "
                        + row.get("low")
                        + " "
                        + row.get("high")
                        + " "
                        + row.get("n"))
            .toList();
    List<String> told =
        people.stream()
            .filter(row -> row.get("place_code").matches("REGIONS|NATIONAL"))
            .map(
                row ->
                    (row.get("place_code").equals("NATIONAL") ? "NATIONAL/" : "")
                        + row.get("measure")
                        + " "
                        + row.get("least")
                        + " "
                        + row.get("most")
                        + " "
                        + row.get("events"))
            .toList();
    assertThat(findings).isEqualTo(told);
  }

  /** Whatever page is about a place prints the bounds that the table has, in both languages. */
  private void pagesSayWhatPeopleSay(CSVRecord row) throws IOException {
    String place = row.get("place_code");
    for (Wording wording : List.of(Wording.indonesian(), Wording.english())) {
      List<String> pages =
          place.equals("REGIONS")
              ? List.of("index.html", "lists/" + row.get("measure") + ".html")
              : List.of("provinces/" + place + ".html");
      for (String page : pages) {
        assertThat(release.resolve(wording.folder() + page))
            .as("%s of %s", row.get("measure"), place)
            .content()
            .contains(bounds(row, wording));
      }
    }
  }

  private static String bounds(CSVRecord row, Wording wording) {
    String least = wording.number(number(row.get("least")));
    if (row.get("most").isEmpty()) {
      return wording.text("people.bounds.open", least);
    }
    return row.get("least").equals(row.get("most"))
        ? ">" + least + "<"
        : wording.text("people.bounds", least, wording.number(number(row.get("most"))));
  }

  /** The numbers of a list that are not struck out add up to the sums below it. */
  private void listsAddUp() throws IOException {
    for (Measure measure : Measure.values()) {
      Path list = release.resolve("lists/" + measure + ".html");
      long printed =
          people.stream()
              .filter(row -> row.get("place_code").matches("REGIONS|NATIONAL"))
              .filter(row -> row.get("measure").equals(measure.name()))
              .mapToLong(row -> number(row.get("sum")))
              .sum();
      if (Files.exists(list)) {
        long added =
            IN_SUM
                .matcher(Files.readString(list))
                .results()
                .map((MatchResult number) -> number.group(1))
                .mapToLong(Long::parseLong)
                .sum();
        assertThat(added).as("the list of %s", measure).isEqualTo(printed);
      } else {
        assertThat(printed).isZero();
      }
    }
  }

  /** The staff of governments: what the list has in its sums is what the provinces have. */
  private void workforceAddsUp() throws IOException {
    long printed =
        ReleaseFiles.table(release, "provinces").stream()
            .mapToLong(place -> number(place.get("asn_workforce")))
            .sum();
    long added =
        IN_SUM
            .matcher(Files.readString(release.resolve("lists/WORKFORCE.html")))
            .results()
            .map((MatchResult number) -> number.group(1))
            .mapToLong(Long::parseLong)
            .sum();
    assertThat(added).isEqualTo(printed).isPositive();
  }

  private void readingsAreInNoSum() throws IOException {
    assertThat(ReleaseFiles.table(release, "counts"))
        .filteredOn(count -> count.get("kind").equals("CUMULATIVE"))
        .isNotEmpty()
        .allSatisfy(count -> assertThat(count.get("in_sum")).isEqualTo("false"));
    List<CSVRecord> readings = ReleaseFiles.table(release, "readings");
    assertThat(ReleaseFiles.table(release, "findings"))
        .filteredOn(row -> row.get("finding").equals("READINGS"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("n")).isEqualTo(String.valueOf(readings.size()));
              assertThat(row.get("estimate"))
                  .isEqualTo(
                      String.valueOf(
                          readings.stream()
                              .filter(one -> one.get("is_decrease").equals("true"))
                              .count()));
            });
  }

  private static long number(String cell) {
    return cell.isEmpty() ? 0 : Long.parseLong(cell);
  }
}
