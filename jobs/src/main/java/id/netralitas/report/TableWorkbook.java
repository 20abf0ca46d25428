package id.netralitas.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.netralitas.table.Column;
import id.netralitas.table.TableDefinition;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The tables of a release as one workbook, a sheet each, and a last one that says what the columns
 * are. Texts are text cells, so that no formula is run, and need no guard. Rows pass through one by
 * one; equal tables give equal bytes.
 */
final class TableWorkbook {

  static final String CODEBOOK = "codebook";

  /**
   * Rows that a sheet has at most, its header among them. The format allows ten times as many,
   * which few programs open in reasonable time; whoever has so many rows reads the CSV.
   */
  static final int MOST_ROWS = 100_001;

  /** Characters that a cell holds at most: a limit of the format. */
  static final int LONGEST_TEXT = 32_767;

  private static final String CUT_MARK = "…";
  private static final int ROWS_PER_FLUSH = 500;
  private static final double WIDEST = 60;
  private static final double FILTER_BUTTON = 4;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What readers of the format take for an escaped character, or must be written as one. */
  private static final Pattern ESCAPED =
      Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private static final Pattern CREATED = Pattern.compile("(<dcterms:created [^>]*>)[^<]*");

  /**
   * One time for all entries. The very first that a zip file can tell would not do: Java writes a
   * second field beside it, in the time zone of the machine.
   */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final Path tables;
  private final int rowLimit;
  private final List<Note> notes = new ArrayList<>();

  /** What a sheet does not show of its table. */
  private record Note(TableDefinition table, String text) {}

  /**
   * @param tables the folder that has their JSON files
   * @param rowLimit rows of a sheet at most, its header among them
   */
  TableWorkbook(Path tables, int rowLimit) {
    this.tables = tables;
    this.rowLimit = rowLimit;
  }

  /** Returns the workbook of the tables in a folder, a sheet at most {@link #MOST_ROWS} long. */
  static TableWorkbook of(Path tables) {
    return new TableWorkbook(tables, MOST_ROWS);
  }

  /**
   * Writes it into {@code file}.
   *
   * @param made the day to tell as that of its making
   */
  void write(List<TableDefinition> definitions, LocalDate made, Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft));
          Workbook workbook = new Workbook(out, "Netralitas", null)) {
        workbook.setCompressionLevel(0); // what is kept is packed once, when it is copied
        for (TableDefinition definition : definitions) {
          writeTable(workbook, definition);
        }
        writeCodebook(workbook, definitions);
      }
      fixTimes(draft, made, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void writeTable(Workbook workbook, TableDefinition definition) throws IOException {
    try (Worksheet sheet = workbook.newWorksheet(definition.name());
        MappingIterator<JsonNode> rows =
            JSON.readerFor(JsonNode.class)
                .readValues(tables.resolve(definition.name() + ".json").toFile())) {
      List<Column> columns = definition.columns();
      writeHeader(sheet, definition.columnNames());
      for (int at = 0; at < columns.size(); at++) {
        Column column = columns.get(at);
        double header = column.name().length() + FILTER_BUTTON;
        sheet.width(at, Math.min(WIDEST, Math.max(header, width(column))));
      }
      int row = 1;
      long cutTexts = 0;
      for (; rows.hasNextValue() && row < rowLimit; row++) {
        JsonNode cells = rows.nextValue();
        for (int at = 0; at < columns.size(); at++) {
          JsonNode cell = cells.get(columns.get(at).name());
          cutTexts += write(sheet, row, at, columns.get(at).type(), cell) ? 1 : 0;
        }
        if (row % ROWS_PER_FLUSH == 0) {
          sheet.flush();
        }
      }
      sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
      if (rows.hasNextValue()) {
        note(
            definition,
            "Cut after " + (row - 1) + " rows, as many as a sheet here has; all are in ");
      }
      if (cutTexts > 0) {
        note(definition, cutTexts + " texts too long for a cell are cut; they are whole in ");
      }
    }
  }

  private void note(TableDefinition definition, String text) {
    notes.add(new Note(definition, text + definition.name() + ".csv."));
  }

  private void writeCodebook(Workbook workbook, List<TableDefinition> definitions)
      throws IOException {
    try (Worksheet sheet = workbook.newWorksheet(CODEBOOK)) {
      List<String> header = List.of("table", "column", "type", "definition", "row", "note");
      writeHeader(sheet, header);
      double[] widths = {18, 26, 14, 90, 40, 40};
      for (int at = 0; at < widths.length; at++) {
        sheet.width(at, widths[at]);
      }
      int row = 1;
      for (TableDefinition definition : definitions) {
        String told =
            notes.stream()
                .filter(note -> note.table().equals(definition))
                .map(Note::text)
                .collect(Collectors.joining(" "));
        for (Column column : definition.columns()) {
          List<String> cells =
              List.of(
                  definition.name(),
                  column.name(),
                  column.type().name(),
                  column.definition(),
                  definition.row(),
                  told);
          for (int at = 0; at < cells.size(); at++) {
            writeText(sheet, row, at, cells.get(at));
          }
          row++;
        }
      }
      sheet.setAutoFilter(0, 0, row - 1, header.size() - 1);
    }
  }

  private static void writeHeader(Worksheet sheet, List<String> names) {
    for (int at = 0; at < names.size(); at++) {
      sheet.inlineString(0, at, names.get(at));
    }
    sheet.range(0, 0, 0, names.size() - 1).style().bold().set();
    sheet.freezePane(0, 1);
  }

  /** Writes a cell; returns whether its text had to be cut. */
  private static boolean write(Worksheet sheet, int row, int at, Column.Type type, JsonNode cell) {
    if (cell == null || cell.isNull()) {
      return false;
    }
    switch (type) {
      case INTEGER -> sheet.value(row, at, cell.longValue());
      case DECIMAL -> sheet.value(row, at, cell.decimalValue());
      case BOOLEAN -> sheet.value(row, at, cell.booleanValue());
      case TEXT, LIST, DAY, PARTIAL_DATE -> {
        return writeText(sheet, row, at, text(cell));
      }
    }
    return false;
  }

  private static String text(JsonNode cell) {
    return cell.isArray()
        ? StreamSupport.stream(cell.spliterator(), false)
            .map(JsonNode::textValue)
            .collect(Collectors.joining(";"))
        : cell.textValue();
  }

  private static boolean writeText(Worksheet sheet, int row, int at, String text) {
    if (text.isEmpty()) {
      return false;
    }
    String kept = cut(text);
    String written =
        ESCAPED
            .matcher(kept)
            .replaceAll(hit -> String.format(Locale.ROOT, "_x%04X_", (int) hit.group().charAt(0)));
    if (kept.strip().equals(kept) && kept.indexOf('\n') < 0) {
      sheet.inlineString(row, at, written);
    } else {
      // The only form of this writer that asks readers to keep blanks and line breaks.
      sheet.inlineString(row, at, RichText.builder().run(written).end().build());
    }
    return kept.length() < text.length();
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    int end = LONGEST_TEXT - CUT_MARK.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + CUT_MARK;
  }

  private static double width(Column column) {
    return switch (column.type()) {
      case INTEGER, DECIMAL, BOOLEAN -> 12;
      case DAY, PARTIAL_DATE -> 13;
      case LIST -> 30;
      case TEXT ->
          switch (column.name()) {
            case "title", "quote", "url", "detail", "text_id", "text_en", "method", "why" -> WIDEST;
            case "level", "status", "scope", "date_precision" -> 14;
            default -> 24;
          };
    };
  }

  /** Copies a zip file with one time for all entries, and another day of making. */
  private static void fixTimes(Path draft, LocalDate made, Path file) throws IOException {
    try (ZipFile from = new ZipFile(draft.toFile());
        ZipOutputStream to =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(ENTRY_TIME);
        to.putNextEntry(copy);
        try (InputStream content = from.getInputStream(entry)) {
          if (entry.getName().equals("docProps/core.xml")) {
            to.write(madeOn(made, content));
          } else {
            content.transferTo(to);
          }
        }
        to.closeEntry();
      }
    }
  }

  private static byte[] madeOn(LocalDate made, InputStream properties) throws IOException {
    String xml = new String(properties.readAllBytes(), StandardCharsets.UTF_8);
    return CREATED
        .matcher(xml)
        .replaceFirst("$1" + made + "T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
