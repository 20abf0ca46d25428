package id.netralitas.job;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What a published release holds, for tests that compare or search it. */
final class ReleaseFiles {

  private ReleaseFiles() {}

  /** Returns the rows of one of its tables, by the names of the header. */
  static List<CSVRecord> table(Path release, String name) throws IOException {
    return records(release.resolve("tables/" + name + ".csv"));
  }

  /** Returns the numbers that a chart draws. */
  static List<CSVRecord> chart(Path release, String name) throws IOException {
    return records(release.resolve("charts/" + name + ".csv"));
  }

  private static List<CSVRecord> records(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  /** Every file of a release but its pictures of pixels. */
  static Map<String, String> contents(Path release) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(release)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = release.relativize(file).toString();
        if (!path.endsWith(".png")) {
          contents.put(path, Files.readString(file, charset(path)));
        }
      }
    }
    return contents;
  }

  /** Byte by byte what is no text. */
  private static Charset charset(String path) {
    boolean isText = !path.endsWith(".xlsx") && !path.endsWith(".parquet");
    return isText ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
  }

  /** Returns the paths of its pages, in order. */
  static List<String> pages(Path release) throws IOException {
    try (Stream<Path> files = Files.walk(release)) {
      return files
          .map(file -> release.relativize(file).toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList();
    }
  }
}
