package id.netralitas.article;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A plain text as an article. Its first line is the headline, unless it reads like a paragraph. */
final class PlainTextReader {

  private static final int LONGEST_TITLE = 200;

  private final ArticleLimits limits;

  PlainTextReader(ArticleLimits limits) {
    this.limits = limits;
  }

  ArticleResult read(RawArticle raw) {
    Decoding.Decoded decoded = Decoding.decode(raw.bytes(), raw.declared());
    CleanText clean = CleanText.of(decoded.text());
    if (clean.isBlank()) {
      return raw.position().rejected(ArticleRejectReason.EMPTY_ARTICLE, "there is no text in it");
    }
    if (clean.text().length() > limits.maxTextLength()) {
      return raw.position().tooLong(limits);
    }
    Set<ArticleIssue> issues = EnumSet.noneOf(ArticleIssue.class);
    issues.addAll(decoded.issues());
    issues.addAll(clean.issues());
    return raw.position()
        .taken(
            new ArticleText(
                raw.id(),
                raw.url(),
                null,
                null,
                raw.collectedAt(),
                title(clean.text()),
                clean.text(),
                List.copyOf(issues)));
  }

  /** Returns the first line that is not blank; null if it is long or ends like a sentence. */
  private static String title(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
    return first.isEmpty() || first.length() > LONGEST_TITLE || first.endsWith(".") ? null : first;
  }
}
