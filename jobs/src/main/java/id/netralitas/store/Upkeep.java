package id.netralitas.store;

import static org.apache.spark.sql.functions.col;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Keeps the store small, and what earlier releases were made from as long as they are kept. */
public final class Upkeep {

  /** Of so many parts a table is written anew in few. */
  static final int PARTS = 20;

  private static final String TAG = "release-";
  private static final String DATA_FILES = "total-data-files";

  private final Store store;
  private final Clock clock;
  private final int mostParts;

  public Upkeep(Store store) {
    this(store, Clock.systemUTC(), PARTS);
  }

  /**
   * The same.
   *
   * @param clock that the age of files is told by
   * @param mostParts a table of more is written anew
   */
  Upkeep(Store store, Clock clock, int mostParts) {
    this.store = store;
    this.clock = clock;
    this.mostParts = mostParts;
  }

  /** Returns the releases that can be made again, the last one first, without repetition. */
  static List<Night> kept(List<Night> nights, int number) {
    Set<String> seen = new LinkedHashSet<>();
    return nights.stream().filter(night -> seen.add(night.release())).limit(number).toList();
  }

  /** Tags what the last releases were made from, and lets go what only older ones were. */
  public void tag(int releases) {
    List<Night> kept = kept(store.nights(), releases);
    store
        .tables()
        .forEach(
            (name, table) -> {
              if (!name.equals(Store.NIGHTS)) {
                tag(name, table.table(), kept);
              }
            });
  }

  private static void tag(String name, Table table, List<Night> kept) {
    Map<String, SnapshotRef> there = table.refs();
    ManageSnapshots changes = table.manageSnapshots();
    boolean isChanged = false;
    for (Night night : kept) {
      Long snapshot = night.snapshots().get(name);
      String tag = TAG + night.release();
      SnapshotRef old = there.get(tag);
      if (snapshot == null || table.snapshot(snapshot) == null) {
        continue;
      }
      if (old == null) {
        changes = changes.createTag(tag, snapshot);
        isChanged = true;
      } else if (old.snapshotId() != snapshot) {
        changes = changes.replaceTag(tag, snapshot);
        isChanged = true;
      }
    }
    Set<String> wanted =
        kept.stream().map(night -> TAG + night.release()).collect(Collectors.toSet());
    for (Map.Entry<String, SnapshotRef> ref : there.entrySet()) {
      if (ref.getValue().isTag() && !wanted.contains(ref.getKey())) {
        changes = changes.removeTag(ref.getKey());
        isChanged = true;
      }
    }
    if (isChanged) {
      changes.commit();
    }
  }

  /** Deletes what nothing refers to, and joins many small parts. */
  public void tidy() {
    clearLeftovers();
    store.tables().values().forEach(table -> tidy(store.spark(), table, mostParts));
    store.clearReplacedBlocks();
    store.lock().leftoverAge().ifPresent(this::deleteUnreferred);
    store.lock().settle();
  }

  static void tidy(SparkSession spark, StoreTable table) {
    tidy(spark, table, PARTS);
  }

  private static void tidy(SparkSession spark, StoreTable table, int mostParts) {
    compact(spark, table, mostParts);
    expire(table);
  }

  /** Deletes files that a killed write left and no commit names. */
  private void deleteUnreferred(Duration age) {
    store.lock().require();
    Instant end = clock.instant().minus(age);
    store.allTables().forEach(table -> Unreferred.delete(table.table(), end));
  }

  /** Lines of a night that was killed, or of files that were read anew since. */
  private void clearLeftovers() {
    StoreTable lines = store.table(Store.LINES);
    if (!hasLeftovers(lines) && parts(lines.table()) <= mostParts) {
      return;
    }
    Set<String> named =
        store.files().stream()
            .map(file -> file.reading() + "/" + file.attempt())
            .collect(Collectors.toSet());
    List<Row> leftovers =
        lines.rows().select(col("reading"), col("attempt")).distinct().collectAsList().stream()
            .filter(row -> !named.contains(row.getString(0) + "/" + row.getString(1)))
            .toList();
    if (!leftovers.isEmpty()) {
      lines.delete(
          leftovers.stream()
              .map(row -> "'" + row.getString(0) + "/" + row.getString(1) + "'")
              .collect(Collectors.joining(", ", "concat(reading, '/', attempt) IN (", ")")));
    }
  }

  private boolean hasLeftovers(StoreTable lines) {
    Set<String> named = store.files().stream().map(KeptFile::attempt).collect(Collectors.toSet());
    return StreamSupport.stream(lines.table().snapshots().spliterator(), false)
        .map(snapshot -> snapshot.summary().get(StoreTable.ATTEMPT))
        .anyMatch(attempt -> attempt != null && !named.contains(attempt));
  }

  private static long parts(Table table) {
    Snapshot current = table.currentSnapshot();
    return current == null ? 0 : Long.parseLong(current.summary().getOrDefault(DATA_FILES, "0"));
  }

  private static void compact(SparkSession spark, StoreTable table, int mostParts) {
    if (parts(table.table()) > mostParts) {
      SparkActions.get(spark)
          .rewriteDataFiles(table.table())
          .binPack()
          .option("min-input-files", String.valueOf(Math.max(2, mostParts / 2)))
          .execute();
    }
  }

  private static void expire(StoreTable kept) {
    Table table = kept.table();
    Snapshot current = table.currentSnapshot();
    Collection<Long> referred =
        table.refs().values().stream().map(SnapshotRef::snapshotId).collect(Collectors.toSet());
    boolean hasOld =
        StreamSupport.stream(table.snapshots().spliterator(), false)
            .anyMatch(snapshot -> !referred.contains(snapshot.snapshotId()));
    if (current != null && hasOld) {
      table.expireSnapshots().expireOlderThan(current.timestampMillis()).retainLast(1).commit();
    }
  }
}
