import id.netralitas.finding.Findings;
import id.netralitas.record.Design;
import id.netralitas.reference.Reference;
import id.netralitas.synthetic.SyntheticEvents;
import id.netralitas.synthetic.SyntheticTables;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often findings are made in invented corpora that have nothing to find, and in such that have.
 * Run by false-findings.sh.
 *
 * <p>Arguments: folder of the reference data, runs, events a corpus.
 */
public final class FalseFindings {

  private static final double LEVEL = 0.05;

  public static void main(String[] arguments) {
    Reference reference = Reference.load(Path.of(arguments[0]));
    int runs = Integer.parseInt(arguments[1]);
    int events = Integer.parseInt(arguments[2]);
    Map<String, int[]> found = new TreeMap<>();
    for (int run = 0; run < runs; run++) {
      count(tables(events, run, false, reference), found, 0, events);
      count(tables(events, run, true, reference), found, 1, events);
    }
    System.out.printf(
        Locale.ROOT,
        "%d corpora of %d events each; share in which a finding is made at 5 %%%n%-28s %12s %12s%n",
        runs,
        events,
        "",
        "no effects",
        "effects");
    found.forEach(
        (finding, times) ->
            System.out.printf(
                Locale.ROOT,
                "%-28s %12.3f %12.3f%n",
                finding,
                (double) times[0] / runs,
                (double) times[1] / runs));
  }

  private static Table tables(int events, long seed, boolean hasEffects, Reference reference) {
    Findings findings = new Findings();
    SyntheticTables.events(
            SyntheticEvents.of(events, seed, hasEffects, reference.places().regencies()))
        .rows()
        .forEach(findings::add);
    Table none = Table.of(FindingTables.READINGS, List.of());
    return findings.tables(Design.PANEL, SyntheticEvents.OUTLETS, none, reference).get(0);
  }

  private static void count(Table findings, Map<String, int[]> found, int column, int events) {
    Map<String, Boolean> made = new TreeMap<>();
    for (Table.Row row : findings.rows()) {
      String finding = row.text("finding");
      switch (finding) {
        case "UNUSUAL_PROVINCES" ->
            made.merge(finding, row.decimal("estimate") > 0, Boolean::logicalOr);
        case "TREND" -> made.merge(finding, row.decimal("p_corrected") < LEVEL, Boolean::logicalOr);
        case "CHANGE_POINT", "HETEROGENEITY", "DISPERSION", "WEEKDAY" ->
            made.merge(finding, row.decimal("p") < LEVEL, Boolean::logicalOr);
        case "PHASE" -> {
          if (row.text("subject").endsWith("/CAMPAIGN")) {
            made.merge("PHASE CAMPAIGN", row.decimal("p") < LEVEL, Boolean::logicalOr);
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
    made.forEach(
        (finding, isMade) -> {
          int[] times = found.computeIfAbsent(finding, name -> new int[2]);
          times[column] += isMade ? 1 : 0;
        });
  }
}
