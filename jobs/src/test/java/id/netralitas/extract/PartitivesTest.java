package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import id.netralitas.text.Tokenizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartitivesTest {

  private static final Lexicon LEXICON = new Lexicon(Extraction.REFERENCE);

  static Stream<PartitiveTable.Rule> rows() {
    return PartitiveTable.read().rules().stream();
  }

  /** What befell the part in brackets did not befall the whole in braces. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void everyRowTellsPartFromWhole(PartitiveTable.Rule rule) {
    String example = rule.example();
    List<Headcount> found = headcounts(example.replaceAll("[\\[\\]{}]", ""));
    boolean isPartFirst = rule.order() == PartitiveTable.Order.PART_FIRST;
    Headcount part = found.get(isPartFirst ? 0 : 1);
    Headcount whole = found.get(isPartFirst ? 1 : 0);

    assertThat(found).hasSize(2);
    assertThat(part.scope()).isNotEqualTo(whole.scope());
    assertThat(part.number().value()).isLessThan(whole.number().value());
    if (isPartFirst) {
      assertThat(whole.rule()).isEqualTo(PartitiveTable.NAME + ":" + rule.name());
    }
  }

  private static List<Headcount> headcounts(String example) {
    Document document =
        new Document(Tokenizer.tokens("Kabar\n" + example, LEXICON.phrases()), LEXICON);
    Elections elections = new Elections(document, Extraction.REFERENCE.calendar());
    return new HeadcountReader(
            document, new Jurisdiction(Level.UNKNOWN, null, null), elections, true)
        .read(document.sentences());
  }
}
