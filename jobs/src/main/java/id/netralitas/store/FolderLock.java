package id.netralitas.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * The lock of a store on a disk of this machine: it ends with the process, however that ends. Its
 * file has a byte from the beginning of a night until it has ended well, which tells the next one
 * whether there can be leftovers.
 */
final class FolderLock implements StoreLock {

  private static final String NAME = ".lock";

  private final FileChannel file;
  private final FileLock lock;
  private final boolean mayHaveLeftovers;

  private FolderLock(FileChannel file, FileLock lock) throws IOException {
    this.file = file;
    this.lock = lock;
    this.mayHaveLeftovers = file.size() > 0;
    file.write(ByteBuffer.wrap(new byte[] {'1'}), 0);
  }

  /**
   * Takes the lock.
   *
   * @throws StoreException if another night holds it, or the folder cannot be written
   */
  static FolderLock take(Path folder) {
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
                + folder
                + "': wait for it, or give another --store");
      }
      return new FolderLock(file, lock);
    } catch (IOException failed) {
      throw new StoreException(
          "Cannot write into the store '" + folder + "' (" + failed + "): give another --store",
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
  public void require() {
    if (!lock.isValid()) {
      throw new StoreException("The lock of the store was lost: run again");
    }
  }

  /** Whoever holds the lock is alone: whatever nothing refers to is of a night that ended. */
  @Override
  public Optional<Duration> leftoverAge() {
    return mayHaveLeftovers ? Optional.of(Duration.ZERO) : Optional.empty();
  }

  @Override
  public void settle() {
    try {
      file.truncate(0);
    } catch (IOException failed) {
      throw new UncheckedIOException("settling the store", failed);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
      file.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("leaving the store", failed);
    }
  }
}
