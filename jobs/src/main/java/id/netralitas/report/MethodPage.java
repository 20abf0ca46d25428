package id.netralitas.report;

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
          "rates",
          "statistics",
          "status",
          "agreement",
          "delay",
          "bounds",
          "robustness",
          "timing",
          "tellers",
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

  /** Returns the ways in which an article is linked to an event, by code. */
  public List<String> linkRules() {
    return List.of("SAME_TEXT", "SAME_RELEASE", "SAME_EVENT", "OVERRIDE");
  }

  /** Returns the reasons why one of several values was chosen, by code. */
  public List<String> choiceRules() {
    return List.of("PRECISION", "MAJORITY", "EARLIEST", "OVERRIDE");
  }
}
