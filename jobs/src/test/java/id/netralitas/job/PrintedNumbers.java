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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** One number for one fact: every number of people that a release prints twice, compared. */
final class PrintedNumbers {

  private static final Pattern IN_SUM =
      Pattern.compile("<td class=\"n\" data-n=\"([0-9]+)\">(?!<s>)[^<]*</td><td><small>");

  private final Path release;
  private final List<CSVRecord> people;

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
    readingsAreInNoSum();
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
