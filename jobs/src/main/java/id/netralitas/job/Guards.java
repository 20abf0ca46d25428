package id.netralitas.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.timestamp_seconds;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.databind.JsonNode;
import id.netralitas.link.Linking;
import id.netralitas.reference.Outlets;
import id.netralitas.store.Night;
import id.netralitas.table.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What makes a night suspicious: tables that shrink or swell against the last release, outlets that
 * fell silent, many rejects, undated events or withdrawn articles, an input that grows old. They
 * warn; those that the user names, and a shrink of events or articles that nobody allowed, keep the
 * release back.
 *
 * <p>All are whole numbers: percent, days, or files.
 */
public record Guards(List<Guard> all) {

  /** Every guard that is not of an outlet, with its usual bounds. */
  enum Name {
    GROWTH_ARTICLES(Guards.GROWTH, Tables.ARTICLE_TABLE.name(), -10L, 50L),
    GROWTH_COUNTS(Guards.GROWTH, Tables.COUNT_TABLE.name(), -10L, 50L),
    GROWTH_EVENTS(Guards.GROWTH, Tables.EVENT_TABLE.name(), -10L, 50L),
    GROWTH_EVIDENCE(Guards.GROWTH, Tables.EVIDENCE_TABLE.name(), -10L, 50L),
    GROWTH_MENTIONS(Guards.GROWTH, Tables.MENTION_TABLE.name(), -10L, 50L),
    SHARE_REJECTS(Guards.SHARE, "rejects", null, 5L),
    SHARE_UNDATED(Guards.SHARE, "undated", null, 30L),
    SHARE_WITHDRAWN(Guards.SHARE, "withdrawn", null, 10L),
    FRESH_AS_OF(Guards.FRESH, "as_of", null, 7L),
    FRESH_COLLECTED(Guards.FRESH, "collected", null, 7L),
    FRESH_FILES(Guards.FRESH, "files", 1L, null),
    /** Whether a night without a new file is suspicious depends on the feed: no usual bound. */
    FRESH_FILES_IN(Guards.FRESH, "files_in", null, null);

    private final String group;
    private final String of;
    private final Long low;
    private final Long high;

    Name(String group, String of, Long low, Long high) {
      this.group = group;
      this.of = of;
      this.low = low;
      this.high = high;
    }

    String text() {
      return group + "." + of;
    }

    Guard of(long value) {
      return new Guard(text(), value, low, high, false);
    }
  }

  private static final String GROWTH = "growth";
  private static final String SILENT = "silent";
  private static final String SHARE = "share";
  private static final String FRESH = "fresh";

  /** How an outlet's guard begins. */
  private static final String OF_OUTLET = SILENT + ".";

  /** Instants become days in the time of western Indonesia; the session's is UTC. */
  private static final long OFFSET_SECONDS = 7 * 3600;

  /** Days on which an outlet wrote from which its interval can be told. */
  private static final long DAYS_KNOWN = 5;

  /** How many of its usual intervals an outlet may be silent. */
  private static final long INTERVALS = 5;

  /** No outlet is missed before this many days. */
  private static final long SHORTEST_SILENCE = 7;

  /** A shrink of these is binding unless the user allows it. */
  private static final Set<Name> BINDING = Set.of(Name.GROWTH_EVENTS, Name.GROWTH_ARTICLES);

  public Guards {
    all = List.copyOf(all);
  }

  /**
   * Returns the names that {@code --fail-on} and {@code --guard} take: groups, and what is in them.
   * An outlet's is {@code silent.} and the outlet.
   */
  public static List<String> names() {
    return Stream.concat(
            Stream.of(GROWTH, SILENT, OF_OUTLET + "OUTLET", SHARE, FRESH),
            Arrays.stream(Name.values()).map(Name::text))
        .sorted()
        .toList();
  }

  /** Returns whether a name means a guard or a group of them, not a check of the table. */
  public static boolean isGuard(String name) {
    return names().contains(name) || name.startsWith(OF_OUTLET);
  }

  /**
   * Returns the guards of a night.
   *
   * @param last the night before; empty where its numbers cannot be compared
   * @param taken the articles taken in
   */
  static Guards of(
      ReleaseTables tables,
      Optional<Night> last,
      NightFacts facts,
      Freshness freshness,
      Dataset<Row> taken,
      NightlySettings settings) {
    List<Guard> guards = new ArrayList<>();
    last.ifPresent(night -> growth(tables.rows(), night.rows(), guards));
    Reconciliation counted = tables.reconciliation();
    guards.add(
        Name.SHARE_REJECTS.of(
            percent(counted.value("records_rejected"), counted.value("lines_read"))));
    guards.add(
        Name.SHARE_UNDATED.of(percent(counted.value("events_undated"), counted.value("events"))));
    long before = last.map(night -> night.rows().get(Tables.ARTICLE_TABLE.name())).orElse(0L);
    guards.add(Name.SHARE_WITHDRAWN.of(percent(facts.articlesWithdrawn(), before)));
    silences(taken, settings.run().reference().outlets(), tables.asOf(), guards);
    guards.addAll(freshness.guards(facts.filesIn()));
    return new Guards(guards)
        .within(settings.bounds())
        .bindingShrinks(settings.allowsShrink())
        .binding(settings.run().failOn());
  }

  private static void growth(Map<String, Long> now, Map<String, Long> then, List<Guard> guards) {
    for (Name name : Name.values()) {
      long before = name.group.equals(GROWTH) ? then.getOrDefault(name.of, 0L) : 0;
      if (before > 0) {
        guards.add(name.of(Math.floorDiv(100 * (now.getOrDefault(name.of, 0L) - before), before)));
      }
    }
  }

  private static long percent(long part, long whole) {
    return whole == 0 ? 0 : 100 * part / whole;
  }

  private Guards within(GuardBounds bounds) {
    return new Guards(all.stream().map(bounds::on).toList());
  }

  private Guards bindingShrinks(boolean areAllowed) {
    return areAllowed
        ? this
        : new Guards(all.stream().map(guard -> isShrink(guard) ? guard.binding() : guard).toList());
  }

  private static boolean isShrink(Guard guard) {
    return BINDING.stream().anyMatch(name -> name.text().equals(guard.name()))
        && guard.low() != null
        && guard.value() < guard.low();
  }

  /** Returns these with what is fresh or not on another day, and its bounds. */
  Guards on(Freshness today, NightlySettings settings) {
    Guards anew =
        new Guards(today.guards(0)).within(settings.bounds()).binding(settings.run().failOn());
    return new Guards(Stream.concat(withoutFreshness().all.stream(), anew.all.stream()).toList());
  }

  /** Returns those that hold on one day as on another. */
  Guards withoutFreshness() {
    return new Guards(all.stream().filter(guard -> !guard.group().equals(FRESH)).toList());
  }

  /** How long each outlet has been silent whose interval can be told. */
  private static void silences(
      Dataset<Row> taken, Outlets outlets, LocalDate asOf, List<Guard> guards) {
    Column collected =
        date_format(
            timestamp_seconds(col("collected_seconds").plus(lit(OFFSET_SECONDS))), "yyyy-MM-dd");
    Column published = when(length(col("published_at")).equalTo(10), col("published_at"));
    List<Row> rows =
        Linking.withOutlet(taken, outlets)
            .select(
                coalesce(col("outlet"), col("outlet_identity")).as("outlet"),
                coalesce(published, collected).as("day"))
            .where(col("outlet").isNotNull().and(col("day").isNotNull()))
            .groupBy("outlet")
            .agg(min("day"), max("day"), count_distinct(col("day")))
            .orderBy("outlet")
            .collectAsList();
    for (Row row : rows) {
      long days = row.getLong(3);
      if (days >= DAYS_KNOWN) {
        LocalDate first = LocalDate.parse(row.getString(1));
        LocalDate latest = LocalDate.parse(row.getString(2));
        long span = latest.toEpochDay() - first.toEpochDay();
        long bound = Math.max(SHORTEST_SILENCE, (INTERVALS * span + days - 2) / (days - 1));
        long silent = Math.max(0, asOf.toEpochDay() - latest.toEpochDay());
        guards.add(new Guard(OF_OUTLET + row.getString(0), silent, null, bound, false));
      }
    }
  }

  /** Returns the same with those binding that are named, by themselves or by their group. */
  Guards binding(Set<String> names) {
    return new Guards(
        all.stream()
            .map(
                guard ->
                    names.contains(guard.name()) || names.contains(guard.group())
                        ? guard.binding()
                        : guard)
            .toList());
  }

  /**
   * Returns itself when every binding guard holds.
   *
   * @throws QualityException naming those that do not
   */
  Guards requireToHold() {
    List<String> broken = broken().stream().filter(Guard::isBinding).map(Guard::toString).toList();
    if (!broken.isEmpty()) {
      throw QualityException.of(
          String.join("; ", broken)
              + (broken.get(0).startsWith(GROWTH)
                  ? "; --allow-shrink publishes it all the same"
                  : ""));
    }
    return this;
  }

  /** Returns those that do not hold. */
  public List<Guard> broken() {
    return all.stream().filter(guard -> !guard.holds()).toList();
  }

  /** Returns the guards as {@code run.json} has them. */
  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    for (Guard guard : all) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("value", guard.value());
      one.put("low", guard.low());
      one.put("high", guard.high());
      one.put("binding", guard.isBinding());
      one.put("holds", guard.holds());
      told.put(guard.name(), one);
    }
    return told;
  }

  /** Returns guards as {@link #told} has them in a manifest; none if it tells of no night. */
  static Guards read(JsonNode told) {
    List<Guard> guards = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : told.properties()) {
      JsonNode guard = one.getValue();
      guards.add(
          new Guard(
              one.getKey(),
              guard.path("value").asLong(),
              guard.hasNonNull("low") ? guard.path("low").asLong() : null,
              guard.hasNonNull("high") ? guard.path("high").asLong() : null,
              guard.path("binding").asBoolean()));
    }
    return new Guards(guards);
  }
}
