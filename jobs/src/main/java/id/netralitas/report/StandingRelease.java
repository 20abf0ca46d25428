package id.netralitas.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
   */
  public static Optional<StandingRelease> of(ReleaseFiles files) {
    return manifest(files)
        .filter(manifest -> manifest.path("release").asText().equals(files.id()))
        .filter(manifest -> !manifest.path("files").isEmpty())
        .filter(manifest -> isThere(files, manifest, path -> true))
        .map(manifest -> new StandingRelease(files, manifest));
  }

  /** Returns whether a release has a manifest, and some of its files the content listed there. */
  static boolean holds(ReleaseFiles files, Set<String> paths) {
    return manifest(files)
        .filter(manifest -> isThere(files, manifest, paths::contains))
        .isPresent();
  }

  private static Optional<ObjectNode> manifest(ReleaseFiles files) {
    try (InputStream file = files.open(RunManifest.NAME)) {
      return RunManifest.read(file);
    } catch (IOException unreadable) {
      return Optional.empty(); // the caller makes it again
    }
  }

  private static boolean isThere(
      ReleaseFiles files, ObjectNode manifest, Predicate<String> isAsked) {
    boolean isThere = true;
    for (JsonNode listed : manifest.path("files")) {
      String path = listed.path("path").asText();
      isThere =
          isThere
              && (!isAsked.test(path)
                  || hash(files, path).equals(Optional.of(listed.path("sha256").asText())));
    }
    return isThere;
  }

  /** Returns the hash of a file; empty if it is gone or cannot be read. */
  static Optional<String> hash(ReleaseFiles files, String path) {
    MessageDigest digest = ContentHash.sha256();
    try (InputStream file = new DigestInputStream(files.open(path), digest)) {
      file.transferTo(OutputStream.nullOutputStream());
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
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
