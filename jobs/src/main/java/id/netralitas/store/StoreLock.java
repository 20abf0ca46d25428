package id.netralitas.store;

import java.time.Duration;
import java.util.Optional;

/** One night holds the store. */
interface StoreLock extends AutoCloseable {

  /**
   * Goes on only while the lock is held.
   *
   * @throws StoreException if it was lost
   */
  void require();

  /**
   * Returns how old a file that nothing refers to must be, so that no night at work can need it;
   * empty if every night before ended well, so that there are no such files.
   */
  Optional<Duration> leftoverAge();

  /** Notes that the night ended well and left nothing over. */
  void settle();

  @Override
  void close();
}
