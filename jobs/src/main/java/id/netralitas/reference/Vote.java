package id.netralitas.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The vote that an act belongs to in one election.
 *
 * @param round null where the act belongs to no vote
 * @param pollingDay of the act's region and round; null where the act belongs to no vote
 * @param daysBefore days from the act to that day; null where there is none, or the act is not
 *     dated to the day
 * @param phase {@link Phase}; {@link Phase#OTHER} outside all phases; null where the act is not
 *     dated closely enough or its region does not vote
 * @param reason why it belongs to no vote; null where it belongs to one
 */
public record Vote(
    String election,
    Round round,
    LocalDate pollingDay,
    Long daysBefore,
    String phase,
    Reason reason) {

  /** Why an act belongs to no vote of an election. */
  public enum Reason {
    /** The act is of no election. */
    NO_ELECTION,
    /** The calendar does not hold the election. */
    NO_CALENDAR,
    /** The act is not dated, or so roughly that its days belong to several votes. */
    NO_DAY,
    /** Its region does not vote in this election. */
    NO_VOTE_IN_REGION,
    /** The day on which its region votes is not known. */
    POLLING_DAY_NOT_KNOWN,
    /** Its region voted for the last time before the act. */
    AFTER_LAST_VOTE
  }

  /** The spans of days that an election is divided into. */
  public static final class Phase {

    public static final String BEFORE_CAMPAIGN = "BEFORE_CAMPAIGN";
    public static final String SUSPENDED = "SUSPENDED";
    public static final String CAMPAIGN = "CAMPAIGN";
    public static final String QUIET_DAYS = "QUIET_DAYS";
    public static final String POLLING_DAY = "POLLING_DAY";
    public static final String AFTER = "AFTER";
    public static final String OTHER = "OTHER";

    private static final List<String> IN_ORDER =
        List.of("BEFORE", SUSPENDED, CAMPAIGN, QUIET_DAYS, POLLING_DAY, AFTER);

    private Phase() {}

    /** Orders phases of votes on other days than the common one: by round, then as days follow. */
    public static Comparator<String> byRound() {
      return Comparator.comparing((String phase) -> phase.substring(0, phase.indexOf('_')))
          .thenComparing(phase -> IN_ORDER.indexOf(phase.substring(phase.indexOf('_') + 1)));
    }

    /** Returns the code of a phase of a round: that of an ordinary vote, or with its round. */
    static String of(Round round, String phase) {
      if (round == Round.ORDINARY) {
        return phase;
      }
      return round + "_" + (phase.equals(BEFORE_CAMPAIGN) ? "BEFORE" : phase);
    }
  }

  /** Returns what is said of an act that belongs to no vote and lies in no phase. */
  public static Vote none(String election, Reason reason) {
    return new Vote(election, null, null, null, null, reason);
  }
}
