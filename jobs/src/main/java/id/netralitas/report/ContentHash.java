package id.netralitas.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Hashes of the files of a release: SHA-256, in hex. */
final class ContentHash {

  private static final int ID_DIGITS = 12;

  private ContentHash() {}

  /**
   * A file of a release.
   *
   * @param path below the release, with {@code /}
   */
  record HashedFile(String path, long bytes, String sha256) {}

  /** Returns every file of a folder, by path. */
  static List<HashedFile> files(Path folder) {
    return filesAgain(folder, List.of(), "");
  }

  /**
   * Returns every file of a folder, by path, where some were hashed before.
   *
   * @param before those, of which only names that end with {@code changed} were written since
   */
  static List<HashedFile> filesAgain(Path folder, List<HashedFile> before, String changed) {
    Map<Path, HashedFile> known = new HashMap<>();
    for (HashedFile file : before) {
      if (!file.path().endsWith(changed)) {
        known.put(folder.resolve(file.path()), file);
      }
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList().parallelStream()
          .map(file -> known.containsKey(file) ? known.get(file) : hashed(folder, file))
          .sorted(Comparator.comparing(HashedFile::path))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException("reading " + folder, failed);
    }
  }

  /**
   * Returns the hash that names a release: over the paths and contents of its files. Pictures of
   * pixels are left out, because Java versions differ in them, and so are Parquet files, because
   * the engine's version stands in them; what they say is in the other tables and the drawings.
   */
  static String of(List<HashedFile> files) {
    MessageDigest digest = sha256();
    for (HashedFile file : files) {
      if (!file.path().endsWith(".png") && !file.path().endsWith(".parquet")) {
        digest.update((file.path() + "\n" + file.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, ID_DIGITS);
  }

  /** Returns a file of a folder with its size and hash. */
  static HashedFile hashed(Path folder, Path file) {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("reading " + file, failed);
    }
    String path = folder.relativize(file).toString().replace('\\', '/');
    return new HashedFile(path, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
