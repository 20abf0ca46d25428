package id.netralitas.extract;

import id.netralitas.extract.evaluation.Label;
import id.netralitas.extract.evaluation.Labels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Articles invented for the tests, with labels; no sentence of them was ever printed. */
public final class OwnArticles {

  private static final Path FOLDER = Path.of("src/test/resources/id/netralitas/extract/articles");

  private OwnArticles() {}

  public static List<Label> labels() {
    return Labels.read(FOLDER.resolve("gold.jsonl"), Extraction.REFERENCE);
  }

  public static Map<String, Article> all() {
    return in(FOLDER, labels());
  }

  /** Returns the labelled articles of a folder by their id. */
  public static Map<String, Article> in(Path folder, List<Label> labels) {
    Map<String, Article> articles = new LinkedHashMap<>();
    for (Label label : labels) {
      try {
        String text = Files.readString(folder.resolve(label.id() + ".txt"));
        articles.put(label.id(), Article.ofText(label.id(), text));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return articles;
  }
}
