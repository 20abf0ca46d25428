package id.netralitas.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Table;
import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The catalog {@code netralitas} that the tables of the store are in: as Spark's configuration has
 * it ({@code spark.sql.catalog.netralitas.*}), else a Hadoop catalog in a folder.
 */
final class StoreCatalog {

  static final String NAME = "netralitas";

  private static final String KEY = "spark.sql.catalog." + NAME;
  private static final String FILES = KEY + "." + CatalogProperties.FILE_IO_IMPL;
  private static final String IMPLEMENTATION = "org.apache.iceberg.spark.SparkCatalog";

  /** File systems that have no rename in one step, which the Hadoop catalog commits by. */
  private static final Set<String> WITHOUT_RENAME =
      Set.of(
          "s3", "s3a", "s3n", "gs", "abfs", "abfss", "wasb", "wasbs", "adl", "oss", "cos", "cosn",
          "obs", "swift", "http", "https");

  private final SparkSession spark;
  private final Optional<java.nio.file.Path> localFolder;

  private StoreCatalog(SparkSession spark, Optional<java.nio.file.Path> localFolder) {
    this.spark = spark;
    this.localFolder = localFolder;
  }

  /**
   * Returns the catalog in a session of its own: what the user configured, completed by the
   * defaults.
   *
   * @param location where the tables lie, unless the configuration says so
   * @throws StoreException if the catalog could lose a commit where it lies
   */
  static StoreCatalog of(SparkSession base, String location) {
    SparkSession spark = base.newSession();
    CollectionConverters.asJava(base.conf().getAll())
        .forEach(
            (key, value) -> {
              if (key.startsWith(KEY) || spark.conf().isModifiable(key)) {
                spark.conf().set(key, value);
              }
            });
    boolean isConfigured = spark.conf().getOption(KEY).isDefined();
    if (!isConfigured) {
      spark.conf().set(KEY, IMPLEMENTATION);
    }
    boolean hasKind =
        spark.conf().getOption(KEY + ".type").isDefined()
            || spark.conf().getOption(KEY + ".catalog-impl").isDefined();
    if (!hasKind) {
      spark.conf().set(KEY + ".type", "hadoop");
    }
    Configuration hadoop = spark.sessionState().newHadoopConf();
    if (isHadoop(spark) && spark.conf().getOption(KEY + ".warehouse").isEmpty()) {
      spark.conf().set(KEY + ".warehouse", qualified(location, hadoop).toString());
    }
    // What another process commits must be seen at the next look.
    putIfMissing(spark, KEY + ".cache-enabled", "false");
    // Parquet writes a checksum of every page, and reads without a look at it unless it is told.
    putIfMissing(spark, KEY + ".hadoop.parquet.page.verify-checksum.enabled", "true");
    if (isHadoop(spark)) {
      putIfMissing(spark, FILES, StoreFiles.class.getName());
    }
    requireSafe(spark, hadoop);
    return new StoreCatalog(spark, localFolder(spark, isConfigured));
  }

  private static void putIfMissing(SparkSession spark, String key, String value) {
    if (spark.conf().getOption(key).isEmpty()) {
      spark.conf().set(key, value);
    }
  }

  private static boolean isHadoop(SparkSession spark) {
    return spark.conf().get(KEY + ".type", "").equalsIgnoreCase("hadoop")
        || spark.conf().get(KEY + ".catalog-impl", "").endsWith("HadoopCatalog");
  }

  private static Path qualified(String location, Configuration hadoop) {
    Path path = new Path(location);
    boolean isBare = path.toUri().getScheme() == null;
    boolean isLocal = FileSystem.getDefaultUri(hadoop).getScheme().equals("file");
    if (isBare && isLocal) {
      return new Path(java.nio.file.Path.of(location).toAbsolutePath().normalize().toUri());
    }
    return isBare ? path.makeQualified(FileSystem.getDefaultUri(hadoop), new Path("/")) : path;
  }

  private static void requireSafe(SparkSession spark, Configuration hadoop) {
    if (!isHadoop(spark)) {
      return;
    }
    String warehouse = spark.conf().get(KEY + ".warehouse");
    String scheme = qualified(warehouse, hadoop).toUri().getScheme().toLowerCase(Locale.ROOT);
    if (WITHOUT_RENAME.contains(scheme)) {
      throw new StoreException(
          "The store '"
              + warehouse
              + "' lies on "
              + scheme
              + ", where a Hadoop catalog can lose commits: configure a JDBC or REST catalog by"
              + " spark.sql.catalog.netralitas.type and spark.sql.catalog.netralitas.uri");
    }
  }

  /**
   * Goes on only if the files of a table are where the catalog is told to keep them. A catalog in a
   * folder finds them wherever the folder is ({@link StoreFiles}); any other has their addresses in
   * it, and would go on in the place that a store was moved or copied from.
   *
   * @throws StoreException if they are elsewhere; nothing was written
   */
  static void requireInPlace(SparkSession spark, Table table) {
    String warehouse = spark.conf().get(KEY + ".warehouse", "");
    boolean isAddress = warehouse.contains(":/") || warehouse.startsWith("/");
    boolean isRelocatable =
        isHadoop(spark) && StoreFiles.class.getName().equals(spark.conf().get(FILES, ""));
    if (!isAddress || isRelocatable) {
      return;
    }
    StoreAddress place = StoreAddress.of(warehouse);
    String metadata = ReachableFileUtil.metadataFileLocations(table, false).iterator().next();
    for (String recorded : List.of(table.location(), metadata)) {
      if (!StoreAddress.of(recorded).isBelow(place)) {
        throw new StoreException(
            "The store was moved or copied: its catalog keeps '"
                + recorded
                + "', which is not below '"
                + warehouse
                + "'; bring the files back to where the catalog has them, or give a new catalog and"
                + " the full input");
      }
    }
  }

  /** The embedded default on a disk of this machine, which the operating system can lock. */
  private static Optional<java.nio.file.Path> localFolder(
      SparkSession spark, boolean isConfigured) {
    if (isConfigured) {
      return Optional.empty();
    }
    Path warehouse = new Path(spark.conf().get(KEY + ".warehouse"));
    boolean isLocal = "file".equals(warehouse.toUri().getScheme());
    return isLocal
        ? Optional.of(java.nio.file.Path.of(warehouse.toUri().getPath()))
        : Optional.empty();
  }

  /** Returns the session that knows the catalog. */
  SparkSession spark() {
    return spark;
  }

  /** Returns the folder of the tables if they lie on this machine by default; else empty. */
  Optional<java.nio.file.Path> localFolder() {
    return localFolder;
  }
}
