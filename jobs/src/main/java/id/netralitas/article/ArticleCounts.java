package id.netralitas.article;

/**
 * How many entries (files, lines, archived records) were met and what became of them.
 *
 * @param read counted where they are read, not added up from the others
 */
public record ArticleCounts(long read, long articles, long rejected, long skipped) {

  public ArticleCounts {
    if (read != articles + rejected + skipped) {
      throw new IllegalStateException(
          read
              + " entries read, but "
              + articles
              + " articles, "
              + rejected
              + " rejected and "
              + skipped
              + " skipped");
    }
  }

  /** Returns the counts of both. */
  public ArticleCounts plus(ArticleCounts other) {
    return new ArticleCounts(
        read + other.read,
        articles + other.articles,
        rejected + other.rejected,
        skipped + other.skipped);
  }
}
