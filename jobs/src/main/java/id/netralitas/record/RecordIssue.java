package id.netralitas.record;

/** What is doubtful about a record wherever it is from. The names are issue codes. */
public enum RecordIssue {
  /** A text of it holds U+FFFD in the place of half of a character, which nothing can store. */
  CHARACTERS_LOST,
  /** It says that it was collected on a day that has not come yet. */
  COLLECTED_IN_FUTURE,
  /**
   * An event counts people as reported, guilty or sanctioned and tells neither a report nor a
   * sanction.
   */
  COUNT_WITHOUT_CASE
}
