package id.netralitas.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;

/** Trees of files, by the hash of each. */
final class Trees {

  private static final Pattern TOLD_OF_A_RUN =
      Pattern.compile("run\\.json|(.*/)?changes[^/]*\\.html");

  private Trees() {}

  /** Returns the SHA-256 of every file below a folder, by path. */
  static Map<String, String> hashes(Path folder) throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        hashes.put(folder.relativize(file).toString(), hash(Files.newInputStream(file)));
      }
    }
    return hashes;
  }

  /** The same on a Hadoop file system. */
  static Map<String, String> hashes(FileSystem files, String folder) throws Exception {
    org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(folder);
    String base = root.toUri().getPath();
    Map<String, String> hashes = new TreeMap<>();
    RemoteIterator<LocatedFileStatus> all = files.listFiles(root, true);
    while (all.hasNext()) {
      org.apache.hadoop.fs.Path file = all.next().getPath();
      hashes.put(file.toUri().getPath().substring(base.length() + 1), hash(files.open(file)));
    }
    return hashes;
  }

  /** Returns those files that equal input makes equal: two tell of the one run that made them. */
  static Map<String, String> ofAnyRun(Map<String, String> hashes) {
    Map<String, String> equal = new TreeMap<>(hashes);
    equal.keySet().removeIf(file -> TOLD_OF_A_RUN.matcher(file).matches());
    return equal;
  }

  private static String hash(InputStream file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = new DigestInputStream(file, digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
