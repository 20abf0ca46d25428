package id.netralitas.record;

/** Why a line of input is not taken. The names are the codes of the {@code rejects} table. */
public enum RejectReason {
  /** The file cannot be read to its end: broken or unsupported compression, no permission. */
  FILE_UNREADABLE,
  /** The line is longer than the size limit. */
  TOO_LONG,
  /** The line is not UTF-8. */
  NOT_UTF8,
  /** Objects and lists inside one another beyond the limit. */
  TOO_DEEP,
  /** The line is not one JSON value, names a key twice, or holds a number beyond all reason. */
  NOT_JSON,
  /** The article's id, or the name of a field, holds half of a character. */
  NOT_UNICODE,
  /** The record breaks the JSON Schema. */
  SCHEMA,
  /** A number of people below zero. */
  NEGATIVE_COUNT,
  /** The least of a number is above the most, or the value is outside both. */
  BOUNDS_CONTRADICT,
  /** A date that no calendar has, such as 30 February. */
  NO_SUCH_DATE,
  /** A date before 1998 or after 2100. */
  DATE_OUT_OF_RANGE,
  /** The date is written to another precision than it claims. */
  PRECISION_CONTRADICTS_DATE,
  /** A province code that the reference does not have. */
  UNKNOWN_PROVINCE,
  /** A regency code that the reference does not have. */
  UNKNOWN_REGENCY,
  /** The regency does not lie in the province named beside it. */
  REGENCY_OUTSIDE_PROVINCE,
  /** The level and the codes exclude each other, such as NATIONAL with a province. */
  LEVEL_CONTRADICTS_CODES,
  /** Not relevant, yet with events. */
  IRRELEVANT_WITH_EVENTS
}
