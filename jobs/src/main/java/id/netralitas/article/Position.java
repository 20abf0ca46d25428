package id.netralitas.article;

/** Where in the input an article is looked for; makes the results that say so. */
record Position(String file, Long line) {

  ArticleResult.Taken taken(ArticleText article) {
    return new ArticleResult.Taken(file, line, article);
  }

  ArticleResult.Rejected rejected(ArticleRejectReason reason, String detail) {
    return new ArticleResult.Rejected(file, line, reason, detail);
  }

  ArticleResult.Rejected tooLong(int maxBytes) {
    return rejected(ArticleRejectReason.TOO_LONG, "longer than " + maxBytes + " bytes");
  }

  ArticleResult.Rejected tooLong(ArticleLimits limits) {
    return rejected(
        ArticleRejectReason.TOO_LONG,
        "its text is longer than " + limits.maxTextLength() + " characters");
  }

  ArticleResult.Skipped skipped(SkipReason reason) {
    return new ArticleResult.Skipped(file, reason, 1);
  }
}
