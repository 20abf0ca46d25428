package id.netralitas.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the cells of a spreadsheet in flat OpenDocument XML. */
final class FlatSheets {

  /**
   * A cell.
   *
   * @param type {@code string}, {@code float}, {@code boolean}, {@code date}, …; empty for none
   * @param value of a cell that is no text
   * @param text as shown
   * @param formula null for none
   */
  record Cell(String type, String value, String text, String formula) {

    static final Cell EMPTY = new Cell("", "", "", null);

    boolean isEmpty() {
      return type.isEmpty();
    }
  }

  /** Rows that a sheet may have at its end without anything in them. */
  private static final int MANY = 1_000;

  private final XMLStreamReader xml;
  private final Map<String, List<List<Cell>>> sheets = new LinkedHashMap<>();

  private FlatSheets(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Returns the rows of every sheet by its name, empty ends left out. */
  static Map<String, List<List<Cell>>> read(Path file) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream input = Files.newInputStream(file)) {
      FlatSheets reader = new FlatSheets(factory.createXMLStreamReader(input));
      reader.readSheets();
      return reader.sheets;
    } catch (IOException failed) {
      throw new UncheckedIOException("reading " + file, failed);
    } catch (XMLStreamException broken) {
      throw new IllegalStateException(file + " is no flat spreadsheet", broken);
    }
  }

  private void readSheets() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("table")) {
        sheets.put(attribute("name", ""), readRows());
      }
    }
  }

  private List<List<Cell>> readRows() throws XMLStreamException {
    List<List<Cell>> rows = new ArrayList<>();
    while (!isEndOf(xml.next(), "table")) {
      if (xml.isStartElement() && xml.getLocalName().equals("table-row")) {
        int times = Integer.parseInt(attribute("number-rows-repeated", "1"));
        List<Cell> row = readRow();
        for (int n = 0; n < (row.isEmpty() && times > MANY ? 0 : times); n++) {
          rows.add(row);
        }
      }
    }
    while (!rows.isEmpty() && rows.get(rows.size() - 1).isEmpty()) {
      rows.remove(rows.size() - 1);
    }
    return rows;
  }

  private List<Cell> readRow() throws XMLStreamException {
    List<Cell> row = new ArrayList<>();
    int waiting = 0;
    while (!isEndOf(xml.next(), "table-row")) {
      if (xml.isStartElement() && xml.getLocalName().equals("table-cell")) {
        int times = Integer.parseInt(attribute("number-columns-repeated", "1"));
        Cell cell = readCell();
        if (cell.isEmpty()) {
          waiting += times;
          continue;
        }
        for (; waiting > 0; waiting--) {
          row.add(Cell.EMPTY);
        }
        for (int n = 0; n < times; n++) {
          row.add(cell);
        }
      }
    }
    return row;
  }

  private Cell readCell() throws XMLStreamException {
    String type = attribute("value-type", "");
    String value = attribute("value", attribute("boolean-value", attribute("date-value", "")));
    String formula = attribute("formula", null);
    StringBuilder text = new StringBuilder();
    boolean isFirst = true;
    while (!isEndOf(xml.next(), "table-cell")) {
      if (xml.isStartElement() && xml.getLocalName().equals("p")) {
        text.append(isFirst ? "" : "\n");
        isFirst = false;
        readParagraph(text);
      }
    }
    return new Cell(type, value, text.toString(), formula);
  }

  private void readParagraph(StringBuilder text) throws XMLStreamException {
    while (!isEndOf(xml.next(), "p")) {
      if (xml.isCharacters()) {
        text.append(xml.getText());
      } else if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "s" -> text.append(" ".repeat(Integer.parseInt(attribute("c", "1"))));
          case "tab" -> text.append('\t');
          case "line-break" -> text.append('\n');
          default -> {} // a span or a link: its text follows
        }
      }
    }
  }

  private boolean isEndOf(int event, String name) {
    return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
  }

  private String attribute(String name, String otherwise) {
    for (int n = 0; n < xml.getAttributeCount(); n++) {
      if (xml.getAttributeLocalName(n).equals(name)) {
        return xml.getAttributeValue(n);
      }
    }
    return otherwise;
  }
}
