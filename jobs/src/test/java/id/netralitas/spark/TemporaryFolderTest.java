package id.netralitas.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.netralitas.spark.TemporaryFolder.TemporaryFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemporaryFolderTest {

  @TempDir Path folder;

  @Test
  void aFolderThatCanBeUsedIsLeftAsItWas() throws IOException {
    TemporaryFolder.verify(folder);
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamedWithTheMend() {
    assertThatThrownBy(() -> TemporaryFolder.verify(folder.resolve("none")))
        .isInstanceOf(TemporaryFolderException.class)
        .hasMessageContaining("/none' is not there")
        .hasMessageContaining("TMPDIR");
  }

  /** Real file systems, where the machine lets a test mount them. */
  @ParameterizedTest
  @CsvSource({"'size=64k', is full", "'noexec', noexec", "'ro', cannot be written"})
  void everyKindOfFaultHasItsName(String options, String told) throws Exception {
    assumeTrue(run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()) == 0);
    try {
      assertThatThrownBy(() -> TemporaryFolder.verify(folder))
          .isInstanceOf(TemporaryFolderException.class)
          .hasMessageContaining(told)
          .hasMessageContaining("TMPDIR");
    } finally {
      run("umount", folder.toString());
    }
  }

  private static int run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException notThere) {
      return -1;
    }
  }
}
