package id.netralitas.publish;

import id.netralitas.report.Pointer;
import id.netralitas.report.PublishingException;
import id.netralitas.report.ReleaseFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The root of the releases on a Hadoop file system, and what is done there. */
final class RemoteFolder implements AutoCloseable {

  /** Files that are copied at once. */
  private static final int LANES = 8;

  private final FileSystem files;
  private final Configuration hadoop;
  private final Path root;

  private RemoteFolder(FileSystem files, Configuration hadoop, Path root) {
    this.files = files;
    this.hadoop = hadoop;
    this.root = root;
  }

  /** Opens a connection of its own: what it holds must not be shared with another run. */
  static RemoteFolder of(String address, Configuration hadoop) throws IOException {
    URI uri = new Path(address).toUri();
    FileSystem files = FileSystem.newInstance(uri, hadoop);
    return new RemoteFolder(files, hadoop, files.makeQualified(new Path(address)));
  }

  FileSystem files() {
    return files;
  }

  Configuration hadoop() {
    return hadoop;
  }

  /** Returns where a path below the root is; the root itself for an empty one. */
  Path at(String path) {
    return path.isEmpty() ? root : new Path(root, path);
  }

  boolean has(String path) throws IOException {
    return files.exists(at(path));
  }

  /** Returns a small file's text; empty if there is none. */
  Optional<String> text(String path) throws IOException {
    try (InputStream in = files.open(at(path))) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException none) {
      return Optional.empty();
    }
  }

  /** Writes a small file, over one that is there. */
  void write(String path, String text) throws IOException {
    try (OutputStream out = files.create(at(path), true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  void delete(String path) throws IOException {
    files.delete(at(path), true);
  }

  /** Deletes the files right below the root whose names begin so. */
  void deleteBeginningWith(String prefix) throws IOException {
    for (FileStatus file : files.listStatus(root)) {
      if (file.getPath().getName().startsWith(prefix)) {
        files.delete(file.getPath(), true);
      }
    }
  }

  void makeFolder(String path) throws IOException {
    files.mkdirs(at(path));
  }

  /**
   * Renames in one step. Unlike {@link FileSystem#rename}, this never moves a folder into one that
   * has its name already: it fails instead, or replaces a file if that is asked for.
   */
  void rename(String from, String to, Rename option) throws IOException {
    FileContext.getFileContext(root.toUri(), hadoop).rename(at(from), at(to), option);
  }

  /**
   * Copies files of this machine, over those that are there, several at a time: a release is
   * hundreds of small files, and each waits for the network far longer than for its bytes.
   *
   * @param paths below {@code local}, and below {@code folder}
   * @throws IOException that of the first file that fails; how many were copied is then open
   */
  void upload(java.nio.file.Path local, Collection<String> paths, String folder)
      throws IOException {
    ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    try {
      CompletionService<Void> copies = new ExecutorCompletionService<>(lanes);
      for (String path : paths) {
        copies.submit(
            () -> {
              upload(local.resolve(path), folder + "/" + path);
              return null;
            });
      }
      for (int n = 0; n < paths.size(); n++) {
        copies.take().get();
      }
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException reason
          ? reason
          : new IOException("copying to " + at(folder), failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while copying to " + at(folder));
    } finally {
      end(lanes);
    }
  }

  /** Ends what is still being copied: nothing may be written there once the hold is given back. */
  private static void end(ExecutorService lanes) {
    lanes.shutdownNow();
    try {
      lanes.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Copies one file of this machine, over one that is there. */
  void upload(java.nio.file.Path local, String path) throws IOException {
    try (OutputStream out = files.create(at(path), true)) {
      Files.copy(local, out);
    }
  }

  /**
   * Fails unless a folder has exactly the given files.
   *
   * @param expected sizes by path below the folder
   */
  void verify(String folder, Map<String, Long> expected) throws IOException {
    Map<String, Long> found = sizes(folder);
    if (!found.equals(expected)) {
      throw new IOException(
          at(folder)
              + " has "
              + found.size()
              + " files that differ from the "
              + expected.size()
              + " written: is something else writing there?");
    }
  }

  private Map<String, Long> sizes(String folder) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    String base = at(folder).toUri().getPath();
    RemoteIterator<LocatedFileStatus> below = files.listFiles(at(folder), true);
    while (below.hasNext()) {
      LocatedFileStatus file = below.next();
      sizes.put(file.getPath().toUri().getPath().substring(base.length() + 1), file.getLen());
    }
    return sizes;
  }

  /** Returns sizes by path of the files in a folder of this machine. */
  static Map<String, Long> sizes(java.nio.file.Path folder) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    for (java.nio.file.Path file : filesBelow(folder)) {
      sizes.put(folder.relativize(file).toString().replace('\\', '/'), Files.size(file));
    }
    return sizes;
  }

  private static List<java.nio.file.Path> filesBelow(java.nio.file.Path folder) throws IOException {
    try (Stream<java.nio.file.Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /** Returns the release that {@code latest.json} names; empty if there is none. */
  Optional<ReleaseFiles> latest() {
    try {
      return text(Pointer.FILE).map(Pointer::parse).map(this::release);
    } catch (IOException unreadable) {
      throw new PublishingException(
          "Cannot read " + at(Pointer.FILE) + " (" + unreadable + "): give another --reports",
          unreadable);
    }
  }

  /** Returns the files of a release here, whether they are there or not. */
  ReleaseFiles release(Pointer pointer) {
    return new ReleaseFiles() {
      @Override
      public String id() {
        return pointer.release();
      }

      @Override
      public String place() {
        return at(pointer.folder()).toString();
      }

      @Override
      public InputStream open(String path) throws IOException {
        return files.open(at(pointer.folder() + "/" + path));
      }
    };
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("leaving " + root, failed);
    }
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
