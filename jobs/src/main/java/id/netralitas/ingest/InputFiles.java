package id.netralitas.ingest;

import id.netralitas.ingest.PassedOver.Reason;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The files that the user's paths stand for, on any Hadoop file system.
 *
 * <p>A folder stands for its files of the kind wanted and those in folders below it. What is hidden
 * or temporary by its name ({@link HiddenNames}), of another kind, or a second name of a file that
 * is read, is passed over and told; so is what is hidden where a glob matches it. A file named
 * outright is read whatever its name. A path that exists as it is written is taken so, even when it
 * holds characters of a glob. A file reached by two paths is read once.
 *
 * @param files by name
 * @param passedOver the files in the folders given that are not read
 */
public record InputFiles(List<InputFile> files, List<PassedFile> passedOver) {

  /** No file at all. */
  public static final InputFiles NONE = new InputFiles(List.of(), List.of());

  /**
   * Lists the files.
   *
   * @throws InputException if a path stands for nothing, holds no file of the kind, a pipe, a
   *     socket or a device, or a name that cannot be decoded
   */
  public static InputFiles list(List<String> paths, InputKind kind, Configuration hadoop) {
    Map<String, Found> found = new LinkedHashMap<>();
    List<PassedFile> passedOver = new ArrayList<>();
    for (String path : paths) {
      try {
        Listing listing = new Listing(kind, FileTree.of(path, hadoop), found);
        listing.add(path, hadoop);
        listing.requireFiles(path);
        passedOver.addAll(listing.passedOver);
      } catch (IOException | IllegalArgumentException unreadable) {
        throw new InputException("Cannot list the input '" + path + "': " + told(unreadable));
      }
    }
    return new InputFiles(named(found), passedOver);
  }

  private static String told(Exception unreadable) {
    return unreadable instanceof InvalidPathException
        ? "its name cannot be written: " + LocalTree.mend()
        : unreadable instanceof FileSystemException
            ? unreadable.toString()
            : String.valueOf(unreadable.getMessage());
  }

  /** Returns the size of all files together. */
  public long bytes() {
    return files.stream().mapToLong(InputFile::bytes).sum();
  }

  /**
   * Returns these of the files, named as if the others were not there.
   *
   * @param kept some of {@link #files}
   */
  InputFiles only(List<InputFile> kept) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (InputFile file : kept) {
      Path root = new Path(file.root());
      found.put(file.path(), new Found(new Path(file.path()), root, root, file.bytes()));
    }
    return new InputFiles(named(found), passedOver);
  }

  /** What one path stands for. */
  private static final class Listing {

    private final InputKind kind;
    private final FileTree tree;
    private final Map<String, Found> found;
    private final List<PassedFile> passedOver = new ArrayList<>();
    private boolean isEmpty = true;

    Listing(InputKind kind, FileTree tree, Map<String, Found> found) {
      this.kind = kind;
      this.tree = tree;
      this.found = found;
    }

    void add(String written, Configuration hadoop) throws IOException {
      Path path = FileTree.path(written, hadoop);
      Optional<FileTree.Entry> asWritten = tree.at(path);
      if (asWritten.isPresent()) {
        add(asWritten.get());
        return;
      }
      List<PathGlob.Match> matches = new PathGlob(tree).matches(path);
      if (matches.isEmpty()) {
        throw new InputException(
            "There is nothing at the input path '" + written + "'" + hint(written));
      }
      for (PathGlob.Match match : matches) {
        if (match.hidden() == null) {
          add(match.entry());
        } else {
          hide(match.entry(), match.hidden());
        }
      }
    }

    /** What an ASCII locale makes of other letters on the command line. */
    private static String hint(String written) {
      boolean isSuspect = written.chars().anyMatch(c -> c == '?' || c > '~');
      return isSuspect && !LocalTree.isUtf8() ? ": " + LocalTree.mend() : "";
    }

    private void add(FileTree.Entry root) throws IOException {
      if (root.kind() == FileTree.Kind.FOLDER) {
        for (FileTree.Entry file : tree.below(root.path())) {
          addBelow(file, root.path());
        }
      } else {
        take(root, root.path().getParent());
      }
    }

    private void addBelow(FileTree.Entry file, Path root) {
      String name = relative(file.path(), root);
      Optional<String> hidden = hidden(name);
      if (hidden.isPresent()) {
        passOver(file, hidden.get(), Reason.HIDDEN_FILE);
      } else if (file.kind() == FileTree.Kind.NO_FILE || kind.isWanted(file.name())) {
        take(file, root);
      } else if (!file.name().equals(DatasetFiles.NAME)) {
        passOver(file, name, Reason.OTHER_FILE);
      }
    }

    private void hide(FileTree.Entry matched, String name) throws IOException {
      List<FileTree.Entry> files =
          matched.kind() == FileTree.Kind.FOLDER ? tree.below(matched.path()) : List.of(matched);
      files.forEach(file -> passOver(file, name, Reason.HIDDEN_FILE));
    }

    private void passOver(FileTree.Entry file, String name, Reason reason) {
      passedOver.add(new PassedFile(file.path().toString(), name, reason));
    }

    private void take(FileTree.Entry file, Path root) {
      if (file.kind() == FileTree.Kind.NO_FILE) {
        throw new InputException(
            "'" + file.path().toUri().getPath() + "' is a pipe, a socket or a device: give files");
      }
      isEmpty = false;
      Found there =
          found.putIfAbsent(file.identity(), new Found(file.path(), root, root, file.bytes()));
      if (there != null && !there.path().equals(file.path())) {
        passOver(file, relative(file.path(), root), Reason.LINKED_FILE);
      }
    }

    void requireFiles(String written) {
      if (isEmpty) {
        List<String> told = PassedOver.told(PassedOver.of(List.of(), passedOver));
        throw new InputException(
            "There are no "
                + kind.files()
                + " in '"
                + written
                + "'"
                + (told.isEmpty() ? "" : ": " + String.join("; ", told)));
      }
    }
  }

  /** Returns the part of a name that hides it, a folder's with a slash at its end. */
  private static Optional<String> hidden(String name) {
    int start = 0;
    for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', start)) {
      if (HiddenNames.contain(name.substring(start, end))) {
        return Optional.of(name.substring(0, end + 1));
      }
      start = end + 1;
    }
    return HiddenNames.contain(name.substring(start)) ? Optional.of(name) : Optional.empty();
  }

  private static String relative(Path file, Path root) {
    String base = root.toUri().getPath();
    String full = file.toUri().getPath();
    return full.startsWith(base) ? full.substring(base.length()).replaceFirst("^/+", "") : full;
  }

  /** Gives every file the shortest name that no other has. */
  private static List<InputFile> named(Map<String, Found> found) {
    Map<String, Found> byName = new HashMap<>();
    List<Found> open = List.copyOf(found.values());
    Map<Found, String> names = new HashMap<>();
    while (!open.isEmpty()) {
      Map<String, List<Found>> sharing = new HashMap<>();
      for (Found file : open) {
        sharing.computeIfAbsent(file.name(), name -> new ArrayList<>()).add(file);
      }
      List<Found> next = new ArrayList<>();
      for (Map.Entry<String, List<Found>> group : sharing.entrySet()) {
        for (Found file : group.getValue()) {
          boolean isAlone = group.getValue().size() == 1 && !byName.containsKey(group.getKey());
          if (isAlone || file.isWhole()) {
            byName.put(group.getKey(), file);
            names.put(file, group.getKey());
          } else {
            next.add(file.withOuterFolder());
          }
        }
      }
      open = next;
    }
    return names.entrySet().stream()
        .map(
            named ->
                new InputFile(
                    named.getKey().path().toString(),
                    named.getValue(),
                    named.getKey().bytes(),
                    named.getKey().given().toString()))
        .sorted(Comparator.comparing(InputFile::name).thenComparing(InputFile::path))
        .toList();
  }

  /**
   * A file in a folder that was given and is not read.
   *
   * @param path its full address
   * @param name what tells of it: see {@link PassedOver#name}
   */
  public record PassedFile(String path, String name, Reason reason) {}

  /** A file, the folder that was given, and the folder that its name is counted from. */
  private record Found(Path path, Path given, Path root, long bytes) {

    String name() {
      return relative(path, root);
    }

    boolean isWhole() {
      return root.getParent() == null;
    }

    Found withOuterFolder() {
      return new Found(path, given, root.getParent(), bytes);
    }
  }
}
