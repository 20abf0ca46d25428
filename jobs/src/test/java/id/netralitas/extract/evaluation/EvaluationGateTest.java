package id.netralitas.extract.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.extract.Extraction;
import id.netralitas.extract.OwnArticles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The build fails when the extractor gets worse. Always on the project's own articles; on those
 * that came with the project where they are: the folder {@code shared} beside the project, or the
 * one that the system property or environment variable {@code NETRALITAS_SHARED} names.
 */
class EvaluationGateTest {

  @Test
  void ownArticles() {
    List<Label> labels = OwnArticles.labels();
    Evaluation evaluation = Evaluation.of(Extraction.EXTRACTOR, labels, OwnArticles.all());
    print("own articles", evaluation);

    assertThat(labels).hasSizeGreaterThanOrEqualTo(20);
    assertReaches(evaluation, Field.RELEVANCE, 0.98);
    assertReaches(evaluation, Field.PROVINCE, 0.98);
    assertReaches(evaluation, Field.REGENCY, 0.97);
    assertReaches(evaluation, Field.DATE, 0.93);
    assertReaches(evaluation, Field.ACTIVITIES, 0.92);
    assertReaches(evaluation, Field.COUNTS, 0.92);
    assertReaches(evaluation, Field.ELECTIONS, 0.95);
    assertReaches(evaluation, Field.LEGAL_REFERENCES, 0.92);
    assertReaches(evaluation, Field.OFFICIALS, 0.92);
  }

  @Test
  void developmentArticles() {
    Evaluation evaluation = evaluation("dev");

    assertReaches(evaluation, Field.RELEVANCE, 0.98);
    assertReaches(evaluation, Field.PROVINCE, 0.98);
    assertReaches(evaluation, Field.REGENCY, 0.97);
    assertReaches(evaluation, Field.DATE, 0.95);
    assertReaches(evaluation, Field.ACTIVITIES, 0.92);
    assertReaches(evaluation, Field.COUNTS, 0.92);
    assertReaches(evaluation, Field.ELECTIONS, 0.95);
    assertReaches(evaluation, Field.LEGAL_REFERENCES, 0.92);
    assertReaches(evaluation, Field.OFFICIALS, 0.92);
  }

  @Test
  void givenArticlesAreRightInPlaceDateActivitiesCountsAndElections() {
    Evaluation evaluation = evaluation("seeds");
    List<Field> exact =
        List.of(
            Field.PROVINCE,
            Field.REGENCY,
            Field.DATE,
            Field.ACTIVITIES,
            Field.MAIN_ACTIVITY,
            Field.COUNTS,
            Field.ELECTIONS);

    assertThat(evaluation.misses().stream().filter(miss -> exact.contains(miss.field()))).isEmpty();
  }

  private static Evaluation evaluation(String folder) {
    Optional<Path> articles = shared().map(shared -> shared.resolve("articles").resolve(folder));
    Assumptions.assumeTrue(
        articles.isPresent() && Files.isDirectory(articles.get()), "articles are not here");
    List<Label> labels = Labels.read(articles.get().resolve("gold.jsonl"));
    Evaluation evaluation =
        Evaluation.of(Extraction.EXTRACTOR, labels, OwnArticles.in(articles.get(), labels));
    print(folder, evaluation);
    return evaluation;
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

  private static void assertReaches(Evaluation evaluation, Field field, double least) {
    assertThat(evaluation.score(field).f1())
        .as(() -> "F1 of " + field.title() + "; misses:\n" + misses(evaluation, field))
        .isGreaterThanOrEqualTo(least);
  }

  private static String misses(Evaluation evaluation, Field... fields) {
    return evaluation.misses().stream()
        .filter(miss -> Arrays.asList(fields).contains(miss.field()))
        .map(Miss::line)
        .collect(Collectors.joining("\n"));
  }

  @SuppressWarnings("SystemOut")
  private static void print(String title, Evaluation evaluation) {
    System.out.println(title + "\n" + evaluation.table());
    System.out.println(misses(evaluation, Field.values()));
  }
}
