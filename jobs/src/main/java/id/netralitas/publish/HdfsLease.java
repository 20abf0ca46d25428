package id.netralitas.publish;

import id.netralitas.report.PublishingException;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.client.HdfsDataOutputStream;
import org.apache.hadoop.hdfs.client.HdfsDataOutputStream.SyncFlag;
import org.apache.hadoop.ipc.RemoteException;

/**
 * A hold by what HDFS does anyway: it lets one client at a time write a file, keeps that right
 * alive while the client lives, and gives it to another a minute after the client fell silent. So
 * no clock of ours is asked.
 */
final class HdfsLease implements PublishingHold {

  static final String FILE = ".lock";

  /** Longer than the minute after which HDFS gives the file away, and the recovery it takes. */
  private static final int TRIES = 24;

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final FSDataOutputStream file;

  private HdfsLease(FSDataOutputStream file) {
    this.file = file;
  }

  /**
   * Takes the place, made if it is not there.
   *
   * @throws PublishingException if another run holds it and does not fall silent
   */
  static HdfsLease take(RemoteFolder folder) throws IOException {
    folder.makeFolder("");
    Path path = folder.at(FILE);
    for (int tried = 1; true; tried++) {
      try {
        makeIfAbsent(folder, path);
        return new HdfsLease(folder.files().append(path));
      } catch (IOException refused) {
        if (!isHeld(refused)) {
          throw refused;
        }
        if (tried == TRIES) {
          throw new PublishingException(
              "Another run is publishing into '"
                  + folder
                  + "': wait for it, or give another --reports",
              refused);
        }
        Pause.of(PAUSE);
      }
    }
  }

  private static void makeIfAbsent(RemoteFolder folder, Path path) throws IOException {
    if (folder.files().exists(path)) {
      return;
    }
    try {
      folder.files().create(path, false).close();
    } catch (FileAlreadyExistsException madeMeanwhile) {
      // By the run that holds it now, or has held it: both are found out by appending.
    }
  }

  private static boolean isHeld(IOException refused) {
    String kind =
        refused instanceof RemoteException told
            ? told.getClassName()
            : refused.getClass().getName();
    return kind.endsWith(".AlreadyBeingCreatedException")
        || kind.endsWith(".RecoveryInProgressException");
  }

  /** Asks the name node to note the file's length, which it refuses to one that has lost it. */
  @Override
  public void confirm() throws IOException {
    if (file instanceof HdfsDataOutputStream ofHdfs) {
      ofHdfs.hsync(EnumSet.of(SyncFlag.UPDATE_LENGTH));
    }
  }

  @Override
  public void release() throws IOException {
    file.close();
  }
}
