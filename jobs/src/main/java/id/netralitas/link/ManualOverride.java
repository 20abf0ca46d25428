package id.netralitas.link;

import java.io.Serializable;

/**
 * A correction that a person makes to linking, applied after the rules.
 *
 * @param line where it stands in its file
 * @param mention {@code articleId#n}
 * @param target of a merge: a mention of the other event; else null
 * @param field of a set: the field of the event that the mention stands in; else null
 * @param value of a set: what it is set to; null for nothing known
 * @param who made it
 * @param when ISO day
 * @param why in words
 */
public record ManualOverride(
    long line,
    Action action,
    String mention,
    String target,
    String field,
    String value,
    String who,
    String when,
    String why)
    implements Serializable {

  /** What is corrected. */
  public enum Action {
    /** The events of two mentions are one. */
    MERGE,
    /** The mention is an event of its own. */
    SPLIT,
    /** The mention tells no event; it is left out and counted. */
    DROP,
    /** A field of the mention's event has this value. */
    SET
  }

  /** Returns the mention of {@code articleId#n}; of an article alone its main one. */
  static String mentionOf(String written) {
    return written.matches("(?s).*#[0-9]{1,4}") ? written : written + "#0";
  }
}
