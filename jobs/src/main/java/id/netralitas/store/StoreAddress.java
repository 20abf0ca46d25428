package id.netralitas.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * Where something lies, however that is written: {@code file:/a}, {@code file:///a/} and {@code /a}
 * are one address, and so are a link and what it leads to, on this machine.
 *
 * @param scheme of the file system, that of Amazon's object store as {@code s3a}
 * @param authority its host or bucket; empty for none
 * @param path without a slash at its end
 */
record StoreAddress(String scheme, String authority, String path) {

  private static final Set<String> OBJECT_STORE = Set.of("s3", "s3a", "s3n");

  /** Returns the address that a text gives; one without a scheme is on this machine. */
  static StoreAddress of(String text) {
    URI uri = new org.apache.hadoop.fs.Path(text).toUri();
    String scheme = uri.getScheme() == null ? "file" : uri.getScheme().toLowerCase(Locale.ROOT);
    String path = uri.getPath();
    return new StoreAddress(
        OBJECT_STORE.contains(scheme) ? "s3a" : scheme,
        uri.getAuthority() == null ? "" : uri.getAuthority(),
        scheme.equals("file") ? real(Path.of(path)) : path.replaceAll("/+$", ""));
  }

  /** Follows links as far as the path is there. */
  private static String real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path there = whole;
    while (!Files.exists(there)) { // the root is
      there = there.getParent();
    }
    try {
      return there.toRealPath().resolve(there.relativize(whole)).normalize().toString();
    } catch (IOException unreadable) {
      return whole.toString();
    }
  }

  boolean isBelow(StoreAddress other) {
    return scheme.equals(other.scheme)
        && authority.equals(other.authority)
        && path.startsWith(other.path + "/");
  }
}
