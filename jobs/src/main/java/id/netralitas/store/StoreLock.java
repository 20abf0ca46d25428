package id.netralitas.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One night holds the store. */
final class StoreLock implements AutoCloseable {

  private static final String NAME = ".lock";

  private final FileChannel file;
  private final FileLock lock;

  private StoreLock(FileChannel file, FileLock lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * Takes the lock, which ends with the process however that ends.
   *
   * @throws StoreException if another night holds it
   */
  static StoreLock take(StoreCatalog catalog, String location) {
    if (catalog.localFolder().isEmpty()) {
      return new StoreLock(null, null);
    }
    Path folder = catalog.localFolder().get();
    try {
      Files.createDirectories(folder);
      FileChannel file =
          FileChannel.open(
              folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = lock(file);
      if (lock == null) {
        file.close();
        throw new StoreException(
            "Another night is at work on the store '"
                + location
                + "': wait for it, or give another --store");
      }
      return new StoreLock(file, lock);
    } catch (IOException failed) {
      throw new StoreException(
          "Cannot write into the store '" + location + "' (" + failed + "): give another --store",
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

  /**
   * Goes on only while the lock is held.
   *
   * @throws StoreException if it was lost
   */
  void require() {
    if (lock != null && !lock.isValid()) {
      throw new StoreException("The lock of the store was lost: run again");
    }
  }

  @Override
  public void close() {
    if (lock == null) {
      return;
    }
    try {
      lock.close();
      file.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("leaving the store", failed);
    }
  }
}
