package id.netralitas.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much of the main text is found, and how much else is taken for it, by paragraphs. */
class MainTextTest {

  private static final long SEED = 20241127;

  @Test
  void findsTheParagraphsOfInventedArticlesInTheMarkupOfNewsrooms() {
    Map<String, Score> byTemplate = new HashMap<>();
    List<String> misses = new ArrayList<>();
    GeneratedPages.all(SEED)
        .forEach(
            page -> {
              List<String> found =
                  ReadArticles.one("page.html", page.bytes()).text().lines().toList();
              Score score = byTemplate.computeIfAbsent(page.template(), none -> new Score());
              score.add(page.paragraphs(), found, page.template(), misses);
            });
    Score all = new Score();
    byTemplate.values().forEach(all::add);
    assertThat(misses).as("%s", misses).hasSizeLessThanOrEqualTo(10);
    assertThat(all.precision()).as("precision").isGreaterThanOrEqualTo(0.99);
    assertThat(all.recall()).as("recall").isGreaterThanOrEqualTo(0.99);
    assertThat(byTemplate)
        .allSatisfy(
            (template, score) -> {
              assertThat(score.precision()).as("precision of " + template).isGreaterThan(0.95);
              assertThat(score.recall()).as("recall of " + template).isGreaterThan(0.95);
            });
  }

  @Test
  void findsHeadlineDayOutletAndIdOfAllOfThem() {
    assertThat(GeneratedPages.all(SEED))
        .allSatisfy(
            page -> {
              ArticleText article = ReadArticles.one("page.html", page.bytes());
              assertThat(article.title()).as(page.template()).isEqualTo(page.title());
              assertThat(article.publishedAt()).as(page.template()).isEqualTo(page.published());
              assertThat(article.text()).as(page.template()).doesNotContain(page.title());
              assertThat(article.issues()).as(page.template()).isEmpty();
            });
  }

  private static final class Score {
    private int expected;
    private int found;
    private int right;

    void add(List<String> wanted, List<String> lines, String template, List<String> misses) {
      expected += wanted.size();
      found += lines.size();
      right += (int) lines.stream().filter(wanted::contains).count();
      lines.stream()
          .filter(line -> !wanted.contains(line))
          .forEach(line -> misses.add(template + " has too much: " + line));
      wanted.stream()
          .filter(paragraph -> !lines.contains(paragraph))
          .forEach(paragraph -> misses.add(template + " lacks: " + paragraph));
    }

    void add(Score other) {
      expected += other.expected;
      found += other.found;
      right += other.right;
    }

    double precision() {
      return (double) right / found;
    }

    double recall() {
      return (double) right / expected;
    }
  }
}
