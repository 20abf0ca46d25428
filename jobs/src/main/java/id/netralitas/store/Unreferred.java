package id.netralitas.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.SupportsPrefixOperations;

/**
 * Files in a table's folder that no commit names, as a killed write leaves them.
 *
 * <p>Iceberg's own action for that compares whole addresses, and looks in the folder that the table
 * was made in: of a store that was moved or copied it would delete all that is not left over, or
 * files of the store that this one is a copy of.
 */
final class Unreferred {

  private Unreferred() {}

  /** Deletes those that are older than {@code end}, wherever the table lies now. */
  static void delete(Table table, Instant end) {
    FileIO files = table.io();
    if (!(files instanceof SupportsPrefixOperations listing)) {
      return; // leftovers cost space, nothing else
    }
    Set<String> referred = referred(table);
    List<String> leftovers = new ArrayList<>();
    for (FileInfo file : listing.listPrefix(table.location())) {
      boolean isOld = file.createdAtMillis() < end.toEpochMilli();
      if (isOld && !referred.contains(StoreFiles.within(file.location()))) {
        leftovers.add(file.location());
      }
    }
    leftovers.forEach(files::deleteFile);
  }

  /** Every file that a commit which is kept names, as it is called within the store. */
  private static Set<String> referred(Table table) {
    Set<String> addresses = new HashSet<>();
    addresses.add(ReachableFileUtil.versionHintLocation(table));
    addresses.addAll(ReachableFileUtil.metadataFileLocations(table, false));
    addresses.addAll(ReachableFileUtil.manifestListLocations(table));
    addresses.addAll(ReachableFileUtil.statisticsFilesLocations(table));
    Set<String> read = new HashSet<>();
    for (Snapshot snapshot : table.snapshots()) {
      for (ManifestFile manifest : snapshot.allManifests(table.io())) {
        if (read.add(manifest.path())) {
          addresses.add(manifest.path());
          addContent(table, manifest, addresses);
        }
      }
    }
    Set<String> referred = new HashSet<>();
    addresses.forEach(address -> referred.add(StoreFiles.within(address)));
    return referred;
  }

  private static void addContent(Table table, ManifestFile manifest, Set<String> addresses) {
    try (CloseableIterable<String> content =
        ManifestFiles.readPaths(manifest, table.io(), table.specs())) {
      content.forEach(addresses::add);
    } catch (IOException failed) {
      throw new UncheckedIOException("reading " + manifest.path(), failed);
    }
  }
}
