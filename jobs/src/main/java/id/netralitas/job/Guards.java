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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What makes a night suspicious: tables that shrink or swell against the last release, outlets that
 * fell silent, many rejects, undated events or withdrawn articles. They warn; those that the user
 * names, and a shrink of events or articles that nobody allowed, keep the release back.
 *
 * <p>All are whole numbers: percent, or days of silence.
 */
public record Guards(List<Guard> all) {

  private static final String GROWTH = "growth.";
  private static final String SILENT = "silent.";
  private static final String SHARE = "share.";

  /** Instants become days in the time of western Indonesia; the session's is UTC. */
  private static final long OFFSET_SECONDS = 7 * 3600;

  private static final long SHRINK = -10;
  private static final long SWELL = 50;
  private static final long REJECTS = 5;
  private static final long UNDATED = 30;
  private static final long WITHDRAWN = 10;

  /** Days on which an outlet wrote from which its interval can be told. */
  private static final long DAYS_KNOWN = 5;

  /** How many of its usual intervals an outlet may be silent. */
  private static final long INTERVALS = 5;

  /** No outlet is missed before this many days. */
  private static final long SHORTEST_SILENCE = 7;

  private static final Set<String> GROWING =
      new TreeSet<>(
          Set.of(
              Tables.EVENT_TABLE.name(),
              Tables.ARTICLE_TABLE.name(),
              Tables.MENTION_TABLE.name(),
              Tables.COUNT_TABLE.name(),
              Tables.EVIDENCE_TABLE.name()));

  private static final Set<String> BINDING =
      Set.of(GROWTH + Tables.EVENT_TABLE.name(), GROWTH + Tables.ARTICLE_TABLE.name());

  public Guards {
    all = List.copyOf(all);
  }

  /** Returns whether {@code --fail-on} with this name means a guard, not a check of the table. */
  static boolean isGuard(String name) {
    String group = name.contains(".") ? name.substring(0, name.indexOf('.') + 1) : name + ".";
    return Set.of(GROWTH, SILENT, SHARE).contains(group);
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
      Dataset<Row> taken,
      Outlets outlets,
      boolean allowsShrink) {
    List<Guard> guards = new ArrayList<>();
    last.ifPresent(night -> growth(tables.rows(), night.rows(), allowsShrink, guards));
    Reconciliation counted = tables.reconciliation();
    guards.add(
        share("rejects", counted.value("records_rejected"), counted.value("lines_read"), REJECTS));
    guards.add(share("undated", counted.value("events_undated"), counted.value("events"), UNDATED));
    long before = last.map(night -> night.rows().get(Tables.ARTICLE_TABLE.name())).orElse(0L);
    guards.add(share("withdrawn", facts.articlesWithdrawn(), before, WITHDRAWN));
    silences(taken, outlets, tables.asOf(), guards);
    return new Guards(guards);
  }

  private static void growth(
      Map<String, Long> now, Map<String, Long> then, boolean allowsShrink, List<Guard> guards) {
    for (String table : GROWING) {
      long before = then.getOrDefault(table, 0L);
      if (before > 0) {
        String name = GROWTH + table;
        long percent = Math.floorDiv(100 * (now.getOrDefault(table, 0L) - before), before);
        boolean isShrink = percent < SHRINK;
        guards.add(
            new Guard(
                name, percent, SHRINK, SWELL, BINDING.contains(name) && isShrink && !allowsShrink));
      }
    }
  }

  private static Guard share(String name, long part, long whole, long bound) {
    return new Guard(SHARE + name, whole == 0 ? 0 : 100 * part / whole, null, bound, false);
  }

  /** Outlets whose last article is older than usual by far. */
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
        if (silent > bound) {
          guards.add(new Guard(SILENT + row.getString(0), silent, null, bound, false));
        }
      }
    }
  }

  /** Returns the same with those binding that are named, by themselves or by their group. */
  Guards binding(Set<String> names) {
    return new Guards(
        all.stream()
            .map(
                guard ->
                    names.contains(guard.name())
                            || names.contains(guard.name().substring(0, guard.name().indexOf('.')))
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
