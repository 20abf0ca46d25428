package id.netralitas.record;

/** How the date of an event was found in the article. */
public enum DateBasis {
  EXPLICIT,
  WEEKDAY_AND_PAGE_DATE,
  YEAR_INFERRED,
  RELATIVE,
  NONE
}
