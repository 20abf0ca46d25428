package id.netralitas.publish;

import id.netralitas.report.Pointer;
import id.netralitas.report.PublishingException;
import id.netralitas.report.Release;
import id.netralitas.report.ReleaseDamage;
import id.netralitas.report.ReleaseFiles;
import id.netralitas.report.Releases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Releases that are made in a folder on this machine and then carried over. How that is done in one
 * step, as readers see it, is for the file system at hand.
 */
abstract class StagedReleases implements Releases {

  private final RemoteFolder folder;
  private final PublishingHold hold;
  private Path staged;

  StagedReleases(RemoteFolder folder, PublishingHold hold) {
    this.folder = folder;
    this.hold = hold;
  }

  final RemoteFolder folder() {
    return folder;
  }

  /** Clears what a killed run left. */
  abstract void clearLeftovers() throws IOException;

  /** Returns whether a release is there with all its files. */
  abstract boolean isComplete(Pointer release) throws IOException;

  /**
   * Brings a release to its folder; until all its files are there, {@link #isComplete} says false.
   *
   * @param held confirmed before the step that makes it complete
   */
  abstract void carryOver(Path release, Pointer to, PublishingHold held) throws IOException;

  /** Puts a file of this machine in place in one step, over one that is there. */
  abstract void put(Path local, String path) throws IOException;

  /** Writes a file at the root in one step, over one that is there. */
  abstract void replace(String name, String content) throws IOException;

  /** Ends what {@link #carryOver} began, when readers are led to the release. */
  abstract void settle() throws IOException;

  @Override
  public final Path stage() {
    try {
      staged = Files.createTempDirectory("netralitas-release-");
      return staged;
    } catch (IOException failed) {
      throw new PublishingException(
          "Cannot make a folder for the release on this machine ("
              + failed
              + "): point java.io.tmpdir to one with space",
          failed);
    }
  }

  @Override
  public final Optional<ReleaseFiles> latest() {
    return folder.latest();
  }

  @Override
  public final Release publish(Path release, String id) {
    Pointer pointer = new Pointer(id);
    try {
      boolean isNew = !isComplete(pointer);
      int mended = isNew ? 0 : mend(release, pointer);
      if (isNew) {
        carryOver(release, pointer, hold);
      }
      hold.confirm();
      replace(Pointer.PAGE, pointer.page());
      replace(Pointer.FILE, pointer.json());
      settle();
      return new Release(id, folder.at(pointer.folder()).toString(), isNew, mended);
    } catch (IOException failed) {
      throw new PublishingException(
          "Release " + id + " could not be put in place in '" + folder + "': " + failed, failed);
    }
  }

  private int mend(Path release, Pointer to) throws IOException {
    List<String> damaged = ReleaseDamage.of(folder.release(to), release);
    for (String path : damaged) {
      hold.confirm();
      put(release.resolve(path), to.folder() + "/" + path);
    }
    return damaged.size();
  }

  @Override
  public final void close() {
    try {
      try {
        dropStaged();
      } finally {
        hold.release();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("leaving " + folder, failed);
    } finally {
      folder.close();
    }
  }

  private void dropStaged() throws IOException {
    if (staged == null) {
      return;
    }
    for (Path path : deepestFirst(staged)) {
      Files.delete(path);
    }
    staged = null;
  }

  private static List<Path> deepestFirst(Path top) throws IOException {
    try (Stream<Path> all = Files.walk(top)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
