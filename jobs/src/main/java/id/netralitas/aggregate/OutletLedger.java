package id.netralitas.aggregate;

import id.netralitas.reference.OutletProfile;
import id.netralitas.reference.Outlets;
import id.netralitas.table.OutletTables;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who tells what, counted while the table of articles passes by. It holds one entry an outlet, a
 * month and an issue code, whatever the number of articles.
 */
public final class OutletLedger {

  /** Stands for "no outlet" as a key; sorts before all names. */
  private static final String UNNAMED = "";

  private final Outlets names;
  private final Map<String, Outlet> outlets = new TreeMap<>();
  private final Map<String, Map<String, Month>> months = new TreeMap<>();
  private final Map<String, Map<String, Long>> issues = new TreeMap<>();

  /** What is counted of one outlet. */
  private static final class Outlet {
    private long articles;
    private long withEvents;
    private long unpublished;
    private long withIssues;
    private String first;
    private String last;
    private String url;
  }

  /** What is counted of one outlet in one month. */
  private static final class Month {
    private long articles;
    private long withEvents;
  }

  /**
   * Begins without articles.
   *
   * @param names what outlets are
   */
  public OutletLedger(Outlets names) {
    this.names = names;
  }

  /** Counts an article. */
  public void add(Table.Row article) {
    String name = article.text("outlet") == null ? UNNAMED : article.text("outlet");
    String published = article.text("published_at");
    boolean hasEvents = article.number("events") > 0;
    List<String> codes = article.list("issues");
    Outlet outlet = outlets.computeIfAbsent(name, key -> new Outlet());
    outlet.url = outlet.url == null ? article.text("url") : outlet.url;
    outlet.articles++;
    outlet.withEvents += hasEvents ? 1 : 0;
    outlet.withIssues += codes.isEmpty() ? 0 : 1;
    if (published == null) {
      outlet.unpublished++;
    } else {
      outlet.first = earlier(outlet.first, published);
      outlet.last = later(outlet.last, published);
    }
    String month = published == null ? Tables.UNDATED : published.substring(0, 7);
    Month count =
        months
            .computeIfAbsent(month, key -> new TreeMap<>())
            .computeIfAbsent(name, key -> new Month());
    count.articles++;
    count.withEvents += hasEvents ? 1 : 0;
    codes.stream()
        .distinct()
        .forEach(
            code ->
                issues.computeIfAbsent(code, key -> new TreeMap<>()).merge(name, 1L, Long::sum));
  }

  /** Returns the table of outlets. */
  public Table outlets() {
    Comparator<Map.Entry<String, Outlet>> mostArticles =
        Comparator.comparingLong((Map.Entry<String, Outlet> entry) -> -entry.getValue().articles)
            .thenComparing(Map.Entry::getKey);
    List<List<Object>> rows = new ArrayList<>();
    outlets.entrySet().stream()
        .sorted(mostArticles)
        .forEach(
            entry -> {
              Outlet outlet = entry.getValue();
              OutletProfile profile =
                  entry.getKey().equals(UNNAMED) ? null : names.profile(entry.getKey(), outlet.url);
              rows.add(
                  row(
                      cell(entry.getKey()),
                      outlet.articles,
                      outlet.withEvents,
                      outlet.unpublished,
                      outlet.withIssues,
                      outlet.first,
                      outlet.last,
                      profile == null ? null : profile.family(),
                      profile == null ? null : profile.kind().name()));
            });
    return Table.of(OutletTables.OUTLETS, rows);
  }

  /** Returns the table of outlets by month, in the order of time, months not known last. */
  public Table months() {
    List<List<Object>> rows = new ArrayList<>();
    months.forEach(
        (month, byOutlet) ->
            byOutlet.forEach(
                (outlet, count) ->
                    rows.add(row(month, cell(outlet), count.articles, count.withEvents))));
    return Table.of(OutletTables.OUTLET_MONTHS, rows);
  }

  /** Returns the table of issue codes by outlet. */
  public Table issues() {
    List<List<Object>> rows = new ArrayList<>();
    issues.forEach(
        (issue, byOutlet) ->
            byOutlet.forEach((outlet, articles) -> rows.add(row(issue, cell(outlet), articles))));
    return Table.of(OutletTables.OUTLET_ISSUES, rows);
  }

  private static List<Object> row(Object... cells) {
    return Arrays.asList(cells);
  }

  private static String cell(String outlet) {
    return outlet.isEmpty() ? null : outlet;
  }

  private static String earlier(String one, String other) {
    return one == null || other.compareTo(one) < 0 ? other : one;
  }

  private static String later(String one, String other) {
    return one == null || other.compareTo(one) > 0 ? other : one;
  }
}
