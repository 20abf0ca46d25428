package id.netralitas.link;

import id.netralitas.record.DatePrecision;
import id.netralitas.record.Mention;
import java.util.Collections;
import java.util.Optional;

/**
 * The decision whether two mentions tell one event.
 *
 * <p>They do when they stand in different articles, are about the same government, are dated to the
 * same day, and share an activity. What is missing equals nothing: an undated mention, or one whose
 * government is open, tells an event of its own. Events are the connected components of these
 * links.
 */
public final class SameEvent {

  /** The rule, as the tables name it. */
  public static final String RULE = "SAME_PLACE_DAY_ACTIVITY";

  private SameEvent() {}

  /** Returns the rule that links two mentions; empty if none does. */
  public static Optional<String> rule(SourcedMention one, SourcedMention other) {
    boolean isOtherArticle = !one.articleId().equals(other.articleId());
    boolean isSameBlock = block(one).isPresent() && block(one).equals(block(other));
    boolean sharesActivity =
        !Collections.disjoint(one.mention().activities(), other.mention().activities());
    return isOtherArticle && isSameBlock && sharesActivity ? Optional.of(RULE) : Optional.empty();
  }

  /**
   * Returns what two mentions must have in common to be linked at all: government and day. Empty
   * for a mention that cannot be linked.
   */
  public static Optional<String> block(SourcedMention sourced) {
    Mention mention = sourced.mention();
    return mention.date().precision() == DatePrecision.DAY
        ? mention.jurisdiction().identity().map(place -> place + "|" + mention.date().value())
        : Optional.empty();
  }
}
