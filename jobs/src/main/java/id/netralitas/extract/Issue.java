package id.netralitas.extract;

/** What may be doubtful in an article or in what was read from it. The names are the codes. */
public enum Issue {
  /** The weekday printed beside the event's date is not that day's; the date is kept. */
  DATE_WEEKDAY_CLASH,
  /** The year printed, or that of the page, is a slip: weekday and election fit another. */
  DATE_YEAR_SLIP,
  /** The month printed is a slip: weekday and page date fit a neighbouring month. */
  DATE_MONTH_SLIP,
  /** The event's date is after the page's own date. */
  DATE_AFTER_PUBLICATION,
  /** The event's date is more than a year before the page's own date. */
  DATE_LONG_BEFORE_PUBLICATION,
  /** A day is printed that no calendar has; it dates nothing. */
  DATE_IMPOSSIBLE,
  /** A legal act is cited with a number and year that do not belong together. */
  LEGAL_REFERENCE_DOUBTFUL,
  /** The parts of a figure do not add up to the total that the article states. */
  SUM_MISMATCH,
  /** A percentage is not the ratio of the two figures beside it. */
  RATIO_MISMATCH,
  /** A figure for the whole country stands in a local article; it is left out of the counts. */
  NATIONAL_FIGURE_IN_LOCAL_STORY,
  /** A figure for the province stands in the article of a regency; it is left out. */
  PROVINCE_FIGURE_IN_REGENCY_STORY,
  /** The headline counts other ASN than the text. */
  HEADLINE_FIGURE_DIFFERS,
  /** The province printed beside a regency is another than the one it lies in. */
  PROVINCE_CONTRADICTS_REGENCY,
  /** The province printed is the one that the regency belonged to before 2022. */
  PROVINCE_CHANGED_SINCE,
  /** Neither the text nor the place names in it tell whose ASN it is about. */
  JURISDICTION_UNKNOWN,
  /** A name that a regency and a city bear, or several regencies, and nothing tells which. */
  REGENCY_AMBIGUOUS,
  /** Characters of the text were lost in decoding. */
  TEXT_DAMAGED
}
