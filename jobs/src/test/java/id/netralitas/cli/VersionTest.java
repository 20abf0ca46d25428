package id.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionTest {

  private static final String BUILD = "id/netralitas/version.properties";

  @TempDir Path folder;

  /** A night reads all again when the program is another one; a new commit alone makes none. */
  @Test
  void buildsDifferByWhatIsInThemAndNotByTheirCommit() throws Exception {
    String one = Version.hash(jar("one", Map.of(BUILD, "commit=a", "Job.class", "x")));
    assertThat(Version.hash(jar("two", Map.of(BUILD, "commit=b", "Job.class", "x"))))
        .isEqualTo(one);
    assertThat(Version.hash(jar("three", Map.of(BUILD, "commit=a", "Job.class", "y"))))
        .isNotEqualTo(one);
    assertThat(Version.hash(jar("four", Map.of(BUILD, "commit=a", "Other.class", "x"))))
        .isNotEqualTo(one);
    assertThat(Version.hash(jar("five", Map.of(BUILD, "commit=a", "Job.class", "x", "more", ""))))
        .isNotEqualTo(one);
  }

  @Test
  void theBuildKnowsItsVersion() {
    assertThat(Version.ofProgram()).matches("[0-9]+[.][0-9]+[.][0-9]+");
  }

  private Path jar(String name, Map<String, String> entries) throws IOException {
    Path jar = folder.resolve(name + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }
}
