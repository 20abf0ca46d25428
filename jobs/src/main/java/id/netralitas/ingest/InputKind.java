package id.netralitas.ingest;

import id.netralitas.article.ArticleFile;
import java.util.Locale;

/** What a folder is searched for. */
public enum InputKind {
  /** Article records: {@code .jsonl} and {@code .ndjson}, also with {@code .gz}. */
  RECORDS("record files (*.jsonl, *.jsonl.gz)") {
    @Override
    boolean isWanted(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
      return plain.endsWith(".jsonl") || plain.endsWith(".ndjson");
    }
  },

  /** Raw articles: text, HTML, JSON Lines and web archives, also with {@code .gz}. */
  ARTICLES("article files (*.txt, *.html, *.jsonl, *.warc, also .gz)") {
    @Override
    boolean isWanted(String name) {
      return ArticleFile.isArticleName(name);
    }
  };

  private final String files;

  InputKind(String files) {
    this.files = files;
  }

  /** Returns whether a file of this name in a folder is read. */
  abstract boolean isWanted(String name);

  /** Returns what such files are called in a message. */
  String files() {
    return files;
  }
}
