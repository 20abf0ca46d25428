package id.netralitas.article;

/** What a file may hold besides articles. It is counted, not listed. */
public enum SkipReason {
  /** An empty line between JSON lines. */
  BLANK_LINE,
  /** An archive's own notes, requests, revisits, name look-ups: no page. */
  NOT_A_RESPONSE,
  /** A page answered with another status than 200. */
  NOT_OK,
  /** A picture, script or document, not HTML. */
  NOT_HTML
}
