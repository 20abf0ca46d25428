package id.netralitas.chart;

import id.netralitas.table.Table;
import id.netralitas.wording.Wording;

/** The chart of official figures and of what the collected articles tell. */
public final class OfficialCharts {

  private OfficialCharts() {}

  /**
   * Returns it in the language of {@code wording}. A table without a figure to compare gives a
   * picture that says so.
   *
   * @param pressAgainstOfficial the table of that name
   */
  public static Chart of(Table pressAgainstOfficial, Caption caption, Wording wording) {
    return new OfficialPanels(new Page(wording, caption)).of(pressAgainstOfficial);
  }
}
