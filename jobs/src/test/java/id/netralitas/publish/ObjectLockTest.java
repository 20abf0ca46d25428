package id.netralitas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.report.PublishingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock on a file system without conditional writes; those are tested on a real store. */
class ObjectLockTest {

  @TempDir Path root;

  @Test
  void aRunThatLivesKeepsThePlace() throws IOException {
    ObjectLock first = ObjectLock.take(folder());
    assertThatThrownBy(() -> ObjectLock.take(folder()))
        .isInstanceOf(PublishingException.class)
        .hasMessageContaining("Another run");
    first.confirm();
    first.release();
    assertThat(root.resolve(".lock")).doesNotExist();
    ObjectLock.take(folder()).release();
  }

  @Test
  void whatAKilledRunHeldIsTakenOver() throws IOException {
    Files.writeString(root.resolve(".lock"), "killed beat 7\n");
    ObjectLock lock = ObjectLock.take(folder());
    lock.confirm();
    assertThat(root.resolve(".lock")).content().doesNotContain("killed");
    lock.release();
  }

  private RemoteFolder folder() throws IOException {
    Configuration hadoop = new Configuration(false);
    hadoop.set("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
    hadoop.setInt(ObjectLock.BEAT_SECONDS, 1);
    return RemoteFolder.of(root.toUri().toString(), hadoop);
  }
}
