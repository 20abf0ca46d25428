package id.netralitas.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestData;
import id.netralitas.TestRecord;
import id.netralitas.TestRun;
import id.netralitas.TestSpark;
import id.netralitas.job.GuardBounds;
import id.netralitas.job.NightlyJob;
import id.netralitas.job.NightlySettings;
import id.netralitas.job.RemakeJob;
import id.netralitas.job.RunJob;
import id.netralitas.job.RunSettings;
import id.netralitas.report.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator's guide says of backup, restore, move and copy, done as it stands there. */
@Tag("faults")
class MovedStoreTest {

  private static final String STORE = "var/lib/netralitas/store";

  @TempDir Path folder;

  private Path input;

  @Test
  void aMovedCopiedAndRestoredStoreIsTheStore() throws IOException {
    TestSpark.session();
    input = Files.createDirectories(folder.resolve("records"));
    Files.createDirectories(folder.resolve(STORE).getParent());
    write("a.jsonl", "73.07");
    String first = night(STORE, "reports").id();
    write("b.jsonl", "16.06");
    String second = night(STORE, "reports").id();

    for (String command : commands("mkdir ", "tar ", "cp ")) {
      run(command);
    }
    Map<Path, String> original = contents();
    write("c.jsonl", "11.01");
    RunSettings whole = TestRun.onRecords(input, folder.resolve("whole"));
    String third = new RunJob(whole, line -> {}).run().release().id();
    requireWhole("srv/restored/store", third, first);
    requireWhole("srv/copy/store", third, second);
    assertThat(contents()).isEqualTo(original);
    commands("mv ").forEach(this::run);
    requireWhole("srv/moved/store", third, first);
    assertThat(folder.resolve(STORE)).doesNotExist();
  }

  /** A night there is a run, and a release that was kept can be made again. */
  private void requireWhole(String place, String expected, String kept) {
    assertThat(night(place, place + "-reports").id()).isEqualTo(expected);
    Release again = new RemakeJob(settings(place, place + "-reports"), line -> {}).run(kept);
    assertThat(again.id()).isEqualTo(kept);
    assertThat(again.isNew()).isTrue();
  }

  /** The lines of the guide that begin so. */
  private static List<String> commands(String... beginnings) throws IOException {
    Path guide = TestData.DATA.resolveSibling("jobs/deploy/README.md");
    String section = Files.readString(guide).split("\n## [0-9]+\\. Back up, ", -1)[1];
    List<String> commands =
        section
            .split("```", -1)[1]
            .lines()
            .filter(line -> Stream.of(beginnings).anyMatch(line::startsWith))
            .toList();
    assertThat(commands).hasSizeGreaterThanOrEqualTo(beginnings.length);
    return commands;
  }

  private void run(String command) {
    String here = command.replaceAll(" (/(?:var|srv)/)", " '" + folder + "'$1");
    try {
      assertThat(new ProcessBuilder("bash", "-c", here).inheritIO().start().waitFor())
          .as(here)
          .isZero();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Every file of the original store. */
  private Map<Path, String> contents() throws IOException {
    Map<Path, String> contents = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve(STORE))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  private void write(String name, String place) throws IOException {
    String record = TestRecord.of(name).event(place, "2024-11-04", "PLEDGE").json();
    Files.writeString(input.resolve(name), record + "\n");
  }

  private Release night(String store, String reports) {
    return new NightlyJob(settings(store, reports), line -> {}).run().run().release();
  }

  private NightlySettings settings(String store, String reports) {
    RunSettings run = TestRun.onRecords(input, folder.resolve(reports));
    return new NightlySettings(
        run, folder.resolve(store).toString(), false, true, 30, GuardBounds.USUAL, "");
  }
}
