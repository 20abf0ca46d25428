package id.netralitas.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDiskTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "write failed: Disk quota exceeded",
        "The DiskSpace quota of /store is exceeded: quota = 1 GB",
        "There is not enough space on the disk"
      })
  void isKnownHoweverDeepItIsNamed(String message) {
    Throwable failure =
        new IllegalStateException(
            "writing", new UncheckedIOException("tables", new IOException(message)));
    assertThat(FullDisk.isReasonOf(failure)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"No such file or directory", "quota", "Permission denied"})
  void otherFailuresAreNot(String message) {
    assertThat(FullDisk.isReasonOf(new IOException(message))).isFalse();
  }

  @Test
  void aFailureWithoutMessageIsNot() {
    assertThat(FullDisk.isReasonOf(new IllegalStateException())).isFalse();
  }
}
