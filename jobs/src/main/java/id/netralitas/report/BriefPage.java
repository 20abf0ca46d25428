package id.netralitas.report;

import java.util.List;

/** The report on one page of paper. */
public final class BriefPage extends HomePage {

  /** Where, when, and how the vote draws near. */
  private static final List<String> PICTURES =
      List.of("tile-map", "events-by-month", "days-before-vote");

  BriefPage(Edition edition) {
    super(edition, "brief.html");
  }

  @Override
  public String title() {
    return text("brief.title");
  }

  @Override
  public boolean hasFigures() {
    return false; // its own, shorter notice stands on the sheet
  }

  /** Returns the three pictures of the page. */
  @Override
  public List<Report.Picture> pictures() {
    return super.pictures().stream().filter(picture -> PICTURES.contains(picture.name())).toList();
  }
}
