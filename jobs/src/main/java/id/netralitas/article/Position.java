package id.netralitas.article;

import java.util.ArrayList;
import java.util.List;

/** Where in the input an article is looked for; makes the results that say so. */
record Position(String file, Long line) {

  /** What a record takes at most, in characters; the schema of the record has the same numbers. */
  private static final int LONGEST_ID = 2000;

  private static final int LONGEST_ADDRESS = 8000;
  private static final int LONGEST_PUBLISHER = 500;

  /**
   * Returns the article. One whose id cannot be kept as it is, so that it may be taken for another
   * article, is rejected; an address or outlet beyond what a record takes is left out, with an
   * issue.
   */
  ArticleResult taken(ArticleText article) {
    if (article.id().codePoints().anyMatch(Position::isHalfOfACharacter)) {
      return rejected(
          ArticleRejectReason.NOT_UNICODE,
          "its id holds half of a surrogate pair; write the whole character");
    }
    if (isLonger(article.id(), LONGEST_ID)) {
      return rejected(
          ArticleRejectReason.TOO_LONG,
          "its id is longer than " + LONGEST_ID + " characters; give it a shorter one");
    }
    return new ArticleResult.Taken(file, line, bounded(article));
  }

  private static ArticleText bounded(ArticleText article) {
    boolean isAddressLong = isLonger(article.url(), LONGEST_ADDRESS);
    boolean isPublisherLong = isLonger(article.publisher(), LONGEST_PUBLISHER);
    if (!isAddressLong && !isPublisherLong) {
      return article;
    }
    List<ArticleIssue> issues = new ArrayList<>(article.issues());
    issues.add(ArticleIssue.SOURCE_TOO_LONG);
    return new ArticleText(
        article.id(),
        isAddressLong ? null : article.url(),
        isPublisherLong ? null : article.publisher(),
        article.publishedAt(),
        article.collectedAt(),
        article.title(),
        article.text(),
        issues);
  }

  private static boolean isLonger(String text, int length) {
    return text != null && text.length() > length && text.codePointCount(0, text.length()) > length;
  }

  private static boolean isHalfOfACharacter(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
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
