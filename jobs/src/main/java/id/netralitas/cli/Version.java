package id.netralitas.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as the build wrote it. */
final class Version implements IVersionProvider {

  private static final String FILE = "/id/netralitas/version.properties";

  /** Returns the version, such as {@code 0.1.0}. */
  static String ofProgram() {
    Properties properties = new Properties();
    try (InputStream file = Version.class.getResourceAsStream(FILE)) {
      properties.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + FILE, unreadable);
    }
    return properties.getProperty("version");
  }

  /**
   * Returns what tells this build from others of its version: a hash of the jar; empty where the
   * program does not come from one.
   */
  static String ofBuild() {
    try {
      Path jar = Path.of(Version.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        return "";
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(jar)));
    } catch (IOException | URISyntaxException unreadable) {
      throw new IllegalStateException("the jar of the program cannot be read", unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "netralitas " + ofProgram() + " (Java " + System.getProperty("java.version") + ")"
    };
  }
}
