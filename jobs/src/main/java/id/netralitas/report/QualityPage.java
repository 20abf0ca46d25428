package id.netralitas.report;

import id.netralitas.table.LinkTables;
import id.netralitas.table.OutletTables;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page that says how much of the input is in the figures, and how good it is. */
public final class QualityPage extends Page {

  private static final int OUTLETS = 25;
  private static final int MONTHS = 24;
  private static final String REJECT = "reject.";
  private static final String ISSUE = "issue.";

  QualityPage(Edition edition) {
    super(edition, "quality.html");
  }

  /**
   * A whole and the parts that it falls into.
   *
   * @param isWhole whether the parts add up to the whole; the run is not published if they do not
   */
  public record Split(String name, long whole, List<Part> parts, boolean isWhole) {}

  /**
   * A part of a whole.
   *
   * @param left percent of the bar before it
   * @param width percent of the bar that it takes
   */
  public record Part(String name, long value, String link, double left, double width, int shade) {}

  /** A code with how often it was met. */
  public record Counted(String code, String meaning, long value, String share) {}

  /** The articles of an outlet by month, as many as {@link #months()}. */
  public record OutletMonths(String outlet, List<Long> articles) {}

  @Override
  public String title() {
    return text("quality.title");
  }

  /** Returns the reconciliation as bars: every whole with its parts. */
  public List<Split> splits() {
    Report r = report();
    return List.of(
        split(
            "lines",
            "lines_read",
            part("accepted", r.counted("records_accepted"), csv("articles")),
            part("rejected", r.counted("records_rejected"), csv("rejects")),
            part("duplicate", r.counted("records_duplicate"), csv("duplicates"))),
        split(
            "articles",
            "records_accepted",
            part("with_events", r.counted("articles_with_events"), csv("articles")),
            part(
                "without_events",
                r.counted("records_accepted") - r.counted("articles_with_events"),
                csv("articles"))),
        split(
            "mentions",
            "mentions_read",
            part("in_events", r.counted("mentions"), csv("mentions")),
            part("left_out", r.counted("mentions_left_out_by_filter"), null),
            part("dropped", r.counted("mentions_dropped_by_override"), csv("overrides"))),
        split(
            "dates",
            "events",
            part("day", dayEvents(), list(EventLists.ALL)),
            part("month_or_year", r.counted("events_known_to_month_or_year"), list(EventLists.ALL)),
            part("undated", r.counted("events_undated"), list("lists/" + Tables.UNDATED))),
        split(
            "places",
            "events",
            part(
                "located",
                r.counted("events") - r.counted("events_unlocated"),
                list(EventLists.ALL)),
            part("unlocated", r.counted("events_unlocated"), province(Tables.UNLOCATED))));
  }

  private long dayEvents() {
    return report().counted("events")
        - report().counted("events_undated")
        - report().counted("events_known_to_month_or_year");
  }

  private Part part(String key, long value, String link) {
    return new Part(text("quality.part." + key), value, value == 0 ? null : link, 0, 0, 0);
  }

  private Split split(String key, String whole, Part... parts) {
    long total = report().counted(whole);
    List<Part> placed = new ArrayList<>();
    double left = 0;
    for (Part part : parts) {
      double width = total == 0 ? 0 : 100.0 * part.value() / total;
      placed.add(new Part(part.name(), part.value(), part.link(), left, width, placed.size()));
      left += width;
    }
    long sum = placed.stream().mapToLong(Part::value).sum();
    return new Split(text("quality.whole." + key), total, placed, sum == total);
  }

  /** Returns a position on a bar with two decimals, as SVG has it. */
  public String position(double percent) {
    return BigDecimal.valueOf(percent).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** Returns the reasons of rejects that were met. */
  public List<Counted> rejects() {
    return counted(REJECT, report().counted("lines_read"));
  }

  /** Returns the issue codes that were met. */
  public List<Counted> issues() {
    return counted(ISSUE, report().counted("records_accepted"));
  }

  private List<Counted> counted(String prefix, long whole) {
    return report().quality().rows().stream()
        .filter(row -> row.text("check").startsWith(prefix))
        .map(
            row ->
                new Counted(
                    row.text("check").substring(prefix.length()),
                    wording().textOr(row.text("check"), ""),
                    row.number("value"),
                    percent(row.number("value"), whole)))
        .toList();
  }

  /** Returns the checks that bind: what was expected, and what is. */
  public List<Table.Row> binding() {
    return report().quality().rows().stream()
        .filter(row -> row.number("expected") != null)
        .toList();
  }

  public String checkMeaning(Table.Row row) {
    return wording().textOr("check." + row.text("check"), "");
  }

  /** Returns the outlets with most articles. */
  public List<Table.Row> outlets() {
    List<Table.Row> all = report().table(OutletTables.OUTLETS).rows();
    return all.subList(0, Math.min(OUTLETS, all.size()));
  }

  public String outletName(Table.Row row) {
    String name = row.text("outlet");
    return name == null ? text("events.source.unnamed") : name;
  }

  /** Returns the months with most articles, at most {@value #MONTHS}, in the order of time. */
  public List<String> months() {
    Map<String, Long> articles =
        report().table(OutletTables.OUTLET_MONTHS).rows().stream()
            .filter(row -> !row.text("month").equals(Tables.UNDATED))
            .collect(
                Collectors.groupingBy(
                    row -> row.text("month"),
                    TreeMap::new,
                    Collectors.summingLong(row -> row.number("articles"))));
    List<String> months = new ArrayList<>(articles.keySet());
    months.sort(
        Collections.reverseOrder(Comparator.comparing(articles::get))
            .thenComparing(Collections.reverseOrder()));
    return months.stream().limit(MONTHS).sorted().toList();
  }

  public String monthName(String month) {
    YearMonth parsed = YearMonth.parse(month);
    return wording().shortMonth(parsed) + " " + parsed.getYear();
  }

  /** Returns for each of {@link #outlets()} its articles in each of the months. */
  public List<OutletMonths> coverage() {
    List<String> months = months();
    Map<String, Map<String, Long>> articles = new TreeMap<>();
    for (Table.Row row : report().table(OutletTables.OUTLET_MONTHS).rows()) {
      articles
          .computeIfAbsent(outletName(row), outlet -> new TreeMap<>())
          .put(row.text("month"), row.number("articles"));
    }
    return outlets().stream()
        .map(this::outletName)
        .map(
            outlet ->
                new OutletMonths(
                    outlet,
                    months.stream()
                        .map(month -> articles.get(outlet).getOrDefault(month, 0L))
                        .toList()))
        .toList();
  }

  /** Returns the shade of a cell of the coverage: 0 for none, to 4. */
  public int shade(long articles) {
    if (articles == 0) {
      return 0;
    }
    return articles < 2 ? 1 : articles < 5 ? 2 : articles < 10 ? 3 : 4;
  }

  /** Returns the issue codes by outlet, the most frequent pairs first. */
  public List<Table.Row> issuesByOutlet() {
    return report().table(OutletTables.OUTLET_ISSUES).rows().stream()
        .sorted(
            Comparator.comparing((Table.Row row) -> -row.number("articles"))
                .thenComparing(row -> row.text("issue"))
                .thenComparing(this::outletName))
        .limit(OUTLETS)
        .toList();
  }

  /** Returns the corrections made by hand, in the order of their file. */
  public List<Table.Row> corrections() {
    return report().table(LinkTables.OVERRIDES).rows();
  }

  /** Returns the link to the event of a mention, {@code article_id#n}; null if it is not listed. */
  public String eventOf(String mention) {
    int hash = mention.lastIndexOf('#');
    String article = mention.substring(0, hash);
    String number = mention.substring(hash + 1);
    return report().events().stream()
        .filter(
            entry ->
                entry.sources().stream()
                    .anyMatch(
                        source ->
                            source.articleId().equals(article)
                                && number.equals(source.mention().number("mention").toString())))
        .findFirst()
        .map(entry -> base() + lists().address(entry))
        .orElse(null);
  }
}
