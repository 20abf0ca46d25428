package id.netralitas.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The files that the user's paths stand for, on any Hadoop file system.
 *
 * <p>A folder stands for its files of the kind wanted, those in folders below it and those with
 * hidden names included. A file named outright, or matched by a glob, is read whatever its name. A
 * path that exists as it is written is taken so, even when it holds characters of a glob. A file
 * reached by two paths is read once.
 *
 * @param files by name
 * @param passedOver files in the given folders that are of another kind, by name
 */
public record InputFiles(List<InputFile> files, List<String> passedOver) {

  /** No file at all. */
  public static final InputFiles NONE = new InputFiles(List.of(), List.of());

  /**
   * Lists the files.
   *
   * @throws InputException if a path stands for nothing, or holds no file of the kind
   */
  public static InputFiles list(List<String> paths, InputKind kind, Configuration hadoop) {
    Map<String, Found> found = new LinkedHashMap<>();
    List<String> passedOver = new ArrayList<>();
    for (String path : paths) {
      Map<String, Found> here = new LinkedHashMap<>();
      try {
        for (FileStatus root : roots(path, hadoop)) {
          list(root, kind, hadoop, here, passedOver);
        }
      } catch (IOException | IllegalArgumentException unreadable) {
        throw new InputException(
            "Cannot list the input '" + path + "': " + unreadable.getMessage(), unreadable);
      }
      if (here.isEmpty()) {
        throw new InputException("There are no " + kind.files() + " in '" + path + "'");
      }
      here.forEach(found::putIfAbsent);
    }
    return new InputFiles(named(found), passedOver.stream().distinct().sorted().toList());
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

  private static FileStatus[] roots(String path, Configuration hadoop) throws IOException {
    Path asWritten = new Path(path);
    FileSystem files = asWritten.getFileSystem(hadoop);
    if (files.exists(asWritten)) {
      return new FileStatus[] {files.getFileStatus(asWritten)};
    }
    FileStatus[] matches = files.globStatus(asWritten);
    if (matches == null || matches.length == 0) {
      throw new InputException("There is nothing at the input path '" + path + "'");
    }
    return matches;
  }

  private static void list(
      FileStatus root,
      InputKind kind,
      Configuration hadoop,
      Map<String, Found> found,
      List<String> passedOver)
      throws IOException {
    if (root.isFile()) {
      add(root, root.getPath().getParent(), found);
      return;
    }
    RemoteIterator<LocatedFileStatus> below =
        root.getPath().getFileSystem(hadoop).listFiles(root.getPath(), true);
    while (below.hasNext()) {
      LocatedFileStatus file = below.next();
      if (kind.isWanted(file.getPath().getName())) {
        add(file, root.getPath(), found);
      } else if (!file.getPath().getName().equals(DatasetFiles.NAME)) {
        passedOver.add(relative(file.getPath(), root.getPath()));
      }
    }
  }

  private static void add(FileStatus file, Path root, Map<String, Found> found) {
    String path = file.getPath().toString();
    found.putIfAbsent(path, new Found(file.getPath(), root, root, file.getLen()));
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
