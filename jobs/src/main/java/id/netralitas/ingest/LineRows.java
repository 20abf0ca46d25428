package id.netralitas.ingest;

import id.netralitas.record.ArticleRecord;
import id.netralitas.record.RecordJson;
import id.netralitas.record.RecordRows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What came of each line or article read, as rows. */
public final class LineRows {

  /**
   * {@code source_file}, {@code source_line} (null where the file is the article), and one of
   * three: {@code record} with {@code content}, a hash of all it says; {@code reason} and {@code
   * detail} of a reject; or {@code passed_over}, how many entries of the file (blank lines,
   * pictures of an archive) are no articles and were not expected to be, their kind in {@code
   * detail}.
   */
  public static final StructType SCHEMA =
      new StructType()
          .add("source_file", DataTypes.StringType)
          .add("source_line", DataTypes.LongType)
          .add("reason", DataTypes.StringType)
          .add("detail", DataTypes.StringType)
          .add("content", DataTypes.StringType)
          .add("passed_over", DataTypes.LongType)
          .add("record", RecordRows.SCHEMA);

  private LineRows() {}

  static Row accepted(String file, Long line, ArticleRecord record, Object... more) {
    return row(more, file, line, null, null, content(record), null, RecordRows.row(record));
  }

  static Row rejected(String file, Long line, String reason, String detail, Object... more) {
    return row(more, file, line, reason, detail, null, null, null);
  }

  static Row passedOver(String file, String kind, long count, Object... more) {
    return row(more, file, null, null, kind, null, count, null);
  }

  private static Row row(Object[] more, Object... cells) {
    Object[] all = Arrays.copyOf(cells, cells.length + more.length);
    System.arraycopy(more, 0, all, cells.length, more.length);
    return RowFactory.create(all);
  }

  /** Returns the same for records that say the same, however their JSON is laid out. */
  private static String content(ArticleRecord record) {
    byte[] json = RecordJson.json(record).toString().getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
