package id.netralitas.extract.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.extract.Extraction;
import id.netralitas.extract.evaluation.AccusationArticles.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** No kind of sentence is read worse than it says more often than it was. */
class AccusationsTest {

  private static final Path CEILINGS =
      Path.of("src/test/resources/id/netralitas/extract/evaluation/accusations-worse.tsv");

  /** An article with the readings that are worse than its text. */
  private record Reading(Sample sample, List<Worse> worse) {

    static Reading of(Sample sample) {
      Label read = Label.of(Extraction.of(sample.text()));
      return new Reading(
          sample,
          sample.accepted().stream()
              .map(label -> Worse.of(label, read))
              .min(Comparator.comparingInt(List::size))
              .orElseThrow());
    }

    String line() {
      return worse + "\n      " + sample.text().replace("\n", " ⏎ ");
    }
  }

  @Test
  void noKindIsReadWorseThanItsTextMoreOftenThanItWas() throws IOException {
    Map<String, List<Reading>> byKind =
        AccusationArticles.all().stream()
            .map(Reading::of)
            .collect(
                Collectors.groupingBy(
                    reading -> reading.sample().kind(), TreeMap::new, Collectors.toList()));
    print(byKind);
    Map<String, Integer> ceilings = ceilings();

    SoftAssertions all = new SoftAssertions();
    byKind.forEach(
        (kind, readings) ->
            all.assertThat(worse(readings).size())
                .as(() -> kind + ", worse than the text:\n" + lines(readings))
                .isLessThanOrEqualTo(ceilings.getOrDefault(kind, 0)));
    all.assertAll();
  }

  @Test
  void thereAreTwoThousandSentencesOfWhichNoneIsTwice() {
    List<Sample> samples = AccusationArticles.all();

    assertThat(samples).hasSizeGreaterThanOrEqualTo(2000);
    assertThat(samples).extracting(Sample::text).doesNotHaveDuplicates();
    assertThat(samples)
        .extracting(Sample::text)
        .noneMatch(text -> text.matches("(?s).*[{}\\[\\]|].*"));
    assertThat(samples).isEqualTo(AccusationArticles.all());
  }

  @Test
  void aCeilingBelongsToAKind() throws IOException {
    assertThat(AccusationArticles.all()).extracting(Sample::kind).containsAll(ceilings().keySet());
  }

  private static Map<String, Integer> ceilings() throws IOException {
    try (Stream<String> lines = Files.lines(CEILINGS)) {
      return lines
          .skip(1)
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toMap(cells -> cells[0], cells -> Integer.valueOf(cells[1])));
    }
  }

  private static List<Reading> worse(List<Reading> readings) {
    return readings.stream().filter(reading -> !reading.worse().isEmpty()).toList();
  }

  private static String lines(List<Reading> readings) {
    return worse(readings).stream().map(Reading::line).collect(Collectors.joining("\n"));
  }

  @SuppressWarnings("SystemOut")
  private static void print(Map<String, List<Reading>> byKind) {
    byKind.forEach(
        (kind, readings) ->
            System.out.println(kind + "\t" + worse(readings).size() + "\tof " + readings.size()));
    List<Reading> every = byKind.values().stream().flatMap(List::stream).toList();
    System.out.println("all\t" + worse(every).size() + "\tof " + every.size());
    byKind.values().stream()
        .flatMap(readings -> worse(readings).stream().limit(2))
        .forEach(reading -> System.out.println(reading.sample().kind() + ": " + reading.line()));
  }
}
