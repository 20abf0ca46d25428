package id.netralitas.publish;

import static org.apache.hadoop.fs.Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;
import static org.apache.hadoop.fs.Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG;

import id.netralitas.report.PublishingException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * A hold by an object that its holder writes again and again. A run that finds one watches it: if
 * it changes, the holder lives; if it does not for three beats, the holder was killed and the
 * object is taken over. No clock is compared.
 *
 * <p>Where the store can write on a condition (S3 through s3a of Hadoop 3.4.2 or later), making,
 * beating and taking over are each one request that only one run can win. Elsewhere two runs that
 * begin in the same instant may both believe that they hold the place; what they publish is still
 * whole, because no release is led to before all of its files were seen in place.
 */
final class ObjectLock implements PublishingHold {

  static final String FILE = ".lock";

  /** Setting of Hadoop: seconds between two beats. */
  static final String BEAT_SECONDS = "netralitas.publishing.beat-seconds";

  private static final int SILENT_BEATS = 3;

  private final RemoteFolder folder;
  private final Path path;
  private final boolean isConditional;
  private final String holder = UUID.randomUUID().toString();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(ObjectLock::daemon);
  private ScheduledFuture<?> beating;
  private String version;
  private long beats;
  private IOException lost;

  private ObjectLock(RemoteFolder folder) throws IOException {
    this.folder = folder;
    this.path = folder.at(FILE);
    this.isConditional =
        folder.files().hasPathCapability(path, FS_OPTION_CREATE_CONDITIONAL_OVERWRITE)
            && folder.files().hasPathCapability(path, FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG);
  }

  /**
   * Takes the place.
   *
   * @throws PublishingException if a run that lives holds it
   */
  static ObjectLock take(RemoteFolder folder) throws IOException {
    Duration beat = Duration.ofSeconds(folder.hadoop().getInt(BEAT_SECONDS, 20));
    ObjectLock lock = new ObjectLock(folder);
    while (!lock.make()) {
      if (lock.takeOverIfSilent(beat)) {
        break;
      }
    }
    lock.beating =
        lock.heart.scheduleWithFixedDelay(
            lock::beat, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
    return lock;
  }

  private boolean make() throws IOException {
    if (folder.files().exists(path)) {
      return false;
    }
    try {
      write(null, false);
      return true;
    } catch (FileAlreadyExistsException held) {
      return false;
    } catch (IOException refused) {
      // A store that refuses the write because of its condition says so in its own way.
      if (isConditional && folder.files().exists(path)) {
        return false;
      }
      throw refused;
    }
  }

  /** Returns whether it is ours now; false if the object is gone, so that it can be made. */
  private boolean takeOverIfSilent(Duration beat) throws IOException {
    try {
      String seen = version(folder.files().getFileStatus(path));
      for (int silent = 0; silent < SILENT_BEATS; silent++) {
        Pause.of(beat);
        if (!seen.equals(version(folder.files().getFileStatus(path)))) {
          throw new PublishingException(
              "Another run is publishing into '"
                  + folder
                  + "': wait for it, or give another --reports");
        }
      }
      write(seen, true);
      return true;
    } catch (FileNotFoundException letGo) {
      return false;
    }
  }

  private synchronized void beat() {
    if (lost == null) {
      try {
        write(version, true);
      } catch (IOException refused) {
        lost = isStillOurs() ? null : refused;
      }
    }
  }

  /**
   * A write that was answered late and sent twice is refused the second time, though it is ours.
   */
  private boolean isStillOurs() {
    try {
      String found = version(folder.files().getFileStatus(path));
      boolean isOurs = folder.text(FILE).filter(text -> text.startsWith(holder)).isPresent();
      version = isOurs ? found : version;
      return isOurs;
    } catch (IOException unreachable) {
      return false;
    }
  }

  @Override
  public synchronized void confirm() throws IOException {
    beat();
    if (lost != null) {
      throw new IOException("another run may have taken the place meanwhile", lost);
    }
  }

  private synchronized void write(String expected, boolean overwrite) throws IOException {
    byte[] content = (holder + " beat " + beats++ + "\n").getBytes(StandardCharsets.US_ASCII);
    try (FSDataOutputStream out = create(expected, overwrite)) {
      out.write(content);
    }
    version = version(folder.files().getFileStatus(path));
  }

  private FSDataOutputStream create(String expected, boolean overwrite) throws IOException {
    if (!isConditional) {
      return folder.files().create(path, overwrite);
    }
    FSDataOutputStreamBuilder<?, ?> builder = folder.files().createFile(path).overwrite(true);
    return expected == null
        ? builder.must(FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true).build()
        : builder.must(FS_OPTION_CREATE_CONDITIONAL_OVERWRITE_ETAG, expected).build();
  }

  private static String version(FileStatus status) {
    String etag = status instanceof EtagSource tagged ? tagged.getEtag() : null;
    return etag != null ? etag : status.getModificationTime() + "/" + status.getLen();
  }

  @Override
  public void release() throws IOException {
    beating.cancel(false);
    heart.shutdown();
    synchronized (this) {
      if (lost == null) {
        folder.files().delete(path, false);
      }
    }
  }

  private static Thread daemon(Runnable beating) {
    Thread thread = new Thread(beating, "publishing-hold");
    thread.setDaemon(true);
    return thread;
  }
}
