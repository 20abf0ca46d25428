package id.netralitas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  private static final int ASN = 1;
  private static final int NEUTRAL_ASN = 2;
  private static final int PLEDGE = 3;
  private static final Phrases PHRASES =
      new Phrases.Builder()
          .add("asn", ASN, 1)
          .add("netralitas asn", NEUTRAL_ASN, 2)
          .add("netralitas", 4, 2)
          .add("jum at", 5, 0)
          .add("ikrar", PLEDGE, 0)
          .add("ikrar asn", 6, 4)
          .build();

  private static List<String> found(String text) {
    Tokens tokens = Tokenizer.tokens(text, PHRASES);
    Hits hits = Hits.in(tokens, PHRASES);
    List<String> found = new ArrayList<>();
    for (int t = 0; t < tokens.size(); t++) {
      for (int h = hits.first(t); h < hits.last(t); h++) {
        found.add(hits.meaning(h) + ":" + tokens.written(t, hits.end(h)));
      }
    }
    return found;
  }

  @Test
  void theLongerPhraseComesFirst() {
    assertThat(found("Netralitas ASN"))
        .containsExactly("2:Netralitas ASN", "4:Netralitas", "1:ASN");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the sign           | ± 300   | 7:±
          typed with a slash | +/- 300 | 7:+/-
          typed without      | +-300   | 7:+-
          at least           | ≥300    | 8:≥
          about              | ≈ 300   | 9:≈
          stops inside       | k.l.    | 10:k.l
          """)
  void phrasesMayBeMarks(String why, String text, String expected) {
    Phrases marks =
        new Phrases.Builder()
            .add("±", 7, 0)
            .add(">", 8, 0)
            .add("~", 9, 0)
            .add("k.l", 10, 0)
            .build();
    Tokens tokens = Tokenizer.tokens(text, marks);
    Hits hits = Hits.in(tokens, marks);

    assertThat(hits.size()).isEqualTo(1);
    assertThat(hits.meaning(0) + ":" + tokens.written(0, hits.end(0))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          capitals              | IKRAR              | 3:IKRAR
          with -nya             | ikrarnya           | 3:ikrarnya
          cut at a line end     | ik-\\nrar          | 3:ik-\\nrar
          a tag inside the text | <b>ikrar</b>       | 3:ikrar
          soft hyphen           | ik\u00adrar        | 3:ik\u00adrar
          lost ligature         | netrali\ufb01      | ''
          part of a word        | asnawi             | ''
          hyphen between        | netralitas-asn     | 2:netralitas-asn
          """)
  void readsOverDamage(String why, String text, String expected) {
    List<String> found = found(text.replace("\\n", "\n"));

    assertThat(found.isEmpty() ? "" : found.get(0)).isEqualTo(expected.replace("\\n", "\n"));
  }

  @Test
  void marksTellWhetherATextMayHoldAPhrase() {
    assertThat(Tokenizer.marks("Hujan turun.", PHRASES)).isZero();
    assertThat(Tokenizer.marks("Netralitas pegawai", PHRASES)).isEqualTo(2);
    assertThat(Tokenizer.marks("Ikrar pegawai", PHRASES)).isZero();
    assertThat(Tokenizer.marks("Ikrar semua ASN", PHRASES)).isEqualTo(1 | 4);
  }

  @Test
  void marksAreReadOnlyUntilThereAreEnough() {
    String text = "ASN berikrar. Netralitas dijaga.";

    assertThat(Tokenizer.marks(text, PHRASES, marks -> (marks & 1) != 0)).isEqualTo(1);
    assertThat(Tokenizer.marks(text, PHRASES, marks -> false)).isEqualTo(1 | 2);
  }

  @Test
  void everyTokenLiesInTheTextBehindTheOneBefore() {
    String text = "Senin (4/11/2024), “ASN” &amp; <i>PNS</i> Jum'at 6.229\r\nâ€œya”";
    Tokens tokens = Tokenizer.tokens(text, PHRASES);

    for (int t = 0; t < tokens.size(); t++) {
      assertThat(tokens.start(t)).isLessThan(tokens.end(t));
      assertThat(tokens.end(t)).isLessThanOrEqualTo(text.length());
      assertThat(t == 0 || tokens.start(t) >= tokens.end(t - 1)).isTrue();
    }
  }

  @Test
  void lookingForMarksAloneNeverLacksOne() {
    String[] pieces = {
      "asn",
      "ASN",
      "Asn",
      "netralitas",
      "netrali",
      "ta",
      "s",
      "nya",
      "-",
      "-\n",
      "\u00ad",
      "'",
      " ",
      "\n",
      ".",
      "7",
      "\ufffd",
      "\ufb01",
      "\u00e9",
      "\u00e2\u20ac\u0153",
      "<b>",
      "<",
      ">",
      "&amp;",
      "ikrar",
      "a",
      "net",
      "\u0130",
      "\ud83d\ude00"
    };
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      int all = marksOfPhrases(text.toString());
      int scanned = Tokenizer.marks(text.toString(), PHRASES);
      assertThat(scanned & all).as("marks of '%s'", text).isEqualTo(all);
      if (text.indexOf("<") < 0) {
        assertThat(scanned & 3).as("marks of '%s'", text).isEqualTo(all & 3);
      }
    }
  }

  private static int marksOfPhrases(String text) {
    Hits hits = Hits.in(Tokenizer.tokens(text, PHRASES), PHRASES);
    int marks = 0;
    for (int hit = 0; hit < hits.size(); hit++) {
      marks |=
          switch (hits.meaning(hit)) {
            case ASN -> 1;
            case NEUTRAL_ASN, 4 -> 2;
            case 6 -> 4;
            default -> 0;
          };
    }
    return marks;
  }
}
