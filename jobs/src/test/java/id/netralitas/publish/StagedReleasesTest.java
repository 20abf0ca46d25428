package id.netralitas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.report.EventChanges;
import id.netralitas.report.Pointer;
import id.netralitas.report.PublishingException;
import id.netralitas.report.Release;
import id.netralitas.report.ReleaseFiles;
import id.netralitas.report.Releases;
import id.netralitas.report.TestManifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both ways of carrying a release over, on Hadoop's view of this machine's disk. */
class StagedReleasesTest {

  private enum Way {
    RENAMED,
    UPLOADED
  }

  @TempDir Path root;

  private boolean isLost;

  @BeforeEach
  void holdThePlace() {
    isLost = false;
  }

  @ParameterizedTest
  @EnumSource
  void readersAreLedToTheReleasePublishedLast(Way way) throws IOException {
    publish(way, "2024-11-30-aaa", "a");
    publish(way, "2024-12-01-bbb", "b");

    assertThat(root.resolve("releases/2024-11-30-aaa/tables/mentions.json"))
        .content()
        .contains("a");
    assertThat(root.resolve("latest.json"))
        .hasContent("{\"release\": \"2024-12-01-bbb\", \"path\": \"releases/2024-12-01-bbb\"}");
    assertThat(root.resolve("index.html"))
        .content()
        .contains("url=releases/2024-12-01-bbb/index.html");
    try (Releases releases = open(way)) {
      ReleaseFiles latest = releases.latest().orElseThrow();
      assertThat(latest.id()).isEqualTo("2024-12-01-bbb");
      assertThat(new String(latest.open("run.json").readAllBytes(), StandardCharsets.UTF_8))
          .contains("\"b\"");
    }
    assertThat(names(root)).containsExactlyInAnyOrder("index.html", "latest.json", "releases");
  }

  @ParameterizedTest
  @EnumSource
  void aReleaseNeverChanges(Way way) throws IOException {
    assertThat(publish(way, "2024-11-30-aaa", "a").isNew()).isTrue();
    assertThat(publish(way, "2024-12-01-bbb", "b").isNew()).isTrue();
    assertThat(publish(way, "2024-11-30-aaa", "c").isNew()).isFalse();

    assertThat(root.resolve("releases/2024-11-30-aaa/run.json")).content().contains("\"a\"");
    assertThat(root.resolve("latest.json")).content().contains("2024-11-30-aaa");
  }

  @ParameterizedTest
  @EnumSource
  void aReleaseThatIsDamagedIsMadeWholeAndSaysSo(Way way) throws IOException {
    publish(way, "2024-11-30-aaa", "a");
    Path release = root.resolve("releases/2024-11-30-aaa");
    String events = Files.readString(release.resolve("tables/events.json"));
    Files.writeString(release.resolve("tables/events.json"), events.replace("ev", "eu"));
    Files.delete(release.resolve("tables/mentions.json"));
    Release again = publish(way, "2024-11-30-aaa", "a");
    assertThat(again.told()).isEqualTo("2024-11-30-aaa (was damaged; files replaced: 3)");
    assertThat(release.resolve("tables/events.json")).hasContent(events);
    assertThat(release.resolve("tables/mentions.json")).exists();
    assertThat(publish(way, "2024-11-30-aaa", "a").told()).endsWith(" (unchanged)");
    assertThat(names(root)).containsExactlyInAnyOrder("index.html", "latest.json", "releases");
  }

  @ParameterizedTest
  @EnumSource
  void whatChangedSinceADamagedReleaseIsNotTold(Way way) throws IOException {
    publish(way, "2024-11-30-aaa", "a");
    Files.writeString(root.resolve("releases/2024-11-30-aaa/tables/events.json"), "[{");
    try (Releases releases = open(way)) {
      assertThat(releases.changes(release(releases, "b"))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void changesAreTold(Way way) throws IOException {
    publish(way, "2024-11-30-aaa", "a");
    try (Releases releases = open(way)) {
      EventChanges changes = releases.changes(release(releases, "b")).orElseThrow().events();
      assertThat(changes.since()).isEqualTo("2024-11-30-aaa");
      assertThat(changes.added()).containsExactly("ev-b");
      assertThat(changes.gone()).containsExactly("ev-a");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFirstReleaseHasNoneBefore(Way way) throws IOException {
    try (Releases releases = open(way)) {
      assertThat(releases.latest()).isEmpty();
      assertThat(releases.changes(release(releases, "a"))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunThatLostThePlaceChangesNothingThatReadersSee(Way way) throws IOException {
    publish(way, "2024-11-30-aaa", "a");
    try (Releases releases = open(way)) {
      Path staged = release(releases, "b");
      isLost = true;
      assertThatThrownBy(() -> releases.publish(staged, "2024-12-01-bbb"))
          .isInstanceOf(PublishingException.class)
          .hasMessageContaining("lost");
    }
    isLost = false;
    assertThat(root.resolve("latest.json")).content().contains("2024-11-30-aaa");
    assertThat(publish(way, "2024-12-02-ccc", "c").isNew()).isTrue();
    assertThat(names(root.resolve("releases")))
        .containsExactlyInAnyOrder("2024-11-30-aaa", "2024-12-02-ccc");
  }

  @ParameterizedTest
  @EnumSource
  void theSameReleaseIsCompletedByTheNextRun(Way way) throws IOException {
    try (Releases releases = open(way)) {
      Path staged = release(releases, "b");
      isLost = true;
      assertThatThrownBy(() -> releases.publish(staged, "2024-12-01-bbb"))
          .isInstanceOf(PublishingException.class);
    }
    isLost = false;
    assertThat(publish(way, "2024-12-01-bbb", "b").isNew()).isTrue();
    assertThat(root.resolve("releases/2024-12-01-bbb/run.json")).content().contains("\"b\"");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsStagedGoesAway(Way way) throws IOException {
    Path staged;
    try (Releases releases = open(way)) {
      staged = release(releases, "a");
    }
    assertThat(staged).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  void aPointerThatLeadsElsewhereIsNotFollowed(Way way) throws IOException {
    Files.writeString(root.resolve(Pointer.FILE), "{\"release\": \"../../etc\"}");
    try (Releases releases = open(way)) {
      assertThatThrownBy(releases::latest).isInstanceOf(PublishingException.class);
    }
  }

  private Release publish(Way way, String id, String content) throws IOException {
    try (Releases releases = open(way)) {
      return releases.publish(release(releases, content, id), id);
    }
  }

  private static Path release(Releases releases, String content) throws IOException {
    return release(releases, content, "2024-12-01-bbb");
  }

  private static Path release(Releases releases, String content, String id) throws IOException {
    Path staged = releases.stage();
    Files.createDirectories(staged.resolve("tables"));
    Files.writeString(
        staged.resolve("tables/mentions.json"),
        "[{\"article_id\": \""
            + content
            + "\", \"mention\": 0, \"event_id\": \"ev-"
            + content
            + "\"}]");
    Files.writeString(
        staged.resolve("tables/events.json"), "[{\"event_id\": \"ev-" + content + "\"}]");
    TestManifest.write(staged, id, content);
    return staged;
  }

  private Releases open(Way way) throws IOException {
    Configuration hadoop = new Configuration(false);
    // Without checksum files beside the files: a store has none either.
    hadoop.set("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
    hadoop.set("fs.AbstractFileSystem.file.impl", "org.apache.hadoop.fs.local.RawLocalFs");
    RemoteFolder folder = RemoteFolder.of(root.toUri().toString(), hadoop);
    PublishingHold hold =
        new PublishingHold() {
          @Override
          public void confirm() throws IOException {
            if (isLost) {
              throw new IOException("the place is lost");
            }
          }

          @Override
          public void release() {}
        };
    StagedReleases releases =
        way == Way.RENAMED ? new RenamedReleases(folder, hold) : new UploadedReleases(folder, hold);
    releases.clearLeftovers();
    return releases;
  }

  private static List<String> names(Path folder) {
    return List.of(folder.toFile().list());
  }
}
