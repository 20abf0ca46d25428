package id.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalReleasesTest {

  @TempDir Path root;

  @Test
  void latestPointsToTheReleasePublishedLast() throws IOException {
    publish("2024-11-30-aaa", "one");
    publish("2024-12-01-bbb", "two");

    assertThat(Files.readSymbolicLink(root.resolve("latest")))
        .isEqualTo(Path.of("releases", "2024-12-01-bbb"));
    assertThat(root.resolve("latest/page.txt")).hasContent("two");
    assertThat(root.resolve("releases/2024-11-30-aaa/page.txt")).hasContent("one");
    assertThat(root.resolve("index.html")).content().contains("url=latest/index.html");
  }

  @Test
  void aReleaseNeverChanges() throws IOException {
    assertThat(publish("2024-11-30-aaa", "one").isNew()).isTrue();
    assertThat(publish("2024-12-01-bbb", "two").isNew()).isTrue();
    assertThat(publish("2024-11-30-aaa", "other").isNew()).isFalse();
    assertThat(root.resolve("latest/page.txt")).hasContent("one");
  }

  /** What is done to a file of a release. */
  private enum Fault {
    FLIPPED,
    CUT,
    EMPTIED,
    GONE,
    A_FOLDER;

    void befall(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      switch (this) {
        case FLIPPED -> {
          bytes[bytes.length / 2] ^= 4;
          Files.write(file, bytes);
        }
        case CUT -> Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        case EMPTIED -> Files.createFile(file);
        case A_FOLDER -> Files.createDirectory(file);
        case GONE -> {}
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReleaseThatIsDamagedIsMadeWholeAndSaysSo(Fault fault) throws IOException {
    Release first = publish("2024-11-30-aaa", "one");
    assertThat(first.told()).isEqualTo("2024-11-30-aaa");
    for (String file : List.of("page.txt", "tables/events.csv", "run.json")) {
      fault.befall(root.resolve("latest").resolve(file));
      Release again = publish("2024-11-30-aaa", "one");
      assertThat(again.told()).as("%s %s", file, fault).contains("2024-11-30-aaa (was damaged; ");
      assertThat(root.resolve("latest/page.txt")).hasContent("one");
      assertThat(root.resolve("latest/tables/events.csv")).hasContent("one again");
      Release whole = publish("2024-11-30-aaa", "one");
      assertThat(whole.told()).isEqualTo("2024-11-30-aaa (unchanged)");
    }
  }

  @Test
  void aReleaseThatLostAFolderIsMadeWhole() throws IOException {
    publish("2024-11-30-aaa", "one");
    Files.delete(root.resolve("latest/tables/events.csv"));
    Files.delete(root.resolve("latest/tables"));
    assertThat(publish("2024-11-30-aaa", "one").mended()).isEqualTo(2);
    assertThat(root.resolve("latest/tables/events.csv")).hasContent("one again");
  }

  @Test
  void whatAKilledRunLeftIsClearedAndLatestStaysWhole() throws IOException {
    publish("2024-11-30-aaa", "one");
    Files.createDirectories(root.resolve(".staging/tables"));
    Files.writeString(root.resolve(".staging/tables/events.csv"), "half");
    Files.writeString(root.resolve(".next-index.html"), "half");
    Files.createSymbolicLink(root.resolve(".next-latest"), Path.of("releases", "none"));

    assertThat(root.resolve("latest/page.txt")).hasContent("one");
    try (Releases releases = LocalReleases.open(root)) {
      Path staged = releases.stage();
      assertThat(staged).isEmptyDirectory();
    }
    assertThat(root.toFile().list())
        .containsExactlyInAnyOrder(".lock", "index.html", "latest", "releases");
  }

  @Test
  void aRunThatGivesUpLeavesNothing() {
    try (Releases releases = LocalReleases.open(root)) {
      releases.stage();
    }
    assertThat(root.toFile().list()).containsExactly(".lock");
  }

  @Test
  void twoRunsDoNotPublishIntoOneFolder() {
    try (Releases first = LocalReleases.open(root)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> LocalReleases.open(root))
          .isInstanceOf(PublishingException.class)
          .hasMessageContaining("Another run")
          .hasMessageContaining("--reports");
    }
    LocalReleases.open(root).close();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "");
    assertThatThrownBy(() -> LocalReleases.open(file.resolve("reports")))
        .isInstanceOf(PublishingException.class)
        .hasMessageContaining("--reports");
  }

  private Release publish(String id, String content) throws IOException {
    try (Releases releases = LocalReleases.open(root)) {
      Path staged = releases.stage();
      Files.writeString(staged.resolve("page.txt"), content);
      Files.createDirectories(staged.resolve("tables"));
      Files.writeString(staged.resolve("tables/events.csv"), content + " again");
      TestManifest.write(staged, id, content);
      return releases.publish(staged, id);
    }
  }
}
