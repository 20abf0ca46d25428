package id.netralitas.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of releases on this machine.
 *
 * <p>A release is written aside, flushed to the disk, moved into {@code releases/} in one step, and
 * only then does {@code latest} point to it, by a link that is replaced in one step. A run that is
 * killed leaves {@code latest} as it was; the next run clears what it left.
 */
public final class LocalReleases implements Releases {

  /** The link to the release published last. */
  public static final String LATEST = "latest";

  private static final String LOCK = ".lock";
  private static final String STAGING = ".staging";
  private static final String NEXT = ".next-";

  private final Path root;
  private final FileChannel lockFile;
  private final FileLock lock;

  private LocalReleases(Path root, FileChannel lockFile, FileLock lock) {
    this.root = root;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Takes the folder, made if it is not there, and clears what a killed run left.
   *
   * @throws PublishingException if it cannot be written or another run holds it
   */
  public static LocalReleases open(Path root) {
    try {
      Files.createDirectories(root);
      FileChannel file =
          FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = lock(file);
      if (lock == null) {
        file.close();
        throw new PublishingException(
            "Another run is publishing into '"
                + root
                + "': wait for it, or give another --reports");
      }
      LocalReleases releases = new LocalReleases(root, file, lock);
      releases.clearLeftovers();
      return releases;
    } catch (IOException failed) {
      throw new PublishingException(
          "Cannot write releases into '" + root + "' (" + failed + "): give another --reports",
          failed);
    }
  }

  private static FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException heldHere) {
      return null;
    }
  }

  @Override
  public Path stage() {
    try {
      return Files.createDirectory(root.resolve(STAGING));
    } catch (IOException failed) {
      throw new PublishingException("Cannot write into '" + root + "': " + failed, failed);
    }
  }

  @Override
  public Optional<ReleaseFiles> latest() {
    return latest(root);
  }

  /**
   * Returns the release that readers of a folder are led to; empty if there is none. Takes no lock.
   */
  public static Optional<ReleaseFiles> latest(Path root) {
    Path link = root.resolve(LATEST);
    Path pointer = root.resolve(Pointer.FILE);
    try {
      if (Files.isDirectory(link)) {
        return Optional.of(ReleaseFiles.in(link.toRealPath()));
      }
      if (Files.isRegularFile(pointer)) {
        String folder = Pointer.parse(Files.readString(pointer)).folder();
        return Optional.of(ReleaseFiles.in(root.resolve(folder)));
      }
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + link, unreadable);
    }
  }

  @Override
  public Release publish(Path staged, String id) {
    Path folder = root.resolve("releases").resolve(id);
    try {
      Files.createDirectories(folder.getParent());
      boolean isNew = !Files.exists(folder);
      int mended = isNew ? 0 : mend(folder, staged);
      if (isNew) {
        flush(staged);
        Files.move(staged, folder, StandardCopyOption.ATOMIC_MOVE);
        force(folder.getParent());
      } else {
        delete(staged);
      }
      pointTo(id);
      return new Release(id, folder.toString(), isNew, mended);
    } catch (IOException failed) {
      throw new PublishingException(
          "Release " + id + " could not be put in place in '" + root + "': " + failed, failed);
    }
  }

  private static int mend(Path folder, Path staged) throws IOException {
    List<String> damaged = ReleaseDamage.of(ReleaseFiles.in(folder), staged);
    for (String path : damaged) {
      Path whole = staged.resolve(path);
      Path place = folder.resolve(path);
      Files.createDirectories(place.getParent());
      if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        delete(place);
      }
      force(whole);
      Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
      force(place.getParent());
    }
    return damaged.size();
  }

  private void pointTo(String id) throws IOException {
    Pointer pointer = new Pointer(id);
    String page = Redirect.page(LATEST + "/index.html");
    Path link = root.resolve(NEXT + LATEST);
    try {
      Files.createSymbolicLink(link, Path.of("releases", id));
      Files.move(link, root.resolve(LATEST), StandardCopyOption.ATOMIC_MOVE);
    } catch (UnsupportedOperationException noLinks) {
      // A file system without links: a pointer that is replaced in one step takes their place.
      page = pointer.page();
      replace(Pointer.FILE, pointer.json());
    }
    replace(Pointer.PAGE, page);
    force(root);
  }

  private void replace(String name, String content) throws IOException {
    Path next = root.resolve(NEXT + name);
    Files.writeString(next, content, StandardCharsets.UTF_8);
    force(next);
    Files.move(next, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private void clearLeftovers() throws IOException {
    delete(root.resolve(STAGING));
    try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(root, NEXT + "*")) {
      for (Path file : unfinished) {
        Files.delete(file);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (Path path : below(folder, Comparator.reverseOrder())) {
      Files.delete(path);
    }
  }

  private static void flush(Path folder) throws IOException {
    for (Path path : below(folder, Comparator.naturalOrder())) {
      force(path);
    }
  }

  private static List<Path> below(Path folder, Comparator<Path> order) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted(order).toList();
    }
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void close() {
    try {
      try {
        delete(root.resolve(STAGING));
      } finally {
        lock.close();
        lockFile.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("leaving " + root, failed);
    }
  }
}
