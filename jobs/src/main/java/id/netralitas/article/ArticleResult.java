package id.netralitas.article;

/** What came of one file, line or archived page. */
public sealed interface ArticleResult {

  /** Returns the display name of the file. */
  String file();

  /**
   * An article was read.
   *
   * @param line of a JSON Lines file, or record of an archive, from 1; null where the file is the
   *     article
   */
  record Taken(String file, Long line, ArticleText article) implements ArticleResult {}

  /**
   * No article, for a reason.
   *
   * @param line as in {@link Taken}; null where the whole file is rejected
   * @param detail one line that says what was found; holds nothing of the text itself
   */
  record Rejected(String file, Long line, ArticleRejectReason reason, String detail)
      implements ArticleResult {}

  /** So many entries of the file are no articles and were not expected to be; comes at its end. */
  record Skipped(String file, SkipReason reason, long count) implements ArticleResult {}
}
