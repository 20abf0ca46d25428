package id.netralitas.finding;

import id.netralitas.record.Design;
import id.netralitas.reference.Reference;
import id.netralitas.stats.RateRatio;
import id.netralitas.synthetic.SyntheticEvent;
import id.netralitas.synthetic.SyntheticEvents;
import id.netralitas.synthetic.SyntheticEvents.Planted;
import id.netralitas.synthetic.SyntheticTables;
import id.netralitas.table.FindingTables;
import id.netralitas.table.OutletTables;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * How often findings are made in invented corpora that have nothing to find, and in such that have.
 * Run by false-findings.sh.
 *
 * <p>Arguments: folder of the reference data, runs, events a corpus, and one part (nothing, looked, joining,
 * planted) if not all are wanted.
 */
public final class FalseFindings {

  private static final double LEVEL = 0.05;

  /** What only corpora tell of which all events lie in what is looked at. */
  private static final String UNSEEN = "UNSEEN misses the truth";

  private static final String BY = "CAMPAIGN by ";
  private static final double[] CLUSTERS = {1, 1.5, 2, 3};
  private static final String PROVINCE = "35";
  private static final LocalDate CAMPAIGN = LocalDate.of(2024, 9, 25);
  private static final LocalDate CAMPAIGN_END = LocalDate.of(2024, 11, 23);

  private static final LocalDate NIGHT = LocalDate.of(2024, 10, 20);
  /** What a release looks at: days, and the provinces of a filter. */
  private record Looked(ObservationWindow window, Set<String> provinces) {}

  private static final Looked WHOLE =
      new Looked(
          new ObservationWindow(SyntheticEvents.FIRST_DAY, SyntheticEvents.LAST_DAY), Set.of());
  private static final Looked AT_NIGHT =
      new Looked(
          new ObservationWindow(
              SyntheticEvents.FIRST_DAY, NIGHT.minusDays(ObservationWindow.REPORTING_LAG)),
          Set.of());
  private static final Looked AUTUMN =
      new Looked(
          new ObservationWindow(LocalDate.of(2024, 9, 1), LocalDate.of(2024, 11, 27)), Set.of());
  private static final Looked ONE_PROVINCE = new Looked(WHOLE.window(), Set.of(PROVINCE));

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
        .tell(arguments.length > 3 ? arguments[3] : "");
  }

  private void tell(String part) {
    Map<String, Runnable> parts = new LinkedHashMap<>();
    parts.put("nothing", this::tellNothingPlanted);
    parts.put("looked", this::tellPartsLookedAt);
    parts.put("joining", this::tellOutletsThatJoin);
    parts.put("planted", this::tellPlanted);
    if (part.isEmpty()) {
      parts.values().forEach(Runnable::run);
    } else if (parts.containsKey(part)) {
      parts.get(part).run();
    } else {
      throw new IllegalArgumentException("PART is '" + part + "': give one of " + parts.keySet());
    }
  }

  private void tellNothingPlanted() {
    Map<String, Map<String, Double>> columns = new LinkedHashMap<>();
    for (double size : CLUSTERS) {
      columns.put("clusters of " + size, count(size, Planted.NOTHING));
    }
    columns.values().forEach(column -> column.keySet().removeIf(row -> row.startsWith(BY)));
    print("nothing planted; share in which a finding is made at 5 %", columns);
  }

  private void tellPartsLookedAt() {
    Map<String, Map<String, Double>> columns = new LinkedHashMap<>();
    columns.put("night", count(2, AT_NIGHT, FalseFindings::untilTheNight));
    columns.put("autumn", count(2, AUTUMN, FalseFindings::ofAutumn));
    columns.put("one province", count(2, ONE_PROVINCE, FalseFindings::ofProvince));
    columns.values().forEach(column -> column.remove(UNSEEN));
    print(
        String.format(
            Locale.ROOT,
            "nothing planted, clusters of 2: a night in the campaign (as of %s, %d days for"
                + " reports); --since %s --until %s; --province %s",
            NIGHT,
            ObservationWindow.REPORTING_LAG,
            AUTUMN.window().from(),
            AUTUMN.window().to(),
            PROVINCE),
        columns);
  }

  private void tellOutletsThatJoin() {
    Map<String, Map<String, Double>> columns = new LinkedHashMap<>();
    for (Joining joining : Joining.values()) {
      columns.put(joining.text, count(2, WHOLE, joining::tell));
    }
    columns.values().forEach(column -> column.remove(UNSEEN));
    print(
        "nothing planted, clusters of 2, outlets that join one a week in nine months; and the"
            + " campaign, were exposure days, outlet-days or effective outlet-days",
        columns);
  }

  private void tellPlanted() {
    Map<String, Map<String, Double>> columns = new LinkedHashMap<>();
    for (double size : CLUSTERS) {
      Map<String, Double> found = new TreeMap<>();
      found.put("campaign", count(size, IN_CAMPAIGN).getOrDefault("PHASE CAMPAIGN", 0.0));
      found.put("province", count(size, IN_PROVINCE).getOrDefault("UNUSUAL " + PROVINCE, 0.0));
      columns.put("clusters of " + size, found);
    }
    print("a rate ratio of 2 planted; share in which it is found", columns);
  }

  private void print(String title, Map<String, Map<String, Double>> columns) {
    System.out.printf(Locale.ROOT, "%d corpora of %d events each, %s%n", runs, events, title);
    TreeSet<String> rows = new TreeSet<>();
    columns.values().forEach(column -> rows.addAll(column.keySet()));
    System.out.printf("%-44s", "");
    columns.keySet().forEach(column -> System.out.printf(" %16s", column));
    System.out.println();
    for (String row : rows) {
      System.out.printf("%-44s", row);
      for (Map<String, Double> column : columns.values()) {
        Double value = column.get(row);
        System.out.printf(
            Locale.ROOT, " %16s", value == null ? "" : String.format(Locale.ROOT, "%.3f", value));
      }
      System.out.println();
    }
  }

  private Map<String, Double> count(double clusterSize, Planted planted) {
    return count(clusterSize, planted, WHOLE, corpus -> corpus);
  }

  private Map<String, Double> count(
      double clusterSize, Looked looked, UnaryOperator<List<SyntheticEvent>> told) {
    return count(clusterSize, Planted.NOTHING, looked, told);
  }

  /** How often each finding is made, of the corpora in which it is tested at all. */
  private Map<String, Double> count(
      double clusterSize,
      Planted planted,
      Looked looked,
      UnaryOperator<List<SyntheticEvent>> told) {
    Map<String, Double> sums = new TreeMap<>();
    Map<String, Integer> times = new TreeMap<>();
    for (int run = 0; run < runs; run++) {
      List<SyntheticEvent> corpus =
          told.apply(
              SyntheticEvents.inClusters(
                  events, clusterSize, planted, run, reference.places().regencies()));
      List<Table> tables = tables(corpus, looked);
      Map<String, Double> made = made(table(tables, FindingTables.FINDINGS), events);
      made.putAll(byExposure(tables));
      made.forEach(
          (finding, value) -> {
            sums.merge(finding, value, Double::sum);
            times.merge(finding, 1, Integer::sum);
          });
    }
    sums.replaceAll((finding, sum) -> sum / (isOfAll(finding) ? runs : times.get(finding)));
    return sums;
  }

  /** Provinces that stand out have a finding of their own only where they do. */
  private static boolean isOfAll(String finding) {
    return finding.matches("UNUSUAL \\d\\d");
  }

  private static Table table(List<Table> tables, TableDefinition definition) {
    return tables.stream()
        .filter(table -> table.definition().equals(definition))
        .findFirst()
        .orElseThrow();
  }

  /** What a release tests, without what it draws and ranks besides. */
  private List<Table> tables(List<SyntheticEvent> corpus, Looked looked) {
    Observation observation =
        Observation.of(
            looked.window(), outlets(corpus), outletMonths(corpus), Set.of(), looked.provinces());
    Inputs inputs =
        new Inputs(
            SyntheticTables.events(corpus).rows().stream().map(Occurrence::of).toList(),
            SyntheticEvents.OUTLETS,
            Design.PANEL,
            reference,
            observation);
    Told told = new Told(Design.PANEL, Wording.indonesian(), Wording.english());
    Spread spread = new Spread(inputs, told);
    Spread.ByRegencies events = spread.byRegencies();
    spread.tellClusters(events.located());
    spread.tellDispersion(events);
    spread.tellHeterogeneity(events.located());
    new Rates(inputs, told).tellUnusual(SyntheticEvents.ELECTION);
    new Trends(inputs, told).table();
    new Unseen(inputs, told).tell();
    Table phases = new Phases(inputs, told).table();
    return List.of(told.table(), phases);
  }

  /** What the campaign would be, were exposure days, outlet-days, or those less what is shared. */
  private static Map<String, Double> byExposure(List<Table> tables) {
    Table.Row base = null;
    Table.Row campaign = null;
    for (Table.Row row : table(tables, FindingTables.PHASES).rows()) {
      base = row.text("phase").equals("BEFORE_CAMPAIGN") ? row : base;
      campaign = row.text("phase").equals("CAMPAIGN") ? row : campaign;
    }
    Map<String, Double> by = new TreeMap<>();
    if (campaign == null || campaign.decimal("ratio") == null) {
      return by;
    }
    double phi =
        table(tables, FindingTables.FINDINGS).rows().stream()
            .filter(row -> row.text("finding").equals("CLUSTERS"))
            .mapToDouble(row -> row.decimal("estimate"))
            .findFirst()
            .orElseThrow();
    for (String exposure : List.of("days", "outlet_days", "effective_outlet_days")) {
      RateRatio.Result ratio =
          RateRatio.of(
              campaign.number("events"),
              exposure.equals("days") ? campaign.number(exposure) : campaign.decimal(exposure),
              base.number("events"),
              exposure.equals("days") ? base.number(exposure) : base.decimal(exposure),
              phi,
              0.95);
      by.put(BY + exposure, isBelow(ratio.p()) ? 1.0 : 0.0);
      by.put(BY + exposure + ": ratio", ratio.ratio());
    }
    return by;
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
                  articles.lastKey().toString(),
                  "outlet-" + outlet,
                  "PRESS"));
        });
    return Table.of(OutletTables.OUTLETS, rows);
  }

  private static Table outletMonths(List<SyntheticEvent> corpus) {
    TreeMap<String, TreeMap<Integer, Long>> articles = new TreeMap<>();
    for (SyntheticEvent event : corpus) {
      for (int outlet : event.outlets()) {
        articles
            .computeIfAbsent(event.day().toString().substring(0, 7), month -> new TreeMap<>())
            .merge(outlet, 1L, Long::sum);
      }
    }
    List<List<Object>> rows = new ArrayList<>();
    articles.forEach(
        (month, counts) ->
            counts.forEach(
                (outlet, count) -> rows.add(List.of(month, "outlet-" + outlet, count, count))));
    return Table.of(OutletTables.OUTLET_MONTHS, rows);
  }

  /** What a night knows: nothing that comes later. */
  private static List<SyntheticEvent> untilTheNight(List<SyntheticEvent> corpus) {
    return corpus.stream().filter(event -> !event.day().isAfter(NIGHT)).toList();
  }

  private static List<SyntheticEvent> ofAutumn(List<SyntheticEvent> corpus) {
    return corpus.stream().filter(event -> AUTUMN.window().holds(event.day())).toList();
  }

  private static List<SyntheticEvent> ofProvince(List<SyntheticEvent> corpus) {
    return corpus.stream().filter(event -> event.provinceCode().equals(PROVINCE)).toList();
  }

  /** How outlets tell that join one after another in nine months. */
  private enum Joining {
    APART("each event by 1", () -> chances(1.0 / SyntheticEvents.OUTLETS, 1)),
    SHARED("each tells 5 %", () -> chances(0.05, 1)),
    OFTEN_SHARED("each tells 15 %", () -> chances(0.15, 1)),
    LARGE_FIRST("1 to 30 %, large first", () -> chances(0.3, 1 / 30.0)),
    LARGE_LAST("1 to 30 %, large last", () -> chances(0.01, 30));

    private final String text;
    private final Supplier<double[]> chances;

    Joining(String text, Supplier<double[]> chances) {
      this.text = text;
      this.chances = chances;
    }

    /** The chances of outlets in the order in which they join, from that of the first. */
    private static double[] chances(double first, double lastOverFirst) {
      double[] chances = new double[SyntheticEvents.OUTLETS];
      for (int outlet = 0; outlet < chances.length; outlet++) {
        chances[outlet] = first * Math.pow(lastOverFirst, outlet / (chances.length - 1.0));
      }
      return chances;
    }

    List<SyntheticEvent> tell(List<SyntheticEvent> corpus) {
      double[] of = chances.get();
      return corpus.stream().map(event -> told(event, of)).toList();
    }

    private SyntheticEvent told(SyntheticEvent event, double[] of) {
      SplittableRandom random = new SplittableRandom(event.number() + 31L * event.day().toEpochDay());
      int only = this == APART ? random.nextInt(of.length) : -1;
      List<Integer> outlets = new ArrayList<>();
      for (int outlet = 0; outlet < of.length; outlet++) {
        boolean isThere = !event.day().isBefore(SyntheticEvents.FIRST_DAY.plusDays(outlet * 7L));
        boolean tells = this == APART ? outlet == only : random.nextDouble() < of[outlet];
        if (isThere && tells) {
          outlets.add(outlet);
        }
      }
      return new SyntheticEvent(
          event.number(),
          event.regencyCode(),
          event.day(),
          event.activity(),
          outlets,
          event.people());
    }
  }

  private static Map<String, Double> made(Table findings, int events) {
    Map<String, Double> made = new TreeMap<>();
    for (Table.Row row : findings.rows()) {
      String finding = row.text("finding");
      if (!row.text("status").equals("SHOWN")) {
        continue;
      }
      switch (finding) {
        case "UNUSUAL_PROVINCES" ->
            made.merge(finding, row.decimal("estimate") > 0 ? 1.0 : 0.0, Math::max);
        case "UNUSUAL_PROVINCE" ->
            made.put("UNUSUAL " + row.text("subject").replaceFirst(".*/", ""), 1.0);
        case "TREND" -> made.merge(finding, below(row.decimal("p_corrected")), Math::max);
        case "CHANGE_POINT", "HETEROGENEITY", "DISPERSION", "WEEKDAY" ->
            made.merge(finding, below(row.decimal("p")), Math::max);
        case "PHASE" -> {
          made.merge("any PHASE, corrected", below(row.decimal("p_corrected")), Math::max);
          if (row.text("subject").endsWith("/CAMPAIGN")) {
            made.merge("PHASE CAMPAIGN", below(row.decimal("p")), Math::max);
          }
        }
        case "UNSEEN" ->
            made.merge(
                UNSEEN,
                row.decimal("low") > events || row.decimal("high") < events ? 1.0 : 0.0,
                Math::max);
        default -> {}
      }
    }
    made.keySet().removeIf(finding -> finding.matches("UNUSUAL \\d\\d") && !finding.endsWith(PROVINCE));
    return made;
  }

  private static double below(Double p) {
    return isBelow(p) ? 1 : 0;
  }

  private static boolean isBelow(Double p) {
    return p != null && p < LEVEL;
  }
}
