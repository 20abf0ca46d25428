package id.netralitas.link;

import id.netralitas.record.Mention;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A mention with the article that it stands in.
 *
 * @param position which of the article's mentions, from 0
 * @param collectedAt null if not known
 * @param publishedAt ISO day; null if not printed
 * @param outlet identity of the outlet; null if the article names none
 * @param elections its own, or the record's
 */
public record SourcedMention(
    String articleId,
    int position,
    Instant collectedAt,
    String publishedAt,
    String outlet,
    List<String> elections,
    Mention mention) {

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
    return articleId + "#" + position;
  }
}
