package id.netralitas.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.netralitas.record.DatasetDescription;
import id.netralitas.table.Column;
import id.netralitas.table.Keys;
import id.netralitas.table.TableDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code datapackage.json}: the CSV files of a release described for programs, as a Tabular Data
 * Package of Frictionless Data, version 1. Such a package holds CSV alone, so that the same tables
 * as JSON, Parquet and workbook are no resources of it.
 */
final class DataPackage {

  static final String NAME = "datapackage.json";

  private static final String PARTIAL_DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
  private static final String GUARD =
      "A text cell of the CSV files that begins with = + - @ ' TAB or CR has a leading ' that keeps"
          + " a spreadsheet from running it: readers strip one leading ' from text cells. The JSON"
          + " and Parquet files beside them and netralitas.xlsx have no guard. Entries of a list are"
          + " joined by ; and an empty cell means that nobody told it, which is not zero.";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private DataPackage() {}

  static void write(Report report, List<TableDefinition> tables, Path release) throws IOException {
    ObjectNode all = JSON.createObjectNode();
    all.put("profile", "tabular-data-package");
    all.put("name", "netralitas");
    all.put("title", DatasetText.title(report));
    all.put("description", DatasetText.description(report) + " " + GUARD);
    all.put("version", report.asOf().toString());
    all.put("created", report.asOf() + "T00:00:00Z");
    all.putArray("keywords").add("ASN").add("netralitas").add("Indonesia").add("pemilihan umum");
    addLicence(report.dataset(), all);
    addSources(report, all.putArray("sources"));
    ArrayNode resources = all.putArray("resources");
    for (TableDefinition table : tables) {
      addResource(table, release, resources.addObject());
    }
    Files.writeString(release.resolve(NAME), JSON.writer(PRINTER).writeValueAsString(all) + "\n");
  }

  private static void addLicence(DatasetDescription dataset, ObjectNode all) {
    String licence = dataset.licence();
    if (licence == null) {
      return;
    }
    ObjectNode one = all.putArray("licenses").addObject();
    if (DatasetText.isAddress(licence)) {
      one.put("path", licence);
    } else {
      one.put("name", licence.matches("[-a-zA-Z0-9._]+") ? licence : "other");
    }
    one.put("title", licence);
  }

  private static void addSources(Report report, ArrayNode sources) {
    if (report.dataset().title() != null) {
      sources.addObject().put("title", report.dataset().title());
    }
    for (Report.InputSource input : report.inputs()) {
      sources
          .addObject()
          .put("title", input.name())
          .put("bytes", input.bytes())
          .put("hash", "sha256:" + input.sha256());
    }
    if (sources.isEmpty()) {
      sources.addObject().put("title", "No input file");
    }
  }

  private static void addResource(TableDefinition table, Path release, ObjectNode resource) {
    String path = "tables/" + table.name() + ".csv";
    ContentHash.HashedFile file = ContentHash.hashed(release, release.resolve(path));
    resource.put("profile", "tabular-data-resource");
    resource.put("name", table.name());
    resource.put("path", path);
    resource.put("description", "A row: " + table.row() + ".");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("bytes", file.bytes());
    resource.put("hash", "sha256:" + file.sha256());
    ObjectNode dialect = resource.putObject("dialect");
    dialect.put("delimiter", ",").put("lineTerminator", "\n").put("quoteChar", "\"");
    dialect.put("doubleQuote", true).put("header", true).put("skipInitialSpace", false);
    dialect.put("caseSensitiveHeader", true);
    addSchema(table, resource.putObject("schema"));
  }

  private static void addSchema(TableDefinition table, ObjectNode schema) {
    ArrayNode fields = schema.putArray("fields");
    List<String> primary = Keys.primary(table);
    for (Column column : table.columns()) {
      addField(table, column, primary, fields.addObject());
    }
    if (!primary.isEmpty()) {
      schema.set("primaryKey", names(primary));
    }
    List<Keys.Reference> references = Keys.references(table);
    if (!references.isEmpty()) {
      ArrayNode keys = schema.putArray("foreignKeys");
      for (Keys.Reference reference : references) {
        ObjectNode key = keys.addObject();
        key.set("fields", names(reference.columns()));
        key.putObject("reference")
            .put("resource", reference.table())
            .set("fields", names(reference.referenced()));
      }
    }
    schema.putArray("missingValues").add("");
  }

  private static void addField(
      TableDefinition table, Column column, List<String> primary, ObjectNode field) {
    List<String> allowed = AllowedValues.of(table, column);
    boolean isClosed = AllowedValues.isClosed(table, column);
    field.put("name", column.name());
    field.put("type", type(column.type()));
    field.put(
        "description",
        column.definition()
            + (allowed.isEmpty() || isClosed ? "" : " Codes: " + String.join(", ", allowed) + "."));
    ObjectNode constraints = JSON.createObjectNode();
    if (primary.contains(column.name())) {
      constraints.put("required", true);
    }
    if (column.type() == Column.Type.PARTIAL_DATE) {
      constraints.put("pattern", PARTIAL_DATE);
    }
    if (isClosed) {
      constraints.set("enum", names(allowed));
    }
    if (!constraints.isEmpty()) {
      field.set("constraints", constraints);
    }
  }

  private static String type(Column.Type type) {
    return switch (type) {
      case TEXT, LIST, PARTIAL_DATE -> "string";
      case INTEGER -> "integer";
      case DECIMAL -> "number";
      case BOOLEAN -> "boolean";
      case DAY -> "date";
    };
  }

  private static ArrayNode names(List<String> names) {
    ArrayNode array = JSON.createArrayNode();
    names.forEach(array::add);
    return array;
  }
}
