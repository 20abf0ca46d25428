package id.netralitas.article;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file of articles by name.
 *
 * @param name shown to the user: a path relative to what was asked for, parts split by {@code /}
 * @param id of the article in it, where the article itself brings none
 */
public record ArticleFile(String name, String id) implements Serializable {

  private static final List<String> ENDINGS =
      List.of(".txt", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".warc", ".wet");

  /** Returns the file under the last part of its name without ending. */
  public static ArticleFile of(String name) {
    return new ArticleFile(name, tail(withoutEnding(name), 1));
  }

  /**
   * Returns the files, in the order given, each under the last part of its name without ending, and
   * as many folders before it as make it differ from all others. Names that differ only in their
   * ending keep the ending. A name given twice is one file.
   */
  public static List<ArticleFile> all(Collection<String> names) {
    List<String> distinct = List.copyOf(new LinkedHashSet<>(names));
    Map<String, String> ids = new HashMap<>();
    List<String> open = distinct;
    for (int parts = 1; !open.isEmpty(); parts++) {
      Map<String, List<String>> byTail = new HashMap<>();
      for (String name : open) {
        byTail
            .computeIfAbsent(tail(withoutEnding(name), parts), tail -> new ArrayList<>())
            .add(name);
      }
      List<String> unsettled = new ArrayList<>();
      for (Map.Entry<String, List<String>> group : byTail.entrySet()) {
        List<String> alike = group.getValue();
        if (alike.size() == 1) {
          ids.put(alike.get(0), group.getKey());
        } else if (alike.stream().allMatch(name -> withoutEnding(name).equals(group.getKey()))) {
          alike.forEach(name -> ids.put(name, name));
        } else {
          unsettled.addAll(alike);
        }
      }
      open = unsettled;
    }
    return distinct.stream().map(name -> new ArticleFile(name, ids.get(name))).toList();
  }

  /** Returns whether a file of this name is read as articles when a folder is given. */
  public static boolean isArticleName(String name) {
    return !withoutEnding(name).equals(withoutGz(name));
  }

  static String withoutGz(String name) {
    return endsWith(name, ".gz") ? name.substring(0, name.length() - 3) : name;
  }

  private static String withoutEnding(String name) {
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

  private static String tail(String name, int parts) {
    int start = name.length();
    for (int part = 0; part < parts; part++) {
      if (start <= 0) {
        return name;
      }
      start = name.lastIndexOf('/', start - 1);
    }
    return name.substring(start + 1);
  }
}
