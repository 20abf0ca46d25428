package id.netralitas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as the build wrote it. */
final class Version implements IVersionProvider {

  private static final String FILE = "/id/netralitas/version.properties";

  /** Returns the version, such as {@code 0.1.0}. */
  static String ofProgram() {
    return properties().getProperty("version");
  }

  /**
   * Returns the commit that the program was built from, with {@code -changed} behind it where files
   * were otherwise than in it; empty where the build knew of none.
   */
  static String ofCommit() {
    Properties build = properties();
    String commit = build.getProperty("commit", "");
    return commit.isBlank() || !Boolean.parseBoolean(build.getProperty("changed"))
        ? commit
        : commit + "-changed";
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try (InputStream file = Version.class.getResourceAsStream(FILE)) {
      properties.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + FILE, unreadable);
    }
    return properties;
  }

  /**
   * Returns what tells this build from others of its version: a hash of what is in the jar, but for
   * the commit, which may differ where the program does not; empty where it comes from no jar.
   */
  static String ofBuild() {
    try {
      Path jar = Path.of(Version.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        return "";
      }
      return hash(jar);
    } catch (IOException | URISyntaxException unreadable) {
      throw new IllegalStateException("the jar of the program cannot be read", unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Returns a hash of what a jar holds, but for the commit. */
  static String hash(Path jar) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (ZipFile entries = new ZipFile(jar.toFile())) {
      for (ZipEntry entry :
          entries.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
        if (!FILE.equals("/" + entry.getName())) {
          digest.update((entry.getName() + "\n" + entry.getSize() + "\n").getBytes(UTF_8));
          try (InputStream content = entries.getInputStream(entry)) {
            digest.update(content.readAllBytes());
          }
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "netralitas " + ofProgram() + " (Java " + System.getProperty("java.version") + ")"
    };
  }
}
