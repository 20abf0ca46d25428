package id.netralitas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteFolderTest {

  @TempDir Path temp;

  @Test
  void everyFileIsCopiedOnce() throws IOException {
    Path release = temp.resolve("release");
    Map<String, Long> expected = new TreeMap<>();
    for (int n = 0; n < 100; n++) {
      String path = "folder-" + n % 7 + "/file-" + n;
      Files.createDirectories(release.resolve(path).getParent());
      Files.writeString(release.resolve(path), "x".repeat(n));
      expected.put(path, (long) n);
    }
    try (RemoteFolder folder = folder()) {
      folder.upload(release, expected.keySet(), "releases/one");
      folder.verify("releases/one", RemoteFolder.sizes(release));
      assertThat(RemoteFolder.sizes(release)).isEqualTo(expected);
    }
  }

  @Test
  void theFirstFileThatFailsFailsAll() throws IOException {
    Path release = Files.createDirectory(temp.resolve("release"));
    Files.writeString(release.resolve("there"), "x");
    try (RemoteFolder folder = folder()) {
      assertThatThrownBy(() -> folder.upload(release, List.of("there", "gone"), "releases/one"))
          .isInstanceOf(NoSuchFileException.class)
          .hasMessageContaining("gone");
    }
  }

  private RemoteFolder folder() throws IOException {
    return RemoteFolder.of(temp.resolve("reports").toUri().toString(), new Configuration());
  }
}
