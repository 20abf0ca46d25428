package id.netralitas.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether the folder of temporary files can be used, asked before any work: Java's fonts, native
 * libraries and Spark's shuffles all go there, and each fails in another way where it cannot.
 */
public final class TemporaryFolder {

  /** Fonts and native libraries need about this much before anything is computed. */
  private static final int BYTES = 4 << 20;

  private TemporaryFolder() {}

  /** The folder cannot be used; the message says why and what to do. */
  public static final class TemporaryFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemporaryFolderException(Path folder, String why) {
      super(
          "The folder of temporary files '"
              + folder
              + "' "
              + why
              + ": give another by TMPDIR, or by -Djava.io.tmpdir where Java is started by itself");
    }
  }

  /**
   * Writes a file there, looks whether it may be run, and takes it away.
   *
   * @throws TemporaryFolderException if that fails
   */
  public static void verify() {
    verify(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static void verify(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new TemporaryFolderException(folder, "is not there");
    }
    Path file = null;
    try {
      file = Files.createTempFile(folder, "netralitas-", ".tmp");
      Files.write(file, new byte[BYTES]);
      boolean isMarked = file.toFile().setExecutable(true);
      if (isMarked && !Files.isExecutable(file)) {
        throw new TemporaryFolderException(
            folder, "lets no program run (it is mounted noexec), and native libraries lie there");
      }
    } catch (IOException failed) {
      throw new TemporaryFolderException(
          folder,
          FullDisk.isReasonOf(failed) ? "is full" : "cannot be written (" + reason(failed) + ")");
    } finally {
      delete(file);
    }
  }

  private static String reason(IOException failed) {
    return failed instanceof java.nio.file.FileSystemException named && named.getReason() != null
        ? named.getReason()
        : failed.getClass().getSimpleName();
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      file.toFile().deleteOnExit();
    }
  }
}
