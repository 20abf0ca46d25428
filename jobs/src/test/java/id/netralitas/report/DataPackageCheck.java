package id.netralitas.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a release by its {@code datapackage.json} alone, as a stranger would, and tells what does
 * not hold.
 */
public final class DataPackageCheck {

  private final Path release;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Resource> resources = new LinkedHashMap<>();

  private record Resource(JsonNode schema, List<String> header, List<List<String>> rows) {

    /** The cells of some columns in a row; null if one is empty. */
    List<String> key(JsonNode columns, List<String> row) {
      List<String> key = names(columns).stream().map(c -> row.get(header.indexOf(c))).toList();
      return key.contains("") ? null : key;
    }
  }

  private DataPackageCheck(Path release) {
    this.release = release;
  }

  /** Returns what is wrong with the package of a release; nothing if all of it holds. */
  public static List<String> problems(Path release) throws IOException {
    DataPackageCheck check = new DataPackageCheck(release);
    JsonNode all =
        new ObjectMapper().readTree(release.resolve(DataPackage.NAME).toFile()).get("resources");
    for (JsonNode resource : all) {
      check.read(resource);
    }
    check.resources.forEach(check::checkCells);
    check.resources.forEach(check::checkKeys);
    return check.problems;
  }

  private void read(JsonNode resource) throws IOException {
    String name = resource.get("name").textValue();
    Path file = release.resolve(resource.get("path").textValue());
    expect(resource.get("bytes").longValue() == Files.size(file), name + ": bytes");
    expect(resource.get("hash").textValue().equals("sha256:" + sha256(file)), name + ": hash");
    try (CSVParser csv = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      List<List<String>> rows = csv.stream().map(CSVRecord::toList).toList();
      List<String> header = rows.get(0);
      List<String> fields =
          StreamSupport.stream(resource.get("schema").get("fields").spliterator(), false)
              .map(field -> field.get("name").textValue())
              .toList();
      expect(fields.equals(header), name + ": header " + header + " is not " + fields);
      resources.put(
          name, new Resource(resource.get("schema"), header, rows.subList(1, rows.size())));
    }
  }

  private void checkCells(String name, Resource resource) {
    for (List<String> row : resource.rows()) {
      int at = 0;
      for (JsonNode field : resource.schema().get("fields")) {
        String cell = row.get(at++);
        expect(isValid(field, cell), name + "." + field.get("name").textValue() + ": " + cell);
      }
    }
  }

  private static boolean isValid(JsonNode field, String cell) {
    JsonNode constraints = field.path("constraints");
    if (cell.isEmpty()) {
      return !constraints.path("required").booleanValue();
    }
    boolean isOfType =
        switch (field.get("type").textValue()) {
          case "string" -> true;
          case "integer" -> cell.matches("-?[0-9]+");
          case "number" -> cell.matches("-?[0-9]+(\\.[0-9]+)?");
          case "boolean" -> cell.matches("true|false");
          case "date" -> isDay(cell);
          default -> false;
        };
    return isOfType
        && (!constraints.has("pattern") || cell.matches(constraints.get("pattern").textValue()))
        && (!constraints.has("enum") || names(constraints.get("enum")).contains(cell));
  }

  private static boolean isDay(String cell) {
    try {
      return LocalDate.parse(cell).toString().equals(cell);
    } catch (DateTimeParseException noDay) {
      return false;
    }
  }

  private void checkKeys(String name, Resource resource) {
    JsonNode schema = resource.schema();
    if (schema.has("primaryKey")) {
      Set<List<String>> seen = new HashSet<>();
      for (List<String> row : resource.rows()) {
        List<String> key = resource.key(schema.get("primaryKey"), row);
        expect(key != null && seen.add(key), name + ": key " + key + " is empty or not unique");
      }
    }
    Map<JsonNode, Set<List<String>>> known = new HashMap<>();
    for (JsonNode reference : schema.path("foreignKeys")) {
      JsonNode to = reference.get("reference");
      Resource other = resources.get(to.get("resource").textValue());
      boolean exists = other != null && other.header().containsAll(names(to.get("fields")));
      expect(exists, name + ": refers to what is not there: " + to);
      if (exists) {
        Set<List<String>> keys = known.computeIfAbsent(to, key -> keys(other, key.get("fields")));
        for (List<String> row : resource.rows()) {
          List<String> key = resource.key(reference.get("fields"), row);
          expect(key == null || keys.contains(key), name + ": " + key + " is not in " + to);
        }
      }
    }
  }

  private static Set<List<String>> keys(Resource resource, JsonNode columns) {
    Set<List<String>> keys = new HashSet<>();
    resource.rows().forEach(row -> keys.add(resource.key(columns, row)));
    return keys;
  }

  private void expect(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }

  private static List<String> names(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
