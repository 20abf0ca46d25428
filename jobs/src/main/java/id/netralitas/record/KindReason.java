package id.netralitas.record;

/** Why a count is of its kind; the table {@code count-kind.tsv} has what each means. */
public enum KindReason {
  /** The record says so. */
  STATED,
  /** The record tells the day up to which it counts. */
  AS_OF,
  /** People present or employed. */
  NOT_OF_CASES,
  /** Reports of cases or sanctions of the whole country. */
  NATIONAL_TOTAL,
  /** A supervisor tells of so few people of a province that they are taken for one case. */
  SINGLE_CASE,
  /** A supervisor tells of more. */
  PROVINCIAL_TOTAL,
  /** Another account of the same figure is a total. */
  SAME_AS_TOTAL,
  /** Anything else. */
  OCCASION
}
