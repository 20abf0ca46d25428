package id.netralitas.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.netralitas.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code run.json}: what a release was made from, what was counted, and the files it has. */
final class RunManifest {

  static final String NAME = "run.json";

  /** The field with the hash of all others, so that a damaged manifest is noticed, too. */
  private static final String SEAL = "sha256";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private RunManifest() {}

  static void write(
      Report report,
      String releaseId,
      Optional<ReleaseChanges> changes,
      Map<String, Object> more,
      List<ContentHash.HashedFile> files,
      Path folder) {
    ObjectNode run = JSON.createObjectNode();
    run.put("release", releaseId);
    run.put("asOf", report.asOf().toString());
    run.putObject("program").put("name", "netralitas").put("version", report.version());
    ObjectNode dataset = run.putObject("dataset");
    dataset.put("title", report.dataset().title());
    dataset.put("design", report.dataset().design().name());
    dataset.put("caveat", report.dataset().caveat());
    dataset.put("licence", report.dataset().licence());
    ObjectNode filters = run.putObject("filters");
    report.filters().forEach(filters::put);
    ArrayNode inputs = run.putArray("inputs");
    for (Report.InputSource input : report.inputs()) {
      inputs
          .addObject()
          .put("name", input.name())
          .put("bytes", input.bytes())
          .put("sha256", input.sha256());
    }
    ArrayNode passedOver = run.putArray("passedOver");
    report.passedOver().forEach(passedOver::add);
    ObjectNode checks = run.putObject("checks");
    for (Table.Row check : report.quality().rows()) {
      ObjectNode one = checks.putObject(check.text("check"));
      one.put("value", check.number("value"));
      if (check.number("expected") != null) {
        one.put("expected", check.number("expected")).put("holds", check.flag("holds"));
      }
    }
    ObjectNode rows = run.putObject("rows");
    report.rows().forEach(rows::put);
    changes.ifPresent(since -> run.set("eventsSince", json(since)));
    more.forEach((section, content) -> run.set(section, JSON.valueToTree(content)));
    ArrayNode written = run.putArray("files");
    for (ContentHash.HashedFile file : files) {
      written
          .addObject()
          .put("path", file.path())
          .put("bytes", file.bytes())
          .put("sha256", file.sha256());
    }
    run.put(SEAL, hash(run));
    try {
      Files.writeString(folder.resolve(NAME), text(run) + "\n");
    } catch (IOException failed) {
      throw new UncheckedIOException("writing " + NAME, failed);
    }
  }

  /**
   * Returns a manifest as it was written; empty if it is not that any longer.
   *
   * @throws IOException if it cannot be read
   */
  static Optional<ObjectNode> read(InputStream file) throws IOException {
    try {
      if (JSON.readTree(file.readAllBytes()) instanceof ObjectNode run) {
        JsonNode seal = run.remove(SEAL); // releases of earlier versions have none
        return seal == null || seal.asText().equals(hash(run))
            ? Optional.of(run)
            : Optional.empty();
      }
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static String hash(ObjectNode run) {
    return HexFormat.of()
        .formatHex(ContentHash.sha256().digest(text(run).getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(ObjectNode run) {
    try {
      return JSON.writer(PRINTER).writeValueAsString(run);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of JSON cannot be written", impossible);
    }
  }

  private static ObjectNode json(ReleaseChanges release) {
    EventChanges changes = release.events();
    ObjectNode since = JSON.createObjectNode();
    since.put("release", changes.since());
    since.put("added", changes.added().size());
    since.put("changed", release.changed());
    changes.gone().forEach(since.putArray("gone")::add);
    ObjectNode merged = since.putObject("merged");
    changes.merged().forEach((event, into) -> merged.put(event, into.get(0)));
    ObjectNode split = since.putObject("split");
    changes.split().forEach((event, into) -> into.forEach(split.putArray(event)::add));
    return since;
  }
}
