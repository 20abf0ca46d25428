package id.netralitas.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From bytes to text: what the encoding is, and what of spoilt text is turned back. */
class DecodingTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String TEXT =
      "Bupati: “ASN harus netral” – begitu pesannya kepada 6.229 pegawai, café dan naïf.";

  static Stream<Arguments> encodings() {
    return Stream.of(
        arguments("UTF-8", TEXT.getBytes(StandardCharsets.UTF_8), List.of()),
        arguments("UTF-8 with mark", bytes("\uFEFF" + TEXT, "UTF-8"), List.of()),
        arguments("UTF-8 beats a false name", bytes(TEXT, "UTF-8"), List.of("iso-8859-1")),
        arguments("UTF-16 LE with mark", bytes("\uFEFF" + TEXT, "UTF-16LE"), List.of()),
        arguments("UTF-16 BE with mark", bytes("\uFEFF" + TEXT, "UTF-16BE"), List.of()),
        arguments("UTF-32 with mark", bytes("\uFEFF" + TEXT, "UTF-32BE"), List.of()),
        arguments("declared windows-1252", bytes(TEXT, "windows-1252"), List.of("windows-1252")),
        arguments("Latin-1 is windows-1252", bytes(TEXT, "windows-1252"), List.of("ISO-8859-1")),
        arguments("ASCII is windows-1252", bytes(TEXT, "windows-1252"), List.of("us-ascii")),
        arguments(
            "false UTF-8, next name", bytes(TEXT, "windows-1252"), List.of("utf-8", "cp1252")),
        arguments("no such name", bytes(TEXT, "windows-1252"), List.of("utf8mb4!", "cp1252")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void decodesWithoutAGuess(String why, byte[] bytes, List<String> declared) {
    Decoding.Decoded decoded = Decoding.decode(bytes, declared);
    assertThat(CleanText.of(decoded.text()).text()).as(why).isEqualTo(TEXT);
    assertThat(decoded.issues()).as(why).isEmpty();
  }

  static Stream<Arguments> guesses() {
    return Stream.of(
        arguments("windows-1252 undeclared", bytes(TEXT, "windows-1252"), TEXT),
        arguments("UTF-16 LE without mark", bytes(TEXT, "UTF-16LE"), TEXT),
        arguments("UTF-16 BE without mark", bytes(TEXT, "UTF-16BE"), TEXT),
        arguments(
            "a lone byte in UTF-8",
            joined(bytes("“Netral” ", "UTF-8"), 0x96, " siap"),
            "“Netral” – siap"),
        arguments(
            "a lone byte in ASCII",
            joined(bytes("netral ", "UTF-8"), 0x96, " siap"),
            "netral – siap"));
  }

  /** Whatever the guess is, it must not move the end of a string or of a tag. */
  @Test
  void noGuessTakesASignOfAsciiAway() {
    Random random = new Random(20_241_127);
    for (int n = 0; n < 2_000; n++) {
      byte[] bytes = bytes("{\"text\":\"" + TEXT + "\"}", "windows-1252");
      for (int changes = random.nextInt(1, 12); changes > 0; changes--) {
        byte other = (byte) (random.nextInt(3) == 0 ? 0x1B : random.nextInt(1, 256));
        bytes[random.nextInt(bytes.length)] = other;
      }
      String ascii = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[\\x80-\\xff]", "");
      assertThat(Decoding.decode(bytes, List.of()).text().replaceAll("[^\\x00-\\x7f]", ""))
          .as("case %d", n)
          .isEqualTo(ascii);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guesses")
  void saysThatItGuessed(String why, byte[] bytes, String expected) {
    Decoding.Decoded decoded = Decoding.decode(bytes, List.of());
    assertThat(decoded.text()).as(why).isEqualTo(expected);
    assertThat(decoded.issues()).as(why).containsExactly(ArticleIssue.ENCODING_GUESSED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quotes and dash     | “ASN harus netral” – pesannya     | 1
          spoilt twice        | “ASN harus netral” – pesannya     | 2
          three times         | “ASN harus netral” – pesannya     | 3
          accents             | Café dan naïf, “siap”             | 1
          bullet and ellipsis | • Netral… dan • adil              | 1
          """)
  void turnsBackMojibake(String why, String text, int times) {
    String spoilt = text;
    for (int n = 0; n < times; n++) {
      spoilt = spoiltOnce(spoilt);
    }
    CleanText clean = CleanText.of(spoilt);
    assertThat(clean.text()).as(why).isEqualTo(text);
    assertThat(clean.issues()).as(why).containsExactly(ArticleIssue.MOJIBAKE_REPAIRED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain               | ASN harus netral
          real quotes         | “ASN harus netral” – pesannya
          accents             | Café, naïf, Müller, Ñ, ß, Åland
          capital with accent | SÃO PAULO, CÂMARA, PÂTÉ
          degree and section  | 30 °C, § 5, ½, ×2, «ya»
          other scripts       | 中文 Русский עברית
          emoji               | Netral 👍🏽 ya
          """)
  void leavesRealTextAlone(String why, String text) {
    CleanText clean = CleanText.of(text);
    assertThat(clean.text()).as(why).isEqualTo(text);
    assertThat(clean.issues()).as(why).isEmpty();
  }

  @Test
  void keepsAndFlagsWhatHasMoreThanOneReading() {
    CleanText clean = CleanText.of("Angka â€ itu");
    assertThat(clean.text()).isEqualTo("Angka â€ itu");
    assertThat(clean.issues()).containsExactly(ArticleIssue.MOJIBAKE_SUSPECTED);
  }

  @Test
  void flagsLostCharactersAndDropsNulAndMarks() {
    CleanText clean = CleanText.of("\uFEFFne\0tral \uD83D siap\r\nya\rtidak");
    assertThat(clean.text()).isEqualTo("netral \uFFFD siap\nya\ntidak");
    assertThat(clean.issues()).containsExactly(ArticleIssue.CHARACTERS_LOST);
  }

  private static String spoiltOnce(String text) {
    // Bytes without a character in windows-1252 stay control characters, as in browsers.
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder spoilt = new StringBuilder();
    for (byte b : bytes) {
      char c = new String(new byte[] {b}, WINDOWS).charAt(0);
      spoilt.append(c == '\uFFFD' ? (char) (b & 0xFF) : c);
    }
    return spoilt.toString();
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  private static byte[] joined(byte[] start, int lone, String rest) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(start);
    all.write(lone);
    all.writeBytes(rest.getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }
}
