package id.netralitas.link;

import id.netralitas.record.ArticleRecord.Official;
import id.netralitas.record.Count;
import id.netralitas.record.CountRule;
import id.netralitas.record.Mention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A mention with the article that it stands in.
 *
 * @param position which of the article's mentions, from 0
 * @param elections its own, or the record's
 */
public record SourcedMention(
    Article article, int position, List<String> elections, Mention mention) {

  /**
   * What linking looks at of an article; all but the id may be null or empty.
   *
   * @param publishedAt ISO day
   * @param outlet identity of the outlet
   * @param fingerprint of the text
   */
  public record Article(
      String id,
      Instant collectedAt,
      String publishedAt,
      String outlet,
      String url,
      String title,
      List<Official> officials,
      List<String> legalReferences,
      String fingerprint) {

    public Article {
      officials = List.copyOf(officials);
      legalReferences = List.copyOf(legalReferences);
    }
  }

  /** The oldest first: by time of collection (unknown last), then article, then position. */
  public static final Comparator<SourcedMention> BY_AGE =
      Comparator.comparing(
              SourcedMention::collectedAt, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(SourcedMention::articleId)
          .thenComparingInt(SourcedMention::position);

  public SourcedMention {
    elections = List.copyOf(elections);
  }

  /** Returns {@code articleId#n}. */
  public String id() {
    return article.id() + "#" + position;
  }

  public String articleId() {
    return article.id();
  }

  public Instant collectedAt() {
    return article.collectedAt();
  }

  public String publishedAt() {
    return article.publishedAt();
  }

  public String outlet() {
    return article.outlet();
  }

  /** Returns what the rule on its counts looks at. */
  CountRule.Account account() {
    return new CountRule.Account(mention, elections, article.officials());
  }

  /** Returns the same with what was decided on its counts, in their order. */
  SourcedMention with(List<CountRule.Decision> decisions) {
    List<Count> counts = new ArrayList<>();
    for (int n = 0; n < decisions.size(); n++) {
      CountRule.Decision decision = decisions.get(n);
      counts.add(mention.counts().get(n).as(decision.kind(), decision.body()));
    }
    return new SourcedMention(article, position, elections, mention.with(counts));
  }
}
