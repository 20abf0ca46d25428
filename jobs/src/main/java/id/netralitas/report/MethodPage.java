package id.netralitas.report;

import id.netralitas.table.ReferenceTables;
import id.netralitas.table.Table;
import java.util.List;

/** The page that says how the figures come about and what they cannot say. */
public final class MethodPage extends Page {

  private static final List<String> SECTIONS =
      List.of(
          "source",
          "relevant",
          "record",
          "event",
          "place",
          "date",
          "votes",
          "counts",
          "stages",
          "readings",
          "official",
          "legal",
          "rates",
          "statistics",
          "clusters",
          "exposure",
          "status",
          "agreement",
          "delay",
          "bounds",
          "robustness",
          "timing",
          "tellers",
          "unseen",
          "budget",
          "uncertainty",
          "persons",
          "proof",
          "limits");

  MethodPage(Edition edition) {
    super(edition, "method.html");
  }

  @Override
  public String title() {
    return text("method.title");
  }

  /** Returns the keys of its sections, in order. */
  public List<String> sections() {
    return SECTIONS;
  }

  /** Returns the legal texts that the reference has. */
  public List<Table.Row> legalTexts() {
    return report().table(ReferenceTables.LEGAL_TEXTS).rows();
  }

  /** Returns from when to when a text is in force, as far as known; a dash where nothing is. */
  public String inForce(Table.Row text) {
    String from = text.text("in_force_from");
    String to = text.text("in_force_to");
    if (to == null) {
      return from == null ? NOT_TOLD : text("legal.from", date(from));
    }
    return from == null ? text("legal.to", date(to)) : text("legal.span", date(from), date(to));
  }

  /** Returns the ways in which an article is linked to an event, by code. */
  public List<String> linkRules() {
    return List.of("SAME_TEXT", "SAME_RELEASE", "SAME_EVENT", "OVERRIDE");
  }

  /** Returns the reasons why one of several values was chosen, by code. */
  public List<String> choiceRules() {
    return List.of("PRECISION", "MAJORITY", "EARLIEST", "OVERRIDE");
  }
}
