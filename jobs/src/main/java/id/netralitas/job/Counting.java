package id.netralitas.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import id.netralitas.ingest.Ingest;
import id.netralitas.ingest.PassedOver;
import id.netralitas.link.Overrides;
import id.netralitas.record.DatePrecision;
import id.netralitas.record.Level;
import id.netralitas.record.RecordIssue;
import id.netralitas.reference.Reference;
import id.netralitas.table.LinkTables;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts every stage of a run, for its reconciliation. */
final class Counting {

  /** The check that tells how many records are younger than the release claims to be. */
  static final String COLLECTED_AFTER_AS_OF = "records_collected_after_as_of";

  /** What the names of checks begin with that count one reason of rejects, or one issue code. */
  static final String REJECT = "reject.";

  static final String ISSUE = "issue.";

  /** The check that tells of overrides whose article is gone. */
  static final String OVERRIDES_STALE = "overrides_stale";

  static final String PASSED_OVER = "passed_over.";

  /** Instants become days in the time of western Indonesia. */
  static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  /** The latest day that an event is told of up to some day, and the first one after it. */
  private static final String TOLD =
      "%s(transform(filter(events, e -> e.date_precision = 'DAY' AND e.date %s '%s'), e -> e.date))";

  /** People of official running totals among the counts that the figures of an event add. */
  private static final String CUMULATIVE_IN_SUMS =
      "aggregate(members, 0L, (n, member) -> n + aggregate("
          + "arrays_zip(member.account.counts, member.kinds), 0L, (k, told) -> k + if("
          + "told.kinds.in_sum AND told.kinds.kind = 'CUMULATIVE',"
          + " coalesce(told.counts.value, told.counts.most, told.counts.least, 1L), 0L)))";

  private Counting() {}

  /**
   * What one scan over the accepted records tells.
   *
   * @param lastCollected the latest day of collection that has come
   * @param lastTold the latest day told that has come
   */
  record Accepted(
      long records,
      long relevant,
      long mentions,
      Optional<LocalDate> lastCollected,
      Optional<LocalDate> lastTold,
      Ahead ahead) {

    /**
     * The day that the records speak of: their latest collection, else the latest day told; today
     * where all that they say lies ahead. It is never later than today.
     */
    Optional<LocalDate> asOf() {
      return lastCollected
          .or(() -> lastTold)
          .or(() -> ahead.records() > 0 ? Optional.of(ahead.today()) : Optional.empty());
    }
  }

  /**
   * What had not come yet when the command was given.
   *
   * @param records how many say that they were collected on a later day
   * @param first the first such day
   * @param changes the first day on which the same records would be taken otherwise; empty for none
   */
  record Ahead(
      LocalDate today, long records, Optional<LocalDate> first, Optional<LocalDate> changes) {

    /** Returns what the user is told of it: what, how it is taken, how to mend it. */
    String told() {
      return String.format(
          Locale.ROOT,
          "collected in the future (after today, %s; the first on %s): %d, taken with the issue %s and not dating the release; mend their collectedAt, or the clock of this machine",
          today,
          first.map(LocalDate::toString).orElse(""),
          records,
          RecordIssue.COLLECTED_IN_FUTURE);
    }
  }

  /** Returns what the accepted records are, seen from the day on which the command was given. */
  static Accepted accepted(Dataset<Row> accepted, LocalDate today) {
    Column isAhead =
        col("collected_seconds").geq(today.plusDays(1).atStartOfDay(ZONE).toEpochSecond());
    Column published = when(length(col("published_at")).equalTo(10), col("published_at"));
    Column hasCome = col("published_at").leq(today.toString());
    Row row =
        accepted
            .agg(
                count(lit(1)),
                count(when(col("relevant"), 1)),
                sum(size(col("events")).cast("bigint")),
                max(when(not(isAhead), col("collected_seconds"))),
                count(when(isAhead, 1)),
                min(when(isAhead, col("collected_seconds"))),
                max(when(hasCome, published)),
                max(expr(TOLD.formatted("array_max", "<=", today))),
                min(when(not(hasCome), published)),
                min(expr(TOLD.formatted("array_min", ">", today))))
            .first();
    Optional<LocalDate> lastCollected = day(row, 3);
    Optional<LocalDate> lastTold = days(row, 6, 7).max(Comparator.naturalOrder());
    Optional<LocalDate> firstAhead = day(row, 5);
    Stream<LocalDate> changes = firstAhead.stream();
    if (lastCollected.isEmpty()) { // days told date the release
      changes = Stream.concat(changes, days(row, 8, 9));
      boolean isToday = lastTold.isEmpty() && firstAhead.isPresent();
      changes = Stream.concat(changes, isToday ? Stream.of(today.plusDays(1)) : Stream.empty());
    }
    return new Accepted(
        row.getLong(0),
        row.getLong(1),
        row.isNullAt(2) ? 0 : row.getLong(2),
        lastCollected,
        lastTold,
        new Ahead(today, row.getLong(4), firstAhead, changes.min(Comparator.naturalOrder())));
  }

  private static Optional<LocalDate> day(Row row, int seconds) {
    return row.isNullAt(seconds)
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(row.getLong(seconds)).atZone(ZONE).toLocalDate());
  }

  private static Stream<LocalDate> days(Row row, int one, int other) {
    return Stream.of(row.getString(one), row.getString(other))
        .filter(Objects::nonNull)
        .map(LocalDate::parse);
  }

  /** Returns the reconciliation of a run whose tables have been written. */
  static Reconciliation of(
      int inputFiles,
      List<PassedOver> passedOver,
      Ingest ingest,
      Accepted accepted,
      Dataset<Row> allEvents,
      Table overrides,
      Map<String, Long> rows,
      Table provinces,
      Table months,
      LocalDate asOf) {
    List<Check> checks = new ArrayList<>();
    long linesRead = ingest.lines().count();
    long rejected = rows.get(Tables.REJECT_TABLE.name());
    long duplicates = rows.get(Tables.DUPLICATE_TABLE.name());
    checks.add(Check.counted("input_files", inputFiles));
    checks.add(Check.counted("lines_read", linesRead));
    checks.add(Check.counted("records_accepted", accepted.records()));
    checks.add(Check.counted("records_rejected", rejected));
    checks.add(Check.counted("records_duplicate", duplicates));
    checks.add(
        Check.expected(
            "accepted_rejected_duplicate_are_lines_read",
            accepted.records() + rejected + duplicates,
            linesRead));
    checks.add(
        Check.expected(
            "rows_of_articles", rows.get(Tables.ARTICLE_TABLE.name()), accepted.records()));

    Row events = events(allEvents);
    long mentionsInRelease = rows.get(Tables.MENTION_TABLE.name());
    long eventsInRelease = rows.get(Tables.EVENT_TABLE.name());
    checks.add(Check.counted("mentions_read", accepted.mentions()));
    checks.add(Check.counted("mentions_left_out_by_filter", events.getAs("mentions_left_out")));
    checks.add(Check.counted("mentions_dropped_by_override", events.getAs("mentions_dropped")));
    checks.add(
        Check.expected(
            "rows_of_mentions_and_left_out",
            mentionsInRelease
                + events.<Long>getAs("mentions_left_out")
                + events.<Long>getAs("mentions_dropped"),
            accepted.mentions()));
    checks.add(Check.counted("events", eventsInRelease));
    checks.add(Check.counted("events_left_out_by_filter", events.getAs("events_left_out")));
    checks.add(
        Check.expected(
            "rows_of_events_and_left_out",
            eventsInRelease
                + events.<Long>getAs("events_left_out")
                + events.<Long>getAs("events_dropped"),
            events.getAs("events")));
    checks.add(Check.expected("distinct_event_ids", events.getAs("ids"), events.getAs("events")));
    checks.add(Check.expected("sum_of_provinces_events", provinces.sum("events"), eventsInRelease));
    checks.add(Check.expected("sum_of_months_events", months.sum("events"), eventsInRelease));
    checks.add(
        Check.expected("rows_of_provinces", provinces.rows().size(), Reference.PROVINCES + 2));
    checks.add(
        Check.expected(
            "rows_of_regencies", rows.get(Tables.REGENCY_TABLE.name()), Reference.REGENCIES));
    checks.add(
        Check.expected(
            "rows_of_counts", rows.get(Tables.COUNT_TABLE.name()), events.getAs("counts")));

    checks.add(Check.expected("cumulative_people_in_sums", events.getAs("cumulative"), 0));

    checks.add(Check.counted("mentions", mentionsInRelease));
    checks.add(Check.counted("events_of_several_mentions", events.getAs("joined")));
    checks.add(Check.counted("events_with_conflicts", events.getAs("conflicting")));
    checks.add(Check.counted("possible_links", rows.get(LinkTables.POSSIBLE_LINKS.name())));
    checks.add(Check.counted("link_keys_bounded", events.getAs("bounded_keys")));
    checks.add(Check.counted("overrides", overrides.rows().size()));
    checks.add(
        Check.counted(
            OVERRIDES_STALE,
            overrides.rows().stream()
                .filter(row -> row.text("status").equals(Overrides.STALE))
                .count()));
    checks.add(Check.counted("articles_relevant", accepted.relevant()));
    Row tellers = tellers(allEvents);
    checks.add(Check.counted("articles_with_events", tellers.getAs("articles")));
    checks.add(Check.counted("outlets", tellers.getAs("outlets")));
    checks.add(Check.counted("events_undated", events.getAs("undated")));
    checks.add(Check.counted("events_known_to_month_or_year", events.getAs("month_or_year")));
    checks.add(Check.counted("events_unlocated", events.getAs("unlocated")));
    long nextDay = asOf.plusDays(1).atStartOfDay(ZONE).toEpochSecond();
    checks.add(
        Check.expected(
            COLLECTED_AFTER_AS_OF,
            accepted.ahead().records() == 0
                    && accepted.lastCollected().filter(last -> last.isAfter(asOf)).isEmpty()
                ? 0
                : ingest.accepted().where(col("collected_seconds").geq(nextDay)).count(),
            0));
    PassedOver.counted(passedOver)
        .forEach((reason, files) -> checks.add(Check.counted(PASSED_OVER + reason, files)));
    ingest
        .passedOver()
        .groupBy("kind")
        .agg(sum("entries"))
        .orderBy("kind")
        .collectAsList()
        .forEach(r -> checks.add(named(PASSED_OVER, r)));
    counted(ingest.rejects(), "reason").forEach(r -> checks.add(named(REJECT, r)));
    counted(ingest.accepted().select(explode(col("issues")).as("issue")), "issue")
        .forEach(r -> checks.add(named(ISSUE, r)));
    return new Reconciliation(checks);
  }

  /** Counts who tells the events of the release. */
  private static Row tellers(Dataset<Row> allEvents) {
    return allEvents
        .where(col("selected"))
        .select(explode(col("members")).as("member"))
        .agg(
            countDistinct("member.article_id").as("articles"),
            countDistinct("member.outlet_identity").as("outlets"))
        .first();
  }

  private static Row events(Dataset<Row> allEvents) {
    Column isIn = col("selected");
    Column isDropped = col("dropped");
    Column isLeftOut = not(isIn).and(not(isDropped));
    Column counts = expr("aggregate(members, 0L, (n, member) -> n + size(member.account.counts))");
    return allEvents
        .agg(
            count(lit(1)).as("events"),
            countDistinct("event_id").as("ids"),
            count(when(isLeftOut, 1)).as("events_left_out"),
            total(when(isLeftOut, size(col("members")))).as("mentions_left_out"),
            count(when(isDropped, 1)).as("events_dropped"),
            total(when(isDropped, size(col("members")))).as("mentions_dropped"),
            count(when(isIn.and(size(col("members")).gt(1)), 1)).as("joined"),
            count(when(isIn.and(size(col("conflicts")).gt(0)), 1)).as("conflicting"),
            total(col("bounded_keys")).as("bounded_keys"),
            total(when(isIn, counts)).as("counts"),
            total(when(isIn, expr(CUMULATIVE_IN_SUMS))).as("cumulative"),
            count(when(isIn.and(precisionIs(DatePrecision.NONE)), 1)).as("undated"),
            count(
                    when(
                        isIn.and(
                            precisionIs(DatePrecision.MONTH).or(precisionIs(DatePrecision.YEAR))),
                        1))
                .as("month_or_year"),
            count(
                    when(
                        isIn.and(col("province_code").isNull())
                            .and(col("level").notEqual(Level.NATIONAL.name())),
                        1))
                .as("unlocated"))
        .first();
  }

  private static Column total(Column numbers) {
    return coalesce(sum(numbers.cast("bigint")), lit(0L));
  }

  private static Column precisionIs(DatePrecision precision) {
    return col("date_precision").equalTo(precision.name());
  }

  private static List<Row> counted(Dataset<Row> rows, String column) {
    return rows.groupBy(column).count().orderBy(column).collectAsList();
  }

  private static Check named(String prefix, Row counted) {
    return Check.counted(prefix + counted.getString(0), counted.getLong(1));
  }
}
