package id.netralitas.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.exceptions.CommitFailedException;

/**
 * The lock of a store that several machines reach: a property of one of its tables, which the
 * catalog lets one of two writers set. It is renewed while the night lasts; that of a killed night
 * runs out, or is taken over at once by a night on the same machine that sees it dead. One that
 * ends later than any lease given now is of a clock that is ahead: it is taken over if it is not
 * renewed.
 */
final class Lease implements StoreLock {

  /** How long a night that is heard of no more keeps others out. */
  static final Duration TERM = Duration.ofMinutes(10);

  /** A night that lost its lease may still write for a while, on a clock that is not this one. */
  static final Duration LEFTOVER_AGE = Duration.ofDays(1);

  static final String HOLDER = "netralitas.holder";

  private static final Duration RENEWED_EVERY = Duration.ofMinutes(2);

  /** A lease that ends later than this clock allows is watched so long, with so many looks. */
  private static final Duration WATCH = RENEWED_EVERY.multipliedBy(3);

  private static final Duration LOOK = RENEWED_EVERY.dividedBy(2);

  /** How far the clocks of two machines may be apart. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final Supplier<Table> table;
  private final Clock clock;
  private final Holder mine;
  private final ScheduledExecutorService renewal;
  private volatile boolean isLost;

  /** Who holds the lease, as the property tells it. */
  private record Holder(String attempt, String host, long process, Instant until) {

    static Holder parse(String property) {
      String[] parts = property.split(" ", -1);
      return new Holder(parts[0], parts[1], Long.parseLong(parts[2]), Instant.parse(parts[3]));
    }

    Holder until(Instant end) {
      return new Holder(attempt, host, process, end);
    }

    boolean isGone(Holder asked, Instant now) {
      boolean isDead =
          host.equals(asked.host)
              && (process == asked.process ? !isHere() : ProcessHandle.of(process).isEmpty());
      return now.isAfter(until) || isDead;
    }

    /** No clock that agrees with this one can have given such a term. */
    boolean isOfAnotherTime(Instant now) {
      return until.isAfter(now.plus(TERM).plus(SKEW));
    }

    /** In a container every process may have the same number: one of them is this one. */
    private boolean isHere() {
      return HELD_HERE.contains(attempt);
    }

    @Override
    public String toString() {
      return attempt + " " + host + " " + process + " " + until;
    }
  }

  private static final Set<String> HELD_HERE = ConcurrentHashMap.newKeySet();

  private Lease(Supplier<Table> table, Clock clock, Holder mine) {
    this.table = table;
    this.clock = clock;
    this.mine = mine;
    this.renewal =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "store-lease");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes the lease.
   *
   * @param table that carries it, read anew at each call
   * @param attempt what tells this process from every other
   * @throws StoreException if another night holds it
   */
  static Lease take(Supplier<Table> table, String attempt, Clock clock) {
    return take(table, attempt, clock, Lease::sleep);
  }

  /**
   * The same.
   *
   * @param pause waits for as long as it is told
   */
  static Lease take(Supplier<Table> table, String attempt, Clock clock, Consumer<Duration> pause) {
    Holder mine =
        new Holder(attempt, host(), ProcessHandle.current().pid(), clock.instant().plus(TERM));
    Lease lease = new Lease(table, clock, mine);
    TableOperations operations = lease.operations();
    Holder other = holder(operations.current());
    if (other != null && !other.isGone(mine, clock.instant())) {
      if (!other.isOfAnotherTime(clock.instant()) || lease.isHeardOf(other, pause)) {
        throw heldBy(other);
      }
      operations = lease.operations();
    }
    HELD_HERE.add(attempt);
    try {
      set(operations, mine.toString());
    } catch (CommitFailedException anotherWasFaster) {
      HELD_HERE.remove(attempt);
      Holder faster = holder(lease.operations().current());
      throw heldBy(faster == null ? mine : faster);
    }
    ScheduledFuture<?> untilClosed =
        lease.renewal.scheduleWithFixedDelay(
            lease::renew, RENEWED_EVERY.toSeconds(), RENEWED_EVERY.toSeconds(), TimeUnit.SECONDS);
    lease.isLost = untilClosed.isCancelled();
    return lease;
  }

  /** Whether a night renews its lease: that is how one is known whose clock is another one. */
  private boolean isHeardOf(Holder other, Consumer<Duration> pause) {
    for (Duration watched = Duration.ZERO;
        watched.compareTo(WATCH) < 0;
        watched = watched.plus(LOOK)) {
      pause.accept(LOOK);
      if (!other.equals(holder(operations().current()))) {
        return true;
      }
    }
    return false;
  }

  private static void sleep(Duration length) {
    try {
      Thread.sleep(length.toMillis());
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
      throw new StoreException("Interrupted while waiting for another night", told);
    }
  }

  private static StoreException heldBy(Holder other) {
    return new StoreException(
        "Another night, on "
            + other.host()
            + ", is at work on the store: wait for it; if it is dead, its hold ends at "
            + other.until());
  }

  private TableOperations operations() {
    return ((HasTableOperations) table.get()).operations();
  }

  private static Holder holder(TableMetadata metadata) {
    String property = metadata.property(HOLDER, "");
    return property.isEmpty() ? null : Holder.parse(property);
  }

  private static void set(TableOperations operations, String holder) {
    TableMetadata base = operations.current();
    operations.commit(
        base, TableMetadata.buildFrom(base).setProperties(Map.of(HOLDER, holder)).build());
  }

  private void renew() {
    try {
      TableOperations operations = operations();
      if (isMine(operations.current())) {
        set(operations, mine.until(clock.instant().plus(TERM)).toString());
      } else {
        isLost = true;
      }
    } catch (RuntimeException tryAgainLater) {
      // The term is several renewals long; one that fails, because the night itself commits at that
      // moment or the catalog is away, is made up for by the next.
      return;
    }
  }

  private boolean isMine(TableMetadata metadata) {
    Holder holder = holder(metadata);
    return holder != null && holder.attempt().equals(mine.attempt());
  }

  @Override
  public void require() {
    if (isLost || !isMine(operations().current())) {
      throw new StoreException(
          "Another night took the store over because this one was not heard of for "
              + TERM.toMinutes()
              + " minutes: run again");
    }
  }

  @Override
  public Optional<Duration> leftoverAge() {
    return Optional.of(LEFTOVER_AGE);
  }

  /** Leaves nothing to note: the age alone tells what is left over. */
  @Override
  public void settle() {}

  @Override
  public void close() {
    renewal.shutdownNow();
    HELD_HERE.remove(mine.attempt());
    TableOperations operations = operations();
    if (isMine(operations.current())) {
      set(operations, "");
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "unknown";
    }
  }
}
