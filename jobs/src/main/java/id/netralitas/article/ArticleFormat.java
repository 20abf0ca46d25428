package id.netralitas.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The formats of article files, told apart by first bytes and name. */
enum ArticleFormat {
  PLAIN_TEXT,
  HTML,
  JSON_LINES,
  WARC;

  /** How many first bytes decide. */
  static final int HEAD = 1024;

  /** One control character in so many may be an accident in a text. */
  private static final int FEW_CONTROLS = 20;

  private static final String READ_HERE = "txt, html, jsonl and warc";
  private static final List<String> FOREIGN_ENDINGS =
      List.of(".csv", ".tsv", ".xml", ".rss", ".yaml", ".yml", ".md", ".js", ".css", ".py", ".log");

  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("%PDF-", "PDF"),
          Map.entry("PK\3\4", "a ZIP archive or Office document"),
          Map.entry("\u00D0\u00CF\u0011\u00E0", "an old Office document"),
          Map.entry("{\\rtf", "RTF"),
          Map.entry("\u0089PNG", "a PNG picture"),
          Map.entry("\u00FF\u00D8\u00FF", "a JPEG picture"),
          Map.entry("GIF8", "a GIF picture"),
          Map.entry("BZh91AY&SY", "bzip2"),
          Map.entry("\u00FD7zXZ", "xz"),
          Map.entry("(\u00B5/\u00FD", "zstd"),
          Map.entry("7z\u00BC\u00AF", "7-Zip"),
          Map.entry("PAR1", "Parquet"),
          Map.entry("filedesc://", "an ARC archive"),
          Map.entry("\u001F\u008B", "gzip inside gzip"));

  /**
   * Returns the format: WARC and HTML by their first bytes, whatever the name; else by the name's
   * ending; else JSON Lines, HTML or plain text by how it begins.
   *
   * @param head at most {@link #HEAD} first bytes, unpacked
   * @throws UnknownFormatException for other formats and for what is no text
   */
  static ArticleFormat of(String name, byte[] head) throws UnknownFormatException {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.regionMatches(true, 0, "WARC/", 0, 5)) {
      return WARC;
    }
    for (Map.Entry<String, String> foreign : FOREIGN.entrySet()) {
      if (start.startsWith(foreign.getKey())) {
        throw new UnknownFormatException(
            "this is " + foreign.getValue() + "; " + READ_HERE + " are read");
      }
    }
    String begins = begins(start);
    if (isHtml(begins)) {
      return HTML;
    }
    String plain = ArticleFile.withoutGz(name).toLowerCase(Locale.ROOT);
    if (endsWith(plain, ".jsonl", ".ndjson", ".json")) {
      return JSON_LINES;
    }
    if (isWarcName(name)) {
      return WARC;
    }
    if (isBinary(head)) {
      throw new UnknownFormatException("this is no text; " + READ_HERE + " are read");
    }
    if (plain.endsWith(".txt")) {
      return PLAIN_TEXT;
    }
    if (endsWith(plain, ".html", ".htm", ".xhtml")) {
      return HTML;
    }
    if (FOREIGN_ENDINGS.stream().anyMatch(plain::endsWith)) {
      throw new UnknownFormatException("its name is of no format read here: " + READ_HERE);
    }
    if (begins.startsWith("{")) {
      return JSON_LINES;
    }
    if (begins.startsWith("<")) {
      return HTML;
    }
    return PLAIN_TEXT;
  }

  /** Returns whether the name is that of an archive; {@code .wet} ones hold texts of pages. */
  static boolean isWarcName(String name) {
    return endsWith(ArticleFile.withoutGz(name).toLowerCase(Locale.ROOT), ".warc", ".wet");
  }

  private static boolean endsWith(String name, String... endings) {
    return Stream.of(endings).anyMatch(name::endsWith);
  }

  /** Whether so many bytes are control characters as in no text, in no encoding. */
  private static boolean isBinary(byte[] head) {
    int controls = 0;
    for (byte b : head) {
      controls += b >= 0 && b < ' ' && "\t\n\f\r\u001B".indexOf(b) < 0 ? 1 : 0;
    }
    return controls * FEW_CONTROLS > head.length
        && Decoding.byteOrderMark(head).isEmpty()
        && Decoding.utf16(head).isEmpty();
  }

  /** Returns whether the bytes begin as those of a page, after byte order mark and blanks. */
  static boolean beginsAsHtml(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    return isHtml(begins(new String(bytes, 0, length, StandardCharsets.ISO_8859_1)));
  }

  private static boolean isHtml(String begins) {
    return begins.startsWith("<!doctype html") || begins.startsWith("<html");
  }

  /** The first bytes after byte order mark and blanks, in lower case. */
  private static String begins(String start) {
    String text = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
