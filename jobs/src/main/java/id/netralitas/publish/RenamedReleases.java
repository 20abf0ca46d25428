package id.netralitas.publish;

import id.netralitas.report.Pointer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.fs.Options.Rename;

/**
 * Releases on a file system that renames in one step (HDFS): a release is written into a folder
 * aside and moved whole; a file at the root is replaced by a rename over it.
 */
final class RenamedReleases extends StagedReleases {

  private static final String STAGING = ".staging";
  private static final String NEXT = ".next-";

  RenamedReleases(RemoteFolder folder, PublishingHold hold) {
    super(folder, hold);
  }

  @Override
  void clearLeftovers() throws IOException {
    folder().delete(STAGING);
    folder().deleteBeginningWith(NEXT);
  }

  @Override
  boolean isComplete(Pointer release) throws IOException {
    return folder().has(release.folder());
  }

  @Override
  void carryOver(Path release, Pointer to, PublishingHold held) throws IOException {
    String aside = STAGING + "/" + to.release();
    Map<String, Long> sizes = RemoteFolder.sizes(release);
    folder().upload(release, sizes.keySet(), aside);
    folder().verify(aside, sizes);
    folder().makeFolder("releases");
    held.confirm();
    folder().rename(aside, to.folder(), Rename.NONE);
  }

  @Override
  void put(Path local, String path) throws IOException {
    String aside = STAGING + "/" + local.getFileName();
    folder().upload(local, aside);
    folder().makeFolder(path.substring(0, path.lastIndexOf('/')));
    folder().rename(aside, path, Rename.OVERWRITE);
  }

  @Override
  void replace(String name, String content) throws IOException {
    folder().write(NEXT + name, content);
    folder().rename(NEXT + name, name, Rename.OVERWRITE);
  }

  @Override
  void settle() throws IOException {
    folder().delete(STAGING);
  }
}
