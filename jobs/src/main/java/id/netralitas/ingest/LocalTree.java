package id.netralitas.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;

/**
 * The file system of this machine. Java's own listing is asked, not Hadoop's: it tells pipes and
 * devices from files, links from what they lead to, and names that cannot be decoded from others.
 */
final class LocalTree implements FileTree {

  /** The encoding that Java takes file names for; the locale of its start decides. */
  private static final String NAME_ENCODING = System.getProperty("sun.jnu.encoding", "");

  @Override
  public Optional<Entry> at(Path path) throws IOException {
    java.nio.file.Path file = local(path);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(entry(file, false))
        : Optional.empty();
  }

  @Override
  public List<Entry> in(Path folder) throws IOException {
    return in(local(folder), false);
  }

  /** Folders are entered by their own names first, so that a link more changes no file's name. */
  @Override
  public List<Entry> below(Path folder) throws IOException {
    List<Entry> below = new ArrayList<>();
    Set<String> entered = new HashSet<>();
    Deque<Entry> open = new ArrayDeque<>();
    Deque<Entry> links = new ArrayDeque<>();
    open.add(entry(local(folder), false));
    while (!open.isEmpty() || !links.isEmpty()) {
      Entry next = open.isEmpty() ? links.remove() : open.remove();
      if (!entered.add(next.identity())) {
        continue;
      }
      for (Entry entry : in(local(next.path()), next.isLinked())) {
        if (entry.kind() != Kind.FOLDER) {
          below.add(entry);
        } else if (HiddenNames.contain(entry.name())) {
          below.addAll(hidden(local(entry.path())));
        } else {
          (entry.isLinked() ? links : open).add(entry);
        }
      }
    }
    return below.stream().sorted(Comparator.comparing(Entry::isLinked)).toList();
  }

  private static List<Entry> in(java.nio.file.Path folder, boolean isLinked) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<java.nio.file.Path> listed = Files.list(folder)) {
      for (java.nio.file.Path file :
          listed.sorted(Comparator.comparing(java.nio.file.Path::toString)).toList()) {
        if (isDecoded(file)) {
          entries.add(entry(file, isLinked));
        } else if (HiddenNames.contain(String.valueOf(file.getFileName()))) {
          entries.add(unread(file));
        } else {
          throw undecoded(file);
        }
      }
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
    return entries;
  }

  /** Whether the name that Java shows leads to the file again. */
  private static boolean isDecoded(java.nio.file.Path file) {
    try {
      return file.resolveSibling(String.valueOf(file.getFileName())).equals(file);
    } catch (InvalidPathException unmappable) {
      return false;
    }
  }

  private static InputException undecoded(java.nio.file.Path file) {
    return new InputException("The name of the file '" + file + "' cannot be decoded: " + mend());
  }

  /** Returns what to do about a name that this Java cannot write or read. */
  static String mend() {
    return isUtf8()
        ? "it is not UTF-8; rename it"
        : "Java takes names for "
            + NAME_ENCODING
            + " here; start it in a UTF-8 locale, such as LC_ALL=C.UTF-8";
  }

  static boolean isUtf8() {
    return NAME_ENCODING.equalsIgnoreCase("UTF-8");
  }

  /** Returns what a hidden folder holds; itself where that cannot be listed. Links stay closed. */
  private static List<Entry> hidden(java.nio.file.Path folder) throws IOException {
    List<Entry> held = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(
              java.nio.file.Path file, BasicFileAttributes attributes) {
            held.add(unread(file));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(java.nio.file.Path file, IOException closed) {
            held.add(unread(file));
            return FileVisitResult.CONTINUE;
          }
        });
    return held;
  }

  private static Entry unread(java.nio.file.Path file) {
    return new Entry(path(file), Kind.FILE, 0, file.toString(), false);
  }

  private static Entry entry(java.nio.file.Path file, boolean isReachedByLink) throws IOException {
    boolean isLinked = isReachedByLink || Files.isSymbolicLink(file);
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      String identity = file.toRealPath().toString();
      Kind kind =
          attributes.isDirectory()
              ? Kind.FOLDER
              : attributes.isRegularFile() ? Kind.FILE : Kind.NO_FILE;
      long bytes = kind == Kind.FILE ? attributes.size() : 0;
      return new Entry(path(file), kind, bytes, identity, isLinked);
    } catch (FileSystemException leadsNowhere) { // it is read as a file, and its reject says so
      return new Entry(path(file), Kind.FILE, 0, file.toString(), isLinked);
    }
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath()).toAbsolutePath().normalize();
  }

  private static Path path(java.nio.file.Path file) {
    return new Path("file", null, file.toString());
  }
}
