package id.netralitas.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.GlobExpander;
import org.apache.hadoop.fs.GlobFilter;
import org.apache.hadoop.fs.Path;

/**
 * Hadoop's globs ({@code *}, {@code ?}, {@code [a-z]}, {@code {a,b}}, a backslash before what is
 * meant as it stands), matched part by part: Hadoop's own walk fails at names with a colon, and
 * does not tell what is hidden.
 */
final class PathGlob {

  private final FileTree tree;

  PathGlob(FileTree tree) {
    this.tree = tree;
  }

  /**
   * What a pattern stands for.
   *
   * @param hidden the name that hides it, where a wildcard has matched a hidden name; null if none
   */
  record Match(FileTree.Entry entry, String hidden) {}

  /** Returns what matches, each once, in the order of names; empty where nothing does. */
  List<Match> matches(Path pattern) throws IOException {
    Map<Path, Match> matches = new LinkedHashMap<>();
    for (String one : GlobExpander.expand(pattern.toUri().getPath())) {
      for (Match match : matches(pattern, one)) {
        matches.putIfAbsent(match.entry().path(), match);
      }
    }
    return List.copyOf(matches.values());
  }

  private List<Match> matches(Path base, String pattern) throws IOException {
    Path start = new Path(base.toUri().getScheme(), base.toUri().getAuthority(), "/");
    List<Match> here = new ArrayList<>();
    String literal = "";
    boolean isStart = true;
    for (String part : pattern.substring(1).split("/+", -1)) {
      GlobFilter filter = new GlobFilter(part);
      if (!filter.hasPattern()) {
        literal += (literal.isEmpty() ? "" : "/") + part.replaceAll("\\\\(.)", "$1");
        continue;
      }
      List<Match> folders = isStart ? at(start, literal) : below(here, literal);
      here = new ArrayList<>();
      for (Match folder : folders) {
        here.addAll(in(folder, filter));
      }
      isStart = false;
      literal = "";
    }
    return isStart ? at(start, literal) : below(here, literal);
  }

  private List<Match> at(Path start, String name) throws IOException {
    Path path = name.isEmpty() ? start : child(start, name);
    return tree.at(path).map(entry -> new Match(entry, null)).stream().toList();
  }

  private List<Match> below(List<Match> folders, String name) throws IOException {
    if (name.isEmpty()) {
      return folders;
    }
    List<Match> below = new ArrayList<>();
    for (Match folder : folders) {
      Optional<FileTree.Entry> there = tree.at(child(folder.entry().path(), name));
      there.ifPresent(entry -> below.add(new Match(entry, folder.hidden())));
    }
    return below;
  }

  private List<Match> in(Match folder, GlobFilter filter) throws IOException {
    if (folder.entry().kind() != FileTree.Kind.FOLDER) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>();
    for (FileTree.Entry entry : tree.in(folder.entry().path())) {
      if (filter.accept(entry.path())) {
        matches.add(new Match(entry, hidden(folder, entry)));
      }
    }
    return matches;
  }

  private static String hidden(Match folder, FileTree.Entry entry) {
    if (folder.hidden() != null || !HiddenNames.contain(entry.name())) {
      return folder.hidden();
    }
    return entry.name() + (entry.kind() == FileTree.Kind.FOLDER ? "/" : "");
  }

  /** A colon in a name is no scheme. */
  private static Path child(Path folder, String name) {
    return new Path(folder, new Path(null, null, name));
  }
}
