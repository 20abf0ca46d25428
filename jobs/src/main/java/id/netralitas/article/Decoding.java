package id.netralitas.article;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Bytes into text. In this order: a byte order mark; UTF-16 by its zero bytes; strict UTF-8; UTF-8
 * with single windows-1252 bytes among it; what page or server declare; a guess.
 *
 * <p>UTF-8 goes before the declaration, because pages saved by a browser keep a declaration that no
 * longer holds, while other text is almost never valid UTF-8 by accident.
 */
final class Decoding {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Below this of 100 the detector is not believed: Indonesian press uses windows-1252. */
  private static final int BELIEVED = 60;

  private static final char LOST = '\uFFFD';
  private static final int SAMPLE = 1 << 14;

  /** The text, and {@link ArticleIssue#ENCODING_GUESSED} where it was guessed. */
  record Decoded(String text, Set<ArticleIssue> issues) {}

  private Decoding() {}

  /**
   * Returns the text; bytes that its encoding does not have become U+FFFD.
   *
   * @param declared names of encodings, the most trusted first; unknown ones are passed over
   */
  static Decoded decode(byte[] bytes, List<String> declared) {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      return known(new String(bytes, marked.get()));
    }
    Optional<Charset> utf16 = utf16(bytes);
    if (utf16.isPresent()) {
      return guessed(new String(bytes, utf16.get()));
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return utf8.indexOf(LOST) < 0 || isUtf8(bytes) ? known(utf8) : decodeOther(bytes, declared);
  }

  private static Decoded decodeOther(byte[] bytes, List<String> declared) {
    if (isMostlyUtf8(bytes)) {
      return guessed(mixed(bytes));
    }
    for (String name : declared) {
      Optional<Charset> charset = charset(name);
      if (charset.isPresent() && !charset.get().equals(StandardCharsets.UTF_8)) {
        return known(new String(bytes, charset.get()));
      }
    }
    return guessed(new String(bytes, detected(bytes)));
  }

  /** Returns UTF-16 in its byte order where zero bytes stand at every other place. */
  static Optional<Charset> utf16(byte[] bytes) {
    int seen = Math.min(bytes.length, SAMPLE) & ~1;
    int even = 0;
    int odd = 0;
    for (int n = 0; n < seen; n += 2) {
      even += bytes[n] == 0 ? 1 : 0;
      odd += bytes[n + 1] == 0 ? 1 : 0;
    }
    int many = Math.max(2, seen / 2 * 6 / 10);
    if (odd >= many && even * 10 < odd) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even >= many && odd * 10 < even
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** Returns UTF-16 or UTF-32 where the bytes begin with its mark; UTF-8 needs none. */
  static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32"));
    }
    return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)
        ? Optional.of(StandardCharsets.UTF_16)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int n = 0; n < mark.length; n++) {
      if ((bytes[n] & 0xFF) != mark[n]) {
        return false;
      }
    }
    return true;
  }

  /** Returns the encoding that browsers use under this name: windows-1252 for Latin-1 and ASCII. */
  private static Optional<Charset> charset(String name) {
    try {
      Charset charset = Charset.forName(name.strip().toLowerCase(Locale.ROOT));
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return Optional.of(latin ? WINDOWS_1252 : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    int at = 0;
    int length = 1;
    while (at < bytes.length && length > 0) {
      length = Utf8.length(bytes, at, bytes.length);
      at += length;
    }
    return length > 0;
  }

  private static boolean isMostlyUtf8(byte[] bytes) {
    int characters = 0;
    int strays = 0;
    for (int at = 0; at < bytes.length; ) {
      int length = Utf8.length(bytes, at, bytes.length);
      characters += length > 1 ? 1 : 0;
      strays += length == 0 ? 1 : 0;
      at += Math.max(1, length);
    }
    return characters > 0 && strays <= characters;
  }

  private static String mixed(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int from = 0;
    for (int at = 0; at < bytes.length; ) {
      int length = Utf8.length(bytes, at, bytes.length);
      if (length == 0) {
        text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
        if (Utf8.isCutOff(bytes, at, bytes.length)) {
          return text.append(LOST).toString();
        }
        text.append(new String(bytes, at, 1, WINDOWS_1252));
        from = at + 1;
      }
      at += Math.max(1, length);
    }
    return text.append(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8))
        .toString();
  }

  private static Charset detected(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int from = Math.max(0, Math.min(first - SAMPLE / 4, bytes.length - SAMPLE));
    byte[] sample = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE));
    CharsetMatch match = new CharsetDetector().setText(sample).detect();
    return match == null || match.getConfidence() < BELIEVED
        ? WINDOWS_1252
        : charset(match.getName()).filter(guess -> keepsAscii(sample, guess)).orElse(WINDOWS_1252);
  }

  /**
   * Returns whether every byte of ASCII stays the character that it is. A guess that makes other
   * signs of some (ISO 2022 by its escapes, EBCDIC) could end a string of JSON or a tag elsewhere
   * than it is written; no Indonesian text is in such an encoding.
   */
  private static boolean keepsAscii(byte[] bytes, Charset guess) {
    StringBuilder ascii = new StringBuilder();
    for (byte b : bytes) {
      if (b >= 0) {
        ascii.append((char) b);
      }
    }
    StringBuilder decoded = new StringBuilder();
    new String(bytes, guess).chars().filter(c -> c < 0x80).forEach(c -> decoded.append((char) c));
    return ascii.compareTo(decoded) == 0;
  }

  private static Decoded known(String text) {
    return new Decoded(text, EnumSet.noneOf(ArticleIssue.class));
  }

  private static Decoded guessed(String text) {
    return new Decoded(text, EnumSet.of(ArticleIssue.ENCODING_GUESSED));
  }
}
