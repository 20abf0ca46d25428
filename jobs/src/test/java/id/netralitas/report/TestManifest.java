package id.netralitas.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The manifest of a release that a test has made up. */
public final class TestManifest {

  private TestManifest() {}

  /** Writes {@code run.json}, which lists every file of the folder. */
  public static void write(Path staged, String id, String content) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode run = json.createObjectNode().put("release", id).put("content", content);
    ArrayNode files = run.putArray("files");
    ContentHash.files(staged)
        .forEach(file -> files.addObject().put("path", file.path()).put("sha256", file.sha256()));
    Files.writeString(staged.resolve(RunManifest.NAME), json.writeValueAsString(run));
  }
}
