package id.netralitas.ingest;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file to read.
 *
 * @param path its full address on its file system
 * @param name what tables call it: its path below the folder that was given, or its own name;
 *     preceded by as many outer folders as make it unique among the input
 * @param bytes its size
 * @param root the folder that was given, or that of a file given by itself
 */
public record InputFile(String path, String name, long bytes, String root) implements Serializable {

  /**
   * Opens it.
   *
   * <p>Hadoop looks on this machine for a file of checksums beside it, and fails at the name of
   * that one if there is a colon in it. Hadoop has never written such a one, so nothing is
   * unchecked when it is not asked for.
   *
   * @throws IOException if it is not there, or may not be read
   */
  FSDataInputStream open(Configuration hadoop) throws IOException {
    Path file = new Path(path);
    FileSystem files = file.getFileSystem(hadoop);
    return files instanceof LocalFileSystem local && file.getName().indexOf(':') >= 0
        ? local.getRawFileSystem().open(file)
        : files.open(file);
  }

  /**
   * Returns what it is called whatever else is read: its path below the folder that was given, or
   * its own name where it was given itself.
   */
  public String ownName() {
    String below = path.startsWith(root) ? path.substring(root.length()) : path;
    int first = 0;
    while (first < below.length() - 1 && below.charAt(first) == '/') {
      first++;
    }
    return below.substring(first);
  }
}
