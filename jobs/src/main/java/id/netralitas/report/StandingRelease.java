package id.netralitas.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** A published release of which every file is there as it was published. */
public final class StandingRelease {

  private final ReleaseFiles files;
  private final JsonNode manifest;

  private StandingRelease(ReleaseFiles files, JsonNode manifest) {
    this.files = files;
    this.manifest = manifest;
  }

  /**
   * Returns the release if its manifest is there and every file that it lists has the listed
   * content; empty otherwise.
   *
   * @throws UncheckedIOException if a file is there and cannot be read
   */
  public static Optional<StandingRelease> of(ReleaseFiles files) {
    try (InputStream file = files.open(RunManifest.NAME)) {
      JsonNode manifest = new ObjectMapper().readTree(file);
      boolean isWhole = manifest.path("release").asText().equals(files.id());
      isWhole &= !manifest.path("files").isEmpty();
      for (JsonNode listed : manifest.path("files")) {
        isWhole = isWhole && isThere(files, listed);
      }
      return isWhole ? Optional.of(new StandingRelease(files, manifest)) : Optional.empty();
    } catch (FileNotFoundException | JsonProcessingException broken) {
      return Optional.empty(); // the caller makes it again
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading release " + files.place(), unreadable);
    }
  }

  private static boolean isThere(ReleaseFiles files, JsonNode listed) throws IOException {
    MessageDigest digest = ContentHash.sha256();
    try (InputStream file =
        new DigestInputStream(files.open(listed.path("path").asText()), digest)) {
      file.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest()).equals(listed.path("sha256").asText());
  }

  /** Returns it as what a run led its readers to. */
  public Release release() {
    return new Release(files.id(), files.place(), false);
  }

  /** Returns a section of its manifest; a missing node if it has none. */
  public JsonNode section(String name) {
    return manifest.path(name);
  }
}
