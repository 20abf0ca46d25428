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
 * <p>What the user or spark-submit has set is never changed. Where nothing is set, a run on one
 * machine gets what suits it: no web page, nothing that listens outside loopback, few partitions;
 * below {@link #SMALL_INPUT} also no generated code, whose compilation costs more than it saves
 * there.
 */
public final class Session implements AutoCloseable {

  /**
   * Bytes of input up to which a run is small. Above it the JVM's second compiler and generated
   * code pay for themselves; {@code jobs/bench/input-size.sh} measures both ways.
   */
  public static final long SMALL_INPUT = 128L << 20;

  private static final long BYTES_PER_PARTITION = 64L << 20;

  /** Up to here one partition is faster than several: every further one costs a task a stage. */
  private static final long ONE_PARTITION = 16L << 20;

  private final SparkSession spark;
  private final boolean isOwn;

  private Session(SparkSession spark, boolean isOwn) {
    this.spark = spark;
    this.isOwn = isOwn;
  }

  /** Opens a session for an input of {@code bytes}, or joins the one that this process has. */
  public static Session open(String application, long bytes) {
    boolean isOwn = SparkSession.getDefaultSession().isEmpty();
    SparkConf conf = new SparkConf().setAppName(application);
    defaults(bytes).forEach(conf::setIfMissing);
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

  private static Map<String, String> defaults(long bytes) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spark.master", "local[*]");
    settings.put("spark.ui.showConsoleProgress", "false");
    settings.put("spark.sql.session.timeZone", "UTC");
    settings.put("spark.sql.datetime.java8API.enabled", "true");
    settings.put("spark.sql.catalogImplementation", "in-memory");
    boolean isLocal = System.getProperty("spark.master", "local").startsWith("local");
    if (isLocal) {
      settings.put("spark.ui.enabled", "false");
      settings.put("spark.driver.host", "127.0.0.1");
      settings.put("spark.driver.bindAddress", "127.0.0.1");
      settings.put("spark.sql.shuffle.partitions", String.valueOf(partitions(bytes)));
    }
    if (isLocal && bytes <= SMALL_INPUT) {
      settings.put("spark.sql.adaptive.enabled", "false");
      settings.put("spark.sql.codegen.wholeStage", "false");
    }
    return settings;
  }

  private static long partitions(long bytes) {
    return bytes <= ONE_PARTITION
        ? 1
        : Math.max(Runtime.getRuntime().availableProcessors(), bytes / BYTES_PER_PARTITION);
  }
}
