package id.netralitas.article;

/** Why a file, line or archived page gives no article. The names are codes of the rejects table. */
public enum ArticleRejectReason {
  /** It cannot be opened or read to its end: no permission, broken gzip, broken archive. */
  FILE_UNREADABLE,
  /** Neither its name nor its first bytes are those of a format read here. */
  UNKNOWN_FORMAT,
  /** There is no text in it, or nothing but blanks. */
  EMPTY_ARTICLE,
  /** The JSON line has no {@code text}, or one that is not a string. */
  NO_TEXT,
  /** The line is not one JSON object, or names a key twice. */
  NOT_JSON,
  /** The article's id holds half of a character, so that two ids could be taken for one. */
  NOT_UNICODE,
  /** Longer than the limit, the text or the id; see {@link ArticleLimits}. */
  TOO_LONG,
  /** JSON objects and lists inside one another beyond the limit. */
  TOO_DEEP,
  /** Compressed data that grows beyond any real article's; only in archives others follow it. */
  INFLATES_TOO_FAR,
  /** The page lists articles that have pages of their own, as that of a category does. */
  SEVERAL_ARTICLES,
  /** A record of an archive is damaged; those before and after it are read. */
  BROKEN_RECORD,
  /**
   * The HTTP message of an archived page is broken or packed in a way not read here, or its markup
   * defeats the parser.
   */
  BROKEN_PAGE
}
