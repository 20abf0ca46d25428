package id.netralitas.aggregate;

import id.netralitas.reference.LegalText;
import id.netralitas.table.ReferenceTables;
import id.netralitas.table.Table;
import java.util.Arrays;
import java.util.List;

/** The legal texts of the reference as a table of the release. */
public final class LegalTexts {

  private LegalTexts() {}

  /** Returns the table, in the order given. */
  public static Table table(List<LegalText> texts) {
    return Table.of(
        ReferenceTables.LEGAL_TEXTS,
        texts.stream()
            .map(
                text ->
                    Arrays.<Object>asList(
                        text.reference(),
                        text.title(),
                        text.issued(),
                        text.from(),
                        text.to(),
                        text.source()))
            .toList());
  }
}
