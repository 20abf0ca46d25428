package id.netralitas.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much of the main text is found, and how much else is taken for it, by paragraphs. */
class MainTextTest {

  private static final long SEED = 20241127;

  @Test
  void findsTheParagraphsOfInventedArticlesInTheMarkupOfNewsrooms() {
    Map<String, Score> scores = scores(GeneratedPages.all(SEED));
    assertThat(Score.of(scores.values()).precision()).as("%s", scores).isGreaterThan(0.99);
    assertThat(Score.of(scores.values()).recall()).as("%s", scores).isGreaterThan(0.99);
    assertThat(scores)
        .allSatisfy(
            (template, score) -> {
              assertThat(score.precision()).as("%s", score).isGreaterThan(0.95);
              assertThat(score.recall()).as("%s", score).isGreaterThan(0.95);
            });
  }

  /** What is left when no class, id or role says what an element is. */
  @Test
  void findsMostOfThemByTheTextAlone() {
    Map<String, Score> scores = scores(GeneratedPages.all(SEED).map(GeneratedPages.Page::unnamed));
    assertThat(Score.of(scores.values()).precision()).as("%s", scores).isGreaterThan(0.95);
    assertThat(Score.of(scores.values()).recall()).as("%s", scores).isGreaterThan(0.97);
  }

  private static Map<String, Score> scores(Stream<GeneratedPages.Page> pages) {
    Map<String, Score> byTemplate = new TreeMap<>();
    pages.forEach(
        page -> {
          String text = ReadArticles.one("page.html", page.bytes()).text();
          byTemplate
              .computeIfAbsent(page.template(), none -> new Score())
              .add(page.paragraphs(), text.lines().toList());
        });
    return byTemplate;
  }

  @Test
  void findsHeadlineAndDayOfAllOfThem() {
    List<String> misses =
        GeneratedPages.all(SEED)
            .flatMap(
                page -> {
                  ArticleText article = ReadArticles.one("page.html", page.bytes());
                  return differences(page, article)
                      .map(difference -> page.template() + ": " + difference);
                })
            .distinct()
            .toList();
    assertThat(misses).isEmpty();
  }

  private static Stream<String> differences(GeneratedPages.Page page, ArticleText article) {
    List<String> differences = new ArrayList<>();
    if (!page.title().equals(article.title())) {
      differences.add("its title is " + article.title());
    }
    if (!page.published().equals(article.publishedAt())) {
      differences.add("its day is " + article.publishedAt() + ", not " + page.published());
    }
    if (!article.issues().isEmpty()) {
      differences.add("its issues are " + article.issues());
    }
    return differences.stream();
  }

  private static final class Score {

    private final SortedSet<String> misses = new TreeSet<>();
    private int expected;
    private int found;
    private int right;

    static Score of(Collection<Score> scores) {
      Score all = new Score();
      for (Score score : scores) {
        all.expected += score.expected;
        all.found += score.found;
        all.right += score.right;
      }
      return all;
    }

    void add(List<String> wanted, List<String> lines) {
      expected += wanted.size();
      found += lines.size();
      right += (int) lines.stream().filter(wanted::contains).count();
      lines.stream()
          .filter(line -> !wanted.contains(line))
          .forEach(line -> misses.add("+ " + line));
      wanted.stream()
          .filter(line -> !lines.contains(line))
          .forEach(line -> misses.add("- " + line));
    }

    double precision() {
      return (double) right / found;
    }

    double recall() {
      return (double) right / expected;
    }

    @Override
    public String toString() {
      return "precision " + precision() + ", recall " + recall() + ", " + misses + "\n";
    }
  }
}
