package id.netralitas;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/** Programs of this machine that the tests of a release start. */
public final class Programs {

  private Programs() {}

  /** Returns the first of {@code names} that the path has; empty if it has none. */
  public static Optional<Path> find(String... names) {
    String[] folders = System.getenv("PATH").split(Pattern.quote(java.io.File.pathSeparator), -1);
    for (String name : names) {
      for (String folder : folders) {
        Path program = Path.of(folder, name);
        if (Files.isExecutable(program)) {
          return Optional.of(program);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the first of {@code names}; without any of them the test is skipped with a plain word,
   * or fails where {@code NETRALITAS_CI} is {@code true}.
   */
  public static Path require(String debianPackage, String... names) {
    return find(names).orElseThrow(() -> missing(notHere(debianPackage, names)));
  }

  private static String notHere(String debianPackage, String... names) {
    return "none of "
        + List.of(names)
        + " is on the path, so this is not tested: apt-get install "
        + debianPackage;
  }

  /** Returns what ends the test that calls: skipped with the reason, or failed in CI. */
  public static RuntimeException missing(String reason) {
    return Boolean.parseBoolean(System.getenv("NETRALITAS_CI"))
        ? new IllegalStateException(reason)
        : new TestAbortedException(reason);
  }
}
