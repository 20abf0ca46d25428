package id.netralitas.extract.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.extract.Extraction;
import id.netralitas.extract.OwnArticles;
import id.netralitas.extract.evaluation.Evaluation.WorseReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The build fails when the extractor gets worse: each set of articles has its floors in {@code
 * floors.tsv}, the figures it has reached. Always on the project's own articles; on those that came
 * with the project where they are: the folder {@code shared} beside the project, or the one that
 * the system property or environment variable {@code NETRALITAS_SHARED} names.
 */
class EvaluationGateTest {

  private static final Path FLOORS =
      Path.of("src/test/resources/id/netralitas/extract/evaluation/floors.tsv");
  private static final String WORSE = "WORSE_THAN_TEXT";
  private static final String SPLIT = "SINGLE_SPLIT";
  private static final String SEVERAL = "READ_AS_SEVERAL";

  /**
   * A figure that a set has reached.
   *
   * @param figure a field, whose F1 is at least the bound; {@code WORSE_THAN_TEXT}, at most so many
   *     readings; {@code SINGLE_SPLIT}, at most so many articles; {@code READ_AS_SEVERAL}, at least
   */
  private record Floor(String set, String figure, double bound) {

    static Floor of(String line) {
      String[] cells = line.split("\t", -1);
      return new Floor(cells[0], cells[1], Double.parseDouble(cells[2]));
    }
  }

  @Test
  void ownArticles() {
    List<Label> labels = OwnArticles.labels();

    assertThat(labels).hasSizeGreaterThanOrEqualTo(20);
    assertReaches("own", Evaluation.of(Extraction.EXTRACTOR, labels, OwnArticles.all()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"articles/dev", "articles/dev2", "articles/seeds", "cases/extraction"})
  void articlesThatCameWithTheProject(String folder) {
    Optional<Path> articles = shared().map(shared -> shared.resolve(folder));
    Assumptions.assumeTrue(
        articles.isPresent() && Files.isDirectory(articles.get()), "articles are not here");
    Path gold =
        Stream.of("gold.jsonl", "expected.jsonl")
            .map(articles.get()::resolve)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    List<Label> labels = Labels.read(gold, Extraction.REFERENCE);

    assertReaches(
        folder,
        Evaluation.of(Extraction.EXTRACTOR, labels, OwnArticles.in(articles.get(), labels)));
  }

  private static Optional<Path> shared() {
    return Stream.of(
            System.getProperty("NETRALITAS_SHARED"),
            System.getenv("NETRALITAS_SHARED"),
            "../../shared",
            "../shared")
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static void assertReaches(String set, Evaluation evaluation) {
    print(set, evaluation);
    List<Floor> floors = floors().stream().filter(floor -> floor.set().equals(set)).toList();

    assertThat(floors).as("floors of " + set).isNotEmpty();
    SoftAssertions all = new SoftAssertions();
    for (Floor floor : floors) {
      switch (floor.figure()) {
        case WORSE ->
            all.assertThat(evaluation.worse().size())
                .as(() -> set + ", readings worse than the text:\n" + worse(evaluation))
                .isLessThanOrEqualTo((int) floor.bound());
        case SPLIT ->
            all.assertThat(evaluation.occasions().split())
                .as(set + ", articles of one event split")
                .isLessThanOrEqualTo((int) floor.bound());
        case SEVERAL ->
            all.assertThat(evaluation.occasions().readSo())
                .as(set + ", articles of several events read so")
                .isGreaterThanOrEqualTo((int) floor.bound());
        default -> {
          Field field = Field.valueOf(floor.figure());
          all.assertThat(evaluation.score(field).f1())
              .as(
                  () ->
                      set + ", F1 of " + field.title() + "; misses:\n" + misses(evaluation, field))
              .isGreaterThanOrEqualTo(floor.bound());
        }
      }
    }
    all.assertAll();
  }

  private static List<Floor> floors() {
    try (Stream<String> lines = Files.lines(FLOORS)) {
      return lines.skip(1).map(Floor::of).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String worse(Evaluation evaluation) {
    return evaluation.worse().stream().map(WorseReading::line).collect(Collectors.joining("\n"));
  }

  private static String misses(Evaluation evaluation, Field field) {
    return evaluation.misses().stream()
        .filter(miss -> miss.field() == field)
        .map(Miss::line)
        .collect(Collectors.joining("\n"));
  }

  @SuppressWarnings("SystemOut")
  private static void print(String set, Evaluation evaluation) {
    System.out.println(set + "\n" + evaluation.table());
    System.out.println(worse(evaluation));
    evaluation.misses().stream().map(Miss::line).forEach(System.out::println);
  }
}
