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
  /** Only a part of the page is there: the archive or the connection cut it off. */
  SOURCE_TRUNCATED,
  /**
   * The page has no recognisable main text: all its text outside menus and the like was taken, or
   * the copy of it that the page keeps for search engines. It may be a list of articles.
   */
  MAIN_TEXT_GUESSED,
  /** The page says that it is an article, yet looks like a list of several. */
  SEVERAL_ARTICLES,
  /** A publication date is given in a form that cannot be read. */
  PUBLISHED_DATE_UNREADABLE,
  /** The publication date is numbers alone, either of which may be the month: the first was not. */
  PUBLISHED_DATE_AMBIGUOUS,
  /** The time of fetching is given in a form that cannot be read. */
  COLLECTED_TIME_UNREADABLE,
  /** The address or the name of the outlet is longer than a record takes, and was left out. */
  SOURCE_TOO_LONG
}
