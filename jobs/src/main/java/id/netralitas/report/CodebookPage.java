package id.netralitas.report;

/** The page that says what tables, columns and codes mean. */
public final class CodebookPage extends Page {

  CodebookPage(Edition edition) {
    super(edition, "codebook.html");
  }

  @Override
  public String title() {
    return text("codebook.title");
  }

  @Override
  public boolean hasFigures() {
    return false;
  }

  /** Returns what the columns, codes and checks of the tables mean. */
  public Codebook codebook() {
    return new Codebook(report(), wording());
  }
}
