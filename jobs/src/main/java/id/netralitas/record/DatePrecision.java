package id.netralitas.record;

/** How exactly the date of an event is known. */
public enum DatePrecision {
  DAY,
  MONTH,
  YEAR,
  NONE
}
