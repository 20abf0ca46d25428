package id.netralitas.table;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A table as {@code name.csv} and {@code name.json}: equal rows give equal bytes.
 *
 * <p>CSV: UTF-8, RFC 4180, a header, LF, plain numbers. A text cell that begins with {@code = + - @
 * '}, TAB or CR gets a leading {@code '}, so that no spreadsheet runs it; readers strip one. JSON:
 * an array with one object a line, the columns in order, empty cells null.
 */
public final class TableFiles {

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').setQuoteMode(QuoteMode.MINIMAL).get();

  private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

  private static final JsonFactory JSON = new JsonFactory();

  private TableFiles() {}

  /**
   * Writes both files into {@code folder}, row by row.
   *
   * @return the number of rows
   */
  public static long write(TableDefinition definition, Iterator<List<Object>> rows, Path folder) {
    Path csvFile = folder.resolve(definition.name() + ".csv");
    Path jsonFile = folder.resolve(definition.name() + ".json");
    long written = 0;
    try (Writer writer = Files.newBufferedWriter(csvFile, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSV);
        JsonGenerator json = JSON.createGenerator(jsonFile.toFile(), JsonEncoding.UTF8)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      csv.printRecord(definition.columnNames());
      json.writeStartArray();
      while (rows.hasNext()) {
        List<Object> row = rows.next();
        json.writeRaw(written == 0 ? "\n" : "");
        writeCsv(csv, row);
        writeJson(json, definition, row);
        written++;
      }
      json.writeRaw("\n");
      json.writeEndArray();
      json.writeRaw("\n");
    } catch (IOException failed) {
      throw new UncheckedIOException("writing table " + definition.name(), failed);
    }
    return written;
  }

  /**
   * Writes the CSV file alone into {@code folder}, row by row.
   *
   * @return the number of rows
   */
  public static long writeCsv(
      TableDefinition definition, Iterator<List<Object>> rows, Path folder) {
    long written = 0;
    try (Writer writer =
            Files.newBufferedWriter(
                folder.resolve(definition.name() + ".csv"), StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSV)) {
      csv.printRecord(definition.columnNames());
      while (rows.hasNext()) {
        writeCsv(csv, rows.next());
        written++;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("writing table " + definition.name(), failed);
    }
    return written;
  }

  /** Writes the numbers of a chart as CSV, by the same rules. */
  public static Path writeCsv(ChartData data, Path file) {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSV)) {
      csv.printRecord(data.columns());
      for (List<Object> row : data.rows()) {
        writeCsv(csv, row);
      }
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException("writing " + file, failed);
    }
  }

  private static void writeCsv(CSVPrinter csv, List<Object> row) throws IOException {
    for (Object cell : row) {
      csv.print(csvCell(cell));
    }
    csv.println();
  }

  private static Object csvCell(Object cell) {
    if (cell instanceof List<?> entries) {
      return guarded(String.join(";", entries.stream().map(String::valueOf).toList()));
    }
    if (cell instanceof Double number) {
      return written(number);
    }
    return cell instanceof String text ? guarded(text) : cell;
  }

  /**
   * Returns a decimal in plain form, ten digits at most, without exponent and superfluous zeros.
   */
  public static String written(double number) {
    BigDecimal rounded = new BigDecimal(number).round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** Returns the text as it stands in a CSV cell: guarded against being run by a spreadsheet. */
  static String guarded(String text) {
    boolean isRisky = !text.isEmpty() && "=+-@'\t\r".indexOf(text.charAt(0)) >= 0;
    return isRisky ? "'" + text : text;
  }

  private static void writeJson(JsonGenerator json, TableDefinition definition, List<Object> row)
      throws IOException {
    json.writeStartObject();
    for (int at = 0; at < row.size(); at++) {
      json.writeFieldName(definition.columns().get(at).name());
      writeJsonValue(json, row.get(at));
    }
    json.writeEndObject();
  }

  private static void writeJsonValue(JsonGenerator json, Object cell) throws IOException {
    if (cell == null) {
      json.writeNull();
    } else if (cell instanceof Long number) {
      json.writeNumber(number);
    } else if (cell instanceof Double number) {
      json.writeNumber(written(number));
    } else if (cell instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (cell instanceof List<?> entries) {
      json.writeStartArray();
      for (Object entry : entries) {
        json.writeString((String) entry);
      }
      json.writeEndArray();
    } else {
      json.writeString((String) cell);
    }
  }
}
