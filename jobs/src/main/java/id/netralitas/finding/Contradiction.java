package id.netralitas.finding;

import java.util.List;

/**
 * Official figures that cannot all be right.
 *
 * @param lines of the file of official figures: the whole first, or the earlier figure
 * @param stated what the whole, the earlier or the smaller figure is
 * @param found what the parts come to, or what the other figure is
 */
record Contradiction(Kind kind, List<Long> lines, long stated, long found) {

  /** How figures contradict each other. */
  enum Kind {
    /** Parts come to more than their whole. */
    PARTS_EXCEED_WHOLE,
    /** Parts that are told to be all come to less than their whole. */
    PARTS_FALL_SHORT,
    /** Two figures of one body for one day, place and scope. */
    TWO_FIGURES,
    /** A running total that is smaller than an earlier one of its series. */
    LATER_SMALLER,
    /** A figure for a region that does not vote in the election. */
    NO_VOTE
  }

  Contradiction {
    lines = List.copyOf(lines);
  }
}
