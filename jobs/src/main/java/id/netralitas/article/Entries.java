package id.netralitas.article;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The entries of one file, one after the other. */
interface Entries extends Closeable {

  /**
   * Returns what came of the next entry, a {@link ArticleResult.Skipped} being of that entry alone;
   * empty at the end.
   *
   * @throws IOException when the rest of the file cannot be read
   */
  Optional<ArticleResult> next() throws IOException;

  /** Returns the number of the entry that could not be read; null where the file is the entry. */
  Long broken();
}
