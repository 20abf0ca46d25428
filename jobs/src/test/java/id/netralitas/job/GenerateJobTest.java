package id.netralitas.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.netralitas.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateJobTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void everyArticleHasGoldAndEqualSeedsGiveEqualBytes() throws IOException {
    long articles = generate("one", 7);
    generate("again", 7);
    generate("other", 8);

    List<JsonNode> texts = lines("one", GenerateJob.ARTICLES);
    List<JsonNode> gold = lines("one", GenerateJob.GOLD);
    assertThat(texts).hasSize((int) articles);
    assertThat(gold)
        .extracting(line -> line.path("id").asText())
        .containsExactlyElementsOf(texts.stream().map(line -> line.path("id").asText()).toList());
    assertThat(gold).filteredOn(line -> !line.path("relevant").asBoolean()).isNotEmpty();
    assertThat(texts)
        .allSatisfy(line -> assertThat(line.path("text").asText()).doesNotContain("{", "}"));
    assertThat(lines("one", GenerateJob.SAME_EVENT))
        .isNotEmpty()
        .allSatisfy(group -> assertThat(group.path("articleIds")).hasSizeGreaterThan(1));
    for (String file : List.of(GenerateJob.ARTICLES, GenerateJob.GOLD, GenerateJob.SAME_EVENT)) {
      assertThat(folder.resolve("again").resolve(file))
          .hasSameTextualContentAs(folder.resolve("one").resolve(file));
    }
    assertThat(Files.readString(folder.resolve("other").resolve(GenerateJob.ARTICLES)))
        .isNotEqualTo(Files.readString(folder.resolve("one").resolve(GenerateJob.ARTICLES)));
  }

  @Test
  void recordsSayTheKindOfEveryCountAndWhoCounted() throws IOException {
    GenerateJob job = new GenerateJob(9_000, 7, false, TestData.REFERENCE, folder);
    long records = job.records();

    List<String> truth = Files.readAllLines(folder.resolve(GenerateJob.TRUTH));
    Map<String, Set<String>> counts = new HashMap<>();
    Map<String, TreeMap<String, Long>> reported = new HashMap<>();
    Map<String, TreeMap<String, Long>> totals = new HashMap<>();
    for (String line : truth.subList(1, truth.size())) {
      String[] cells = line.split(",", -1);
      counts
          .computeIfAbsent(cells[0], event -> new HashSet<>())
          .add(String.join(" ", cells[5], cells[6], cells[7], cells[8], cells[9]));
      if (cells[5].equals("REPORTED")) {
        (cells[7].equals("EVENT") ? reported : totals)
            .computeIfAbsent(cells[1], place -> new TreeMap<>())
            .merge(
                cells[2], Long.valueOf(cells[6]), cells[7].equals("EVENT") ? Long::sum : Long::max);
      }
    }
    List<JsonNode> lines = lines("", GenerateJob.RECORDS);
    assertThat(lines).hasSize((int) records);
    assertThat(lines)
        .allSatisfy(
            record -> {
              Set<String> told = new HashSet<>();
              for (JsonNode count : record.path("events").get(0).path("counts")) {
                told.add(
                    String.join(
                        " ",
                        count.path("scope").asText(),
                        count.path("value").asText(),
                        count.path("kind").asText(),
                        count.path("body").asText(),
                        count.path("asOf").asText("")));
              }
              String event = record.path("articleId").asText().split("-", -1)[1];
              assertThat(told).isEqualTo(counts.get(event));
            });
    assertThat(totals).as("regencies with running totals").hasSizeGreaterThan(100);
    totals.forEach(
        (place, byDay) -> {
          long last = 0;
          for (Map.Entry<String, Long> total : byDay.entrySet()) {
            assertThat(total.getValue()).as("totals of %s never shrink", place).isGreaterThan(last);
            last = total.getValue();
          }
          assertThat(last)
              .as("people reported in %s by then", place)
              .isLessThanOrEqualTo(
                  reported.get(place).headMap(byDay.lastKey(), true).values().stream()
                      .mapToLong(people -> people)
                      .sum());
        });
  }

  private long generate(String name, long seed) {
    return new GenerateJob(60, seed, false, TestData.REFERENCE, folder.resolve(name)).articles();
  }

  private List<JsonNode> lines(String name, String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(name).resolve(file))) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}
