package id.netralitas.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.netralitas.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
