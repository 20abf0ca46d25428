package id.netralitas.reference;

/** Which vote of an election a polling day is. A re-vote keeps its election's code. */
public enum Round {
  /** The day on which the election is held in common. */
  ORDINARY,
  /** A first vote that a region held later than the others. */
  POSTPONED,
  /** A second vote between the two first pairs. */
  RUNOFF,
  /** The vote for president where it was held on a day of its own. */
  PRESIDENT,
  /** A vote that was held again, or anew, after the first one did not stand. */
  REVOTE
}
