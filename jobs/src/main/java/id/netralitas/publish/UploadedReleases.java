package id.netralitas.publish;

import id.netralitas.report.Pointer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Releases on a store that cannot rename in one step (S3 and its like): files are written where
 * they stay, {@code run.json} last, and a release without it is not there. A note at the root names
 * the release under way, so that the next run finds an unfinished one without looking at all.
 */
final class UploadedReleases extends StagedReleases {

  /** The file that says that all others are there. */
  private static final String LAST = "run.json";

  private static final String UNDER_WAY = ".uploading.json";

  UploadedReleases(RemoteFolder folder, PublishingHold hold) {
    super(folder, hold);
  }

  @Override
  void clearLeftovers() throws IOException {
    Optional<Pointer> underWay = folder().text(UNDER_WAY).map(Pointer::parse);
    if (underWay.isEmpty()) {
      return;
    }
    if (!isComplete(underWay.get())) {
      folder().delete(underWay.get().folder());
    }
    folder().delete(UNDER_WAY);
  }

  @Override
  boolean isComplete(Pointer release) throws IOException {
    return folder().has(release.folder() + "/" + LAST);
  }

  @Override
  void carryOver(Path release, Pointer to, PublishingHold held) throws IOException {
    folder().write(UNDER_WAY, to.json());
    Map<String, Long> sizes = new TreeMap<>(RemoteFolder.sizes(release));
    if (sizes.remove(LAST) == null) {
      throw new IOException("the release has no " + LAST);
    }
    folder().upload(release, sizes.keySet(), to.folder());
    folder().verify(to.folder(), sizes);
    held.confirm();
    folder().upload(release.resolve(LAST), to.folder() + "/" + LAST);
  }

  @Override
  void put(Path local, String path) throws IOException {
    folder().upload(local, path);
  }

  @Override
  void replace(String name, String content) throws IOException {
    folder().write(name, content);
  }

  @Override
  void settle() throws IOException {
    folder().delete(UNDER_WAY);
  }
}
