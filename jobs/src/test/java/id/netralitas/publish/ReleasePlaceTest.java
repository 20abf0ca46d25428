package id.netralitas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.report.PublishingException;
import id.netralitas.report.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasePlaceTest {

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reports                  | reports/latest/index.html
          /srv/reports/            | /srv/reports/latest/index.html
          file:///srv/reports      | /srv/reports/latest/index.html
          file:/srv/reports        | /srv/reports/latest/index.html
          hdfs://host:8020/reports | hdfs://host:8020/reports/index.html
          s3a://bucket/reports/    | s3a://bucket/reports/index.html
          """)
  void saysWhichPageToOpen(String address, String page) {
    assertThat(ReleasePlace.of(address, Configuration::new).page()).isEqualTo(page);
  }

  @Test
  void aFolderOfThisMachineNeedsNoHadoop() throws IOException {
    ReleasePlace place =
        ReleasePlace.of(
            root.toString(),
            () -> {
              throw new AssertionError("asked for");
            });
    assertThat(place.latest()).isEmpty();
    try (Releases releases = place.open()) {
      Path staged = releases.stage();
      Files.writeString(staged.resolve("run.json"), "a");
      assertThat(releases.publish(staged, "2024-11-30-aaa").isNew()).isTrue();
    }
    assertThat(place.latest().orElseThrow().id()).isEqualTo("2024-11-30-aaa");
  }

  @Test
  void aFileSystemThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> ReleasePlace.of("nowhere://host/reports", Configuration::new).open())
        .isInstanceOf(PublishingException.class)
        .hasMessageContaining("nowhere://host/reports")
        .hasMessageContaining("--reports");
  }
}
