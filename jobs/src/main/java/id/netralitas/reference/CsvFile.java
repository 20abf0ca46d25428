package id.netralitas.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** CSV files that people edit: in UTF-8, with or without the mark that spreadsheets put before. */
public final class CsvFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvFile() {}

  /**
   * Opens a file behind its byte order mark.
   *
   * @throws java.nio.charset.CharacterCodingException on reading what is not UTF-8
   */
  public static Reader open(Path file) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }
}
