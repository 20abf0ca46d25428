package id.netralitas.article;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * A file of articles by name.
 *
 * @param name shown to the user: a path relative to what was asked for, parts split by {@code /}
 * @param id of the article in it, where the article itself brings none: its path below the folder
 *     that was given, ending included, or its name where it was given itself. It depends on no
 *     other file
 */
public record ArticleFile(String name, String id) implements Serializable {

  private static final List<String> ENDINGS =
      List.of(".txt", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".warc", ".wet");

  /** Returns a file that was given itself. */
  public static ArticleFile of(String name) {
    return new ArticleFile(name, name.substring(name.lastIndexOf('/') + 1));
  }

  /** Returns whether a file of this name is read as articles when a folder is given. */
  public static boolean isArticleName(String name) {
    return !withoutEnding(name).equals(withoutGz(name));
  }

  static String withoutGz(String name) {
    return endsWith(name, ".gz") ? name.substring(0, name.length() - 3) : name;
  }

  /**
   * Returns a name without the ending of a file of articles, and without {@code .gz} behind it; a
   * name that has neither, or nothing else, as it is.
   */
  public static String withoutEnding(String name) {
    String plain = withoutGz(name);
    for (String ending : ENDINGS) {
      if (endsWith(plain, ending) && plain.length() > ending.length()) {
        return plain.substring(0, plain.length() - ending.length());
      }
    }
    return plain;
  }

  private static boolean endsWith(String name, String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
