package id.netralitas.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;

/**
 * What a night that was killed in the middle of a commit left half done in a folder of this
 * machine.
 *
 * <p>A commit is the renaming of a metadata file, and Hadoop renames its checksums after it: in
 * between, what is committed has none under its name. They are still there under the name of
 * before, and prove the file.
 */
final class UnfinishedCommits {

  private static final String NAME = ".metadata.json";
  private static final String HINT = "version-hint.text";

  private final ChecksumFileSystem files;
  private final Path store;

  private UnfinishedCommits(ChecksumFileSystem files, Path store) {
    this.files = files;
    this.store = store;
  }

  /**
   * Finishes them; whoever calls this holds the lock of the store.
   *
   * @throws StoreException if a table's newest version is not there
   */
  static void finish(Path store, Configuration hadoop) {
    Path tables = store.resolve("nights");
    if (!Files.isDirectory(tables)) {
      return;
    }
    try {
      FileSystem files = hadoop(store).getFileSystem(hadoop);
      for (Path table : matching(tables, "*")) {
        Path metadata = table.resolve("metadata");
        if (Files.isDirectory(metadata) && files instanceof ChecksumFileSystem checked) {
          new UnfinishedCommits(checked, store).finish(metadata);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("reading " + tables, failed);
    }
  }

  private void finish(Path metadata) throws IOException {
    for (Path version : matching(metadata, "v*" + NAME)) {
      if (!Checksums.areThere(files, hadoop(version))) {
        adopt(metadata, version);
      }
    }
    requireNewest(metadata);
  }

  private void adopt(Path metadata, Path version) throws IOException {
    for (Path sums : matching(metadata, ".*" + NAME + ".crc")) {
      if (Checksums.match(files, hadoop(version), hadoop(sums))) {
        Files.move(sums, version.resolveSibling("." + version.getFileName() + ".crc"));
        return;
      }
    }
  }

  /**
   * Iceberg goes on from the version that the hint names, if it names one, else from the newest one
   * that is there. A kill may leave an older hint or none.
   */
  private void requireNewest(Path metadata) throws IOException {
    Path hint = metadata.resolve(HINT);
    if (!Files.exists(hint)) {
      return;
    }
    String version = new String(Files.readAllBytes(hint), StandardCharsets.US_ASCII);
    if (!version.matches("[0-9]+")) {
      return;
    }
    Path named = metadata.resolve("v" + version + NAME);
    if (!Files.exists(named)) {
      throw new StoreException(
          "File '"
              + store.relativize(named)
              + "' of the store '"
              + store
              + "' is missing, or '"
              + HINT
              + "' beside it is damaged: "
              + Damage.MEND);
    }
  }

  private static List<Path> matching(Path folder, String glob) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
      files.forEach(found::add);
    }
    return found;
  }

  private static org.apache.hadoop.fs.Path hadoop(Path file) {
    return new org.apache.hadoop.fs.Path(file.toUri());
  }
}
