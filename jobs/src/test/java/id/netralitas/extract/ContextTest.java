package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.extract.ContextTable.Direction;
import id.netralitas.extract.ContextTable.Rule;
import id.netralitas.text.Tokenizer;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContextTest {

  private static final Lexicon LEXICON = new Lexicon(Extraction.REFERENCE);
  private static final String HEADER =
      "row\teffect\tdirection\treach\tapplies to\tphrases\texample\n";

  static Stream<Rule> rows() {
    return LEXICON.context().rules().stream();
  }

  /** The word in brackets is under the effect of the row, and would not be without the row. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void everyRowDecidesItsExample(Rule rule) {
    Example example = Example.of(rule.example());
    Context all = new Context(example.document(), LEXICON.context());
    Context without = new Context(example.document(), LEXICON.context().without(rule));

    for (Predicate predicate : rule.applies()) {
      Set<Factuality> found = all.of(example.token(), predicate, example.sentence());
      if (isTrigger(rule)) {
        assertThat(found).as("of %s", predicate).containsAll(rule.effects());
        assertThat(all.rows(example.token(), predicate, example.sentence())).contains(rule.name());
      }
    }
    assertThat(
            rule.applies().stream()
                .map(each -> all.rows(example.token(), each, example.sentence()))
                .toList())
        .isNotEqualTo(
            rule.applies().stream()
                .map(each -> without.rows(example.token(), each, example.sentence()))
                .toList());
    if (!isTrigger(rule)) {
      assertThat(
              all.isAsserted(example.token(), Predicate.SANCTION, example.sentence())
                  || all.isAsserted(example.token(), Predicate.PLEDGE, example.sentence()))
          .isTrue();
    }
  }

  private static boolean isTrigger(Rule rule) {
    return rule.direction() != Direction.PSEUDO && rule.direction() != Direction.TERMINATE;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          demnad        | FORWARD | 3      | SANCTION | effect 'demnad' is none of ASSERTED, DENIED, PLANNED
          DENIED        | AHEAD   | 3      | SANCTION | direction 'AHEAD' is none of FORWARD, BACKWARD, BOTH
          DENIED        | FORWARD | far    | SANCTION | reach 'far' is none of CLAUSE, SENTENCE or a number
          DENIED        | FORWARD | 3      | SANKSI   | applies to 'SANKSI' is none of PLEDGE, DECLARATION
          """)
  void aMisspeltValueStopsTheStartWithFileAndLine(
      String effect, String direction, String reach, String applies, String told) {
    String row =
        String.join(
            "\t", "a", effect, direction, reach, applies, "tidak", "Tidak [dijatuhi sanksi].");

    assertThatThrownBy(() -> ContextTable.of("# a note\n" + HEADER + row + "\n"))
        .hasMessageStartingWith("context.tsv line 3: " + told);
  }

  /** A sentence with a word in brackets. */
  record Example(Document document, Sentence sentence, int token) {

    static Example of(String text) {
      int at = text.indexOf('[');
      String plain = text.replace("[", "").replace("]", "");
      Document document = new Document(Tokenizer.tokens(plain, LEXICON.phrases()), LEXICON);
      int token = 0;
      while (document.tokens().start(token) < at) {
        token++;
      }
      Sentence sentence = new Sentence(0, document.size(), Layout.Kind.BODY, 0);
      return new Example(document, sentence, token);
    }
  }
}
