package id.netralitas.finding;

import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much was watched: the days of a span, each as often as outlets published then. An outlet
 * publishes from its first article to its last, of whatever matter, and before and after by its
 * mean time between two articles, because the ends of a row of drawn days lie inside of what they
 * were drawn from by that much on average. One that has a single dated article, or none, says
 * nothing of when it published and is left out. Where all are left out, every day of the window
 * counts once.
 */
public final class OutletDays {

  private final ObservationWindow window;
  private final List<ObservationWindow> published;
  private final Set<YearMonth> withArticles;

  private OutletDays(
      ObservationWindow window, List<ObservationWindow> published, Set<YearMonth> withArticles) {
    this.window = window;
    this.published = published;
    this.withArticles = withArticles;
  }

  /**
   * Returns the outlet-days of a release.
   *
   * @param outlets the table of outlets: articles, those without a day, first and last day
   * @param outletMonths the table of outlets by month
   */
  static OutletDays of(Table outlets, Table outletMonths, ObservationWindow window) {
    List<ObservationWindow> published = new ArrayList<>();
    for (Table.Row row : outlets.rows()) {
      long dated = row.number("articles") - row.number("unpublished");
      String first = row.text("first_published");
      String last = row.text("last_published");
      if (dated > 1 && first != null && first.length() == 10 && last.length() == 10) {
        published.add(publishing(LocalDate.parse(first), LocalDate.parse(last), dated));
      }
    }
    Set<YearMonth> withArticles = new HashSet<>();
    for (Table.Row row : outletMonths.rows()) {
      String month = row.text("month");
      if (!month.equals(Tables.UNDATED) && month.length() == 7) {
        withArticles.add(YearMonth.parse(month));
      }
    }
    return new OutletDays(window, published, withArticles);
  }

  private static ObservationWindow publishing(LocalDate first, LocalDate last, long articles) {
    long gap = Math.round((double) ChronoUnit.DAYS.between(first, last) / (articles - 1));
    return new ObservationWindow(first.minusDays(gap), last.plusDays(gap));
  }

  /** Returns the outlet-days of a span, both ends included, as far as it was observed. */
  double in(LocalDate start, LocalDate end) {
    LocalDate first = start.isBefore(window.from()) ? window.from() : start;
    LocalDate last = window.upTo(end);
    if (published.isEmpty()) {
      return (double) window.days(start, end);
    }
    return (double) published.stream().mapToLong(outlet -> outlet.days(first, last)).sum();
  }

  /** Returns the outlet-days of a month, as far as it was observed. */
  double in(YearMonth month) {
    return in(month.atDay(1), month.atEndOfMonth());
  }

  /**
   * Returns whether nobody published anything in a month, so that its having no event says nothing.
   * Where no article has a month, no month is a gap.
   */
  boolean isGap(YearMonth month) {
    return !withArticles.isEmpty() && !withArticles.contains(month);
  }
}
