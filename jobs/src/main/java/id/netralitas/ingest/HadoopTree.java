package id.netralitas.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** A file system of Hadoop other than this machine's. It has neither devices nor loops. */
record HadoopTree(FileSystem files) implements FileTree {

  @Override
  public Optional<Entry> at(Path path) throws IOException {
    try {
      return Optional.of(entry(files.getFileStatus(path)));
    } catch (FileNotFoundException nothing) {
      return Optional.empty();
    }
  }

  @Override
  public List<Entry> in(Path folder) throws IOException {
    return Stream.of(files.listStatus(folder))
        .map(HadoopTree::entry)
        .sorted(Comparator.comparing(Entry::name))
        .toList();
  }

  /** One listing of all, which object stores answer at once. */
  @Override
  public List<Entry> below(Path folder) throws IOException {
    List<Entry> below = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> found = files.listFiles(folder, true);
    while (found.hasNext()) {
      below.add(entry(found.next()));
    }
    return below;
  }

  private static Entry entry(FileStatus status) {
    Path path = status.getPath();
    return status.isDirectory()
        ? new Entry(path, Kind.FOLDER, 0, path.toString(), false)
        : new Entry(path, Kind.FILE, status.getLen(), path.toString(), false);
  }
}
