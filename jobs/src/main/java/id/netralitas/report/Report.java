package id.netralitas.report;

import id.netralitas.record.DatasetDescription;
import id.netralitas.table.ChartData;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.TableSet;
import id.netralitas.table.Tables;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the pages of a release show.
 *
 * @param dataset what the input says about itself
 * @param asOf the day up to which articles were collected
 * @param version of the program
 * @param filters options and values by which events were chosen, in order; empty for all
 * @param inputs the files read, by name
 * @param passedOver files in the folders given that are no record files, by name
 * @param kept the tables that are small whatever the number of articles, those of statistics among
 *     them
 * @param events those listed, in the order of the table; all of them unless they are very many
 * @param rows of every table by its name
 * @param pictures of every language, each in order
 * @param contact where readers report an error, an address of the web or of mail; empty if none is
 *     set
 */
public record Report(
    DatasetDescription dataset,
    LocalDate asOf,
    String version,
    Map<String, String> filters,
    List<InputSource> inputs,
    List<String> passedOver,
    TableSet kept,
    List<EventEntry> events,
    Map<String, Long> rows,
    List<Picture> pictures,
    Optional<URI> contact) {

  /**
   * A file that was read.
   *
   * @param name as the tables call it
   * @param sha256 of its bytes, in hex
   */
  public record InputSource(String name, long bytes, String sha256) {}

  /**
   * A picture in {@code charts/}.
   *
   * @param language of its texts, as HTML has it
   * @param name of its files, without ending
   * @param table the name of the table it draws
   * @param data the numbers it draws, in no language; also {@code charts/name.csv}
   */
  public record Picture(
      String language, String name, String title, String altText, String table, ChartData data) {}

  /** Returns a table; one without rows if it is not among those kept. */
  public Table table(TableDefinition definition) {
    return kept.get(definition);
  }

  public Table provinces() {
    return table(Tables.PROVINCE_TABLE);
  }

  public Table regencies() {
    return table(Tables.REGENCY_TABLE);
  }

  public Table quality() {
    return table(Tables.QUALITY_TABLE);
  }

  /**
   * Returns what the run counted under a name.
   *
   * @throws IllegalArgumentException if it counted no such thing
   */
  public long counted(String check) {
    return quality().rows().stream()
        .filter(row -> row.text("check").equals(check))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing is counted as " + check))
        .number("value");
  }
}
