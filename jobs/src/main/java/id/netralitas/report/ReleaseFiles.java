package id.netralitas.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The files of one release, wherever it lies. */
public interface ReleaseFiles {

  /** Returns the id of the release; for one that is staged, the name of its folder. */
  String id();

  /** Returns the place of the release, for people to read. */
  String place();

  /**
   * Opens a file.
   *
   * @param path below the release, such as {@code tables/events.json}
   * @throws FileNotFoundException if the release has no such file
   */
  InputStream open(String path) throws IOException;

  /** Returns the release in a folder on this machine. */
  static ReleaseFiles in(Path folder) {
    return new ReleaseFiles() {
      @Override
      public String id() {
        return folder.getFileName().toString();
      }

      @Override
      public String place() {
        return folder.toString();
      }

      @Override
      public InputStream open(String path) throws IOException {
        try {
          return Files.newInputStream(folder.resolve(path));
        } catch (NoSuchFileException missing) {
          throw new FileNotFoundException(missing.getMessage());
        }
      }
    };
  }
}
