package id.netralitas.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.netralitas.record.DatasetDescription;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a release is, in the words of catalogues: its title, description, citation, JSON-LD. */
final class DatasetText {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DatasetText() {}

  static String title(Report report) {
    String site = Wording.indonesian().text("site");
    String title = report.dataset().in(Wording.indonesian().language()).title();
    return title == null ? site : site + ": " + line(title);
  }

  /** Returns what the figures are, and before anything else what they cannot say. */
  static String description(Report report) {
    DatasetDescription dataset = report.dataset().in(Wording.english().language());
    String filters =
        report.filters().entrySet().stream()
            .map(filter -> filter.getKey() + " " + filter.getValue())
            .collect(Collectors.joining(", "));
    return Stream.of(
            "Statistics of what news articles report on the neutrality of Indonesia's civil servants"
                + " (ASN) in elections, as of "
                + report.asOf()
                + ".",
            design(dataset),
            dataset.caveat() == null ? null : "Caveat of the collector: " + line(dataset.caveat()),
            dataset.description() == null ? null : line(dataset.description()),
            filters.isEmpty() ? null : "Only a part of the events: " + filters + ".")
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private static String design(DatasetDescription dataset) {
    return switch (dataset.design()) {
      case FOUND ->
          "The articles were found by searching: neither all articles nor a sample. The figures show"
              + " what was reported and found, not what happened, and do not measure the conduct of"
              + " civil servants anywhere; places cannot be compared by them.";
      case PANEL ->
          "The articles are all those of a fixed set of outlets; what these did not report is not"
              + " seen.";
      case CENSUS -> "The articles are all there are, according to their collector.";
    };
  }

  static String citation(Report report, String releaseId) {
    Wording wording = Wording.indonesian();
    return wording.text(
        "citation", title(report), releaseId, wording.day(report.asOf()), line(report.version()));
  }

  static String jsonLd(Report report, List<TableDefinition> tables) {
    ObjectNode dataset = JSON.createObjectNode();
    dataset.put("@context", "https://schema.org/");
    dataset.put("@type", "Dataset");
    dataset.put("name", title(report));
    dataset.put("description", description(report));
    dataset.put("version", report.asOf().toString());
    dataset.put("dateModified", report.asOf().toString());
    dataset.putArray("inLanguage").add("id").add("en");
    dataset
        .putArray("keywords")
        .add("ASN")
        .add("netralitas")
        .add("Indonesia")
        .add("pemilihan umum");
    period(report).ifPresent(period -> dataset.put("temporalCoverage", period));
    dataset.putObject("spatialCoverage").put("@type", "Place").put("name", "Indonesia");
    addLicence(report.dataset().licence(), dataset);
    ArrayNode measured = dataset.putArray("variableMeasured");
    tables.forEach(table -> measured.add(table.name() + ": " + table.row()));
    ArrayNode files = dataset.putArray("distribution");
    for (TableDefinition table : tables) {
      addFile(table.name(), "tables/" + table.name() + ".csv", "text/csv", files);
    }
    for (TableDefinition table : tables) {
      String path = "tables/parquet/" + table.name() + ".parquet";
      addFile(table.name(), path, "application/vnd.apache.parquet", files);
    }
    addFile("workbook", TakeAway.WORKBOOK, TakeAway.WORKBOOK_TYPE, files);
    addFile("data package", DataPackage.NAME, "application/json", files);
    try {
      return escaped(JSON.writeValueAsString(dataset));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree is JSON", impossible);
    }
  }

  private static void addLicence(String licence, ObjectNode dataset) {
    if (licence == null) {
      return;
    }
    if (isAddress(licence)) {
      dataset.put("license", licence);
    } else {
      dataset.putObject("license").put("@type", "CreativeWork").put("name", licence);
    }
  }

  private static void addFile(String name, String path, String type, ArrayNode files) {
    ObjectNode file = files.addObject();
    file.put("@type", "DataDownload").put("name", name);
    file.put("contentUrl", path).put("encodingFormat", type);
  }

  /** Returns the first and the last day told, by the rows of provinces. */
  private static Optional<String> period(Report report) {
    Optional<String> first = days(report, "first_date").min(Comparator.naturalOrder());
    Optional<String> last = days(report, "last_date").max(Comparator.naturalOrder());
    return first.flatMap(from -> last.map(until -> from + "/" + until));
  }

  private static Stream<String> days(Report report, String column) {
    return report.provinces().rows().stream()
        .map((Table.Row row) -> row.text(column))
        .filter(Objects::nonNull);
  }

  static boolean isAddress(String text) {
    return text.matches("https?://\\S+");
  }

  /** Returns JSON that ends no script element and opens no comment, whatever its texts are. */
  private static String escaped(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
