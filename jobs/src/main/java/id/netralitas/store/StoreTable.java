package id.netralitas.store;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.types.StructType;

/** One table of the store; each change of it is one commit. */
final class StoreTable {

  private static final String NAMESPACE = StoreCatalog.NAME + ".nights";

  private final SparkSession spark;
  private final String name;
  private final StructType schema;

  private StoreTable(SparkSession spark, String name, StructType schema) {
    this.spark = spark;
    this.name = NAMESPACE + "." + name;
    this.schema = schema;
  }

  /** Returns the table, made if it is not there. */
  static StoreTable of(SparkSession spark, String name, StructType schema) {
    StoreTable table = new StoreTable(spark, name, schema);
    if (!spark.catalog().tableExists(table.name)) {
      spark.sql("CREATE NAMESPACE IF NOT EXISTS " + NAMESPACE);
      spark.sql(
          "CREATE TABLE IF NOT EXISTS "
              + table.name
              + " ("
              + schema.toDDL()
              + ") USING iceberg TBLPROPERTIES ("
              + "'format-version'='2',"
              // Parts of this size are read by one task each; row groups allow to skip inside them.
              + "'write.target-file-size-bytes'='134217728',"
              + "'write.metadata.delete-after-commit.enabled'='true',"
              + "'write.metadata.previous-versions-max'='20')");
    }
    return table;
  }

  /** Returns the rows of the newest commit. */
  Dataset<Row> rows() {
    return spark.read().table(name);
  }

  /** Returns the rows as of an earlier commit; null for the empty table before the first. */
  Dataset<Row> rows(Long snapshot) {
    return snapshot == null
        ? spark.createDataFrame(List.of(), schema)
        : spark.read().option("versionAsOf", snapshot).table(name);
  }

  void append(Dataset<Row> rows) {
    try {
      rows.writeTo(name).append();
    } catch (NoSuchTableException gone) {
      throw gone(gone);
    }
  }

  void append(List<Row> rows) {
    append(spark.createDataFrame(rows, schema).coalesce(1));
  }

  /** Puts these rows in the place of all others. */
  void replace(List<Row> rows) {
    replace(spark.createDataFrame(rows, schema).coalesce(1));
  }

  /** Puts these rows in the place of all others. */
  void replace(Dataset<Row> rows) {
    try {
      rows.writeTo(name).overwrite(lit(true));
    } catch (NoSuchTableException gone) {
      throw gone(gone);
    }
  }

  /** Takes rows away; nothing is committed where none meets the condition. */
  void delete(String condition) {
    spark.sql("DELETE FROM " + name + " WHERE " + condition);
  }

  /** Returns the number of the newest commit; null before the first. */
  Long snapshot() {
    Snapshot current = table().currentSnapshot();
    return current == null ? null : current.snapshotId();
  }

  /** Returns the table of Iceberg, as it is now. */
  Table table() {
    try {
      return Spark3Util.loadIcebergTable(spark, name);
    } catch (NoSuchTableException | ParseException gone) {
      throw gone(gone);
    }
  }

  private StoreException gone(Exception cause) {
    return new StoreException(
        "The store has no table '" + name + "' any longer: give another --store", cause);
  }

  @Override
  public String toString() {
    return name;
  }
}
