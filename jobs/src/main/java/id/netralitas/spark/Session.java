package id.netralitas.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;

/**
 * The Spark session of a job.
 *
 * <p>What the user or spark-submit has set is never changed. Where nothing is set, a run gets as
 * many partitions as its input needs, and below {@link #SMALL_INPUT} less generated code, whose
 * compilation costs more than it saves there; on one machine also no web page and nothing that
 * listens outside loopback.
 */
public final class Session implements AutoCloseable {

  /**
   * Bytes of input up to which a run is small. Above it the JVM's second compiler and generated
   * code pay for themselves; {@code jobs/bench/input-size.sh} measures each way.
   */
  public static final long SMALL_INPUT = 128L << 20;

  /**
   * Up to here not even single expressions are compiled: a run on the shipped records takes less
   * time so, one on 7 MB as much. {@code jobs/bench/input-size.sh} measures it.
   */
  static final long INTERPRETED_INPUT = 4L << 20;

  private static final long BYTES_PER_PARTITION = 64L << 20;

  /** Up to here one partition is faster than several: every further one costs a task a stage. */
  private static final long ONE_PARTITION = 16L << 20;

  private static final long BYTES_PER_PARTITION_ON_A_CLUSTER = 1L << 20;

  /** {@code spark.sql.shuffle.partitions} where nobody sets it. */
  private static final long SPARKS_OWN_PARTITIONS = 200;

  private final SparkSession spark;
  private final boolean isOwn;

  private Session(SparkSession spark, boolean isOwn) {
    this.spark = spark;
    this.isOwn = isOwn;
  }

  /**
   * Opens a session for an input of {@code bytes}, or joins the one that this process has.
   *
   * @throws TemporaryFolder.TemporaryFolderException if Spark has nowhere to write
   */
  public static Session open(String application, long bytes) {
    TemporaryFolder.verify();
    boolean isOwn = SparkSession.getDefaultSession().isEmpty();
    SparkConf conf = new SparkConf().setAppName(application);
    boolean isLocal = System.getProperty("spark.master", "local").startsWith("local");
    defaults(isLocal, bytes).forEach(conf::setIfMissing);
    return new Session(SparkSession.builder().config(conf).getOrCreate(), isOwn);
  }

  /** Returns Spark's own session. */
  public SparkSession spark() {
    return spark;
  }

  /** Stops Spark, unless it ran before. */
  @Override
  public void close() {
    if (isOwn) {
      spark.stop();
    }
  }

  /** Returns the file system settings of a session that is not open yet. */
  public static Configuration hadoop() {
    return SparkHadoopUtil.get().newConfiguration(new SparkConf());
  }

  static Map<String, String> defaults(boolean isLocal, long bytes) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spark.master", "local[*]");
    settings.put("spark.ui.showConsoleProgress", "false");
    settings.put("spark.sql.session.timeZone", "UTC");
    settings.put("spark.sql.datetime.java8API.enabled", "true");
    settings.put("spark.sql.catalogImplementation", "in-memory");
    if (isLocal) {
      settings.put("spark.ui.enabled", "false");
      settings.put("spark.driver.host", "127.0.0.1");
      settings.put("spark.driver.bindAddress", "127.0.0.1");
    }
    long partitions = isLocal ? partitions(bytes) : partitionsOnACluster(bytes);
    settings.put("spark.sql.shuffle.partitions", String.valueOf(partitions));
    if (bytes <= SMALL_INPUT) {
      settings.put("spark.sql.adaptive.enabled", "false");
      settings.put("spark.sql.codegen.wholeStage", "false");
    }
    if (bytes <= INTERPRETED_INPUT) {
      settings.put("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    }
    return settings;
  }

  private static long partitions(long bytes) {
    return bytes <= ONE_PARTITION
        ? 1
        : Math.max(Runtime.getRuntime().availableProcessors(), bytes / BYTES_PER_PARTITION);
  }

  /**
   * A partition for every {@link #BYTES_PER_PARTITION_ON_A_CLUSTER}, however many cores there are:
   * nobody knows before the session opens. Never more than what Spark takes of itself, which costs
   * a small input minutes.
   */
  private static long partitionsOnACluster(long bytes) {
    return Math.max(2, Math.min(SPARKS_OWN_PARTITIONS, bytes / BYTES_PER_PARTITION_ON_A_CLUSTER));
  }
}
