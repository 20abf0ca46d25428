package id.netralitas.report;

import java.util.List;

/** A page that tells events of one province, each with its articles and their sentences. */
public final class EventsPage extends Page {

  private final EventLists.Told told;

  EventsPage(Edition edition, EventLists.Told told) {
    super(edition, told.file());
    this.told = told;
  }

  @Override
  public String title() {
    String title = text("told.title", provinceName(told.provinceCode()));
    return told.number() == 1 ? title : text("list.page.title", title, number(told.number()));
  }

  public String provinceCode() {
    return told.provinceCode();
  }

  /** Returns the events in words. */
  public List<EventWords> events() {
    return told.entries().stream().map(this::words).toList();
  }

  /** Returns the pages of the province's events. */
  public List<Place> pages() {
    return lists().told().stream()
        .filter(other -> other.provinceCode().equals(told.provinceCode()))
        .map(
            other ->
                new Place(
                    base() + other.file(), number(other.number()), other.number() == told.number()))
        .toList();
  }
}
