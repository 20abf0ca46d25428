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
 * @param dispersion how many times as much as Poisson counts events scatter, at least 1: the
 *     largest index of province by one, two, four and eight weeks, because a cluster may last
 *     longer than a week. 1 too where too few events are dated and placed to tell
 */
record Clusters(double dispersion) {

  private static final int DAYS_OF_WEEK = 7;
  private static final int DAYS_OF_BLOCK = 8 * DAYS_OF_WEEK;
  private static final List<Integer> WEEKS = List.of(1, 2, 4, 8);

  /** What undated events are a stratum of. */
  private static final int UNDATED = Integer.MIN_VALUE;

  /** Estimates it from events that are dated to the day and placed in a province. */
  static Clusters of(List<Occurrence> events) {
    double largest = 1;
    for (int weeks : WEEKS) {
      double index = ClusterDispersion.of(table(events, weeks * DAYS_OF_WEEK));
      largest = index > largest ? index : largest;
    }
    return new Clusters(largest);
  }

  private static long[][] table(List<Occurrence> events, int days) {
    Map<String, Map<Integer, Long>> byProvince = new TreeMap<>();
    Map<Integer, Integer> columns = new TreeMap<>();
    for (Occurrence event : events) {
      if (event.day() != null && event.provinceCode() != null) {
        int span = span(event.day(), days);
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

  private static int span(LocalDate day, int days) {
    return (int) Math.floorDiv(day.toEpochDay(), days);
  }

  /**
   * Returns the events of a province and eight weeks as one block of main activities, in the order
   * of time and province; an event without a day is a block of its own. Shorter blocks would cut
   * clusters in two.
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
                  .computeIfAbsent(
                      span(event.day(), DAYS_OF_BLOCK), week -> new long[activities.size()]);
      counts[activities.indexOf(event.main())]++;
      if (event.day() == null) {
        blocks.add(block(row, UNDATED, counts));
      }
    }
    byRow.forEach(
        (row, weeks) -> weeks.forEach((week, counts) -> blocks.add(block(row, week, counts))));
    return inOrder(blocks);
  }

  private static BlockedContingency.Block block(int row, int week, long[] counts) {
    List<Long> columns = new ArrayList<>();
    for (long count : counts) {
      columns.add(count);
    }
    return new BlockedContingency.Block(row, week, columns);
  }

  /** The order of what is simulated must not be that in which events came. */
  private static List<BlockedContingency.Block> inOrder(List<BlockedContingency.Block> blocks) {
    return blocks.stream()
        .sorted(
            Comparator.comparingInt(BlockedContingency.Block::stratum)
                .thenComparingInt(BlockedContingency.Block::row)
                .thenComparing(block -> block.columns().toString()))
        .toList();
  }
}
