package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.text.Tokenizer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LemmaTableTest {

  private static final Lexicon LEXICON = new Lexicon(Extraction.REFERENCE);

  /** As the grammar has it (Tata Bahasa Baku Bahasa Indonesia, 4th ed., on meN-). */
  @ParameterizedTest
  @CsvSource({
    "tegur, menegur, ditegur",
    "panggil, memanggil, dipanggil",
    "klarifikasi, mengklarifikasi, diklarifikasi",
    "selidik+i, menyelidiki, diselidiki",
    "jatuh+kan, menjatuhkan, dijatuhkan",
    "copot, mencopot, dicopot",
    "layang+kan, melayangkan, dilayangkan",
    "usut, mengusut, diusut",
    "beri, memberi, diberi",
  })
  void theFormsOfALemma(String lemma, String active, String passive) {
    assertThat(LemmaTable.forms(lemma)).contains(active, passive);
  }

  static Stream<LemmaTable.Rule> rows() {
    return LemmaTable.read().rules().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void theWordInBracketsIsAFormOfTheRow(LemmaTable.Rule rule) {
    String plain = rule.example().replaceAll("[\\[\\]]", "");
    Document document = new Document(Tokenizer.tokens(plain, LEXICON.phrases()), LEXICON);
    int token = 0;
    while (document.tokens().start(token) < rule.example().indexOf('[')) {
      token++;
    }

    assertThat(document.is(token, rule.cue(), rule.value())).isTrue();
    assertThat(rule.phrases())
        .anyMatch(phrase -> plain.substring(rule.example().indexOf('[')).startsWith(phrase));
  }
}
