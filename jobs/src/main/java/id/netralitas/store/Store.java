package id.netralitas.store;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.netralitas.ingest.InputKind;
import id.netralitas.ingest.LineRows;
import id.netralitas.link.Linking;
import id.netralitas.record.DatasetDescription;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.iceberg.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What is kept between nights, held by one night at a time.
 *
 * <p>Lines are written before the file that they come from is named, and a night is named last:
 * what a killed night left behind counts for nothing until a later one names it, or is cleared
 * away.
 */
public final class Store implements AutoCloseable {

  /** Lines by the file that they come from; see {@link #lines}. */
  static final String LINES = "lines";

  static final String FILES = "files";

  /** Events by block: what can be made again of the lines, so that no release depends on it. */
  static final String EVENTS = "events";

  static final String WITHDRAWN = "withdrawn";
  static final String NIGHTS = "nights";

  private static final List<String> ALL = List.of(LINES, FILES, EVENTS, WITHDRAWN, NIGHTS);

  private static final String READING = "reading";
  private static final String ATTEMPT = "attempt";
  private static final String SOURCE = "source_file";

  private static final StructType FILE_SCHEMA =
      StructType.fromDDL(
          "reading STRING, sha256 STRING, kind STRING, name STRING, bytes BIGINT, attempt STRING,"
              + " position INT, dataset STRING");
  private static final StructType NIGHT_SCHEMA =
      StructType.fromDDL(
          "night BIGINT, release STRING, version STRING, snapshots MAP<STRING, BIGINT>,"
              + " table_rows MAP<STRING, BIGINT>, settings STRING");
  private static final StructType WITHDRAWN_SCHEMA =
      StructType.fromDDL("article_id STRING, night BIGINT");

  private static final Comparator<KeptFile> BY_POSITION =
      Comparator.comparingInt(KeptFile::position).thenComparing(KeptFile::reading);

  private static final JsonMapper JSON = new JsonMapper();

  private final SparkSession spark;
  private final String attempt;
  private final StoreLock lock;
  private final List<String> notes;
  private final Map<String, StoreTable> tables = new LinkedHashMap<>();
  private List<Row> currentBlocks;

  private Store(SparkSession spark, String attempt, StoreLock lock, List<String> notes) {
    this.spark = spark;
    this.attempt = attempt;
    this.lock = lock;
    this.notes = List.copyOf(notes);
  }

  /**
   * Takes the store, made if it is not there.
   *
   * @param base the session whose configuration may name another catalog
   * @param location folder or address of the tables, unless the configuration names it
   * @param attempt what tells this process from every other
   * @throws StoreException if it cannot be used safely, another night holds it, or its catalog
   *     names files elsewhere; nothing was written then
   */
  public static Store open(SparkSession base, String location, String attempt) {
    StoreCatalog catalog = StoreCatalog.of(base, location);
    SparkSession spark = catalog.spark();
    List<String> notes = new ArrayList<>();
    StoreLock lock =
        catalog
            .localFolder()
            .<StoreLock>map(FolderLock::take)
            .orElseGet(() -> lease(spark, attempt, notes));
    try {
      catalog
          .localFolder()
          .ifPresent(
              folder -> UnfinishedCommits.finish(folder, spark.sessionState().newHadoopConf()));
      ALL.forEach(name -> bringBack(spark, name, notes));
      Store store = new Store(spark, attempt, lock, notes);
      store.tables.put(LINES, StoreTable.of(spark, LINES, linesSchema()));
      store.tables.put(FILES, StoreTable.of(spark, FILES, FILE_SCHEMA));
      store.tables.put(WITHDRAWN, StoreTable.of(spark, WITHDRAWN, WITHDRAWN_SCHEMA));
      store.tables.put(NIGHTS, StoreTable.of(spark, NIGHTS, NIGHT_SCHEMA));
      return store;
    } catch (RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  /** To take a lease is a commit, too: the times of its table come first. */
  private static Lease lease(SparkSession spark, String attempt, List<String> notes) {
    bringBack(spark, NIGHTS, notes);
    return Lease.take(
        StoreTable.of(spark, NIGHTS, NIGHT_SCHEMA)::table, attempt, Clock.systemUTC());
  }

  private static void bringBack(SparkSession spark, String name, List<String> notes) {
    if (StoreTable.isThere(spark, name)) {
      Table table = StoreTable.named(spark, name).table();
      StoreCatalog.requireInPlace(spark, table);
      RecordedTimes.bringBack(table, Clock.systemUTC()).ifPresent(notes::add);
    }
  }

  /** Returns what was met on opening and set right, a line each. */
  public List<String> notes() {
    return notes;
  }

  StoreLock lock() {
    return lock;
  }

  /** Returns every table that is there, that of the events included. */
  List<StoreTable> allTables() {
    List<StoreTable> all = new ArrayList<>(tables.values());
    if (StoreTable.isThere(spark, EVENTS)) {
      all.add(StoreTable.named(spark, EVENTS));
    }
    return all;
  }

  StoreTable table(String name) {
    return tables.get(name);
  }

  Map<String, StoreTable> tables() {
    return tables;
  }

  private static StructType linesSchema() {
    StructType schema =
        new StructType().add(READING, DataTypes.StringType).add(ATTEMPT, DataTypes.StringType);
    for (var field : LineRows.SCHEMA.fields()) {
      schema = field.name().equals(SOURCE) ? schema : schema.add(field);
    }
    return schema;
  }

  /** Returns the session that knows the tables; what is computed of them is computed in it. */
  public SparkSession spark() {
    return spark;
  }

  /** Returns what tells this process from every other. */
  public String attempt() {
    return attempt;
  }

  /** Returns every file whose lines are kept, those withdrawn included. */
  public List<KeptFile> files() {
    return files(table(FILES).rows());
  }

  /** Returns the files as a night left them. */
  public List<KeptFile> files(Night night) {
    return files(table(FILES).rows(night.snapshots().get(FILES)));
  }

  private static List<KeptFile> files(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .map(
            row ->
                new KeptFile(
                    row.getAs(READING),
                    row.getAs("sha256"),
                    InputKind.valueOf(row.getAs("kind")),
                    row.getAs("name"),
                    row.<Long>getAs("bytes"),
                    row.getAs(ATTEMPT),
                    row.<Integer>getAs("position"),
                    read(row.getAs("dataset"), DatasetDescription.class)))
        .sorted(BY_POSITION)
        .toList();
  }

  /**
   * Keeps lines of files that {@link #keepFiles} names afterwards.
   *
   * @param lines rows of {@link LineRows#SCHEMA}
   * @param readings of the files, by their names
   */
  public void keepLines(Dataset<Row> lines, Map<String, String> readings) {
    Dataset<Row> named = pairs(readings, SOURCE, READING);
    Dataset<Row> kept =
        lines
            .join(broadcast(named), lines.col(SOURCE).equalTo(named.col(SOURCE)))
            .drop(SOURCE)
            .withColumn(ATTEMPT, lit(attempt))
            .select(columns(linesSchema()));
    table(LINES).append(kept, attempt);
  }

  private Dataset<Row> pairs(Map<String, String> pairs, String key, String value) {
    List<Row> rows = new ArrayList<>();
    pairs.forEach((one, other) -> rows.add(RowFactory.create(one, other)));
    return spark.createDataFrame(
        rows, new StructType().add(key, DataTypes.StringType).add(value, DataTypes.StringType));
  }

  private static org.apache.spark.sql.Column[] columns(StructType schema) {
    org.apache.spark.sql.Column[] columns = new org.apache.spark.sql.Column[schema.size()];
    for (int n = 0; n < columns.length; n++) {
      columns[n] = col(schema.apply(n).name());
    }
    return columns;
  }

  /** Names all files whose lines are kept; lines of others count for nothing from now on. */
  public void keepFiles(List<KeptFile> files) {
    lock.require();
    List<KeptFile> ordered = files.stream().sorted(BY_POSITION).toList();
    if (ordered.equals(files())) {
      return;
    }
    table(FILES)
        .replace(
            ordered.stream()
                .map(
                    file ->
                        RowFactory.create(
                            file.reading(),
                            file.sha256(),
                            file.kind().name(),
                            file.name(),
                            file.bytes(),
                            file.attempt(),
                            file.position(),
                            written(file.dataset())))
                .toList());
  }

  /** Returns the lines of these files as {@link LineRows#SCHEMA} has them. */
  public Dataset<Row> lines(List<KeptFile> files) {
    return lines(table(LINES).rows(), files);
  }

  /** Returns the lines of these files as a night left them. */
  public Dataset<Row> lines(List<KeptFile> files, Night night) {
    return lines(table(LINES).rows(night.snapshots().get(LINES)), files);
  }

  private Dataset<Row> lines(Dataset<Row> kept, List<KeptFile> files) {
    Dataset<Row> named =
        spark.createDataFrame(
            files.stream()
                .map(file -> RowFactory.create(file.reading(), file.attempt(), file.name()))
                .toList(),
            StructType.fromDDL("of_reading STRING, of_attempt STRING, source_file STRING"));
    return kept.join(
            broadcast(named),
            col(READING).equalTo(col("of_reading")).and(col(ATTEMPT).equalTo(col("of_attempt"))))
        .select(columns(LineRows.SCHEMA));
  }

  /**
   * Events of all blocks.
   *
   * @param events rows of {@link Linking}'s events
   * @param blocks how many there are
   * @param linked how many of them were linked now
   */
  public record Linked(Dataset<Row> events, long blocks, long linked) {}

  /**
   * Returns the events of all blocks: of those that are kept as they are, what is kept; of the
   * others what {@code link} makes of them, which is kept for the nights to come.
   *
   * @param blocked the mentions, as {@link Linking#blocks} returns them
   * @param rules what linking depends on besides the mentions
   * @param link makes events of whole blocks
   */
  public Linked events(Dataset<Row> blocked, String rules, UnaryOperator<Dataset<Row>> link) {
    StructType schema = link.apply(blocked).schema();
    StoreTable kept =
        StoreTable.of(
            spark,
            EVENTS,
            schema
                .add(Linking.FINGERPRINT, DataTypes.StringType)
                .add(ATTEMPT, DataTypes.StringType));
    Dataset<Row> wanted =
        Linking.fingerprints(blocked)
            .withColumn(
                Linking.FINGERPRINT, sha2(concat(lit(rules), col(Linking.FINGERPRINT)), 256))
            .persist();
    Dataset<Row> unknown =
        wanted.join(known(kept), names(Linking.BLOCK, Linking.FINGERPRINT), "leftanti").persist();
    long linked = unknown.count();
    if (linked > 0) {
      Dataset<Row> changed =
          blocked.join(broadcast(unknown.select(Linking.BLOCK)), names(Linking.BLOCK), "leftsemi");
      kept.append(
          link.apply(changed)
              .join(broadcast(unknown), names(Linking.BLOCK))
              .withColumn(ATTEMPT, lit(attempt))
              .select(columns(kept.rows().schema())),
          attempt);
    }
    Dataset<Row> current =
        wanted.join(known(kept), names(Linking.BLOCK, Linking.FINGERPRINT)).persist();
    long blocks = current.count();
    Dataset<Row> events =
        kept.rows()
            .join(
                broadcast(current), names(Linking.BLOCK, Linking.FINGERPRINT, ATTEMPT), "leftsemi")
            .drop(Linking.FINGERPRINT, ATTEMPT);
    currentBlocks = current.collectAsList();
    return new Linked(events, blocks, linked);
  }

  /** Takes away events of blocks as they once were, once they are more than those as they are. */
  void clearReplacedBlocks() {
    if (currentBlocks == null) {
      return;
    }
    StoreTable kept = StoreTable.named(spark, EVENTS);
    Dataset<Row> all = kept.rows();
    Dataset<Row> blocks = all.select(Linking.BLOCK, Linking.FINGERPRINT, ATTEMPT).distinct();
    if (blocks.count() > 2L * currentBlocks.size()) {
      kept.replace(
          all.join(
              broadcast(spark.createDataFrame(currentBlocks, blocks.schema())),
              names(Linking.BLOCK, Linking.FINGERPRINT, ATTEMPT),
              "leftsemi"));
    }
    Upkeep.tidy(spark, kept);
  }

  /** Every block that is kept, once: two processes may have kept the same. */
  private static Dataset<Row> known(StoreTable kept) {
    return kept.rows().groupBy(Linking.BLOCK, Linking.FINGERPRINT).agg(min(ATTEMPT).as(ATTEMPT));
  }

  private static Seq<String> names(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }

  /** Returns the nights that published something, the last one first. */
  public List<Night> nights() {
    return table(NIGHTS).rows().collectAsList().stream()
        .map(
            row ->
                new Night(
                    row.getAs("night"),
                    row.getAs("release"),
                    row.getAs("version"),
                    new TreeMap<>(row.<String, Long>getJavaMap(row.fieldIndex("snapshots"))),
                    new TreeMap<>(row.<String, Long>getJavaMap(row.fieldIndex("table_rows"))),
                    row.getAs("settings")))
        .sorted(Comparator.comparingLong(Night::number).reversed())
        .toList();
  }

  /** Returns the last night; empty before the first. */
  public Optional<Night> lastNight() {
    return nights().stream().findFirst();
  }

  /**
   * Returns the articles that some night took in and that no file of the input holds any longer, as
   * of a night, with the night that missed them first.
   */
  public Dataset<Row> withdrawn(Optional<Night> night) {
    return table(WITHDRAWN).rows(night.map(n -> n.snapshots().get(WITHDRAWN)).orElse(null));
  }

  /**
   * Returns the last night that published a release.
   *
   * @param releases how many are kept
   * @throws StoreException naming those that can be made again if this one cannot
   */
  public Night night(String release, int releases) {
    List<Night> kept = Upkeep.kept(nights(), releases);
    return kept.stream()
        .filter(night -> night.release().equals(release))
        .findFirst()
        .orElseThrow(
            () ->
                new StoreException(
                    "The store does not keep release '"
                        + release
                        + "'; it keeps "
                        + (kept.isEmpty()
                            ? "none yet"
                            : kept.stream()
                                .map(Night::release)
                                .collect(Collectors.joining(", ")))));
  }

  /**
   * Ends a night: all that it read and made of it is the state from which the next one starts. A
   * night that changed nothing leaves no trace.
   *
   * @param withdrawn rows as {@link #withdrawn} has them; null if they did not change
   */
  public void keepNight(
      Optional<Night> before,
      String release,
      String version,
      Map<String, Long> rows,
      Object settings,
      Dataset<Row> withdrawn) {
    lock.require();
    if (withdrawn != null) {
      table(WITHDRAWN).replace(withdrawn.coalesce(1));
    }
    forget();
    Map<String, Long> snapshots = new TreeMap<>();
    tables.forEach(
        (name, table) -> {
          if (!name.equals(NIGHTS) && table.snapshot() != null) {
            snapshots.put(name, table.snapshot());
          }
        });
    Night night =
        new Night(
            before.map(Night::number).orElse(0L) + 1,
            release,
            version,
            snapshots,
            rows,
            written(settings));
    boolean isSame =
        before
            .map(
                last ->
                    last.release().equals(release)
                        && isOneState(last.snapshots(), snapshots)
                        && last.settings().equals(night.settings()))
            .orElse(false);
    if (!isSame) {
      table(NIGHTS)
          .append(
              List.of(
                  RowFactory.create(
                      night.number(),
                      night.release(),
                      night.version(),
                      night.snapshots(),
                      night.rows(),
                      night.settings())),
              attempt);
    }
  }

  /** Whether nothing but the arrangement of the lines changed. */
  private static boolean isOneState(Map<String, Long> one, Map<String, Long> other) {
    return Objects.equals(one.get(FILES), other.get(FILES))
        && Objects.equals(one.get(WITHDRAWN), other.get(WITHDRAWN));
  }

  /** Returns a value of the store's JSON. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException damaged) {
      throw new StoreException(
          "The store holds '" + json + "', which no night wrote: give another --store", damaged);
    }
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("no JSON can be made of " + value, impossible);
    }
  }

  /**
   * Lets go what was computed of the tables: Spark would compute it anew whenever one of them is
   * written.
   */
  public void forget() {
    spark.catalog().clearCache();
  }

  @Override
  public void close() {
    forget();
    lock.close();
  }
}
