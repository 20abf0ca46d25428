package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import id.netralitas.text.Tokenizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RolesTest {

  private static final Lexicon LEXICON = new Lexicon(Extraction.REFERENCE);

  static Stream<RoleTable.Rule> rows() {
    return LEXICON.roles().rules().stream();
  }

  /** The number in brackets has the scope, by this row; none where the row counts nobody. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void everyRowDecidesItsExample(RoleTable.Rule rule) {
    List<Headcount> found = headcounts(rule.example());

    assertThat(found.stream().map(Headcount::rule).toList())
        .isEqualTo(
            rule.scope().counted().isPresent()
                ? List.of(RoleTable.NAME + ":" + rule.name())
                : List.of());
    rule.scope().counted().ifPresent(scope -> assertThat(found.get(0).scope()).isEqualTo(scope));
  }

  @Test
  void aMisspeltScopeStopsTheStartWithFileAndLine() {
    String table =
        """
        row\tpredicate\tfactuality\tbeside\tunless\tscope\texample
        a\tSANCTION\tASSERTED\t-\t-\tSANCTOINED\t[Lima] ASN dijatuhi sanksi.
        """;

    assertThatThrownBy(() -> RoleTable.of(table))
        .hasMessageStartingWith("roles.tsv line 2: scope 'SANCTOINED' is none of WORKFORCE,");
  }

  private static List<Headcount> headcounts(String example) {
    String text = "Kabar\n" + example.replace("[", "").replace("]", "");
    Document document = new Document(Tokenizer.tokens(text, LEXICON.phrases()), LEXICON);
    int at = "Kabar\n".length() + example.indexOf('[');
    Elections elections = new Elections(document, Extraction.REFERENCE.calendar());
    return new HeadcountReader(
            document, new Jurisdiction(Level.UNKNOWN, null, null), elections, true)
        .read(document.sentences()).stream()
            .filter(head -> document.tokens().start(head.number().from()) == at)
            .toList();
  }
}
