package id.netralitas.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of files and folders that nobody means as input when a folder is given. */
final class HiddenNames {

  /** What editors, browsers and transfers call a file that is not finished, or an old copy. */
  private static final List<String> ENDINGS =
      List.of(
          "~",
          ".swp",
          ".swo",
          ".swx",
          ".part",
          ".partial",
          ".filepart",
          ".crdownload",
          ".tmp",
          ".temp",
          ".bak",
          "._copying_");

  /** What systems put into folders. */
  private static final Set<String> SYSTEMS = Set.of("lost+found", "$recycle.bin");

  private HiddenNames() {}

  /**
   * Returns whether a name is hidden: it begins with a dot or, as everywhere in Spark and Hadoop,
   * with an underscore (unless it is a partition, {@code _day=1}), or it is one of those that
   * programs give to temporary files and old copies.
   */
  static boolean contain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(".")
        || (lower.startsWith("_") && !lower.contains("="))
        || lower.startsWith("~$")
        || (lower.length() > 1 && lower.startsWith("#") && lower.endsWith("#"))
        || ENDINGS.stream().anyMatch(lower::endsWith)
        || SYSTEMS.contains(lower);
  }
}
