package id.netralitas.finding;

import id.netralitas.record.Activity;
import id.netralitas.stats.Interval;
import id.netralitas.stats.RatioBootstrap;
import id.netralitas.table.SourceTables;
import id.netralitas.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How the shares of activities hang on the families of outlets that happened to be found. */
final class Robustness {

  private final Inputs inputs;
  private final Map<String, Set<String>> families;
  private final Told told;

  /**
   * Looks at events by family.
   *
   * @param families that tell each event, by its id
   */
  Robustness(Inputs inputs, Map<String, Set<String>> families, Told told) {
    this.inputs = inputs;
    this.families = families;
    this.told = told;
  }

  /** What a family tells: its part of the events, and those that nobody else tells. */
  private static final class Part {
    private double events;
    private double withActivity;
    private long only;
    private long onlyWithActivity;
  }

  /** A share without one of the families. */
  private record Without(double share, String family) {}

  /** Returns the table of robustness; tells the share of the most frequent main activity. */
  Table table() {
    List<Occurrence> events =
        inputs.occurrences().stream().filter(event -> families.containsKey(event.id())).toList();
    List<List<Object>> rows = new ArrayList<>();
    if (events.isEmpty()) {
      return Table.of(SourceTables.ROBUSTNESS, rows);
    }
    Activity most =
        Arrays.stream(Activity.values())
            .reduce((one, other) -> count(events, other) > count(events, one) ? other : one)
            .orElseThrow();
    for (Activity activity : Activity.values()) {
      rows.add(row(activity, events, activity == most));
    }
    return Table.of(SourceTables.ROBUSTNESS, rows);
  }

  private static long count(List<Occurrence> events, Activity activity) {
    return events.stream().filter(event -> event.main() == activity).count();
  }

  private List<Object> row(Activity activity, List<Occurrence> events, boolean isTold) {
    Map<String, Part> parts = new TreeMap<>();
    for (Occurrence event : events) {
      Set<String> tellers = families.get(event.id());
      for (String family : tellers) {
        Part part = parts.computeIfAbsent(family, key -> new Part());
        double weight = 1.0 / tellers.size();
        boolean hasActivity = event.main() == activity;
        part.events += weight;
        part.withActivity += hasActivity ? weight : 0;
        part.only += tellers.size() == 1 ? 1 : 0;
        part.onlyWithActivity += tellers.size() == 1 && hasActivity ? 1 : 0;
      }
    }
    long all = events.size();
    long with = count(events, activity);
    double share = (double) with / all;
    Without lowest = new Without(share, null);
    Without highest = lowest;
    for (Map.Entry<String, Part> part : parts.entrySet()) {
      long left = all - part.getValue().only;
      if (left > 0) {
        double without = (double) (with - part.getValue().onlyWithActivity) / left;
        lowest = without < lowest.share() ? new Without(without, part.getKey()) : lowest;
        highest = without > highest.share() ? new Without(without, part.getKey()) : highest;
      }
    }
    Interval redrawn =
        RatioBootstrap.of(
            parts.values().stream().mapToDouble(part -> part.withActivity).toArray(),
            parts.values().stream().mapToDouble(part -> part.events).toArray(),
            Inputs.LEVEL,
            Inputs.SIMULATIONS,
            Inputs.SEED);
    if (isTold && parts.size() > 1) {
      tell(activity, share, new Interval(lowest.share(), highest.share()), redrawn, all);
    }
    return Arrays.asList(
        activity.name(),
        with,
        all,
        share,
        (long) parts.size(),
        lowest.share(),
        Tellings.name(lowest.family()),
        highest.share(),
        Tellings.name(highest.family()),
        parts.size() > 1 ? Double.valueOf(redrawn.low()) : null,
        parts.size() > 1 ? Double.valueOf(redrawn.high()) : null);
  }

  private void tell(
      Activity activity, double share, Interval without, Interval redrawn, long events) {
    told.finding("ROBUSTNESS", activity.name())
        .estimate(share, "share of events")
        .within(redrawn)
        .method(
            "middle 95 % of the share over redrawn families of outlets; leaving out any one in the"
                + " table robustness",
            events)
        .tell(
            (Told.Part) wording -> wording.activity(activity),
            Told.percent(share),
            Told.percents(without),
            Told.percents(redrawn));
  }
}
