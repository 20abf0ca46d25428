package id.netralitas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestData;
import id.netralitas.finding.Contradiction.Kind;
import id.netralitas.reference.OfficialReading;
import id.netralitas.reference.OfficialReading.Qualifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prints precision and recall, which jobs/EVALUATION.md tells. */
class ContradictionsTest {

  private static final double LEAST = 0.95;

  /** A contradiction that was written down by a reader of the notes, or of the rows. */
  private record Known(boolean isInNotes, Kind kind, Set<Long> lines) {}

  @Test
  void thoseThatTheNotesTellAreFound() throws IOException {
    List<Known> known = known();
    List<Contradiction> found =
        Contradictions.of(TestData.REFERENCE.officialReadings(), TestData.REFERENCE.votes());

    long inNotes = known.stream().filter(Known::isInNotes).count();
    long recalled =
        known.stream().filter(Known::isInNotes).filter(one -> isFound(one, found)).count();
    long right =
        found.stream()
            .filter(one -> known.stream().anyMatch(other -> isFound(other, List.of(one))))
            .count();
    print("told in the notes", recalled, inNotes, right, found.size());
    assertThat(inNotes).isEqualTo(22);
    assertThat((double) recalled / inNotes).isGreaterThanOrEqualTo(LEAST);
    assertThat((double) right / found.size()).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void plantedOnesAreFoundAndLittleElse() {
    PlantedReadings.Corpus corpus = PlantedReadings.of(200, TestData.REFERENCE, 20_241_127L);
    List<Contradiction> found = Contradictions.of(corpus.readings(), TestData.REFERENCE.votes());

    long recalled =
        corpus.planted().entrySet().stream()
            .filter(
                planted ->
                    found.stream()
                        .anyMatch(
                            one ->
                                one.kind() == planted.getValue()
                                    && one.lines().contains(planted.getKey())))
            .count();
    long right =
        found.stream()
            .filter(one -> one.lines().stream().anyMatch(corpus.planted()::containsKey))
            .count();
    print("planted", recalled, corpus.planted().size(), right, found.size());
    assertThat(corpus.planted()).hasSize(200);
    assertThat(new HashSet<>(corpus.planted().values())).containsExactlyInAnyOrder(Kind.values());
    assertThat(recalled / 200.0).isGreaterThanOrEqualTo(LEAST);
    assertThat((double) right / found.size()).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void withoutContradictionNoneIsFound() {
    PlantedReadings.Corpus corpus = PlantedReadings.of(0, TestData.REFERENCE, 7);

    assertThat(corpus.readings()).hasSizeGreaterThan(2_000);
    assertThat(Contradictions.of(corpus.readings(), TestData.REFERENCE.votes())).isEmpty();
  }

  /** Each row: figures as day place scope value qualifier, then what is found, or nothing. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          2024-10-01 33 REPORTED 5 exact; 2024-10-01 33.01 REPORTED 6 exact         | PARTS_EXCEED_WHOLE
          2024-10-01 33 REPORTED 5 exact; 2024-10-01 33.01 REPORTED 5 exact         | -
          2024-10-01 33 REPORTED 5 exact; 2024-10-01 33.01 REPORTED 4 exact         | -
          2024-10-01 33 REPORTED 5 exact; 2024-10-02 33.01 REPORTED 6 exact         | -
          2024-10-01 33 REPORTED 5 exact; 2024-10-01 32.01 REPORTED 6 exact         | -
          2024-10-01 33 REPORTED 5 at least; 2024-10-01 33.01 REPORTED 6 exact      | -
          2024-10-01 33 REPORTED 100 about; 2024-10-01 33.01 REPORTED 140 exact     | -
          2024-10-01 33 REPORTED 100 about; 2024-10-01 33.01 REPORTED 151 exact     | PARTS_EXCEED_WHOLE
          2024-10-01 33 REPORTED 5 exact; 2024-10-01 33 VIOLATORS 6 exact           | PARTS_EXCEED_WHOLE
          2024-10-01 33 REPORTED 5 all kinds; 2024-10-01 33 VIOLATORS 6 exact       | PARTS_EXCEED_WHOLE
          2024-10-01 33 REPORTED 5 exact; 2024-10-01 33 VIOLATORS 6 all kinds       | -
          2024-10-01 33 REPORTED 5 exact; 2024-10-01 33 REPORTED 6 exact            | TWO_FIGURES
          2024-10-01 33 REPORTED 5 exact; 2024-10-01 33 REPORTED 5 exact            | -
          2024-10-01 33 REPORTED 5 exact; 2024-10-01 33 REPORTED 5 at least         | -
          2024-10-01 33 REPORTED 5 exact; 2024-10-01 33 REPORTED 50 all kinds       | -
          2024-10-01 33 REPORTED 5 exact; 2024-10-02 33 REPORTED 4 exact            | LATER_SMALLER
          2024-10-01 33 REPORTED 5 exact; 2024-10-02 33 REPORTED 5 exact            | -
          2024-10-01 33 REPORTED 5 exact; - 33 REPORTED 4 exact                     | -
          2024-10-01 33 REPORTED 5 exact; 2024-10-02 33 REPORTED 4 at least         | -
          2024-10-01 33 REPORTED 9 exact; 2024-10-01 33 VIOLATORS 5 exact; 2024-10-01 33 STOPPED 5 exact | PARTS_EXCEED_WHOLE
          2024-10-01 33 REPORTED 9 exact; 2024-10-01 33 VIOLATORS 5 exact; 2024-10-01 33 STOPPED 3 exact | PARTS_FALL_SHORT
          2024-10-01 33 REPORTED 9 exact; 2024-10-01 33 VIOLATORS 5 exact; 2024-10-01 33 PENDING 3 exact | -
          2024-10-01 33 REPORTED 9 exact; 2024-10-01 33 VIOLATORS 5 exact; 2024-10-01 33 FORWARDED 6 exact; 2024-10-01 33 STOPPED 3 exact | -
          2024-10-01 33 FINDINGS 5 exact; 2024-10-01 33 REPORTS 4 exact; 2024-10-01 33 REPORTED 10 exact | PARTS_FALL_SHORT
          2024-10-01 31.71 REPORTED 5 exact                                         | -
          """)
  void figuresAreSetAgainstEachOther(String figures, Kind kind) {
    List<OfficialReading> readings = new ArrayList<>();
    for (String figure : figures.split(";", -1)) {
      String[] parts = figure.strip().split(" ", 5);
      Qualifier qualifier =
          Arrays.stream(Qualifier.values())
              .filter(one -> one.text().equals(parts[4]))
              .findFirst()
              .orElseThrow();
      readings.add(
          new OfficialReading(
              readings.size() + 2L,
              "BAWASLU",
              "PILKADA_2024",
              parts[0].equals("-") ? null : LocalDate.parse(parts[0]),
              parts[1].length() == 2 ? "PROVINCE" : "REGENCY",
              parts[1],
              parts[2],
              "cases",
              Long.parseLong(parts[3]),
              qualifier,
              false,
              null,
              "https://example.org/" + readings.size(),
              ""));
    }
    assertThat(Contradictions.of(readings, TestData.REFERENCE.votes()))
        .extracting(Contradiction::kind)
        .isEqualTo(kind == null ? List.of() : List.of(kind));
  }

  private static boolean isFound(Known known, List<Contradiction> found) {
    return found.stream()
        .anyMatch(
            one -> one.kind() == known.kind() && new HashSet<>(one.lines()).equals(known.lines()));
  }

  private static List<Known> known() throws IOException {
    try (InputStream file =
            ContradictionsTest.class.getResourceAsStream("/official/contradictions.csv");
        CSVParser rows =
            CSVParser.parse(
                file,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return rows.stream()
          .map(
              row ->
                  new Known(
                      row.get("told_by").equals("NOTE"),
                      Kind.valueOf(row.get("kind")),
                      new HashSet<>(
                          Arrays.stream(row.get("lines").split(";")).map(Long::valueOf).toList())))
          .toList();
    }
  }

  private static void print(String name, long recalled, long known, long right, long found) {
    System.out.printf(
        Locale.ROOT,
        "contradictions %s: recall %d/%d = %.3f, precision %d/%d = %.3f%n",
        name,
        recalled,
        known,
        (double) recalled / known,
        right,
        found,
        (double) right / found);
  }
}
