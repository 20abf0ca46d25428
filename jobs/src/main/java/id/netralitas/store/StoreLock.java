package id.netralitas.store;

/** One night holds the store. */
interface StoreLock extends AutoCloseable {

  /**
   * Goes on only while the lock is held.
   *
   * @throws StoreException if it was lost
   */
  void require();

  @Override
  void close();
}
