package id.netralitas.article;

/** What JSON takes for blanks (RFC 8259, section 2), of a line: spaces, tabs, CRs. */
public final class JsonBlanks {

  private JsonBlanks() {}

  /** Returns whether the character, or byte of UTF-8, is one. */
  public static boolean isBlank(int character) {
    return character == ' ' || character == '\t' || character == '\r';
  }

  /**
   * Returns whether there is nothing else in a line. Other signs that show as nothing (a unit
   * separator, a wide or a fixed blank) are not JSON: such a line is none that may be passed over.
   */
  public static boolean isBlank(String line) {
    return line.chars().allMatch(JsonBlanks::isBlank);
  }
}
