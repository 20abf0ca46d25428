package id.netralitas.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files and folders of a file system, as listing the input needs them. */
interface FileTree {

  /** An address has a slash behind its scheme; a name may hold a colon, as a time does. */
  Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:/.*", Pattern.DOTALL);

  /** What a name stands for. */
  enum Kind {
    FILE,
    FOLDER,
    /** A pipe, a socket or a device: reading it may never end. */
    NO_FILE
  }

  /**
   * A name in the tree.
   *
   * @param bytes of a file; 0 for all else, and for a link that leads nowhere
   * @param identity the same for all names of one file
   * @param isLinked whether it is reached through a symbolic link
   */
  record Entry(Path path, Kind kind, long bytes, String identity, boolean isLinked) {

    String name() {
      return path.getName();
    }
  }

  /** Returns what stands at a path; empty if there is nothing. */
  Optional<Entry> at(Path path) throws IOException;

  /**
   * Returns what stands in a folder, by name.
   *
   * @throws InputException if a name cannot be decoded
   */
  List<Entry> in(Path folder) throws IOException;

  /**
   * Returns all that stands below a folder and is no folder. A folder that links lead to again is
   * entered once.
   *
   * @throws InputException if a name cannot be decoded
   */
  List<Entry> below(Path folder) throws IOException;

  /** Returns the tree that a path as the user writes it belongs to. */
  static FileTree of(String written, Configuration hadoop) throws IOException {
    FileSystem files = path(written, hadoop).getFileSystem(hadoop);
    return isLocal(files) ? new LocalTree() : new HadoopTree(files);
  }

  /** Returns the full path that the user means. */
  static Path path(String written, Configuration hadoop) throws IOException {
    Path path = ADDRESS.matcher(written).matches() ? address(written) : plain(written);
    FileSystem files = path.getFileSystem(hadoop);
    return files.makeQualified(path);
  }

  private static Path address(String written) {
    boolean isName = !written.contains("://") && Files.exists(java.nio.file.Path.of(written));
    return isName ? plain(written) : new Path(written);
  }

  private static Path plain(String written) {
    return new Path(null, null, written);
  }

  private static boolean isLocal(FileSystem files) {
    return "file".equals(files.getUri().getScheme());
  }
}
