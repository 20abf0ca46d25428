package id.netralitas.people;

/** Where the number of an event stands in the bounds of its province. */
public enum Standing {
  /** In the lower bound and in the upper. */
  COUNTED,
  /** In the upper bound only: another event of the same government and election tells more. */
  SAME_PLACE,
  /** In the upper bound only: the province's own number is larger and may hold the same people. */
  PROVINCE_LARGER,
  /** In the upper bound only: the regencies' numbers come to more and may be the same people. */
  REGENCIES_LARGER,
  /** In the upper bound only: of several elections or of none, or others are and come to more. */
  OTHER_ELECTIONS,
  /** In no sum: an official running total. */
  RUNNING_TOTAL,
  /** In no sum: a part of another number. */
  PART
}
