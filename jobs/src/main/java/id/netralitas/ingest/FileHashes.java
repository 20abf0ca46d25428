package id.netralitas.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** SHA-256 of the files read, so that a release names its input beyond doubt. */
public final class FileHashes {

  /** What stands for the hash of a file that cannot be read. */
  public static final String UNREADABLE = "unreadable";

  private static final int TASKS_PER_CORE = 8;

  private FileHashes() {}

  /**
   * Returns the hash of each file in hex, in their order; {@link #UNREADABLE} for one that cannot
   * be opened.
   *
   * @throws InputException naming a file that opens and then fails; Spark may wrap it
   */
  public static List<String> of(SparkSession spark, List<InputFile> files) {
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(spark.sessionState().newHadoopConf()));
    return context
        .parallelize(files, tasks(files.size(), context.defaultParallelism()))
        .map(file -> hash(file, hadoop.value().value()))
        .collect();
  }

  private static int tasks(int files, int cores) {
    return Math.max(1, Math.min(files, cores * TASKS_PER_CORE));
  }

  private static String hash(InputFile file, Configuration hadoop) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = new FileBytes(file, file.open(hadoop))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      return UNREADABLE; // its reject says why
    }
  }
}
