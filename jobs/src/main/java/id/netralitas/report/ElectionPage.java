package id.netralitas.report;

import id.netralitas.record.Activity;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import java.util.List;

/** The page of an election: its phases, its figures, then its events. */
public final class ElectionPage extends ListPage {

  private final String code;
  private final Table.Row election;

  ElectionPage(Edition edition, Table.Row election, EventLists.EventList list) {
    super(edition, list, list.chunks().get(0));
    this.election = election;
    this.code = election.text("election");
  }

  public Table.Row row() {
    return election;
  }

  /** Returns the figures that matter. */
  public List<Figure> figures() {
    return List.of(
        new Figure(
            number(election.number("events")),
            text("figure.events"),
            text("election.events.note"),
            isEmpty() ? null : "#peristiwa"),
        new Figure(
            number(election.number("provinces")),
            text("figure.provinces"),
            text("election.provinces.note"),
            isEmpty() ? null : "#peristiwa"),
        new Figure(
            number(election.number("undated_events")),
            text("figure.undated"),
            text("figure.undated.note"),
            undated(election)));
  }

  /** Returns in a sentence how many events are in no phase, and why; null where none is told. */
  public String leftOut() {
    return report().table(FindingTables.FINDINGS).rows().stream()
        .filter(row -> row.text("finding").equals("PHASES_LEFT_OUT"))
        .filter(row -> code.equals(row.text("subject")))
        .findFirst()
        .map(row -> row.text("text_" + language()))
        .orElse(null);
  }

  /** Returns the rows of its phases; none if the calendar does not hold the election. */
  public List<Table.Row> phases() {
    return report().table(FindingTables.PHASES).rows().stream()
        .filter(row -> row.text("election").equals(code))
        .toList();
  }

  /** Returns the days of a phase in words; that they differ where each region has its own. */
  public String days(Table.Row phase) {
    String start = phase.text("start");
    String end = phase.text("end");
    if (start == null) {
      return text("election.phase.regional");
    }
    return start.equals(end) ? date(start) : date(start) + " – " + date(end);
  }

  /** Returns the link to the events of a phase; null if there are none. */
  public String phaseLink(Table.Row phase) {
    return list("elections/" + code, "f-" + phase.text("phase"));
  }

  public Long count(Activity activity) {
    return election.number(activity.column());
  }

  /** Returns its number of events of the most frequent activity; 1 if there is none. */
  public long most() {
    return activities().stream().mapToLong(this::count).max().stream()
        .map(most -> Math.max(1, most))
        .findFirst()
        .orElse(1);
  }
}
