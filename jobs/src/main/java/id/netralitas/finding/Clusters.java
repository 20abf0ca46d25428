package id.netralitas.finding;

import id.netralitas.record.Activity;
import id.netralitas.reference.Province;
import id.netralitas.stats.BlockedContingency;
import id.netralitas.stats.ClusterDispersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How events come in clusters: a tour of one team through a province, a case told in stages. It is
 * estimated once, and every test, interval, funnel and ratio of the release takes it from here.
 *
 * <p>The events of one province and thirteen weeks, a quarter of a year, are a block. A shorter
 * block cuts more clusters in two, and takes the halves for separate events: one of seven days is
 * cut by every twentieth border of eight weeks and by every thirtieth of thirteen.
 *
 * @param scatter how many times as much as Poisson counts the blocks of a province scatter, at
 *     least 1 if it is known; NaN where too few events are dated and placed to tell
 */
record Clusters(ClusterDispersion.Result scatter) {

  private static final int DAYS_OF_BLOCK = 13 * 7;

  /** With fewer degrees of freedom the estimate is within a third of the truth at best. */
  private static final double LEAST_FREEDOM = 20;

  /** What undated events are a stratum of. */
  private static final int UNDATED = Integer.MIN_VALUE;

  /** Estimates it from events that are dated to the day and placed in a province. */
  static Clusters of(List<Occurrence> events) {
    ClusterDispersion.Result found = ClusterDispersion.of(table(events));
    double dispersion =
        found.freedom() >= LEAST_FREEDOM ? Math.max(1, found.dispersion()) : Double.NaN;
    return new Clusters(new ClusterDispersion.Result(dispersion, found.freedom()));
  }

  /** Returns whether the events tell how they come in clusters; else nothing may be tested. */
  boolean isKnown() {
    return !Double.isNaN(scatter.dispersion());
  }

  /** Returns the variance of counts over that of Poisson counts; NaN where it is not known. */
  double dispersion() {
    return scatter.dispersion();
  }

  private static long[][] table(List<Occurrence> events) {
    Map<String, Map<Integer, Long>> byProvince = new TreeMap<>();
    Map<Integer, Integer> columns = new TreeMap<>();
    for (Occurrence event : events) {
      if (event.day() != null && event.provinceCode() != null) {
        int span = span(event.day());
        columns.put(span, 0);
        byProvince
            .computeIfAbsent(event.provinceCode(), code -> new HashMap<>())
            .merge(span, 1L, Long::sum);
      }
    }
    int next = 0;
    for (Map.Entry<Integer, Integer> column : columns.entrySet()) {
      column.setValue(next++);
    }
    long[][] table = new long[byProvince.size()][next];
    int row = 0;
    for (Map<Integer, Long> spans : byProvince.values()) {
      for (Map.Entry<Integer, Long> span : spans.entrySet()) {
        table[row][columns.get(span.getKey())] = span.getValue();
      }
      row++;
    }
    return table;
  }

  private static int span(LocalDate day) {
    return (int) Math.floorDiv(day.toEpochDay(), DAYS_OF_BLOCK);
  }

  /**
   * Returns the events of a province and thirteen weeks as one block of main activities, in the
   * order of time and province; an event without a day is a block of its own.
   */
  static List<BlockedContingency.Block> blocks(List<Occurrence> events, List<Province> provinces) {
    List<Activity> activities = List.of(Activity.values());
    Map<String, Integer> rows = new HashMap<>();
    provinces.forEach(province -> rows.put(province.code(), rows.size()));
    Map<Integer, Map<Integer, long[]>> byRow = new TreeMap<>();
    List<BlockedContingency.Block> blocks = new ArrayList<>();
    for (Occurrence event : events) {
      Integer row = rows.get(event.provinceCode());
      if (row == null) {
        continue;
      }
      long[] counts =
          event.day() == null
              ? new long[activities.size()]
              : byRow
                  .computeIfAbsent(row, r -> new TreeMap<>())
                  .computeIfAbsent(span(event.day()), quarter -> new long[activities.size()]);
      counts[activities.indexOf(event.main())]++;
      if (event.day() == null) {
        blocks.add(block(row, UNDATED, counts));
      }
    }
    byRow.forEach(
        (row, quarters) ->
            quarters.forEach((quarter, counts) -> blocks.add(block(row, quarter, counts))));
    return inOrder(blocks);
  }

  private static BlockedContingency.Block block(int row, int quarter, long[] counts) {
    List<Long> columns = new ArrayList<>();
    for (long count : counts) {
      columns.add(count);
    }
    return new BlockedContingency.Block(row, quarter, columns);
  }

  /** Sums are rounded: their order must not be that in which events came. */
  private static List<BlockedContingency.Block> inOrder(List<BlockedContingency.Block> blocks) {
    return blocks.stream()
        .sorted(
            Comparator.comparingInt(BlockedContingency.Block::stratum)
                .thenComparingInt(BlockedContingency.Block::row)
                .thenComparing(block -> block.columns().toString()))
        .toList();
  }
}
