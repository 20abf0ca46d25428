package id.netralitas.spark;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import id.netralitas.table.Column;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.TableFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * A table as {@code name.parquet}, with the types of its columns: a day is a DATE, an integer an
 * INT64, a decimal a DOUBLE of the ten digits that the other files have, a list a LIST of strings,
 * a date of unknown precision a string. Texts have no guard.
 *
 * <p>Equal rows give equal bytes: no time is written, and rows are packed by a codec whose output
 * depends on its version alone, not on the machine. Parquet's own writer on a local path is used,
 * because a Spark job for every table costs far more than the writing.
 */
public final class ParquetTable implements Closeable {

  /** Rows are held until they fill a group: small enough that a table of any size needs little. */
  private static final long BYTES_PER_GROUP = 16L << 20;

  private final TableDefinition definition;
  private final Path file;
  private final ParquetWriter<List<Object>> writer;

  private ParquetTable(TableDefinition definition, Path file, ParquetWriter<List<Object>> writer) {
    this.definition = definition;
    this.file = file;
    this.writer = writer;
  }

  /** Opens the file of a table in {@code folder}, which is there; what it held is replaced. */
  public static ParquetTable create(TableDefinition definition, Path folder) {
    Path file = folder.resolve(definition.name() + ".parquet");
    try {
      return new ParquetTable(definition, file, new Builder(file, definition).build());
    } catch (IOException failed) {
      throw failed(definition, failed);
    }
  }

  /** Returns the same rows; each is written here when it is asked for. */
  public Iterator<List<Object>> copying(Iterator<List<Object>> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public List<Object> next() {
        List<Object> cells = rows.next();
        write(cells);
        return cells;
      }
    };
  }

  private void write(List<Object> cells) {
    try {
      writer.write(cells);
    } catch (IOException failed) {
      throw failed(definition, failed);
    }
  }

  /** Completes the file. */
  @Override
  public void close() {
    try {
      writer.close();
      ParquetFooter.order(file);
    } catch (IOException failed) {
      throw failed(definition, failed);
    }
  }

  private static UncheckedIOException failed(TableDefinition definition, IOException cause) {
    return new UncheckedIOException("writing table " + definition.name() + " as Parquet", cause);
  }

  private static MessageType schema(TableDefinition definition) {
    Types.MessageTypeBuilder message = Types.buildMessage();
    definition.columns().forEach(column -> message.addField(field(column)));
    return message.named(definition.name());
  }

  private static Type field(Column column) {
    LogicalTypeAnnotation string = LogicalTypeAnnotation.stringType();
    return switch (column.type()) {
      case TEXT, PARTIAL_DATE -> Types.optional(BINARY).as(string).named(column.name());
      case LIST -> Types.optionalList().requiredElement(BINARY).as(string).named(column.name());
      case INTEGER -> Types.optional(INT64).named(column.name());
      case DECIMAL -> Types.optional(DOUBLE).named(column.name());
      case BOOLEAN -> Types.optional(BOOLEAN).named(column.name());
      case DAY -> Types.optional(INT32).as(LogicalTypeAnnotation.dateType()).named(column.name());
    };
  }

  private static final class Builder extends ParquetWriter.Builder<List<Object>, Builder> {

    private final TableDefinition definition;

    Builder(Path file, TableDefinition definition) {
      super((OutputFile) new LocalOutputFile(file));
      this.definition = definition;
      withConf(new PlainParquetConfiguration());
      withWriteMode(ParquetFileWriter.Mode.OVERWRITE);
      withCompressionCodec(CompressionCodecName.ZSTD);
      withRowGroupSize(BYTES_PER_GROUP);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // the only one of the two that a builder must have
    protected WriteSupport<List<Object>> getWriteSupport(
        org.apache.hadoop.conf.Configuration configuration) {
      return new Cells(definition);
    }

    @Override
    protected WriteSupport<List<Object>> getWriteSupport(ParquetConfiguration configuration) {
      return new Cells(definition);
    }
  }

  /** Says a row to Parquet; an empty cell is a field left out. */
  private static final class Cells extends WriteSupport<List<Object>> {

    private final TableDefinition definition;
    private RecordConsumer consumer;

    Cells(TableDefinition definition) {
      this.definition = definition;
    }

    @Override
    @SuppressWarnings("deprecation") // the only one of the two that must be there
    public WriteContext init(org.apache.hadoop.conf.Configuration configuration) {
      return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return context();
    }

    private WriteContext context() {
      return new WriteContext(schema(definition), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(List<Object> row) {
      consumer.startMessage();
      for (int at = 0; at < row.size(); at++) {
        Object cell = row.get(at);
        if (cell != null) {
          Column column = definition.columns().get(at);
          consumer.startField(column.name(), at);
          writeCell(column.type(), cell);
          consumer.endField(column.name(), at);
        }
      }
      consumer.endMessage();
    }

    private void writeCell(Column.Type type, Object cell) {
      switch (type) {
        case TEXT, PARTIAL_DATE -> consumer.addBinary(Binary.fromString((String) cell));
        case LIST -> writeList((List<?>) cell);
        case INTEGER -> consumer.addLong((Long) cell);
        case DECIMAL -> consumer.addDouble(Double.parseDouble(TableFiles.written((Double) cell)));
        case BOOLEAN -> consumer.addBoolean((Boolean) cell);
        case DAY ->
            consumer.addInteger(Math.toIntExact(LocalDate.parse((String) cell).toEpochDay()));
      }
    }

    private void writeList(List<?> entries) {
      consumer.startGroup();
      if (!entries.isEmpty()) {
        consumer.startField("list", 0);
        for (Object entry : entries) {
          consumer.startGroup();
          consumer.startField("element", 0);
          consumer.addBinary(Binary.fromString((String) entry));
          consumer.endField("element", 0);
          consumer.endGroup();
        }
        consumer.endField("list", 0);
      }
      consumer.endGroup();
    }
  }
}
