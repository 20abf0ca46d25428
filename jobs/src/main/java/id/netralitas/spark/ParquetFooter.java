package id.netralitas.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The end of a Parquet file, which lists the encodings of every column. Parquet's writer keeps them
 * in sets whose order differs from one Java process to the next, so equal rows would not give equal
 * bytes; the order among them means nothing.
 */
final class ParquetFooter {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private ParquetFooter() {}

  /** Puts the lists of encodings of a finished file into their natural order. */
  static void order(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      long tail = file.length() - MAGIC.length - Integer.BYTES;
      file.seek(tail);
      byte[] length = new byte[Integer.BYTES];
      file.readFully(length);
      byte[] footer = new byte[ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt()];
      file.seek(tail - footer.length);
      file.readFully(footer);

      byte[] ordered = ordered(footer);
      file.seek(tail - footer.length);
      file.write(ordered);
      file.write(
          ByteBuffer.allocate(Integer.BYTES)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putInt(ordered.length)
              .array());
      file.write(MAGIC);
      file.setLength(file.getFilePointer());
    }
  }

  private static byte[] ordered(byte[] footer) throws IOException {
    FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(footer));
    for (RowGroup group : metadata.getRow_groups()) {
      for (ColumnChunk chunk : group.getColumns()) {
        ColumnMetaData column = chunk.getMeta_data();
        Collections.sort(column.getEncodings());
        if (column.isSetEncoding_stats()) {
          Collections.sort(column.getEncoding_stats());
        }
      }
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream(footer.length);
    Util.writeFileMetaData(metadata, written);
    return written.toByteArray();
  }
}
