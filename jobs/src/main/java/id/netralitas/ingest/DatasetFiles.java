package id.netralitas.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.netralitas.record.DatasetDescription;
import id.netralitas.record.Design;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Reads what the folders of the input say about themselves, in {@code dataset.json}. */
public final class DatasetFiles {

  /** The name of the file. */
  public static final String NAME = "dataset.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private DatasetFiles() {}

  /**
   * Returns the description of all files together. The one nearest above a file, up to the folder
   * that the user gave, describes it; a file without one is {@link DatasetDescription#UNDESCRIBED}.
   *
   * @throws InputException naming file, field and value if one cannot be read
   */
  public static DatasetDescription read(List<InputFile> files, Configuration hadoop) {
    return together(each(files, hadoop));
  }

  /** Returns the description of files together that have these each. */
  public static DatasetDescription together(List<DatasetDescription> each) {
    return DatasetDescription.together(each.stream().distinct().toList());
  }

  /**
   * Returns the description of each file, in their order.
   *
   * @throws InputException naming file, field and value if one cannot be read
   */
  public static List<DatasetDescription> each(List<InputFile> files, Configuration hadoop) {
    Map<String, Optional<DatasetDescription>> byFolder = new LinkedHashMap<>();
    return files.stream()
        .map(file -> nearest(file, byFolder, hadoop))
        .map(found -> found.orElse(DatasetDescription.UNDESCRIBED))
        .toList();
  }

  /**
   * Writes the description of all files together as {@code dataset.json} into a folder; nothing if
   * none of them is described.
   */
  public static void copy(List<InputFile> files, java.nio.file.Path folder, Configuration hadoop)
      throws IOException {
    DatasetDescription all = read(files, hadoop);
    if (all.equals(DatasetDescription.UNDESCRIBED)) {
      return;
    }
    ObjectNode json = JSON.createObjectNode();
    json.put("title", all.title());
    json.put("description", all.description());
    json.put("design", all.design().name());
    json.put("caveat", all.caveat());
    json.put("licence", all.licence());
    json.put("observedFrom", all.observedFrom());
    json.put("observedTo", all.observedTo());
    new TreeMap<>(all.in())
        .forEach(
            (language, words) ->
                json.withObjectProperty("in")
                    .putObject(language)
                    .put("title", words.title())
                    .put("description", words.description())
                    .put("caveat", words.caveat()));
    Files.writeString(folder.resolve(NAME), json.toPrettyString() + "\n");
  }

  private static Optional<DatasetDescription> nearest(
      InputFile file, Map<String, Optional<DatasetDescription>> byFolder, Configuration hadoop) {
    Path folder = new Path(file.path()).getParent();
    Path last = new Path(file.root());
    while (folder != null) {
      Path here = folder;
      Optional<DatasetDescription> described =
          byFolder.computeIfAbsent(here.toString(), name -> read(new Path(here, NAME), hadoop));
      if (described.isPresent() || here.equals(last)) {
        return described;
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  private static Optional<DatasetDescription> read(Path file, Configuration hadoop) {
    try {
      Optional<FileTree.Entry> there = FileTree.of(file.toString(), hadoop).at(file);
      if (there.isEmpty()) {
        return Optional.empty();
      }
      if (there.get().kind() != FileTree.Kind.FILE) {
        throw new InputException(file + " is no file: take it away");
      }
      return Optional.of(description(file, hadoop));
    } catch (FileNotFoundException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new InputException(
          "Cannot read " + file + ": " + unreadable.getMessage().lines().findFirst().orElse(""),
          unreadable);
    }
  }

  private static DatasetDescription description(Path file, Configuration hadoop)
      throws IOException {
    try (InputStream in = file.getFileSystem(hadoop).open(file)) {
      JsonNode json = JSON.readTree(in);
      if (json == null || !json.isObject()) {
        throw new InputException(file + " is no JSON object");
      }
      return new DatasetDescription(
          text(json, "title", file),
          text(json, "description", file),
          design(json, file),
          text(json, "caveat", file),
          text(json, "licence", file),
          day(json, "observedFrom", file),
          day(json, "observedTo", file),
          inLanguages(json.path("in"), file));
    }
  }

  private static Map<String, DatasetDescription.Words> inLanguages(JsonNode json, Path file) {
    if (!json.isMissingNode() && !json.isObject()) {
      throw new InputException(file + ": in is no object of languages but " + json);
    }
    Map<String, DatasetDescription.Words> in = new TreeMap<>();
    json.properties()
        .forEach(
            language ->
                in.put(
                    language.getKey(),
                    new DatasetDescription.Words(
                        text(language.getValue(), "title", file),
                        text(language.getValue(), "description", file),
                        text(language.getValue(), "caveat", file))));
    return in;
  }

  private static Design design(JsonNode json, Path file) {
    String name = text(json, "design", file);
    return Arrays.stream(Design.values())
        .filter(design -> name == null ? design == Design.FOUND : design.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    file + ": design is '" + name + "', not one of CENSUS, PANEL, FOUND"));
  }

  private static String day(JsonNode json, String field, Path file) {
    String text = text(json, field, file);
    try {
      return text == null ? null : LocalDate.parse(text).toString();
    } catch (DateTimeParseException noDay) {
      throw new InputException(
          file + ": " + field + " is '" + text + "', no day such as 2024-09-01", noDay);
    }
  }

  private static String text(JsonNode json, String field, Path file) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new InputException(file + ": " + field + " is no text but " + value);
    }
    return value.asText().isBlank() ? null : value.asText();
  }
}
