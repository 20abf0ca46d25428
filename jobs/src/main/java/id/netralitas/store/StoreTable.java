package id.netralitas.store;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.types.StructType;

/** One table of the store; each change of it is one commit. */
final class StoreTable {

  /** The property of a commit that tells by which process it was made. */
  static final String ATTEMPT = "netralitas.attempt";

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
    table.addMissingColumns();
    return table;
  }

  static boolean isThere(SparkSession spark, String name) {
    return spark.catalog().tableExists(NAMESPACE + "." + name);
  }

  /** Returns a table that is there. */
  static StoreTable named(SparkSession spark, String name) {
    return new StoreTable(spark, name, spark.table(NAMESPACE + "." + name).schema());
  }

  /** A later version of the program may keep more of a line; of lines kept before it is unknown. */
  private void addMissingColumns() {
    Table table = table();
    StructType there = SparkSchemaUtil.convert(table.schema());
    if (!there.toDDL().equals(schema.toDDL())) {
      table.updateSchema().unionByNameWith(wanted()).commit();
    }
  }

  private Schema wanted() {
    try {
      return SparkSchemaUtil.convert(schema);
    } catch (IllegalArgumentException | ValidationException other) {
      throw new StoreException(
          "The store's table '"
              + name
              + "' is of another kind than this version keeps: give another --store",
          other);
    }
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

  /** Adds rows in one commit, which is marked as this process's. */
  void append(Dataset<Row> rows, String attempt) {
    try {
      rows.writeTo(name).option("snapshot-property." + ATTEMPT, attempt).append();
    } catch (NoSuchTableException gone) {
      throw gone(gone);
    }
  }

  void append(List<Row> rows, String attempt) {
    append(spark.createDataFrame(rows, schema).coalesce(1), attempt);
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
