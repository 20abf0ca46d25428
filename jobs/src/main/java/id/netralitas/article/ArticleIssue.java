package id.netralitas.article;

/** What is doubtful about how an article was read. The names are issue codes of the record. */
public enum ArticleIssue {
  /** The bytes are not UTF-8 and nothing usable names their encoding: it was guessed. */
  ENCODING_GUESSED,
  /** UTF-8 that someone had read as windows-1252 was turned back, where only one reading exists. */
  MOJIBAKE_REPAIRED,
  /** Characters that look like mojibake but may be meant; kept as they are. */
  MOJIBAKE_SUSPECTED,
  /** The text holds U+FFFD: characters are lost. */
  CHARACTERS_LOST,
  /** The archive cut the page off. */
  SOURCE_TRUNCATED,
  /**
   * The page has no recognisable main text: all its text outside menus and the like was taken, or
   * the copy of it that the page keeps for search engines. It may be a list of articles.
   */
  MAIN_TEXT_GUESSED,
  /** A publication date is given in a form that cannot be read. */
  PUBLISHED_DATE_UNREADABLE,
  /** The time of fetching is given in a form that cannot be read. */
  COLLECTED_TIME_UNREADABLE
}
