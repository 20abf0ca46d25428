package id.netralitas.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestData;
import id.netralitas.TestRecord;
import id.netralitas.TestSpark;
import id.netralitas.ingest.RecordLines;
import id.netralitas.link.Overrides;
import id.netralitas.link.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any sequence of nights publishes what one run on the final input publishes. */
class NightlyJobTest {

  @TempDir Path folder;

  private Path input;

  @BeforeEach
  void open() throws IOException {
    TestSpark.session();
    input = Files.createDirectories(folder.resolve("records"));
  }

  @Test
  void twoNightsAreOneRun() throws IOException {
    write("a.jsonl", pledge("a"), pledge("b"));
    NightlyJob.Result first = night();
    assertThat(first.release().id()).isEqualTo(run());
    assertThat(first.facts().filesNew()).isEqualTo(1);
    assertThat(first.facts().articlesIn()).isEqualTo(2);

    write("b.jsonl", pledge("c"), "broken");
    NightlyJob.Result second = night();
    assertThat(second.release().id()).isEqualTo(run()).isNotEqualTo(first.release().id());
    assertThat(second.facts().filesRead()).isEqualTo(1);
    assertThat(second.facts().articlesIn()).isEqualTo(1);
  }

  private void write(String name, String... lines) throws IOException {
    Files.writeString(input.resolve(name), String.join("\n", lines) + "\n");
  }

  private static String pledge(String id) {
    return TestRecord.of(id).event("16.06", "2024-11-04", "PLEDGE").json();
  }

  private NightlyJob.Result night() {
    return new NightlyJob(nightly("reports"), line -> {}).run();
  }

  private String run() {
    return new RunJob(settings("whole"), line -> {}).run().release().id();
  }

  private NightlySettings nightly(String reports) {
    return new NightlySettings(
        settings(reports), folder.resolve("store").toString(), false, true, 30, "");
  }

  private RunSettings settings(String reports) {
    return new RunSettings(
        List.of(input.toString()),
        List.of(),
        TestData.REFERENCE,
        folder.resolve(reports),
        Selection.ALL,
        Optional.empty(),
        RecordLines.LINE_LIMIT,
        "test",
        Set.of(),
        Overrides.NONE);
  }
}
