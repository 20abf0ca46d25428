package id.netralitas.chart;

import id.netralitas.table.Table;
import id.netralitas.wording.Wording;
import java.util.Optional;

/** The chart of official figures and of what the collected articles tell. */
public final class OfficialCharts {

  private OfficialCharts() {}

  /**
   * Returns it in the language of {@code wording}; empty where the table has no figure to compare.
   *
   * @param pressAgainstOfficial the table of that name
   */
  public static Optional<Chart> of(Table pressAgainstOfficial, Caption caption, Wording wording) {
    return new OfficialPanels(new Page(wording, caption)).of(pressAgainstOfficial);
  }
}
