package id.netralitas.link;

import java.util.List;

/**
 * Why a mention stands in an event: the mention it is linked to, and what links the two.
 *
 * @param to {@code articleId#n} of an older mention of the event
 * @param level how near the two texts are
 */
public record Link(String to, Level level, List<Answer> answers, int weight) {

  /** How two accounts of one event belong together, the nearest first. */
  public enum Level {
    /** One text, the same or spun or cut short. */
    SAME_TEXT,
    /** Written from one source. */
    SAME_RELEASE,
    /** Facts agree. */
    SAME_EVENT,
    /** Joined by a person, in the file of overrides. */
    OVERRIDE
  }

  public Link {
    answers = List.copyOf(answers);
  }
}
