import id.netralitas.finding.Findings;
import id.netralitas.finding.Observation;
import id.netralitas.finding.ObservationWindow;
import id.netralitas.record.Design;
import id.netralitas.reference.Reference;
import id.netralitas.synthetic.SyntheticEvent;
import id.netralitas.synthetic.SyntheticEvents;
import id.netralitas.synthetic.SyntheticEvents.Planted;
import id.netralitas.synthetic.SyntheticTables;
import id.netralitas.table.FindingTables;
import id.netralitas.table.OutletTables;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * How often findings are made in invented corpora that have nothing to find, and in such that have.
 * Run by false-findings.sh.
 *
 * <p>Arguments: folder of the reference data, runs, events a corpus.
 */
public final class FalseFindings {

  private static final double LEVEL = 0.05;
  private static final double[] CLUSTERS = {1, 1.5, 2, 3};
  private static final String PROVINCE = "35";
  private static final LocalDate CAMPAIGN = LocalDate.of(2024, 9, 25);
  private static final LocalDate CAMPAIGN_END = LocalDate.of(2024, 11, 23);

  private static final LocalDate NIGHT = LocalDate.of(2024, 10, 20);
  private static final ObservationWindow WHOLE =
      new ObservationWindow(SyntheticEvents.FIRST_DAY, SyntheticEvents.LAST_DAY);
  private static final ObservationWindow AT_NIGHT =
      new ObservationWindow(
          SyntheticEvents.FIRST_DAY, NIGHT.minusDays(ObservationWindow.REPORTING_LAG));

  private static final Planted IN_PROVINCE = new Planted(2, PROVINCE, null, null);
  private static final Planted IN_CAMPAIGN = new Planted(2, null, CAMPAIGN, CAMPAIGN_END);

  private final Reference reference;
  private final int runs;
  private final int events;

  private FalseFindings(Reference reference, int runs, int events) {
    this.reference = reference;
    this.runs = runs;
    this.events = events;
  }

  public static void main(String[] arguments) {
    new FalseFindings(
            Reference.load(Path.of(arguments[0])),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]))
        .tell();
  }

  private void tell() {
    Map<String, Map<String, Integer>> columns = new LinkedHashMap<>();
    for (double size : CLUSTERS) {
      columns.put("clusters of " + size, count(size, Planted.NOTHING));
    }
    System.out.printf(
        Locale.ROOT,
        "%d corpora of %d events each, nothing planted; share in which a finding is made at 5 %%%n",
        runs,
        events);
    print(columns);
    columns.clear();
    for (double size : CLUSTERS) {
      Map<String, Integer> found = new TreeMap<>();
      found.put("campaign", count(size, IN_CAMPAIGN).getOrDefault("PHASE CAMPAIGN", 0));
      found.put("province", count(size, IN_PROVINCE).getOrDefault("UNUSUAL " + PROVINCE, 0));
      columns.put("clusters of " + size, found);
    }
    System.out.println("A rate ratio of 2 planted; share in which it is found");
    print(columns);
    columns.clear();
    columns.put("night", count(2, Planted.NOTHING, AT_NIGHT, FalseFindings::untilTheNight));
    columns.put("joining", count(2, Planted.NOTHING, WHOLE, FalseFindings::byOutletsThatJoin));
    System.out.printf(
        "Nothing planted, clusters of 2: a night in the campaign (as of %s, %d days for reports),"
            + " and outlets that join%n",
        NIGHT, ObservationWindow.REPORTING_LAG);
    print(columns);
  }

  private void print(Map<String, Map<String, Integer>> columns) {
    TreeSet<String> rows = new TreeSet<>();
    columns.values().forEach(column -> rows.addAll(column.keySet()));
    System.out.printf("%-28s", "");
    columns.keySet().forEach(column -> System.out.printf(" %16s", column));
    System.out.println();
    for (String row : rows) {
      System.out.printf("%-28s", row);
      for (Map<String, Integer> column : columns.values()) {
        System.out.printf(Locale.ROOT, " %16.3f", (double) column.getOrDefault(row, 0) / runs);
      }
      System.out.println();
    }
  }

  private Map<String, Integer> count(double clusterSize, Planted planted) {
    return count(clusterSize, planted, WHOLE, corpus -> corpus);
  }

  private Map<String, Integer> count(
      double clusterSize,
      Planted planted,
      ObservationWindow window,
      UnaryOperator<List<SyntheticEvent>> told) {
    Map<String, Integer> found = new TreeMap<>();
    for (int run = 0; run < runs; run++) {
      List<SyntheticEvent> corpus =
          told.apply(
              SyntheticEvents.inClusters(
                  events, clusterSize, planted, run, reference.places().regencies()));
      made(findings(corpus, window))
          .forEach((finding, isMade) -> found.merge(finding, isMade ? 1 : 0, Integer::sum));
    }
    return found;
  }

  private Table findings(List<SyntheticEvent> corpus, ObservationWindow window) {
    Findings findings = new Findings();
    SyntheticTables.events(corpus).rows().forEach(findings::add);
    Table none = Table.of(FindingTables.READINGS, List.of());
    Observation observation =
        Observation.of(
            window,
            outlets(corpus),
            Table.of(OutletTables.OUTLET_MONTHS, List.of()),
            Set.of(),
            Set.of());
    Table nobody = Table.of(Tables.PEOPLE_TABLE, List.of());
    return findings
        .tables(Design.PANEL, SyntheticEvents.OUTLETS, nobody, none, reference, observation)
        .get(0);
  }

  /** The table of outlets of a panel that wrote nothing else. */
  private static Table outlets(List<SyntheticEvent> corpus) {
    TreeMap<Integer, TreeMap<LocalDate, Long>> days = new TreeMap<>();
    for (SyntheticEvent event : corpus) {
      for (int outlet : event.outlets()) {
        days.computeIfAbsent(outlet, key -> new TreeMap<>()).merge(event.day(), 1L, Long::sum);
      }
    }
    List<List<Object>> rows = new ArrayList<>();
    days.forEach(
        (outlet, articles) -> {
          long all = articles.values().stream().mapToLong(Long::longValue).sum();
          rows.add(
              Arrays.asList(
                  "outlet-" + outlet,
                  all,
                  all,
                  0L,
                  0L,
                  articles.firstKey().toString(),
                  articles.lastKey().toString()));
        });
    return Table.of(OutletTables.OUTLETS, rows);
  }

  /** What a night knows: nothing that comes later. */
  private static List<SyntheticEvent> untilTheNight(List<SyntheticEvent> corpus) {
    return corpus.stream().filter(event -> !event.day().isAfter(NIGHT)).toList();
  }

  /**
   * What a panel tells whose outlets join one after another in nine months, each event told by one:
   * twice as many outlets see twice as many events.
   */
  private static List<SyntheticEvent> byOutletsThatJoin(List<SyntheticEvent> corpus) {
    return corpus.stream()
        .map(
            event ->
                new SyntheticEvent(
                    event.number(),
                    event.regencyCode(),
                    event.day(),
                    event.activity(),
                    List.of(event.number() % SyntheticEvents.OUTLETS).stream()
                        .filter(
                            outlet ->
                                !event
                                    .day()
                                    .isBefore(SyntheticEvents.FIRST_DAY.plusDays(outlet * 7L)))
                        .toList(),
                    event.people()))
        .toList();
  }

  private Map<String, Boolean> made(Table findings) {
    Map<String, Boolean> made = new TreeMap<>();
    for (Table.Row row : findings.rows()) {
      String finding = row.text("finding");
      switch (finding) {
        case "UNUSUAL_PROVINCES" ->
            made.merge(finding, row.decimal("estimate") > 0, Boolean::logicalOr);
        case "UNUSUAL_PROVINCE" ->
            made.put("UNUSUAL " + row.text("subject").replaceFirst(".*/", ""), true);
        case "TREND" -> made.merge(finding, isBelow(row.decimal("p_corrected")), Boolean::logicalOr);
        case "CHANGE_POINT", "HETEROGENEITY", "DISPERSION", "WEEKDAY" ->
            made.merge(finding, isBelow(row.decimal("p")), Boolean::logicalOr);
        case "PHASE" -> {
          made.merge("PHASE ANY", isBelow(row.decimal("p")), Boolean::logicalOr);
          if (row.text("subject").endsWith("/CAMPAIGN")) {
            made.merge("PHASE CAMPAIGN", isBelow(row.decimal("p")), Boolean::logicalOr);
          }
        }
        case "UNSEEN" ->
            made.merge(
                "UNSEEN misses the truth",
                row.decimal("low") > events || row.decimal("high") < events,
                Boolean::logicalOr);
        default -> {}
      }
    }
    made.keySet().removeIf(finding -> finding.matches("UNUSUAL \\d\\d") && !finding.endsWith(PROVINCE));
    return made;
  }

  private static boolean isBelow(Double p) {
    return p != null && p < LEVEL;
  }
}
