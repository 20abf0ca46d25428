package id.netralitas.aggregate;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** Joins by columns of one name on both sides, for a Java caller. */
final class Joins {

  private Joins() {}

  /**
   * Returns every row of {@code left} with the columns of its partner in {@code right}; null where
   * there is none.
   */
  static Dataset<Row> left(Dataset<Row> left, Dataset<Row> right, String... columns) {
    return left.join(right, CollectionConverters.asScala(List.of(columns)).toSeq(), "left");
  }

  /** Returns the rows of both, those with a partner joined. */
  static Dataset<Row> full(Dataset<Row> left, Dataset<Row> right, String... columns) {
    return left.join(right, CollectionConverters.asScala(List.of(columns)).toSeq(), "full");
  }
}
