package id.netralitas.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/**
 * The rows of a table of a release, read from its JSON as a stream: a table is as long as the
 * history, and of most of its rows only a cell or two are asked for.
 */
final class TableRows {

  private static final JsonFactory JSON = new ObjectMapper().getFactory();

  /** An odd number without pattern: every cell changes what comes after it. */
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private TableRows() {}

  /** What is done with a row whose opening brace was read; it reads to the closing one. */
  private interface RowReader {
    void read(JsonParser row) throws IOException;
  }

  /**
   * Tells some cells of every row, as text; null where a cell is empty or not there. The list is
   * used again for the next row.
   */
  static void cells(
      ReleaseFiles release, String table, List<String> columns, Consumer<List<String>> each) {
    List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), null));
    forEach(
        release,
        table,
        row -> {
          Collections.fill(cells, null);
          while (row.nextToken() == JsonToken.FIELD_NAME) {
            int at = columns.indexOf(row.currentName());
            JsonToken value = row.nextToken();
            if (at >= 0 && value != JsonToken.VALUE_NULL) {
              cells.set(at, row.getText());
            }
            row.skipChildren();
          }
          each.accept(cells);
        });
  }

  /** Tells a digest of all cells of every row, by one of them. */
  static void digests(
      ReleaseFiles release, String table, String idColumn, ObjLongConsumer<String> each) {
    forEach(
        release,
        table,
        row -> {
          String id = "";
          long digest = 0;
          int depth = 1;
          String column = null;
          while (depth > 0) {
            JsonToken token = row.nextToken();
            if (token == null) {
              throw new IOException("the table ends within a row");
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            digest = (digest ^ token.id()) * MIX;
            if (token == JsonToken.FIELD_NAME) {
              column = row.currentName();
              digest = (digest ^ column.hashCode()) * MIX;
            } else if (token.isScalarValue()) {
              digest = (digest ^ row.getText().hashCode()) * MIX;
              id = depth == 1 && idColumn.equals(column) ? row.getText() : id;
            }
            digest ^= digest >>> 32;
          }
          each.accept(id, digest);
        });
  }

  /** Tells those rows whose id is wanted, whole; reads nothing if none is. */
  static void some(
      ReleaseFiles release,
      String table,
      String idColumn,
      Set<String> wanted,
      Consumer<JsonNode> each) {
    if (wanted.isEmpty()) {
      return;
    }
    forEach(
        release,
        table,
        row -> {
          ObjectNode whole = null;
          boolean isWanted = true;
          while (row.nextToken() == JsonToken.FIELD_NAME) {
            String column = row.currentName();
            row.nextToken();
            if (column.equals(idColumn)) {
              isWanted = wanted.contains(row.getText());
            }
            if (isWanted) {
              JsonNode cell = row.readValueAsTree();
              whole = whole == null ? JsonNodeFactory.instance.objectNode() : whole;
              whole.set(column, cell);
            } else {
              row.skipChildren();
            }
          }
          if (isWanted && whole != null) {
            each.accept(whole);
          }
        });
  }

  private static void forEach(ReleaseFiles release, String table, RowReader reader) {
    try (InputStream file = release.open(table);
        JsonParser rows = JSON.createParser(file)) {
      if (rows.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException(table + " is no list of rows");
      }
      while (rows.nextToken() == JsonToken.START_OBJECT) {
        reader.read(rows);
      }
    } catch (IOException unreadable) {
      throw EventChanges.unreadable(release, unreadable);
    }
  }
}
